"""How what is wrong in a text is mended, where only one thing can be meant."""

import re
import unicodedata

from shegong.model.text import Lang
from shegong.problem.fix import Fix, fix_at

HAN = "\u3400-\u9fff"
"""Chinese characters, as a range within brackets of a pattern."""
RIGHT = {
    "zh": {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"},
    "en": {"，": ", ", "。": ".", "；": "; ", "：": ": ", "？": "?", "！": "!", "、": ", ", "（": " (", "）": ")", "＠": "@"},
}
"""Marks of the other language to those of this one."""

_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}])(?:[,;:?!] ?(?=[{HAN}])|[,;:?!](?=[《“（「\n]|\Z))")
_BETWEEN_WORDS = re.compile(r"(?<=[0-9A-Za-z])[，；：。？！、](?=[ A-Za-z\n]|\Z)")


def without_character(character: str, text: str, whole: str) -> Fix | None:
    """What stands for a space becomes one, what only steers or divides goes; what might stand for a letter is left to the author.

    Where the code of a page, which is in `whole` and not in `text`, has it too, its line is left alone.
    """
    if text.count(character) != whole.count(character):
        return None
    if character.isspace():
        return Fix(character, " ", which=None)
    return Fix(character, "", which=None) if unicodedata.category(character) in ("Cc", "Cf") else None


def with_one_space(whole: str, match: re.Match[str]) -> Fix | None:
    """One space for several, told by the characters around them, since the indentation of a file has as many."""
    old = whole[match.start() - 1 : match.end() + 1]
    return fix_at(whole, match.start() - 1, old, f"{old[0]} {old[-1]}")


def without_spaces(whole: str, match: re.Match[str]) -> Fix | None:
    """None before a Chinese punctuation mark."""
    return fix_at(whole, match.start(), match[0], match[0].replace(" ", ""))


def in_own_language(whole: str, at: int, lang: Lang) -> Fix | None:
    """The mark of the text's language, between words of that or at the end; brackets come in pairs, and are left to the author."""
    match = (_BETWEEN_HAN if lang == "zh" else _BETWEEN_WORDS).match(whole, at)
    if not match:
        return None
    space = " " if lang == "en" and whole[match.end() : match.end() + 1].isalpha() else ""
    return fix_at(whole, at, match[0], RIGHT[lang][match[0][0]].rstrip() + space)
