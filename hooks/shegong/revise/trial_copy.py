"""A copy of the directory to try changes on, before the directory itself is touched."""

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from shegong.load.directory import DOCS
from shegong.load.entry_files import DATA


@contextmanager
def copy_of(project: Path) -> Generator[Path]:
    """A folder with the data and the articles of a project, which is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        for part in (DATA, DOCS):
            if (project / part).is_dir():
                shutil.copytree(project / part, Path(folder) / part, ignore_dangling_symlinks=True)
        yield Path(folder)
