"""What a page tells the search index in its head: metadata to match, and filters."""

from collections.abc import Iterator
from typing import NamedTuple

from shegong.link.directory import Directory
from shegong.load.directory import Document
from shegong.model.dates import Date
from shegong.model.entry import claims_in
from shegong.model.kinds import Person
from shegong.model.knowledge import Statistic
from shegong.model.reference import Term
from shegong.model.text import LANGS, Lang
from shegong.render.dates import year_of
from shegong.render.search.names import forms, unique

_FACETS = {"serves": "serves", "fields": "field", "founding_model": "model", "status": "status", "type": "type"}
"""The fields of entries that readers filter by, and what the filter is called."""

_ON_EVERY_PAGE = ("any", "sgpage")
"""A word by which the index gives all pages, to be narrowed by filters. Asked without a word, Pagefind loads its whole index first."""

_VOCABULARIES = {"serves": "user-groups", "field": "service-fields", "model": "founding-models", "status": "statuses"}
_TYPES = ("organisation-types", "policy-types", "programme-types", "source-types")


class SearchFields(NamedTuple):
    """Name and content of each piece of metadata, and of each filter; a filter's value is an id."""

    meta: list[tuple[str, str]]
    filters: list[tuple[str, str]]


def search_fields(document: Document, directory: Directory, lang: Lang) -> SearchFields:
    """What the page of an entry tells the index. Names and facets are in both languages, whatever that of the page."""
    named = forms(document.id, directory)
    filters = list(_filters(document, directory))
    meta = {
        "kind": document.entry.kind.id,
        "id": document.id,
        "place": _place(document, directory, lang),
        "year": next((value for key, value in filters if key == "year"), ""),
        "alias": " ; ".join(named.aliases),
        "py": " ; ".join(named.pinyin),
        "py2": " ; ".join(each for each in named.misread if each not in named.pinyin),
        "people": " ; ".join(people(document, directory)),
        "facets": " ; ".join(facet_words(document, directory)),
    }
    return SearchFields([*((name, content) for name, content in meta.items() if content), _ON_EVERY_PAGE], filters)


def article_fields() -> SearchFields:
    """What a hand-written page tells the index."""
    return SearchFields([("kind", "article"), _ON_EVERY_PAGE], [("kind", "article")])


def _place(document: Document, directory: Directory, lang: Lang) -> str:
    own = _located(document, directory)
    return next((directory.entries[place].entry.name.shown(lang) for place in own if place != document.id), "")


def _located(document: Document, directory: Directory) -> list[str]:
    """The places that an entry gives as its own; those of its figures, where it is a statistic."""
    if isinstance(document.entry, Statistic):
        return unique(str(figure.place) for figure in document.entry.figures if figure.place)
    return list(directory.geography.located.get(document.id, ()))


def _places(document: Document, directory: Directory) -> set[str]:
    """Every place that an entry is in, from the smallest to the country."""
    figures = _located(document, directory) if isinstance(document.entry, Statistic) else []
    return {*directory.geography.places_of(document.id), *(up for place in figures for up in directory.geography.upwards(place))}


def _filters(document: Document, directory: Directory) -> Iterator[tuple[str, str]]:
    yield "kind", document.entry.kind.id
    yield from (("place", place) for place in sorted(_places(document, directory)) if place in directory.geography.above)
    for field, key in _FACETS.items():
        yield from ((key, str(term)) for term in _terms(document, field))
    yield from (("year", year) for year in unique(str(year_of(moment)) for moment in _beginnings(document)))


def _terms(document: Document, field: str) -> list[Term]:
    return [claim.value for claim in claims_in(document.entry, field)] if field in type(document.entry).model_fields else []


def _beginnings(document: Document) -> Iterator[Date]:
    for field in ("founded", "date", "since", "published"):
        if field in type(document.entry).model_fields:
            yield from (claim.value for claim in claims_in(document.entry, field))


def people(document: Document, directory: Directory) -> list[str]:
    """The names of those who founded, lead or work at an organisation, in all forms."""
    if isinstance(document.entry, Person):
        return []
    ties = directory.ties.get(document.id, ())
    persons = (directory.entries[tie.other].entry for tie in ties if tie.group in ("founding", "people"))
    names = (person.name for person in persons if isinstance(person, Person))
    return unique(form for name in names for form in (name.zh or "", name.en or "", (name.en or "").replace(" ", "").lower()))


def facet_words(document: Document, directory: Directory) -> list[str]:
    """Where, since when, for whom and in which field, in both languages, with words that mean the same."""
    return unique(word for key, value in _filters(document, directory) if key != "kind" for word in words_of(key, value, directory))


def words_of(key: str, value: str, directory: Directory) -> list[str]:
    """The words that readers use for the value of a filter, the one that pages use first."""
    if key == "year":
        return [value]
    if key == "place":
        return _place_words(value, directory)
    terms = [term for name in vocabularies_of(key) for term in directory.vocabularies[name].terms if term.id == value]
    return unique(word for term in terms for word in (*(term[lang] for lang in LANGS), *term.also))


def vocabularies_of(key: str) -> list[str]:
    """The vocabularies that the values of a filter come from; kinds of entry have their types in one each."""
    if key in _VOCABULARIES:
        return [_VOCABULARIES[key]]
    return list(_TYPES) if key == "type" else []


def _place_words(place: str, directory: Directory) -> list[str]:
    name = directory.entries[place].entry.name
    chinese, english = name.zh or "", name.en or ""
    return unique([chinese, english, *_short(chinese), *(english.removesuffix(level) for level in (" District", " Province", " City"))])


def _short(name: str) -> list[str]:
    """东城区 as 东城."""
    short = name.rstrip("省市区县")
    return [short] if len(short) > 1 else []
