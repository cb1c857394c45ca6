"""The whole site into a folder, all of it or nothing; or served on this machine while it is edited."""

import logging
import os
import shutil
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve  # pyright: ignore[reportUnknownVariableType] - as below
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType] - MkDocs types its keyword arguments loosely
from mkdocs.exceptions import Abort

from shegong.progress import Progress, untold
from shegong.publish.build_progress import tell_progress
from shegong.publish.last_commit import last_commit


class NotBuilt(Exception):
    """Why no site was made: everything that was wrong, a line each."""


def build_site(project: Path, target: Path, progress: Progress = untold) -> None:
    """Builds the site of a project into `target`, replacing what is there only when everything has succeeded.

    Raises NotBuilt for bad data and for anything that MkDocs warns of.
    """
    with _told():
        _build(project, target, progress)


@contextmanager
def _told() -> Generator[None]:
    """What MkDocs stops with becomes NotBuilt, with all that it warned of before."""
    said: list[str] = []
    listener = _Listener(said)
    log = logging.getLogger("mkdocs")
    log.addHandler(listener)
    try:
        yield
    except Abort as stopped:
        raise NotBuilt("\n".join([*said, stopped.format_message()])) from stopped
    finally:
        log.removeHandler(listener)


class _Listener(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


def _build(project: Path, target: Path, progress: Progress) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # The same commit gives the same bytes; without git, dates are of now.
    commit = last_commit(project)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(commit.second if commit else int(time.time())))
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as workshop:
        fresh, former = Path(workshop) / "fresh", Path(workshop) / "former"
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(fresh), strict=True)
        tell_progress(config, progress)
        build(config)
        if target.exists():
            target.rename(former)
        fresh.rename(target)
        shutil.rmtree(former, ignore_errors=True)


def serve_site(project: Path, port: int) -> None:
    """Serves the site on 127.0.0.1 until interrupted; builds it again, and reloads open pages, when a file changes.

    Raises NotBuilt where there is nothing to serve to begin with.
    """
    logging.getLogger("mkdocs").addHandler(logging.StreamHandler())
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    try:
        serve(str(project / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}")
    except Abort as stopped:
        raise NotBuilt(stopped.format_message()) from stopped
