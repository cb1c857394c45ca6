"""The search index of a finished site: Pagefind over its pages."""

import subprocess
import sys
from os import environ
from pathlib import Path

from mkdocs.exceptions import Abort

from shegong.progress import Progress, untold
from shegong.publish.index_words import write_chinese_words

# What stands on a page and is not said of its entry: its names (metadata has them), headings that every page has, marks of sources,
# the way down to the place. Whole sections say so of themselves.
_LEFT_OUT = (
    ".entry-head",
    ".part > h2",
    ".relations h3",
    ".mark",
    ".qualifier",
    ".disputed",
    ".around",
    ".entry-foot",
    ".md-content__button",
)

# Words that a part of the index holds, by Pagefind's count. A reader loads one part for each word of a query; with Pagefind's own
# 20,000 it is some 25 kB, with this some 7 kB, and the list of parts, which is always loaded, grows by little.
_PART = "5000"


def index_site(site: str, progress: Progress = untold) -> None:
    """Writes `pagefind/` into a site, and the words that it cut Chinese into. Raises Abort with what Pagefind says if it fails."""
    progress("index", None)
    command = [sys.executable, "-m", "pagefind", "--site", site, "--quiet", "--exclude-selectors", ",".join(_LEFT_OUT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _PART})
    if done.returncode:
        raise Abort(f"the search index could not be made:\n{done.stdout}{done.stderr}")
    write_chinese_words(Path(site))
