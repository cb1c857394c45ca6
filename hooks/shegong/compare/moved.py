"""What a version says, with the ids that its entries have in the other one: what only names them differently says the same."""

from collections.abc import Mapping
from typing import Any, cast

from pydantic import BaseModel

from shegong.load.directory import Article
from shegong.model.citation import Citation
from shegong.model.entry import Entry
from shegong.model.naming import in_article, in_prose, renamed
from shegong.model.reference import Ref

Moved = Mapping[str, str]
"""An id in the one version, and the id of the same entry in the other."""


def entry_moved(entry: Entry, moved: Moved) -> Entry:
    """The entry as it would name others in the other version."""
    return cast(Entry, _moved(entry, moved)) if moved else entry


def article_moved(article: Article, moved: Moved) -> str:
    """The text of a hand-written page as it would name entries in the other version."""
    return renamed(article.text, in_article(article.written), lambda id: moved.get(id, id)) if moved else article.text


def _moved(value: Any, moved: Moved) -> Any:
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: _moved(getattr(value, name), moved) for name in type(value).model_fields})
    if isinstance(value, Citation):
        return Citation(moved.get(value.source, value.source), value.at)
    if isinstance(value, Ref):
        return type(value)(moved.get(value, value))
    if isinstance(value, tuple):
        return tuple(_moved(each, moved) for each in cast(tuple[object, ...], value))
    return renamed(value, in_prose(value), lambda id: moved.get(id, id)) if type(value) is str else value
