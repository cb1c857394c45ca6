"""Which entry an author meant by an id that there is not."""

from collections.abc import Iterable

from shegong.load.directory import Loaded
from shegong.problem.problem import nearest


def meant(id: str, loaded: Loaded, known: Iterable[str] | None = None) -> str:
    """The id now of the entry that had this one before; or else the nearest of those known, or of all; or an empty text."""
    return loaded.former.get(id) or nearest(id, loaded.ids if known is None else known)
