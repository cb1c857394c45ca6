"""All addresses, several hosts at the same time, each host one request after the other with a pause between."""

import time
from collections.abc import Generator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlsplit

from shegong.outside.addresses import by_host
from shegong.outside.asking import Manner, Method, Reply, ask
from shegong.outside.verdict import Verdict, verdict_on

_AT_ONCE = 8


@dataclass
class _Turn:
    """A host's own: who holds the lock may ask, but not before `free`."""

    lock: Lock = field(default_factory=Lock)
    free: float = 0


class Turns:
    """Hosts, each of which is asked by one at a time, also where several addresses redirect to it."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._turns: dict[str, _Turn] = {}
        self._guard = Lock()

    @contextmanager
    def at(self, host: str) -> Generator[None]:
        """Waits until the host may be asked, and keeps it for as long as that takes."""
        with self._guard:
            turn = self._turns.setdefault(host, _Turn())
        with turn.lock:
            time.sleep(max(0, turn.free - time.monotonic()))
            try:
                yield
            finally:
                turn.free = time.monotonic() + self._pause


def verdicts_on(addresses: Mapping[str, object], manner: Manner) -> dict[str, Verdict]:
    """A verdict on each address, in their order."""
    turns = Turns(manner.pause)

    def asking(method: Method, address: str) -> Reply:
        with turns.at(urlsplit(address).hostname or ""):
            return ask(method, address, manner)

    def of_host(group: list[str]) -> dict[str, Verdict]:
        return {address: verdict_on(address, asking) for address in group}

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        found = {address: verdict for group in pool.map(of_host, by_host(addresses)) for address, verdict in group.items()}
    return {address: found[address] for address in addresses}
