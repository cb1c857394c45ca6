"""A site served as hosts serve it, texts compressed, with an account of what goes over the wire."""

import gzip
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


class Account:
    """The bytes of the bodies that were sent, by path, since it was last closed."""

    def __init__(self) -> None:
        self._sent: list[tuple[str, int]] = []

    def enter(self, path: str, size: int) -> None:
        self._sent.append((path, size))

    def close(self) -> list[tuple[str, int]]:
        sent, self._sent = self._sent, []
        return sent


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # several answers on one connection, as from any host

    def __init__(self, *args: object, folder: Path, account: Account) -> None:
        self.folder, self.account = folder, account
        super().__init__(*args)  # pyright: ignore[reportArgumentType] - passed on as the server gives them

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        file = self.folder / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        packed = file.suffix in _TEXTS
        body = _packed(file) if packed else file.read_bytes()
        self.account.enter(path, len(body))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the account is what counts."""


@cache
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


@contextmanager
def accounted(folder: Path) -> Generator[tuple[str, Account]]:
    """Serves a site; gives its address, and the account."""
    account = Account()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, folder=folder, account=account))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/", account
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
