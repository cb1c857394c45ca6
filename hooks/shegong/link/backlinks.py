"""What leads to an entry, beside relations; and what rests on a passage of a source."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from shegong.load.directory import Document
from shegong.model.citation import Citation, links_in
from shegong.model.claim import Claim, Statement
from shegong.model.entry import Dispute, Event, Name, OtherName, Prose, Relation, facts_of
from shegong.model.reference import Ref
from shegong.model.text import LANGS, Text
from shegong.model.walk import walk

Cited = Claim[object] | Statement | Relation | Event | OtherName | Name | Prose | Dispute


@dataclass(frozen=True)
class Use:
    """A claim that rests on a passage: the entry, the field, and what it says."""

    entry: str
    field: str
    label: Text
    claim: object


def mentions_of_all(documents: Iterable[Document], ties: Mapping[str, frozenset[str]]) -> Mapping[str, tuple[str, ...]]:
    """For each entry, the ids of those that name it in a text or in a field, and that no tie shows already."""
    found: dict[str, set[str]] = {}
    for document in documents:
        for id in _named_in(document):
            if id != document.id and document.id not in ties.get(id, frozenset()):
                found.setdefault(id, set()).add(document.id)
    return {id: tuple(sorted(by)) for id, by in found.items()}


def _named_in(document: Document) -> Iterator[str]:
    """The ids that an entry names. What it is merely not to be taken for is none of them."""
    for path, value in walk(document.entry):
        if isinstance(value, Ref) and path[0] != "not_same_as":
            yield str(value)
        elif isinstance(value, str):
            yield from links_in(value)


def uses_of_all(documents: Iterable[Document]) -> Mapping[Citation, tuple[Use, ...]]:
    """For each passage, every claim that rests on it."""
    found: dict[Citation, list[Use]] = {}
    for document in documents:
        labels = {name: fact.label for name, fact in facts_of(type(document.entry))}
        for path, value in walk(document.entry):
            for citation in _citations(value):
                field = str(path[0])
                found.setdefault(citation, []).append(Use(document.id, field, labels[field], value))
    return {citation: tuple(uses) for citation, uses in found.items()}


def _citations(value: object) -> tuple[Citation, ...]:
    if isinstance(value, Prose):
        return tuple(dict.fromkeys(citation for lang in LANGS for citation in value.citations(lang)))
    cite = getattr(value, "cite", ())
    return tuple(dict.fromkeys(cite)) if isinstance(cite, tuple) else ()  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - `cite` is Cite on every model
