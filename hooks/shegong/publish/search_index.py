"""The search index of a finished site: Pagefind over its pages."""

import subprocess
import sys
from pathlib import Path

from mkdocs.exceptions import Abort


def index_site(site: Path) -> None:
    """Writes `pagefind/` into a site. Raises Abort with what Pagefind says if it fails."""
    done = subprocess.run([sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Abort(f"the search index could not be made:\n{done.stdout}{done.stderr}")
