"""Queries with known answers: those written by hand, and those made from the agencies of a directory."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, cast

from opencc import OpenCC
from pypinyin import lazy_pinyin
from shegong.load.directory import Loaded
from shegong.model.kinds import Agency, Association, Place
from shegong.model.text import Lang

BY_HAND = Path(__file__).parent / "queries.jsonl"
_TRADITIONAL = ("s2t", "s2tw", "s2hk")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Query:
    """What is typed, on a page of which language, and every entry that answers it. `kind` is the class it is counted under."""

    kind: str
    lang: Lang
    text: str
    expected: frozenset[str]


def written_by_hand(loaded: Loaded) -> list[Query]:
    """The queries of `queries.jsonl`. Their answers must all be in the directory."""
    lines = [json.loads(line) for line in BY_HAND.read_text(encoding="utf-8").splitlines()]
    queries = [Query(line["class"], line["lang"], line["query"], frozenset(line["expected"])) for line in lines]
    missing = {id for query in queries for id in query.expected} - loaded.ids.keys()
    assert not missing, f"{BY_HAND.name} expects entries that the directory does not have: {sorted(missing)}"
    return queries


@dataclass(frozen=True)
class Known:
    """An agency as readers may know it. `zh` and `en` are whole names, the brands its own part of them."""

    id: str
    zh: str
    en: str
    brand_zh: str
    brand_en: str
    district: str
    founder_zh: str
    founder_en: str

    @property
    def syllables(self) -> list[str]:
        return self.brand_en.lower().split()


def known_agencies(loaded: Loaded) -> list[Known]:
    """The agencies that have a name and a short name in both languages, the English one with a syllable for each character."""
    entries = {document.id: document.entry for document in loaded.documents}
    known = (_known(id, entry, entries) for id, entry in entries.items() if isinstance(entry, Agency))
    return [each for each in known if each]


def _known(id: str, agency: Agency, entries: Mapping[str, Any]) -> Known | None:
    short = [str(other.name) for other in agency.other_names if other.kind == "short"]
    zh = next((name for name in short if not name.isascii()), None)
    en = next((name for name in short if name.isascii()), None)
    if not (zh and en and agency.name.zh and agency.name.en and len(en.split()) == len(zh)):
        return None
    place = entries[agency.place[0].value] if agency.place else None
    district = str(place.name.zh) if isinstance(place, Place) and place.level[0].value == "district" else ""
    founder = next((entries[relation.to].name for relation in agency.relations if relation.type == "founded_by"), None)
    people = (founder.zh or "", founder.en or "") if founder else ("", "")
    return Known(id, agency.name.zh, agency.name.en, zh, en, district, *people)


Form = Callable[[Known], str]
Altered = Callable[[str, Random], str]


@dataclass(frozen=True)
class Class:
    """A class of queries: what of an agency is typed, and how it is altered. Agencies of the same form are all right answers."""

    kind: str
    lang: Lang
    form: Form
    alter: Altered = lambda text, chance: text
    same: Form | None = None
    """What makes an agency a right answer, if not the form."""


def generated(loaded: Loaded, each: int, seed: int) -> Iterator[Query]:
    """Queries of each class made from agencies drawn at random."""
    agencies = known_agencies(loaded)
    brands = {agency.brand_zh for agency in agencies}
    for made in _CLASSES:
        chance = Random(f"{seed} {made.kind}")
        same = made.same or made.form
        answers = _answers(agencies, same)
        pool = [agency for agency in agencies if made.form(agency)]
        for agency in chance.sample(pool, min(each, len(pool))):
            text = made.alter(made.form(agency), chance)
            if made.kind == "zh-homophone" and (text in brands or text == agency.brand_zh):
                continue  # another agency's own name, or a brand without another character of its sound
            yield Query(made.kind, made.lang, text, answers[same(agency)])


def _answers(agencies: Iterable[Known], same: Form) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for agency in agencies:
        found.setdefault(same(agency), set()).add(agency.id)
    return {form: frozenset(ids) for form, ids in found.items()}


def _traditional(text: str, chance: Random) -> str:
    return _converter(chance.choice(_TRADITIONAL))(text)


@cache
def _converter(name: str) -> Callable[[str], str]:
    """A conversion of OpenCC, which has no types."""
    return cast(Callable[[str], str], OpenCC(name).convert)  # pyright: ignore[reportUnknownMemberType]


def _slip(text: str, chance: Random) -> str:
    """One slip of the keyboard, not in the first letter: two letters changed round, one left out, doubled or wrong."""
    at = chance.choice([index for index in range(1, len(text) - 1) if text[index].isalpha() and text[index + 1].isalpha()])
    before, letter, after = text[:at], text[at], text[at + 1 :]
    return chance.choice(
        [
            before + after[0] + letter + after[1:] if after[0] != letter else before + after,
            before + after,
            before + letter + letter + after,
            before + chance.choice(_LETTERS.replace(letter.lower(), "")) + after,
        ]
    )


def _homophone(brand: str, chance: Random) -> str:
    """The brand with one character for another of the same reading; the brand itself if there is none."""
    at = chance.randrange(len(brand))
    others = [other for other in _alike()[lazy_pinyin(brand[at])[0]] if other != brand[at]]
    return brand[:at] + chance.choice(others) + brand[at + 1 :] if others else brand


@cache
def _alike() -> dict[str, list[str]]:
    """The common characters (the first level of GB 2312) by reading."""
    found: dict[str, list[str]] = {}
    for code in range(0xB0A1, 0xD7FA):
        if code & 0xFF >= 0xA1 and code & 0xFF != 0xFF:
            character = code.to_bytes(2, "big").decode("gb2312")
            found.setdefault(lazy_pinyin(character)[0], []).append(character)
    return found


def _sound(agency: Known) -> str:
    return "".join(agency.syllables)


def _with_generic_words(agency: Known) -> str:
    """The brand and the two words after it in the English name."""
    return f"{agency.brand_en} Social Work"


_CLASSES = (
    Class("zh-full", "zh", lambda agency: agency.zh),
    Class("zh-brand", "zh", lambda agency: agency.brand_zh),
    Class("zh-district+brand", "zh", lambda agency: agency.district and agency.district + agency.brand_zh),
    Class("traditional", "zh", lambda agency: agency.zh, _traditional),
    Class("pinyin-joined", "zh", _sound),
    Class("pinyin-spaced", "zh", lambda agency: " ".join(agency.syllables), same=_sound),
    Class("initials", "zh", lambda agency: "".join(syllable[0] for syllable in agency.syllables)),
    Class("person-zh", "zh", lambda agency: agency.founder_zh),
    Class("person-en-on-en", "en", lambda agency: agency.founder_en),
    Class("en-full", "en", lambda agency: agency.en),
    Class("en-brand", "en", lambda agency: agency.brand_en),
    Class("zh-full-on-en", "en", lambda agency: agency.zh),
    Class("en-full-on-zh", "zh", lambda agency: agency.en),
    Class("en-typo", "en", _with_generic_words, _slip, same=_sound),
    Class("zh-homophone", "zh", lambda agency: agency.brand_zh, _homophone, same=_sound),
)


def namesakes(loaded: Loaded) -> Callable[[str], frozenset[str]]:
    """The entries other than agencies and associations whose name is just what is typed, such as a founder or a place."""
    simplified = _converter("t2s")
    found: dict[str, set[str]] = {}
    for document in loaded.documents:
        if not isinstance(document.entry, Agency | Association):
            name = document.entry.name
            for form in (name.zh, name.en, *(other.name for other in document.entry.other_names)):
                found.setdefault(_folded(form or ""), set()).add(document.id)
    return lambda text: frozenset(found.get(_folded(simplified(text)), set()))


def _folded(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
