"""Closed lists of terms, one file each in `data/vocabularies`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shegong.model.reference import Ref
from shegong.model.text import Frozen, Lang, Line, Text


class Inverse(Frozen):
    """How the other end of a relation says it."""

    id: Line
    zh: Line
    en: Line


class VocabularyTerm(Frozen):
    """One term. `about` is an entry that explains it, `also` are words that mean the same; `group` and `inverse` belong to relations."""

    id: Line
    zh: Line
    en: Line
    about: Ref | None = None
    also: tuple[Line, ...] = ()
    group: Line | None = None
    inverse: Inverse | None = None

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    @property
    def label(self) -> Text:
        return Text(zh=self.zh, en=self.en)


class Vocabulary(Frozen):
    """A list of terms in the order in which pages show them."""

    name: Text
    terms: tuple[VocabularyTerm, ...]

    def __getitem__(self, id: str) -> VocabularyTerm:
        return next(term for term in self.terms if term.id == id)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(term.id for term in self.terms)


Vocabularies = Mapping[str, Vocabulary]


@dataclass(frozen=True)
class RelationWord:
    """A relation as one end says it: the canonical type, whether this is the inverse word, and how each end is labelled."""

    type: str
    inverted: bool
    label: Text
    other_label: Text
    group: str


def relation_words(relation_types: Vocabulary) -> Iterator[tuple[str, RelationWord]]:
    """Each word that an author may write for a relation, with what it means."""
    for term in relation_types.terms:
        back = Text(zh=term.inverse.zh, en=term.inverse.en) if term.inverse else term.label
        yield term.id, RelationWord(term.id, False, term.label, back, term.group or "")
        if term.inverse:
            yield term.inverse.id, RelationWord(term.id, True, back, term.label, term.group or "")
