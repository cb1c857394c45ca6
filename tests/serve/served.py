"""`shegong serve` as a maintainer runs it: another process, whose output and pages are waited for."""

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

LIMIT = 180.0
"""Seconds within which anything must have happened; far more than it takes, for slow machines."""


@dataclass(frozen=True)
class Served:
    """A running server. `printed` grows while it runs."""

    address: str
    process: subprocess.Popen[str]
    printed: list[str] = field(default_factory=list[str])

    @property
    def output(self) -> str:
        return "".join(self.printed)

    def page(self, path: str) -> str:
        """A page as it is served now. Raises OSError if there is no answer within a few seconds."""
        with urllib.request.urlopen(self.address + path, timeout=5) as answer:
            return answer.read().decode("utf-8")

    def wait_for_output(self, text: str) -> None:
        self._wait(lambda: text in self.output, f"{text!r} was not printed")

    def wait_for_page(self, path: str, text: str) -> None:
        self._wait(lambda: text in self._page_if_any(path), f"{path} did not come to have {text!r}")

    def _page_if_any(self, path: str) -> str:
        try:
            return self.page(path)
        except OSError:
            return ""

    def _wait(self, has_happened: Callable[[], bool], otherwise: str) -> None:
        end = time.monotonic() + LIMIT
        while not has_happened():
            assert self.process.poll() is None, f"the server ended with {self.process.returncode}:\n{self.output}"
            assert time.monotonic() < end, f"{otherwise}; the server printed:\n{self.output}"
            time.sleep(0.05)


@contextmanager
def served(project: Path) -> Generator[Served]:
    port = _free_port()
    command = [sys.executable, "-m", "shegong", "--project", str(project), "--lang", "en", "serve", "--port", str(port)]
    settings = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command, env=settings, text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    running = Served(f"http://127.0.0.1:{port}/", process)
    reading = threading.Thread(target=_read, args=(running,), daemon=True)
    reading.start()
    try:
        yield running
    finally:
        process.kill()
        process.wait()
        reading.join()


def _read(running: Served) -> None:
    assert running.process.stdout is not None
    with running.process.stdout as lines:
        running.printed.extend(lines)


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
