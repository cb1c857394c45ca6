"""One version of the directory, and how what it holds is said in a line."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from shegong.load.directory import Document, Loaded
from shegong.model.citation import Citation
from shegong.model.claim import Claim
from shegong.model.entry import Dispute, Event, Name, OtherName, Relation
from shegong.model.examination import Route
from shegong.model.kinds import Passage, Work
from shegong.model.knowledge import Figure
from shegong.model.reference import Ref, RelationType, Term
from shegong.model.text import LANGS
from shegong.model.vocabulary import relation_words

Both = Mapping[str, str]
"""Something said in each language."""

_YES = {"zh": "是", "en": "yes"}


@dataclass(frozen=True)
class Version:
    """A state of the directory: what could be read of it, and how many errors it has."""

    loaded: Loaded
    errors: int

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Each entry that can be read, in whole or in part, by its id."""
        return {document.id: document for document in self.loaded.readable}

    @cached_property
    def _relations(self) -> Mapping[str, Both]:
        types = self.loaded.vocabularies.get(RelationType.vocabulary)
        return {word: both(lambda lang, of=of: of.label[lang]) for word, of in relation_words(types)} if types else {}

    def name(self, id: str) -> Both:
        """What an entry is called; its id, if it has no name that can be read."""
        name = cast(Name | None, self.documents[id].entry.name) if id in self.documents else None
        return both(lambda lang: (name[lang] or name.zh or name.en or id) if name else id)

    def kind(self, id: str) -> Both:
        label = self.documents[id].entry.kind.label
        return both(lambda lang: label[lang])

    def term(self, vocabulary: str, id: str) -> Both:
        """A term by its label; by its id, if no such term can be read."""
        terms = self.loaded.vocabularies[vocabulary].terms if vocabulary in self.loaded.vocabularies else ()
        found = next((term for term in terms if term.id == id), None)
        return both(lambda lang: found[lang] if found else id)

    def said(self, value: object) -> Both:
        """A value, or an item of a list, in one line."""
        match value:
            case RelationType():
                return self._relations.get(value, same(value))
            case Term():
                return self.term(value.vocabulary, value)
            case Ref():
                return self.name(value)
            case bool():
                return _YES
            case tuple():
                return _list(cast(tuple[object, ...], value), self.said)
            case _:
                return self._said_item(value)

    def _said_item(self, item: object) -> Both:
        ways: dict[type, Callable[[Any], Both]] = {
            Claim: lambda each: self.said(each.value),
            Relation: lambda each: joined(": ", self.said(each.type), self.said(each.to)),
            Event: lambda each: joined(" ", same(each.date), texts(each)),
            Dispute: lambda each: texts(each.topic),
            OtherName: lambda each: same(each.name),
            Figure: self._figure,
            Route: lambda each: joined(", ", self.said(each.education), self.said(each.subject), same(each.years)),
            Passage: lambda each: same(each.at),
            Work: lambda each: same(each.title),
        }
        way = next((way for kind, way in ways.items() if isinstance(item, kind)), None)
        if way is not None:
            return way(item)
        return texts(item) if hasattr(item, "zh") and hasattr(item, "en") else same(item)

    def _figure(self, figure: Figure) -> Both:
        number = f"{figure.value:,f}" + (f"–{figure.to:,f}" if figure.to is not None else "")
        qualifiers = [texts(each) for each in (figure.unit, figure.of) if each]
        return joined(", ", same(number), *qualifiers, same(figure.period), *([self.said(figure.place)] if figure.place else []))


def both(in_language: Callable[[Any], str]) -> Both:
    """What a function gives for each language."""
    return {lang: in_language(lang) for lang in LANGS}


def same(value: object) -> Both:
    """Something that is written alike in both languages."""
    return both(lambda _: one_line(str(value)))


def texts(value: Any) -> Both:
    """The two texts of whatever has them; of a name that is known in one language only, that one."""
    return both(lambda lang: one_line(getattr(value, lang) or value.zh or value.en))


def joined(joint: str, *parts: Both) -> Both:
    return both(lambda lang: joint.join(part[lang] for part in parts))


def _list(values: tuple[object, ...], said: Callable[[object], Both]) -> Both:
    if all(isinstance(each, Citation) for each in values):
        return same(mark(cast(tuple[Citation, ...], values)))
    return joined(", ", *map(said, values))


def mark(citations: Iterable[Citation]) -> str:
    """Citations as an author writes them."""
    return f"[{'; '.join(f'@{each.source}, {each.at}' for each in citations)}]"


def marked(item: object) -> str:
    """The sources of an item; of a disagreement, those of its sides."""
    cited = [item, *item.sides] if isinstance(item, Dispute) else [item]
    found = dict.fromkeys(cite for each in cited for cite in cast(tuple[Citation, ...], getattr(each, "cite", ())))
    return mark(found) if found else ""


def one_line(text: str) -> str:
    """A text without line ends, control characters, and characters that turn the direction of writing round."""
    visible = (letter for letter in re.sub(r"\s+", " ", text) if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co"))
    return "".join(visible).strip()
