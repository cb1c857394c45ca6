"""What a version says, with the ids that its entries have in the other one: what only names them differently says the same."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from pydantic import BaseModel

from shegong.compare.version import Version
from shegong.load.article import Article
from shegong.load.directory import Document
from shegong.model.citation import Citation
from shegong.model.entry import Entry
from shegong.model.naming import in_article, in_prose, renamed
from shegong.model.reference import Ref

Moved = Mapping[str, str]
"""An id in the one version, and the id of the same entry in the other."""


def version_moved(version: Version, moved: Moved) -> Version:
    """The version under the ids of the other one: entries have them, and everything names them so."""
    if not moved:
        return version
    loaded = version.loaded
    return replace(
        version,
        loaded=replace(
            loaded,
            documents=tuple(_document_moved(each, moved) for each in loaded.documents),
            fragments=tuple(_document_moved(each, moved) for each in loaded.fragments),
            articles=tuple(replace(each, text=article_moved(each, moved)) for each in loaded.articles),
            vocabularies={name: _moved(vocabulary, moved) for name, vocabulary in loaded.vocabularies.items()},
            ids={moved.get(id, id): kind for id, kind in loaded.ids.items()},
        ),
    )


def _document_moved(document: Document, moved: Moved) -> Document:
    return replace(document, id=moved.get(document.id, document.id), entry=entry_moved(document.entry, moved))


def entry_moved(entry: Entry, moved: Moved) -> Entry:
    """The entry as it would name others in the other version."""
    return cast(Entry, _moved(entry, moved))


def article_moved(article: Article, moved: Moved) -> str:
    """The text of a hand-written page as it would name entries in the other version."""
    return renamed(article.text, in_article(article.written), lambda id: moved.get(id, id))


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
