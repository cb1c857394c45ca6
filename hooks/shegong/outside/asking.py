"""One request to a web server: politely, within a time, and without reading more of the answer than its head."""

import socket
import ssl
import string
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from threading import Event, Timer
from typing import Literal, NamedTuple
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from shegong.outside.public import NoSuchHost, numbers_of

Method = Literal["HEAD", "GET"]
Reason = Literal["dns", "time", "tls", "connection", "answer", "redirects"]
_PORTS = {"http": 80, "https": 443}
_SAFE = string.ascii_letters + string.digits + string.punctuation.translate(str.maketrans("", "", '"<>\\^`{|}'))


@dataclass(frozen=True)
class Manner:
    """How to ask: seconds for a request and between two to the same host, who asks, and whether this machine may be asked (for tests)."""

    timeout: float
    pause: float
    agent: str
    loopback: bool = False


class Reply(NamedTuple):
    """The status of an answer, and where it sends us."""

    status: int
    location: str


class NoAnswer(Exception):
    """A server that could not be reached, or whose answer is none."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def tidy(address: str) -> str:
    """An address in the characters that a request may have, without its fragment. Raises NoAnswer for what is no address on the web."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
        name = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    except ValueError:
        raise NoAnswer("redirects") from None
    if parts.scheme not in _PORTS or not host or parts.username is not None:
        raise NoAnswer("redirects")
    path, query = quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE)
    return urlunsplit((parts.scheme, f"{name}:{port}" if port else name, path, query, ""))


def ask(method: Method, address: str, manner: Manner) -> Reply:
    """The answer to one request for a tidy address. Raises NoAnswer and public.NotPublic."""
    parts = urlsplit(address)
    late = Event()
    open_: list[socket.socket] = []
    timer = Timer(manner.timeout, _hang_up, (open_, late))
    timer.start()
    try:
        return _ask(method, parts, manner, open_)
    except NoSuchHost:
        raise NoAnswer("dns") from None
    except (OSError, HTTPException, ValueError) as error:
        raise NoAnswer("time" if late.is_set() or isinstance(error, TimeoutError) else _reason(error)) from None
    finally:
        timer.cancel()
        for each in open_:
            each.close()


def _hang_up(open_: list[socket.socket], late: Event) -> None:
    """A server that answers a little at a time would keep us for ever: each wait is short, and there is no end to them."""
    late.set()
    for each in list(open_):
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)


def _reason(error: Exception) -> Reason:
    if isinstance(error, ssl.SSLError):
        return "tls"
    return "connection" if isinstance(error, OSError) and not isinstance(error, HTTPException) else "answer"


def _ask(method: Method, parts: SplitResult, manner: Manner, open_: list[socket.socket]) -> Reply:
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    connected = _connected(numbers_of(host, port, loopback=manner.loopback), port, manner.timeout)
    open_.append(connected)
    if parts.scheme == "https":
        connected = ssl.create_default_context().wrap_socket(connected, server_hostname=host)
        open_.append(connected)
    connection = HTTPConnection(host, port, timeout=manner.timeout)
    connection.sock = connected  # to the number that was looked at, whatever the name leads to by now
    headers = {"Host": parts.netloc, "User-Agent": manner.agent, "Accept": "*/*", "Connection": "close"}
    connection.request(method, parts.path + (f"?{parts.query}" if parts.query else ""), headers=headers)
    with connection.getresponse() as response:
        return Reply(response.status, response.getheader("Location") or "")


def _connected(numbers: list[str], port: int, timeout: float) -> socket.socket:
    """A connection to the first number that takes one: a machine may have no way to some of them."""
    failure = OSError("no number")
    for number in numbers:
        try:
            return socket.create_connection((number, port), timeout)
        except OSError as error:
            failure = error
    raise failure
