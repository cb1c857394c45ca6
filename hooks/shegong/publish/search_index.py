"""The search index of a finished site: Pagefind over its pages."""

import subprocess
import sys
from pathlib import Path

from mkdocs.exceptions import Abort

from shegong.publish.index_words import write_chinese_words

# What stands on a page and is not said of its entry: forms of the name (the head of the page has them), marks and lists of
# sources, the way down to the place, who else mentions it.
_LEFT_OUT = (
    ".entry-kind",
    ".entry-names",
    ".mark",
    ".qualifier",
    ".disputed",
    ".around",
    ".entry-foot",
    ".part-sources",
    ".part-mentions",
    ".part-uses",
    ".md-content__button",
)


def index_site(site: str) -> None:
    """Writes `pagefind/` into a site, and the words that it cut Chinese into. Raises Abort with what Pagefind says if it fails."""
    command = [sys.executable, "-m", "pagefind", "--site", site, "--quiet", "--exclude-selectors", ",".join(_LEFT_OUT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Abort(f"the search index could not be made:\n{done.stdout}{done.stderr}")
    write_chinese_words(Path(site))
