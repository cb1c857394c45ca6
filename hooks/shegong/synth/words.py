"""The word lists beside this module, read and typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol, cast

import yaml

from shegong.synth.yaml_text import Value


@dataclass(frozen=True)
class Character:
    """A character (of a surname, one or two) with its reading, and a meaning if it can be part of a brand."""

    zh: str
    pinyin: str
    meaning: str = ""


class Named(Protocol):
    """A place, as names have it."""

    @property
    def zh(self) -> str: ...
    @property
    def en(self) -> str: ...
    @property
    def pinyin(self) -> str: ...


@dataclass(frozen=True)
class Pattern:
    """A name with a gap for a place. `pinyin` is of what follows the place. `id` and `type` are given where entries differ in them."""

    zh: str
    en: str
    pinyin: str
    id: str = ""
    type: str = ""

    def name(self, place: "Named", cite: str, number: str = "") -> dict[str, Value]:
        """The name of an entry."""
        return {
            "zh": self.zh.format(place=place.zh, number=number),
            "en": self.en.format(place=place.en, number=number),
            "pinyin": f"{place.pinyin} {self.pinyin}",
            "cite": cite,
        }


@dataclass(frozen=True)
class Words:
    """What names are made of."""

    brand: tuple[Character, ...]
    surnames: tuple[Character, ...]
    given: tuple[Character, ...]
    endings: tuple[Pattern, ...]
    bureau: Pattern
    association: Pattern
    media: Pattern
    survey: Pattern
    report: Pattern
    universities: tuple[Pattern, ...]
    policies: tuple[Pattern, ...]
    programmes: tuple[Pattern, ...]


@cache
def words() -> Words:
    read = _read("words.yaml")
    patterns = {key: Pattern(**read[key]) for key in ("bureau", "association", "media", "survey", "report")}
    lists = {key: tuple(Pattern(**each) for each in read[key]) for key in ("endings", "universities", "policies", "programmes")}
    characters = {key: _characters(read[key]) for key in ("brand", "surnames", "given")}
    return Words(**characters, **lists, **patterns)  # pyright: ignore[reportArgumentType] - the keys are those of the fields


def _characters(listed: str) -> tuple[Character, ...]:
    return tuple(Character(*each.split()) for each in listed.split(","))


@cache
def sentences(topic: str) -> Sequence[Mapping[str, str]]:
    """What can be said on a topic of `sentences.yaml`: `zh`, `en` and, for events, `type`."""
    return cast(Sequence[Mapping[str, str]], _read("sentences.yaml")[topic])


@cache
def read_places() -> dict[str, Any]:
    return _read("places.yaml")


@cache
def _read(file: str) -> dict[str, Any]:
    return cast(dict[str, Any], yaml.safe_load((Path(__file__).parent / file).read_text(encoding="utf-8")))
