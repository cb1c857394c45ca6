"""What becomes of an address when it is asked for: it answers, has moved, is gone, or says nothing that could be told."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urljoin

from shegong.outside.asking import Method, NoAnswer, Reason, Reply, tidy
from shegong.outside.public import NotPublic

Sort = Literal["gone", "moved", "silent", "refused", "private", "answers"]
SORTS: tuple[Sort, ...] = ("gone", "moved", "silent", "refused", "private", "answers")
"""In the order in which they want looking at."""
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
_GONE = (404, 410)
_MOST_HOPS = 5


@dataclass(frozen=True)
class Verdict:
    """`status` is that of the last answer; `to` is where an address has moved for good; `reason` why there was no answer."""

    sort: Sort
    status: int | None = None
    to: str = ""
    reason: Reason | None = None


Asking = Callable[[Method, str], Reply]
"""Asks for an address. Raises NoAnswer and NotPublic."""


def verdict_on(address: str, ask: Asking) -> Verdict:
    """Follows an address to its end. A move counts as one for good as long as every server on the way says so."""
    here, moved, for_good = address, "", True
    try:
        for _ in range(_MOST_HOPS + 1):
            here = tidy(here)
            reply = _reply(here, ask)
            if reply.status not in _REDIRECTS or not reply.location:
                return _final(reply.status, moved)
            here = tidy(_joined(here, reply.location))
            for_good = for_good and reply.status in _PERMANENT
            moved = here if for_good else moved
    except NoAnswer as silent:
        return Verdict("silent", reason=silent.reason)
    except NotPublic:
        return Verdict("private")
    return Verdict("silent", reason="redirects")


def _reply(address: str, ask: Asking) -> Reply:
    """HEAD costs a server least. Not all know it, or are in the mood: anything but success is asked again, once, with GET."""
    try:
        reply = ask("HEAD", address)
    except NoAnswer:
        return ask("GET", address)
    return reply if reply.status < 400 else ask("GET", address)


def _joined(here: str, location: str) -> str:
    try:
        return urljoin(here, location)
    except ValueError:
        raise NoAnswer("redirects") from None


def _final(status: int, moved: str) -> Verdict:
    if status in _GONE:
        return Verdict("gone", status)
    if not 200 <= status < 300:
        return Verdict("refused", status)
    return Verdict("moved", status, moved) if moved else Verdict("answers", status)
