"""A problem as data: where it is, which rule it breaks, and the values that its wording needs."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from shegong.problem.fix import Edit, Fix

Path = tuple[str | int, ...]
"""The way from the top of a file to a value: keys, and positions in lists."""


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file.

    `path` leads to the value; `snippet` is the part of it to point at, `at_key` says to point at its key instead. `mark` (line,
    column, from 1) is set where the file could not be read far enough to have paths. `suggestion` is what the author
    probably meant, `fix` what the text that `path` leads to, or the line of `mark`, is to have in its place.
    """

    rule: str
    file: str
    path: Path = ()
    values: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    suggestion: str = ""
    snippet: str = ""
    at_key: bool = False
    mark: tuple[int, int] | None = None
    fix: Fix | None = None


class Located(NamedTuple):
    """A problem with its line and column, from 1, the field as the author wrote it, and how to change the file. Sorts in reading order."""

    file: str
    line: int
    column: int
    field: str
    problem: Problem
    edits: tuple[Edit, ...] = ()


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word that `written` was probably meant to be, or an empty text."""
    return next(iter(difflib.get_close_matches(written, list(known), n=1, cutoff=0.6)), "")
