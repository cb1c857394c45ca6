"""Numbered source marks, and the list that they lead to."""

from dataclasses import dataclass, field

from shegong.model.citation import Citation


@dataclass
class Footnotes:
    """The citations of one page, numbered in the order in which they are first used. Filled while the page is written."""

    numbers: dict[Citation, int] = field(default_factory=dict[Citation, int])

    def number(self, citation: Citation) -> tuple[int, bool]:
        """The number of a citation, from 1, and whether this is its first use on the page."""
        first = citation not in self.numbers
        return self.numbers.setdefault(citation, len(self.numbers) + 1), first
