"""Names that may stand in an entry: in the letters of their language, so that none only looks like another."""

import unicodedata
from collections.abc import Iterator, Mapping

from shegong.form.finding import Finding
from shegong.model.text import LANGS, Lang, Text

_LONGEST = 200
_LETTERS: Mapping[Lang, tuple[str, ...]] = {"zh": ("CJK UNIFIED IDEOGRAPH", "LATIN"), "en": ("LATIN",)}
_MARKUP = frozenset("<>`[]{}|\\\\$@*_")
"""No name has these; markup and programs do."""


def wrong_with_names(names: Mapping[Lang, str], questions: Mapping[Lang, Text]) -> Iterator[Finding]:
    """What is wrong with the names that a form gives."""
    for lang in LANGS:
        called = {"question": questions[lang]}
        odd = sorted({each for each in names[lang] if _is_odd(each, lang)})
        if odd:
            yield Finding("odd_characters", {"characters": "; ".join(map(_described, odd[:5]))}, called)
        if len(names[lang]) > _LONGEST:
            yield Finding("long_answer", {"most": str(_LONGEST)}, called)
    if names["zh"] and not any(_is_of(each, _LETTERS["zh"][:1]) for each in names["zh"]):
        yield Finding("not_chinese", {"name": names["zh"]})


def _is_odd(character: str, lang: Lang) -> bool:
    category = unicodedata.category(character)
    return character in _MARKUP or (category[0] in "LM" and not _is_of(character, _LETTERS[lang])) or category in ("So", "Sk")


def _is_of(character: str, scripts: tuple[str, ...]) -> bool:
    return unicodedata.name(character, "").startswith(scripts)


def _described(character: str) -> str:
    return f"{character} (U+{ord(character):04X} {unicodedata.name(character, '?')})"
