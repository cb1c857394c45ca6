"""The reading of a Chinese name in Latin letters, as a suggestion: a person has to look at it."""

import re
import unicodedata
from collections.abc import Sequence

from pypinyin import Style, lazy_pinyin  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType] - untyped


def suggested_pinyin(name: str) -> str:
    """With tone marks, the first letter large; syllables stand apart, since only a reader knows which make a word."""
    read: Sequence[str] = lazy_pinyin(name, style=Style.TONE)  # pyright: ignore[reportUnknownVariableType]
    spaced = unicodedata.normalize("NFKC", " ".join(" ".join(read).split()))
    written = re.sub(r"(?<=[(“《]) | (?=[),;:.!?”》、。])", "", spaced)
    return written[:1].upper() + written[1:]
