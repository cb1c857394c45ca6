"""How far something long has come: told by stages, shown by whoever runs them, or not at all."""

from collections.abc import Callable, Iterable, Iterator, Sized
from typing import Literal, TypeVar

T = TypeVar("T")

Step = Literal["load", "check", "invent", "render", "draw", "index"]
Tick = Callable[[], None]
"""Called after each part of a step."""
Progress = Callable[[Step, int | None], Tick]
"""Called when a step begins, with the number of its parts if that is known."""


def untold(step: Step, parts: int | None) -> Tick:
    """Progress that nobody wants to hear of."""
    return _nothing


def _nothing() -> None:
    pass


def following(items: Iterable[T], step: Step, progress: Progress) -> Iterator[T]:
    """The items, one after the other, each a part of a step that is done when the next is asked for."""
    tick = progress(step, len(items) if isinstance(items, Sized) else None)
    for item in items:
        yield item
        tick()
