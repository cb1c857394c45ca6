"""An answer in one line into the value that a field takes."""

import re
import unicodedata

from shegong.form.dates import date_of
from shegong.load.directory import Loaded
from shegong.model.claim import Count
from shegong.model.dates import Date
from shegong.model.reference import Ref


def value_of(type_: type, answer: str, loaded: Loaded) -> str:
    """The value as an entry writes it; empty if the answer is none that the type takes."""
    if issubclass(type_, Date):
        return date_of(answer)
    if issubclass(type_, Count):
        digits = re.fullmatch(r"([0-9]{1,9})\s*(?:人|名|位|people|persons|staff)?", unicodedata.normalize("NFKC", answer))
        return digits[1] if digits else ""
    return _entry_of(type_, answer, loaded) if issubclass(type_, Ref) else answer


def _entry_of(type_: type[Ref], answer: str, loaded: Loaded) -> str:
    """The only entry of the right kind that has this id or this name."""
    wanted = answer.casefold()
    found = {
        document.id
        for document in loaded.documents
        if document.entry.kind.id in type_.kinds
        and wanted in {document.id, *(name.casefold() for name in _names(document.entry.name.zh, document.entry.name.en))}
    }
    return found.pop() if len(found) == 1 else ""


def _names(*names: str | None) -> list[str]:
    return [name for name in names if name]
