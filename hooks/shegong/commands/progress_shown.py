"""Progress for people: a bar on standard error while something takes long, and gone afterwards."""

import argparse
import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from shegong.progress import Progress, Step, Tick, untold

if TYPE_CHECKING:
    from rich.progress import Progress as Bars

_WORDS: dict[Step, dict[str, str]] = {
    "load": {"zh": "读文件", "en": "Reading files"},
    "check": {"zh": "检查", "en": "Checking"},
    "invent": {"zh": "虚构条目", "en": "Inventing entries"},
    "render": {"zh": "生成网页", "en": "Making pages"},
    "draw": {"zh": "绘制分享图", "en": "Drawing share images"},
    "index": {"zh": "建立搜索索引", "en": "Indexing for search"},
}
_PATIENCE = 1.0
"""Seconds for which nobody wants to see a bar."""


@contextmanager
def progress_shown(given: argparse.Namespace) -> Generator[Progress]:
    """Progress that is shown on a terminal, from the second second on; not a byte of it anywhere else, or where CI is set.

    What is printed otherwise goes its own way, so it is printed when the block has ended.
    """
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield untold
        return
    from rich.console import Console  # takes a while to import
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    console = Console(stderr=True)
    if not console.is_interactive:  # a terminal that cannot take a line back
        yield untold
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bars = Bars(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
    try:
        yield _Shown(bars, given.lang).begin
    finally:
        bars.stop()


class _Shown:
    """One bar for the step that goes on."""

    def __init__(self, bars: "Bars", lang: str) -> None:
        self._bars, self._lang, self._since = bars, lang, time.monotonic()

    def begin(self, step: Step, parts: int | None) -> Tick:
        for former in self._bars.task_ids:
            self._bars.update(former, visible=False)
        task = self._bars.add_task(_WORDS[step][self._lang], total=parts)

        def tick() -> None:
            self._bars.advance(task)
            self._show_what_takes_long()

        self._show_what_takes_long()
        return tick

    def _show_what_takes_long(self) -> None:
        if time.monotonic() - self._since > _PATIENCE:
            self._bars.start()
