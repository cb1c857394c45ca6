"""What rests on a source: for each of its passages the claims, in the words of the page, by entry; and the articles."""

from typing import NamedTuple, cast

from shegong.link.articles import NamingArticle
from shegong.link.backlinks import Use
from shegong.link.grouping import grouped
from shegong.model.citation import Citation
from shegong.model.claim import Claim, Statement
from shegong.model.entry import Event, Name, OtherName, Relation
from shegong.model.kinds import Source
from shegong.model.knowledge import Figure, Statistic
from shegong.render.figures import number_text
from shegong.render.writer import Writer

_LENGTH = 36
"""Chinese characters of a claim that are enough to know it by."""


class Said(NamedTuple):
    """A claim: what it is of, and what it says; the latter is empty for a text with several passages."""

    label: str
    text: str


class UsedPassage(NamedTuple):
    """A passage that something rests on: the claims by entry, and the articles."""

    citation: Citation
    entries: list[tuple[str, list[Said]]]
    articles: list[NamingArticle]


def used_passages(source: Source, id: str, w: Writer) -> list[UsedPassage]:
    """The passages of a source on which anything rests, in their order."""
    citations = (Citation(id, passage.at) for passage in source.passages)
    found = (UsedPassage(citation, _by_entry(citation, w), _articles(citation, w)) for citation in citations)
    return [used for used in found if used.entries or used.articles]


def _articles(citation: Citation, w: Writer) -> list[NamingArticle]:
    return [article for article in w.directory.citing_articles.get(citation, ()) if w.lang in article.titles]


def _by_entry(citation: Citation, w: Writer) -> list[tuple[str, list[Said]]]:
    by_entry = grouped(w.directory.uses.get(citation, ()), lambda use: (use.entry,))
    return [(id, list(dict.fromkeys(Said(use.label[w.lang], _said(use, w)) for use in by_entry[id]))) for id in w.sorted(by_entry)]


def _said(use: Use, w: Writer) -> str:
    return w.shortened(" ".join(_words(use, w).split()), _LENGTH)


def _words(use: Use, w: Writer) -> str:
    said = use.claim
    match said:
        case Claim():
            words = w.value(cast("Claim[object]", said).value).striptags()
        case Statement() | Event():
            words = w.bare(said[w.lang])
        case Relation():
            words = _of_relation(said, use.entry, w)
        case OtherName():
            words = said.name
        case Name():
            words = said.shown(w.lang)
        case Figure():
            statistic = w.directory.entries[use.entry].entry
            assert isinstance(statistic, Statistic)
            words = number_text(said, said.unit or statistic.unit, w)
        case _:
            words = ""
    return words


def _of_relation(relation: Relation, entry: str, w: Writer) -> str:
    tie = next(tie for tie in w.directory.ties[entry] if tie.relation == relation)
    return f"{tie.label[w.lang]} {w.name_of(tie.other).shown(w.lang)}"
