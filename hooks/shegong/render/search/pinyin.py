"""Pinyin for search, without tones: from the reviewed pinyin of an entry, syllable by syllable."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from pypinyin import Style, lazy_pinyin, pinyin  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType] - untyped

_OTHER_READINGS = 6
"""Of a name with many readings, no more are kept: the rarer ones would match what nobody means."""


def without_tones(text: str) -> str:
    """`Lǜgǎng` as `lügang`, then `ü` as `v`, the way it is typed; small letters only."""
    parts = unicodedata.normalize("NFD", text.lower())
    kept = "".join(letter for letter in parts if letter == "\u0308" or not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", kept).replace("ü", "v")


def syllables(name: str, reviewed: str) -> tuple[str, ...]:
    """A syllable for each Chinese character of a name: as reviewed where that fits the characters, else the usual readings."""
    characters = chinese(name)
    typed = "".join(letter for letter in without_tones(reviewed) if letter.isascii() and letter.isalpha())
    return next(_fit(characters, typed), None) or tuple(map(_usual, characters))


def _fit(characters: str, typed: str) -> Iterator[tuple[str, ...]]:
    """Ways to cut the letters into one reading of each character."""
    if not characters:
        if not typed:
            yield ()
        return
    for reading in readings(characters[0]):
        if typed.startswith(reading):
            yield from ((reading, *rest) for rest in _fit(characters[1:], typed[len(reading) :]))


@cache
def readings(character: str) -> tuple[str, ...]:
    """How a character can be read, the usual way first."""
    found: Sequence[Sequence[str]] = pinyin(character, style=Style.NORMAL, heteronym=True)  # pyright: ignore[reportUnknownVariableType]
    return tuple(dict.fromkeys([_usual(character), *(without_tones(each) for each in found[0])]))


@cache
def _usual(character: str) -> str:
    found: Sequence[str] = lazy_pinyin(character)  # pyright: ignore[reportUnknownVariableType]
    return without_tones(found[0])


def other_readings(name: str, known: tuple[str, ...]) -> list[str]:
    """The joined pinyin of a short name as somebody may misread it."""
    if len(chinese(name)) > 4:
        return []
    ways = ("".join(way) for way in product(*(readings(character)[:3] for character in chinese(name))) if way != known)
    return list(dict.fromkeys(ways))[:_OTHER_READINGS]


def chinese(text: str) -> str:
    """The Chinese characters of a text."""
    return "".join(character for character in text if "\u3400" <= character <= "\u9fff")
