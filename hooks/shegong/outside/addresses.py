"""The addresses on the web that entries and articles lead to, each with the places in files where it is written."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from shegong.load.directory import Loaded
from shegong.model.kinds import Source

_LINK = re.compile(r'\]\((https?://[^\s)]+)\)|<(https?://[^\s>]+)>|href="(https?://[^"]+)"')
"""Links in Markdown and HTML; an address that is only mentioned leads nowhere."""


class Place(NamedTuple):
    """A line of a file, from 1. Sorts in reading order."""

    file: str
    line: int


def addresses_in(loaded: Loaded, project: Path) -> dict[str, tuple[Place, ...]]:
    """Each address once, in the order of files and lines."""
    found: dict[str, list[Place]] = {}
    for address, place in sorted({*_in_entries(loaded, project), *_in_articles(loaded)}, key=lambda pair: (pair[1], pair[0])):
        found.setdefault(address, []).append(place)
    return {address: tuple(places) for address, places in found.items()}


def _in_entries(loaded: Loaded, project: Path) -> Iterator[tuple[str, Place]]:
    """Those of sources, and of the works that they refer to."""
    for document in loaded.documents:
        if isinstance(document.entry, Source):
            addresses = {document.entry.url, *(work.url for work in document.entry.literature)} - {None}
            lines = (project / document.file).read_text(encoding="utf-8-sig").splitlines() if addresses else []
            for address in filter(None, addresses):
                written = [number for number, line in enumerate(lines, 1) if _stands_in(address, line)]
                yield from ((address, Place(document.file, number)) for number in written or [1])


def _stands_in(address: str, line: str) -> bool:
    """Whether an address is in a line, and not as a part of a longer one."""
    return bool(re.search(r"(?<![^\s\"'{,])" + re.escape(address) + r"(?![^\s\"',}])", line))


def _in_articles(loaded: Loaded) -> Iterator[tuple[str, Place]]:
    for article in loaded.articles:
        for match in _LINK.finditer(article.written):
            yield next(filter(None, match.groups())), Place(article.file, article.written.count("\n", 0, match.start()) + 1)


def by_host(addresses: Mapping[str, object]) -> list[list[str]]:
    """Addresses of the same host together."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(address.split("/")[2].lower(), []).append(address)
    return list(hosts.values())
