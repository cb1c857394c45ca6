"""Rules on names: what may be entered twice, and what has no pinyin."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from shegong.load.directory import Document, Loaded
from shegong.model.entry import Name
from shegong.model.kinds import Person, Place
from shegong.model.pinyin import suggested_pinyin
from shegong.model.text import LANGS
from shegong.problem.problem import Problem

_ENDINGS = (
    "社会工作服务中心",
    "社会工作服务社",
    "社会工作事务所",
    "社会工作者事务所",
    "社会工作机构",
    "社工服务中心",
    "社工服务社",
    "社工事务所",
    "社会服务中心",
    "社工机构",
    "服务中心",
    "服务社",
    "事务所",
    "中心",
)
"""What names of agencies end in, longer endings first."""
_TELLING = frozenset("0123456789〇零一二三四五六七八九十百东西南北中上下左右前后内外大小新老初高")
"""Characters by which names of like things are told apart: a difference in these is no slip of the pen."""
_LEAST = 4
"""Shorter names often differ by one character."""
_LEAST_EN = 9
_LOOKED_AT = 20
"""Of names that are all alike, no more are compared with each: so the time grows with the number of names, and not faster."""


@dataclass(frozen=True)
class _Named:
    """An entry with its main name, and the place that its Chinese name begins with."""

    document: Document
    name: Name
    place: str

    @property
    def id(self) -> str:
        return self.document.id

    @cached_property
    def core(self) -> str:
        """What the Chinese name has of its own: neither the place before it, nor what all such names end in."""
        rest = _bare(self.name.zh or "").removeprefix(self.place)
        ending = next((each for each in _ENDINGS if rest.endswith(each) and rest != each), "")
        return rest.removesuffix(ending)

    @cached_property
    def english(self) -> str:
        return _bare(self.name.en or "")

    @cached_property
    def sound(self) -> str:
        return _bare(self.name.pinyin or "")

    def is_not(self, other: "_Named") -> bool:
        """Whether an author says that the two are different things."""
        return other.id in self.document.entry.not_same_as or self.id in other.document.entry.not_same_as


def _bare(name: str) -> str:
    """Letters, digits and characters of a name, whatever their width and case."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name).casefold()))


def _folded(name: str) -> str:
    """A name without spaces, whatever its width and case."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _by_kind(loaded: Loaded) -> Mapping[str, Sequence[_Named]]:
    """The entries that have a readable name, kind by kind, in the order of files."""
    places = _beginnings(loaded)
    found: dict[str, list[_Named]] = {}
    for document in loaded.readable:
        name = _name_of(document)
        if name:
            place = "" if isinstance(document.entry, Place) else _beginning(_bare(name.zh or ""), places)
            found.setdefault(document.entry.kind.id, []).append(_Named(document, name, place))
    return found


def _name_of(document: Document) -> Name | None:
    """The main name of an entry; of one that was read in part there may be none."""
    return cast(Name | None, document.entry.name)


def _beginnings(loaded: Loaded) -> Collection[str]:
    """The names of places as longer names begin with them: `东城区`, `东城`, `滨州`, `滨州市`."""
    names = {name.zh for document in loaded.readable if isinstance(document.entry, Place) and (name := _name_of(document)) and name.zh}
    short = {re.sub("(?<=..)[省市区县]$", "", _bare(name)) for name in names}
    return {name + ending for name in short for ending in ("", *"省市区县")}


def _beginning(name: str, places: Collection[str]) -> str:
    """The longest name of a place that a name begins with, and has more to it."""
    return next((name[:length] for length in range(min(len(name) - 1, 8), 1, -1) if name[:length] in places), "")


def names_are_used_once(loaded: Loaded) -> Iterator[Problem]:
    """No two entries of a kind have the same main name in a language, unless one says that they are not the same."""
    for named in _by_kind(loaded).values():
        for lang in LANGS:
            for one, other in _alike((_folded(each.name[lang] or ""), each) for each in named):
                values = {"name": one.name[lang] or "", "other": other.document.file}
                yield Problem("same-name", one.document.file, ("name", lang), values)


def _alike(keyed: Iterable[tuple[str, _Named]]) -> Iterator[tuple[_Named, _Named]]:
    """Each entry with the first before it that has the same key and may be the same thing."""
    blocks: dict[str, list[_Named]] = {}
    for key, one in keyed:
        if key:
            block = blocks.setdefault(key, [])
            other = next((each for each in block if not each.is_not(one)), None)
            if other:
                yield one, other
            block.append(one)


def names_are_told_apart(loaded: Loaded) -> Iterator[Problem]:
    """Two entries of a kind do not differ in one character, in what agencies' names end in, or in characters of the same sound only."""
    for named in _by_kind(loaded).values():
        told: set[tuple[str, str]] = set()
        for one, other in _similar(named):
            pair = (min(one.id, other.id), max(one.id, other.id))
            if pair not in told and not one.is_not(other) and not _same(one, other):
                told.add(pair)
                lang = "zh" if one.name.zh and other.name.zh else "en"
                values = {"name": one.name[lang] or "", "like": other.name[lang] or "", "other": other.document.file, "id": other.id}
                yield Problem("similar-name", one.document.file, ("name", lang), values)


def _same(one: _Named, other: _Named) -> bool:
    """Of names that are the same, another rule tells."""
    return any(one.name[lang] and _folded(one.name[lang] or "") == _folded(other.name[lang] or "") for lang in LANGS)


def _similar(named: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """Pairs of names that may be those of one thing, the later entry first."""
    yield from _alike((f"{each.place} {each.core}" if each.core else "", each) for each in named)
    yield from _alike((each.sound, each) for each in named)
    if not any(isinstance(each.document.entry, Person) for each in named):
        chinese = [(each.core, each) for each in named if len(each.core) >= _LEAST]
        yield from _near(chinese, chinese)
        english = [(each.english, each) for each in named if len(each.english) >= _LEAST_EN]
        yield from _near([(name, each) for name, each in english if not each.name.zh], english)


def _telling(name: str) -> str:
    return "".join(character for character in name if character in _TELLING)


def _near(some: Sequence[tuple[str, _Named]], all: Sequence[tuple[str, _Named]]) -> Iterator[tuple[_Named, _Named]]:
    """Pairs of which one name is the other with a character more, less or changed, and one is among `some`.

    Two such names have a form in common: each as it is, or without one of its characters.
    """
    blocks: dict[str, list[tuple[str, _Named]]] = {}
    for name, one in some:
        for form in _forms(name):
            blocks.setdefault(form, []).append((name, one))
    for name, one in all if blocks else ():
        for form in _forms(name):
            for near, other in blocks.get(form, ())[:_LOOKED_AT]:
                if near != name and one.place == other.place and _differ_once(near, name) and _telling(near) == _telling(name):
                    yield (one, other) if one.document.file > other.document.file else (other, one)


def _forms(name: str) -> set[str]:
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def _differ_once(one: str, other: str) -> bool:
    """Whether a character more, less or changed makes the one name of the other."""
    at = next((at for at, (mine, its) in enumerate(zip(one, other, strict=False)) if mine != its), min(len(one), len(other)))
    return one[at + 1 :] == other[at + 1 :] or one[at + 1 :] == other[at:] or one[at:] == other[at + 1 :]


def chinese_names_have_pinyin(loaded: Loaded) -> Iterator[Problem]:
    """An entry with a Chinese main name has its pinyin, which somebody has read."""
    for document in loaded.readable:
        name = _name_of(document)
        if name and name.zh and not name.pinyin and _HAN.search(name.zh):
            yield Problem("unreviewed-pinyin", document.file, ("name", "zh"), {"name": name.zh, "pinyin": suggested_pinyin(name.zh)})


_HAN = re.compile("[\u3400-\u9fff]")
