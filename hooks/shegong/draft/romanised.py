"""The id of a new entry, suggested from what is particular in its name."""

import re
import unicodedata
from collections.abc import Collection, Sequence

from pypinyin import lazy_pinyin  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType] - untyped

_BODIES = (
    *("社会工作服务中心", "社会工作事务所", "社会工作者协会", "社会工作协会", "社会工作联合会", "社会工作服务社"),
    *("社工服务中心", "社工服务社", "社工服务所", "社工事务所", "社工协会"),
    *("服务中心", "服务社", "事务所", "协会"),
)
_COMMON = frozenset(
    [
        *("the", "of", "and", "for", "social", "work", "worker", "workers", "agency", "centre", "center", "service", "services"),
        *("association", "district", "city", "province"),
    ]
)
_MOST_SYLLABLES = 4


def suggested_id(chinese: str, english: str, taken: Collection[str]) -> str:
    """From what is particular in the Chinese name, or from the English one; with a number if that is taken."""
    base = _from_chinese(chinese) or _from_english(english) or "entry"
    return next(id for id in (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3))) if id not in taken)


def core(name: str) -> str:
    """What is particular in a name, without the words that very many names have."""
    without = next((name.removesuffix(body) for body in _BODIES if name.endswith(body) and name != body), name)
    return " ".join(word for word in without.lower().split() if word not in _COMMON) or without


def _from_chinese(name: str) -> str:
    found: Sequence[str] = lazy_pinyin(core(name))  # pyright: ignore[reportUnknownVariableType]
    syllables = [_plain(part) for part in found if _plain(part)]
    return "-".join(syllables[:_MOST_SYLLABLES])


def _from_english(name: str) -> str:
    words = [word for word in re.split(r"[^a-z0-9]+", _letters(name)) if word and word not in ("the", "of", "and", "for")]
    return "-".join(words[:_MOST_SYLLABLES])


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", _letters(text))


def _letters(text: str) -> str:
    """Small letters without marks; ü as v, the way it is typed."""
    return unicodedata.normalize("NFKD", text.lower().replace("ü", "v")).encode("ascii", "ignore").decode()
