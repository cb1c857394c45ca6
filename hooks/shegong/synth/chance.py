"""Chance that comes out the same each time: a stream of its own for each thing, whatever was drawn for others before."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance(Random):
    """Draws for one thing. The same seed and name give the same draws, on any machine."""

    def __init__(self, seed: int, name: str) -> None:
        super().__init__(f"{seed} {name}")  # text is hashed by Random itself, so PYTHONHASHSEED has no say

    def one_in(self, times: int) -> bool:
        return self.randrange(times) == 0

    def some(self, items: Sequence[T], most: int) -> list[T]:
        """From one to `most` different items, in the order of `items`."""
        chosen = self.sample(range(len(items)), self.randint(1, min(most, len(items))))
        return [items[index] for index in sorted(chosen)]
