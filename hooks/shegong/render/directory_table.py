"""Agencies and associations as one table in one language: a row for each, a column for each fact, values numbered within their column."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from shegong.link.geography import Geography
from shegong.load.directory import Document
from shegong.model.claim import Claim
from shegong.model.dates import Date, parse_date
from shegong.model.entry import Entry, Fact, claims_in, facts_of
from shegong.model.kinds import Agency, Association
from shegong.model.reference import Ref, Term
from shegong.model.text import Lang
from shegong.render.writer import Writer

KINDS = (Agency, Association)
KEYS = {"fields": "field", "founding_model": "model", "legal_form": "form"}
"""What a column is called in addresses, where that is not the name of the field; search uses the same words."""

FACETS = ("kind", "place", "serves", "field", "model", "form", "status", "disputed", "verified")
"""The columns that readers filter by, in the order of the page."""

SHOWN = ("place", "founded", "field", "serves", "model", "form", "status", "verified")
"""The columns of the table, after the name."""

DISPUTED = (0,)
"""What the column `disputed` has for a row on which sources disagree."""

UNKNOWN = "unknown"
"""The value by which readers find the rows that have none in a column."""


class Choice(NamedTuple):
    """A value of a column. `above` is the number of the value that it is part of, `years` the first and last year that a date means."""

    id: str
    label: str
    above: int = -1
    years: tuple[int, int] | None = None


class Column(NamedTuple):
    """`of` has the numbers of the values of each row, `sources` how many sources each row has for them; none for what we work out.

    `none` is what a row without a value says.
    """

    key: str
    label: str
    none: str
    choices: tuple[Choice, ...]
    of: tuple[tuple[int, ...], ...]
    sources: tuple[int, ...] = ()


class Table(NamedTuple):
    """Rows are in order of name; every column has as many as `documents`."""

    lang: Lang
    documents: tuple[Document, ...]
    columns: dict[str, Column]

    def totals(self, key: str) -> list[int]:
        """How many rows have each value of a column, or one that is part of it."""
        column = self.columns[key]
        found = [0] * len(column.choices)
        for own in column.of:
            for number in {up for each in own for up in _upwards(column.choices, each)}:
                found[number] += 1
        return found

    def unknown(self, key: str) -> int:
        """How many rows have no value in a column."""
        return sum(not own for own in self.columns[key].of)

    def path(self, number: int) -> str:
        """A place with those that it lies in: 北京东城区 and “Dongcheng District, Beijing”."""
        choices = self.columns["place"].choices
        names = [choices[up].label for up in _upwards(choices, number)]
        return "".join(reversed(names)) if self.lang == "zh" else ", ".join(names)


def _upwards(choices: tuple[Choice, ...], number: int) -> Iterator[int]:
    while number >= 0:
        yield number
        number = choices[number].above


def table_of(w: Writer) -> Table:
    """The table in the language of a writer."""
    found = {document.id: document for model in KINDS for document in w.directory.of_kind(model.kind.id)}
    documents = tuple(found[id] for id in w.sorted(found))
    columns = [_kinds(w, documents), *(_facts(w, documents, field, fact) for field, fact in _claimed(documents))]
    columns += [_disputed(w, documents), _verified(w, documents)]
    return Table(w.lang, documents, {column.key: column for column in columns})


def _claimed(documents: Iterable[Document]) -> Iterator[tuple[str, Fact]]:
    """The facts “at a glance” that have values, in the order in which the model declares them; those of the list even if nobody has any."""
    declared = {field: fact for model in KINDS for field, fact in facts_of(model) if fact.section == "glance"}
    used = {field for document in documents for field in declared if _claims(document.entry, field)}
    yield from ((field, fact) for field, fact in declared.items() if field in used or KEYS.get(field, field) in SHOWN)


def _claims(entry: Entry, field: str) -> tuple[Claim[Any], ...]:
    return claims_in(entry, field) if field in type(entry).model_fields else ()


def _facts(w: Writer, documents: tuple[Document, ...], field: str, fact: Fact) -> Column:
    claims = [_claims(document.entry, field) for document in documents]
    said = [tuple(dict.fromkeys(claim.value for claim in own)) for own in claims]
    choices = _choices(w, {value for own in said for value in own})
    numbers = {choice.id: number for number, choice in enumerate(choices)}
    of = tuple(tuple(numbers[str(value)] for value in own) for own in said)
    sources = tuple(len({citation.source for claim in own for citation in claim.cite}) for own in claims)
    return Column(KEYS.get(field, field), fact.label[w.lang], w.word("not_known"), choices, of, sources)


def _choices(w: Writer, values: set[Any]) -> tuple[Choice, ...]:
    """The values in the order in which readers expect them: terms as in their vocabulary, places from the top, the rest by size."""
    match next(iter(values), None):
        case Term() as term:
            vocabulary = w.directory.vocabularies[term.vocabulary]
            return tuple(Choice(each.id, each[w.lang]) for each in vocabulary.terms if each.id in values)
        case Ref():
            return _places(w, {str(value) for value in values})
        case Date():
            return tuple(Choice(str(date), w.date(date), years=(date.earliest.year, date.latest.year)) for date in sorted(values))
        case _:
            return tuple(Choice(str(value), f"{value:,}") for value in sorted(values))


def _places(w: Writer, places: set[str]) -> tuple[Choice, ...]:
    """Each place before those within it. The country is no part of the tree: what is given as in it is in no province."""
    geography = w.directory.geography
    below = _below(geography, places)
    found: list[Choice] = []

    def add(place: str, above: int) -> None:
        found.append(Choice(place, w.name_of(place).shown(w.lang), above))
        number = len(found) - 1
        for inner in w.sorted(below.get(place, ())):
            add(inner, number)

    for country in w.sorted(place for place in below if place not in geography.above):
        for place in w.sorted(below[country]):
            add(place, -1)
    countries = w.sorted(places - geography.above.keys())
    return (*found, *(Choice(place, w.word("directory_nationwide", name=w.name_of(place).shown(w.lang))) for place in countries))


def _below(geography: Geography, places: set[str]) -> dict[str, set[str]]:
    """What lies directly in what, as far as it leads to one of these places."""
    below: dict[str, set[str]] = {}
    for place in places:
        way = list(geography.upwards(place))
        for inner, outer in pairwise(way):
            below.setdefault(outer, set()).add(inner)
    return below


def _worked_out(key: str, label: str, none: str, choices: Iterable[Choice], ids: Iterable[str | None]) -> Column:
    """A column that rests on no claim, from the value of each row."""
    choices = tuple(choices)
    numbers = {choice.id: number for number, choice in enumerate(choices)}
    return Column(key, label, none, choices, tuple((numbers[id],) if id else () for id in ids))


def _kinds(w: Writer, documents: Iterable[Document]) -> Column:
    choices = (Choice(model.kind.id, model.kind.label[w.lang]) for model in KINDS)
    return _worked_out("kind", w.word("directory_kind"), "", choices, (document.entry.kind.id for document in documents))


def _disputed(w: Writer, documents: Iterable[Document]) -> Column:
    choices = (Choice(id, w.word(f"directory_disputed_{id}")) for id in ("yes", "no"))
    ids = ("yes" if document.id in w.directory.disagreements else "no" for document in documents)
    return _worked_out("disputed", w.word("directory_disputed"), "", choices, ids)


def _verified(w: Writer, documents: tuple[Document, ...]) -> Column:
    """Days under their years, the latest first."""
    days = {document.entry.verified_on for document in documents if document.entry.verified_on}
    choices: list[Choice] = []
    for year in sorted({day.earliest.year for day in days}, reverse=True):
        choices.append(Choice(str(year), w.date(parse_date(str(year)))))
        above = len(choices) - 1
        own = sorted((day for day in days if day.earliest.year == year and str(day) != str(year)), reverse=True)
        choices += [Choice(str(day), w.date(day), above) for day in own]
    ids = (str(document.entry.verified_on) if document.entry.verified_on else None for document in documents)
    return _worked_out("verified", w.word("last_verified"), w.word("not_verified"), choices, ids)
