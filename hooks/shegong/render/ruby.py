"""A Chinese name with its pinyin above it, word by word."""

import re
import unicodedata
from collections.abc import Iterator

from markupsafe import Markup, escape

_HAN = re.compile("[\u3400-\u9fff]")
_NUCLEUS = re.compile("[aeiouü]+")
"""Each syllable has one run of vowels; where two would meet, spelling puts an apostrophe between (汉语拼音方案, part 5)."""

_RUBY = Markup(
    '<ruby>{}<rp data-pagefind-ignore>(</rp><rt lang="zh-Latn" data-pagefind-ignore>{}</rt><rp data-pagefind-ignore>)</rp></ruby>'
)
"""The name stays one word to the search index, which knows its pinyin otherwise."""


def ruby(name: str, pinyin: str) -> Markup | None:
    """The name as `<ruby>`, a word of the pinyin over the characters that it reads; None where the two do not fit each other."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", pinyin)
    parts = list(_parts(name, [word for word in words if word not in name]))
    if None in parts:
        return None
    return Markup("").join(part for part in parts if part is not None)


def _parts(name: str, words: list[str]) -> Iterator[Markup | None]:
    """What is read word by word; what is not Chinese as it is; None where a word has more or fewer syllables than there are characters."""
    at = 0
    for word in words:
        while at < len(name) and not _HAN.match(name[at]):
            yield escape(name[at])
            at += 1
        characters = name[at : at + _syllables(word)]
        whole = len(_HAN.findall(characters)) == _syllables(word) > 0
        yield _RUBY.format(characters, word) if whole else None
        at += len(characters)
    yield None if _HAN.search(name[at:]) else escape(name[at:])


def _syllables(word: str) -> int:
    plain = "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter))
    return len(_NUCLEUS.findall(plain))
