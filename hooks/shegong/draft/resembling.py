"""Which entries a new one may be, judged by its names: an author has to say whether it is another."""

import difflib
import unicodedata
from collections.abc import Iterator

from shegong.draft.romanised import core
from shegong.load.directory import Loaded
from shegong.model.entry import Entry

_SIMILAR = 0.8
_SHORT = 5
"""Shorter ones differ by a letter and mean something else: East and West, 东区 and 西区."""


def resembling(model: type[Entry], zh: str, en: str, loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Id and name of each entry of a kind that has a similar name in either language."""
    for document in loaded.documents:
        name = document.entry.name
        pairs = ((zh, name.zh or ""), (en, name.en or ""))
        if isinstance(document.entry, model) and any(one and other and _alike(_folded(one), _folded(other)) for one, other in pairs):
            yield document.id, name.shown("zh")


def _folded(name: str) -> str:
    """A name without differences of width, case and form that readers do not see."""
    return unicodedata.normalize("NFKC", name).lower()


def _alike(one: str, other: str) -> bool:
    """Whether two names may mean the same: their particular parts are equal, or long enough to tell that they are nearly so."""
    first, second = core(one), core(other)
    return first == second or (min(len(first), len(second)) > _SHORT and difflib.SequenceMatcher(None, first, second).ratio() >= _SIMILAR)
