"""A folder served on this machine at a free port, at the root or under a path as on a host's project page."""

import sys
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, prefix: str, directory: str, headers: Mapping[str, str]) -> None:
        self.prefix, self.more = prefix, headers
        super().__init__(*args, directory=directory)  # pyright: ignore[reportArgumentType] - passed on as the server gives them

    def send_head(self) -> object:  # pyright: ignore[reportIncompatibleMethodOverride] - its own type is private
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return None
        self.path = self.path.removeprefix(self.prefix.rstrip("/"))
        return super().send_head()

    def end_headers(self) -> None:
        for name, value in self.more.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a failing test shows what matters."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - its own types are private
        """Says what went wrong, unless it is that the browser left before it had everything."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # pyright: ignore[reportArgumentType] - passed on as the server gives them


@contextmanager
def serving(folder: Path, prefix: str, headers: Mapping[str, str] | None = None) -> Generator[str]:
    """Serves a folder under `prefix`, which begins and ends with a slash, perhaps with more headers; gives the address."""
    server = _Server(("127.0.0.1", 0), partial(_Quiet, prefix=prefix, directory=str(folder), headers=headers or {}))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
