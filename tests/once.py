"""Something that several test processes need, made by the first of them that asks."""

import time
from collections.abc import Callable
from pathlib import Path

LIMIT = 600.0
"""Seconds to wait for another process; a site takes half a minute."""


def made_once(target: Path, make: Callable[[Path], None]) -> Path:
    """`target`, made by this process or by another one that was first. Raises RuntimeError where that one failed."""
    ready, failed = target.with_suffix(".ready"), target.with_suffix(".failed")
    try:
        target.with_suffix(".begun").mkdir()
    except FileExistsError:
        _wait_for(ready, failed)
        return target
    try:
        make(target)
    except BaseException:
        failed.touch()
        raise
    ready.touch()
    return target


def _wait_for(ready: Path, failed: Path) -> None:
    end = time.monotonic() + LIMIT
    while not ready.exists():
        if failed.exists() or time.monotonic() > end:
            raise RuntimeError(f"another process did not make {ready.stem}")
        time.sleep(0.2)
