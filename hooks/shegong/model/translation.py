"""What a translation was made from: the language of the original, and a fingerprint of its texts at that time.

The fingerprint changes with every word of the original, but not with its line breaks, nor with ids in links and marks, which are no
words of a language: another id for an entry is no change of what is said. It is written by `shegong translated`, when a person has
compared the two languages; nobody has to work it out.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Annotated, cast

from pydantic import StringConstraints

from shegong.model.text import LANGS, Lang
from shegong.model.walk import walk

MARK_PATTERN = "(zh|en) [0-9a-f]{8}"
TranslatedFrom = Annotated[str, StringConstraints(pattern=f"^{MARK_PATTERN}$")]
"""`zh 3f9a1c20`: the other language was made from, or compared with, the Chinese texts of that fingerprint."""


def original_of(written: TranslatedFrom) -> Lang:
    """The language of the original."""
    return cast(Lang, written.partition(" ")[0])


def translation_of(original: Lang) -> Lang:
    """The other language."""
    return next(lang for lang in LANGS if lang != original)


_MARK = re.compile(r"\[[@=+][^\[\]]*\]")
"""A citation mark, a called figure, a called part."""
_LINK = re.compile(r"\[\[[^\[\]|]*\|?([^\[\]]*)\]\]")


def translated_from(original: Lang, texts: Iterable[str]) -> TranslatedFrom:
    """What stands in a file whose translation was made from these texts."""
    joined = "\n".join(_words(text) for text in texts)
    return f"{original} {hashlib.sha256(joined.encode()).hexdigest()[:8]}"


def _words(text: str) -> str:
    """What is said in a text: of links the words that are shown, of marks nothing."""
    return " ".join(_LINK.sub(r"\1", _MARK.sub("", text)).split())


def texts_in(holder: object, lang: Lang) -> Iterator[str]:
    """Every text of a language in an entry, in the order of its fields."""
    return (value for path, value in walk(holder) if type(value) is str and path[-1] == lang)


def is_older(written: TranslatedFrom | None, holder: object) -> bool:
    """Whether the original has changed since the translation was made; never where nothing is recorded."""
    return written is not None and written != translated_from(original_of(written), texts_in(holder, original_of(written)))
