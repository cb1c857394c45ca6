"""What is told of progress, kept to look at."""

from collections import Counter
from dataclasses import dataclass, field

from shegong.progress import Step, Tick


@dataclass
class Told:
    """The steps in their order with the number of their parts, and how many parts were done of each."""

    steps: list[tuple[Step, int | None]] = field(default_factory=list[tuple[Step, int | None]])
    done: Counter[Step] = field(default_factory=Counter[Step])

    def progress(self, step: Step, parts: int | None) -> Tick:
        self.steps.append((step, parts))

        def tick() -> None:
            self.done[step] += 1

        return tick
