"""Two versions of an entry, field by field: which claims are new, gone, or say something else."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from pydantic import BaseModel

from shegong.compare.excerpt import excerpts
from shegong.compare.version import Both, Version, both, marked
from shegong.model.claim import Claim, Statement
from shegong.model.diagram import Arrow, Box
from shegong.model.entry import Dispute, Entry, Event, Fact, Name, OtherName, Relation, facts_of
from shegong.model.examination import Route
from shegong.model.kinds import Passage, Work
from shegong.model.knowledge import Figure, Position
from shegong.model.text import LANGS, Lang, Text

Sort = Literal["added", "removed", "changed"]
_IsPair = Callable[[object, object], bool]
_ALIKE = 0.5
"""How much of a sentence has to stay for it to count as the same one, changed."""
_KEYS: Mapping[type, tuple[str, ...]] = {
    Claim: ("value",),
    Relation: ("type", "to"),
    Event: ("date", "type"),
    Figure: ("period", "place", "of", "unit", "aim"),
    Route: ("education", "subject", "holding"),
    Arrow: ("origin", "to"),
    Box: ("id",),
    Position: ("id",),
    OtherName: ("name",),
    Passage: ("at",),
    Work: ("at",),
}
"""For items that have one, the attributes by which they are known among their like."""


@dataclass(frozen=True)
class PartChange:
    """A key of an item, as authors write it, and what stood and stands there; empty where nothing does."""

    key: str
    before: Both
    after: Both


@dataclass(frozen=True)
class Change:
    """What happened to one claim, sentence or other item of a field. `only` is the language whose text alone changed."""

    field: str
    label: Both
    sort: Sort
    item: Both
    cite: str
    parts: tuple[PartChange, ...] = ()
    only: Lang | None = None


def changes_between(before: Entry, after: Entry, one: Version, other: Version) -> tuple[Change, ...]:
    """The differences of two versions of an entry, in the order of its fields."""
    return tuple(change for field, fact in facts_of(type(after)) for change in _in_field(field, fact, (before, after), (one, other)))


def _in_field(field: str, fact: Fact, entries: tuple[Entry, Entry], versions: tuple[Version, Version]) -> Iterator[Change]:
    before, after = (_items(getattr(entry, field, None)) for entry in entries)
    pairs = list(_pairs(*_without_equal(before, after), single=fact.single or len(before) == len(after) == 1))
    label = both(lambda lang: fact.label[lang])
    for old, new in pairs:
        if old is None:
            yield Change(field, label, "added", versions[1].said(new), marked(new))
        elif new is None:
            yield Change(field, label, "removed", versions[0].said(old), marked(old))
        else:
            parts = _part_changes(old, new, versions)
            only = None if isinstance(new, Name) else _one_language(dict(_leaves(old, versions[0])), dict(_leaves(new, versions[1])))
            yield Change(field, label, "changed", versions[0].said(old), marked(new), parts, only)


def _items(value: object) -> list[object]:
    """What a field lists; a field with one value has that, and an empty one nothing."""
    if isinstance(value, tuple):
        return list(cast(tuple[object, ...], value))
    return [] if value is None or value is False else [value]


def _without_equal(before: list[object], after: list[object]) -> tuple[list[object], list[object]]:
    """Both lists without what stands in both."""
    old: list[object] = []
    new = list(after)
    for item in before:
        if item in new:
            new.remove(item)
        else:
            old.append(item)
    return old, new


def _pairs(before: list[object], after: list[object], *, single: bool) -> Iterator[tuple[object | None, object | None]]:
    """Old items with the new ones that took their places; None for those that are gone or new."""
    ways: list[_IsPair] = [_same_key, _same_text, _alike, _same_sources, lambda _old, _new: single]
    for is_pair in ways:
        for old in list(before):
            new = next((each for each in after if is_pair(old, each)), None)
            if new is not None:
                before.remove(old)
                after.remove(new)
                yield old, new
    yield from ((old, None) for old in before)
    yield from ((None, new) for new in after)


def _same_key(old: object, new: object) -> bool:
    key = _key(old)
    return key is not None and key == _key(new)


def _key(item: object) -> object:
    """What an item is known by among its like, if there is something."""
    names = next((names for kind, names in _KEYS.items() if isinstance(item, kind)), ())
    return tuple(str(getattr(item, name)) for name in names) or None


def _same_text(old: object, new: object) -> bool:
    return any(one is not None and one == other for one, other in zip(_texts(old), _texts(new), strict=True))


def _alike(old: object, new: object) -> bool:
    """Whether one sentence is probably the other, reworded."""
    pairs = zip(_texts(old), _texts(new), strict=True)
    return any(one and other and difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE for one, other in pairs)


def _texts(item: object) -> tuple[str | None, str | None]:
    """The two texts of a sentence; of a disagreement, those of its topic."""
    told = item.topic if isinstance(item, Dispute) else item
    return (told.zh, told.en) if isinstance(told, Statement | Event | Text) else (None, None)


def _same_sources(old: object, new: object) -> bool:
    """Whether a value stands for another after the same source."""
    return isinstance(old, Claim) and isinstance(new, Claim) and bool(old.cite) and old.cite == new.cite


def _part_changes(old: object, new: object, versions: tuple[Version, Version]) -> tuple[PartChange, ...]:
    before, after = dict(_leaves(old, versions[0])), dict(_leaves(new, versions[1]))
    keys = [key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)]
    return tuple(PartChange(key, *excerpts(before.get(key, {}), after.get(key, {}))) for key in keys)


def _leaves(value: object, version: Version, key: str = "") -> Iterator[tuple[str, Both]]:
    """Each key of an item with what stands there, as `note.zh` and `sides[1].cite`."""
    if value is None or value is False or value == ():
        return
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            below = info.alias or name
            yield from _leaves(getattr(value, name), version, f"{key}.{below}" if key else below)
    elif isinstance(value, tuple) and all(isinstance(each, BaseModel) for each in cast(tuple[object, ...], value)):
        for index, each in enumerate(cast(tuple[object, ...], value)):
            yield from _leaves(each, version, f"{key}[{index}]")
    else:
        yield key, version.said(cast(object, value))


def _one_language(before: Mapping[str, Both], after: Mapping[str, Both]) -> Lang | None:
    """The language of a text that changed while its counterpart stayed; None if there is no such text."""
    for lang, counterpart in zip(LANGS, reversed(LANGS), strict=True):
        for key in _text_keys(before, lang):
            there = key.removesuffix(lang) + counterpart
            stayed = there in before and before[there] == after.get(there)
            if stayed and key in after and before[key] != after[key]:
                return lang
    return None


def _text_keys(leaves: Iterable[str], lang: Lang) -> Iterator[str]:
    return (key for key in leaves if key == lang or key.endswith(f".{lang}"))
