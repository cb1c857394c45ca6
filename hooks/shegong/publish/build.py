"""The whole site into a folder, all of it or nothing; or served on this machine while it is edited."""

import logging
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve  # pyright: ignore[reportUnknownVariableType] - as below
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType] - MkDocs types its keyword arguments loosely

from shegong.progress import Progress, untold
from shegong.publish.build_progress import tell_progress
from shegong.publish.site_settings import keep_images_in


def build_site(project: Path, target: Path, progress: Progress = untold, images: Path | None = None) -> None:
    """Builds the site of a project into `target`, replacing what is there only when everything has succeeded.

    `images` is where share images are kept between builds; without it, pages name the image of their language and have none of their own.
    Raises mkdocs.exceptions.Abort for bad data and for anything that MkDocs warns of.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("SOURCE_DATE_EPOCH", _time_of_commit(project))
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as workshop:
        fresh, former = Path(workshop) / "fresh", Path(workshop) / "former"
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(fresh), strict=True)
        tell_progress(config, progress)
        if images:
            keep_images_in(images, config)
        build(config)
        if target.exists():
            target.rename(former)
        fresh.rename(target)
        shutil.rmtree(former, ignore_errors=True)


def _time_of_commit(project: Path) -> str:
    """When the project's last commit was made, in seconds, so that the same commit gives the same bytes; now, without git."""
    try:
        asked = subprocess.run(["git", "-C", str(project), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return str(int(time.time()))
    return asked.stdout.strip()


def serve_site(project: Path, port: int) -> None:
    """Serves the site on 127.0.0.1 until interrupted; builds it again, and reloads open pages, when a file changes."""
    logging.getLogger("mkdocs").addHandler(logging.StreamHandler())
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    serve(str(project / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}")
