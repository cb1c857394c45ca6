"""The whole site into a folder, all of it or nothing; or served on this machine while it is edited."""

import logging
import os
import shutil
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve  # pyright: ignore[reportUnknownVariableType] - as below
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType] - MkDocs types its keyword arguments loosely

from shegong.progress import Progress, untold
from shegong.publish.build_progress import tell_progress
from shegong.publish.last_commit import last_commit


def build_site(project: Path, target: Path, progress: Progress = untold) -> None:
    """Builds the site of a project into `target`, replacing what is there only when everything has succeeded.

    Raises mkdocs.exceptions.Abort for bad data and for anything that MkDocs warns of.
    """
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
    """Serves the site on 127.0.0.1 until interrupted; builds it again, and reloads open pages, when a file changes."""
    logging.getLogger("mkdocs").addHandler(logging.StreamHandler())
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    serve(str(project / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}")
