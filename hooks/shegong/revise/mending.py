"""Safe fixes, tried on a copy of the directory; those after which something is wrong that was right before are left out.

A part of an entry that cannot be read is not looked into. What is wrong with it is no fault of the fix by which it can be read.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast

from shegong.load.entry_files import DATA
from shegong.load.markdown_file import split_front_matter
from shegong.load.strict_yaml import BadYaml, read_yaml
from shegong.problem.fix import Edit
from shegong.problem.problem import Located
from shegong.problem.problem import Path as Way
from shegong.problem.severity import severity_of
from shegong.problem.wording import is_safe
from shegong.revise.trial_copy import copy_of

Find = Callable[[Path], Sequence[Located]]
"""Everything wrong in the project at a path."""

_ROUNDS = 5
"""Mending one thing may show another, but not without end."""


class Mended(NamedTuple):
    """The new content of each file that changes, and how many problems were mended in each."""

    contents: Mapping[str, bytes]
    counts: Mapping[str, int]


def mend(project: Path, find: Find, chosen: Callable[[Sequence[Located]], Iterable[Located]]) -> Mended:
    """Mends those of the `chosen` problems that can be mended safely. The project itself is only read."""
    counts: Counter[str] = Counter()
    with copy_of(project) as copy:
        for _ in range(_ROUNDS):
            found = find(copy)
            made = _sound(_changes(chosen(found)), (), _Trial(copy, find, _errors(found)))
            if not made:
                break
            _write(copy, _contents(copy, made))
            counts.update(change.file for change in made)
        return Mended({file: (copy / file).read_bytes() for file in sorted(counts)}, counts)


class _Error(NamedTuple):
    """An error, wherever in its line it stands."""

    rule: str
    file: str
    path: Way
    values: tuple[tuple[str, str], ...]


class _Change(NamedTuple):
    """What mends one problem, by a rule, in a field, which may get another name by it."""

    file: str
    rule: str
    fields: frozenset[str]
    edits: tuple[Edit, ...]

    def uncovers(self, error: _Error) -> bool:
        """Whether an error was there before, and only shows with this change."""
        return error.file == self.file and error.rule != self.rule and str(next(iter(error.path), "")) in self.fields


def _change(located: Located) -> _Change:
    path = located.problem.path
    renamed = [edit.new for edit in located.edits if len(path) == 1 and located.problem.at_key]
    return _Change(located.file, located.problem.rule, frozenset([*map(str, path[:1]), *renamed]), located.edits)


def _changes(problems: Iterable[Located]) -> tuple[_Change, ...]:
    """The changes that can be made together: one that overlaps with another waits for the next round."""
    taken: set[tuple[str, int, int]] = set()
    changes: list[_Change] = []
    for each in sorted((each for each in problems if is_safe(each)), key=lambda each: each[:4]):
        touched = {(each.file, edit.line, edit.column + place) for edit in each.edits for place in range(len(edit.old))}
        if not touched & taken:
            changes.append(_change(each))
            taken |= touched
    return tuple(changes)


@dataclass(frozen=True)
class _Trial:
    copy: Path
    find: Find
    errors: Counter[_Error]
    """What is wrong before."""

    def holds(self, changes: Sequence[_Change]) -> bool:
        """Whether every file keeps its form with these changes, and they make no error. The copy is afterwards as before."""
        after = _contents(self.copy, changes)
        before = {file: (self.copy / file).read_bytes() for file in after}
        if any(_form(file, content) != _form(file, before[file]) for file, content in after.items()):
            return False
        _write(self.copy, after)
        try:
            new = _errors(self.find(self.copy)) - self.errors
            return all(any(change.uncovers(error) for change in changes) for error in new)
        finally:
            _write(self.copy, before)


def _sound(changes: tuple[_Change, ...], kept: tuple[_Change, ...], trial: _Trial) -> tuple[_Change, ...]:
    """`kept`, and as many of the changes as hold together with it; those that do not are found by halving."""
    if not changes or trial.holds((*kept, *changes)):
        return (*kept, *changes)
    if len(changes) == 1:
        return kept
    half = len(changes) // 2
    return _sound(changes[half:], _sound(changes[:half], kept, trial), trial)


def _errors(found: Iterable[Located]) -> Counter[_Error]:
    problems = (each.problem for each in found if severity_of(each.problem.rule) == "error")
    return Counter(_Error(each.rule, each.file, each.path, tuple(sorted(each.values.items()))) for each in problems)


def _contents(project: Path, changes: Sequence[_Change]) -> dict[str, bytes]:
    edits = {
        file: [edit for change in changes if change.file == file for edit in change.edits] for file in {change.file for change in changes}
    }
    return {file: _edited((project / file).read_bytes(), own) for file, own in edits.items()}


def _edited(content: bytes, edits: Iterable[Edit]) -> bytes:
    """Lines end as they did, and a byte order mark stays: columns do not count it."""
    text = content.decode()
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = text.removeprefix(mark).split("\n")
    for edit in sorted(edits, reverse=True):
        line, at = lines[edit.line - 1], edit.column - 1
        assert line.startswith(edit.old, at), f"{edit} is not there"
        lines[edit.line - 1] = line[:at] + edit.new + line[at + len(edit.old) :]
    return (mark + "\n".join(lines)).encode()


def _write(project: Path, contents: Mapping[str, bytes]) -> None:
    for file, content in contents.items():
        (project / file).write_bytes(content)


def _form(file: str, content: bytes) -> object:
    """How the fields of a file nest, whatever they are called and say; nothing for files without fields."""
    text = content.decode("utf-8-sig").replace("\r\n", "\n")
    parts = split_front_matter(text) if file.endswith(".md") else None
    if not file.startswith(f"{DATA}/") or (file.endswith(".md") and parts is None):
        return None
    try:
        return _nesting(read_yaml(text if parts is None else parts.fields))
    except BadYaml as bad:
        return str(bad)


def _nesting(value: object) -> object:
    match value:
        case dict():
            return tuple(_nesting(each) for each in cast(dict[str, object], value).values())
        case list():
            return [_nesting(each) for each in cast(list[object], value)]
        case _:
            return None
