"""What can be chosen in a column: the terms of its vocabulary, the ids of entries, languages, or true and false."""

from typing import Any

from shegong.load.directory import Loaded
from shegong.model.reference import Ref, Term
from shegong.model.text import LANGS, text
from shegong.spreadsheet.forms.form import PARTS
from shegong.spreadsheet.forms.of_model import Lang

WORDS = text("词表", "Words")
"""What the sheet with them is called."""


def words_of(type_: type[Any], loaded: Loaded) -> list[tuple[str, str]]:
    """Each word with what it means in both languages; none for a type of which anything can be written."""
    if issubclass(type_, Term):
        return [(term.id, f"{term.zh} · {term.en}") for term in loaded.vocabularies[type_.vocabulary].terms]
    if issubclass(type_, Ref):
        names = {document.id: document.entry.name for document in loaded.documents}
        return [(id, _both(names[id].shown("zh"), names[id].shown("en"))) for id, kind in loaded.ids.items() if kind in type_.kinds]
    if issubclass(type_, Lang):
        return [(lang, f"{PARTS[lang].zh} · {PARTS[lang].en}") for lang in LANGS]
    return [("true", "是 · yes"), ("false", "否 · no")] if issubclass(type_, bool) else []


def _both(zh: str, en: str) -> str:
    return zh if zh == en else f"{zh} · {en}"
