"""Things under what they have in common."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K")


def grouped(things: Iterable[T], keys: Callable[[T], Iterable[K]]) -> Mapping[K, tuple[T, ...]]:
    """The things that have each key, in their order, gathered in one pass. A key that a thing has twice counts once."""
    found: dict[K, list[T]] = {}
    for thing in things:
        for key in dict.fromkeys(keys(thing)):
            found.setdefault(key, []).append(thing)
    return {key: tuple(own) for key, own in found.items()}
