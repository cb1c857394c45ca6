"""By city and field: for each city and for each field of work, what a newcomer reads and whom there is to turn to."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from shegong.link.articles import NamingArticle
from shegong.load.directory import Document
from shegong.model.entry import claims_in
from shegong.model.kinds import Agency, Association, Place
from shegong.render.page import filled
from shegong.render.writer import Writer, said

CITY_LEVELS = frozenset({"municipality", "city", "special-region"})
_KINDS = ("agency", "association", "policy", "programme")
_MOST_TERMS, _MOST_ARTICLES = 6, 5


class City(NamedTuple):
    """A city: its entries by kind, the rules that hold in the whole country, and what to read."""

    id: str
    entries: dict[str, list[str]]
    fields: dict[str, list[str]]
    terms: list[str]
    articles: list[NamingArticle]


class Field(NamedTuple):
    """A field of work: the agencies that work in it, and what to read."""

    id: str
    label: str
    agencies: list[str]
    terms: list[str]
    articles: list[NamingArticle]


def city_and_field(w: Writer) -> Markup:
    """A section for each city and each field. A script shows those that a reader chooses; without one, all are there."""
    fields = list(_fields(w))
    words = {"none": w.word("begin_none"), "some": w.word("begin_some"), "all": w.word("begin_all")}
    return filled(
        "city_and_field.html",
        w=w,
        cities=list(_cities(w)),
        fields=fields,
        national=w.sorted(document.id for document in w.directory.of_kind("policy") if _national(document, w)),
        kinds=[(kind, w.word(f"begin_{kind}")) for kind in _KINDS],
        words=json.dumps(words, ensure_ascii=False),
        script=w.to("assets/javascripts/city-and-field.js"),
    )


def _national(document: Document, w: Writer) -> bool:
    """Whether a policy is for a country as a whole."""
    return any(place not in w.directory.geography.above for place in w.directory.geography.located.get(document.id, ()))


def _cities(w: Writer) -> Iterator[City]:
    ids = (document.id for document in w.directory.of_kind("place") if isinstance(document.entry, Place) and _is_city(document.entry))
    for id in w.sorted(ids):
        inside = w.directory.inside(id)
        entries = {kind: w.sorted(document.id for document in inside if document.entry.kind.id == kind) for kind in _KINDS}
        if any(entries.values()):
            named = [id, *(document.id for document in inside)]
            fields = {document.id: _fields_of(document) for document in inside}
            yield City(id, entries, fields, _terms(named, w), _articles(named, w))


def _is_city(place: Place) -> bool:
    return any(level in CITY_LEVELS for level in said(claims_in(place, "level")))


def _fields(w: Writer) -> Iterator[Field]:
    documents = [*w.directory.of_kind("agency"), *w.directory.of_kind("association")]
    for term in w.directory.vocabularies["service-fields"].terms:
        own = w.sorted(document.id for document in documents if term.id in _fields_of(document))
        if own:
            yield Field(term.id, term[w.lang], own, _terms(own, w), _articles(own, w))


def _fields_of(document: Document) -> list[str]:
    return said(claims_in(document.entry, "fields")) if isinstance(document.entry, Agency | Association) else []


def _terms(ids: Iterable[str], w: Writer) -> list[str]:
    """The terms that most of some entries name, or that name most of them."""
    own = set(ids)
    naming = Counter(by for id in own for by in w.directory.mentions.get(id, ()))
    counted = {document.id: naming[document.id] + _named_by(document.id, own, w) for document in w.directory.of_kind("term")}
    best = sorted((id for id, count in counted.items() if count), key=lambda id: (-counted[id], id))
    return w.sorted(best[:_MOST_TERMS])


def _named_by(id: str, own: set[str], w: Writer) -> int:
    return len(own & set(w.directory.mentions.get(id, ())))


def _articles(ids: Sequence[str], w: Writer) -> list[NamingArticle]:
    """The articles that name most of some entries, the one that names most first."""
    naming = Counter(article.name for id in ids for article in w.directory.articles.get(id, ()))
    by_name = {article.name: article for id in ids for article in w.directory.articles.get(id, ()) if w.lang in article.titles}
    best = sorted(by_name, key=lambda name: (-naming[name], name))
    return [by_name[name] for name in best[:_MOST_ARTICLES]]
