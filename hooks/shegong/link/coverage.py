"""How well the directory is covered: languages, sources, checking by people, disagreements, entries that nothing leads to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shegong.link.directory import Directory
from shegong.load.directory import Document
from shegong.model.kinds import KINDS, Source
from shegong.model.text import LANGS, Lang
from shegong.model.translation import is_older

_YEAR = timedelta(days=365)
_MOST_TO_CHECK = 20


@dataclass(frozen=True)
class KindCoverage:
    """Of the entries of a kind: how many there are, have a name in each language, and were checked by a person within a year."""

    kind: str
    entries: int
    named: Mapping[Lang, int]
    checked: int


@dataclass(frozen=True)
class Coverage:
    """`by_source` has the claims on each source; `one_source` the entries that rest on a single one; ids in order."""

    kinds: Sequence[KindCoverage]
    claims: int
    by_source: Mapping[str, int]
    one_source: Sequence[str]
    disputed: Sequence[str]
    orphans: Sequence[str]
    outdated: Sequence[str]
    """Entries whose translation is older than the original."""
    to_check: Sequence[str]
    """Entries nobody has checked for a year, those first on which most claims rest."""
    unchecked: int


def coverage_of(directory: Directory, today: date) -> Coverage:
    """The state of the directory on a day."""
    claims = _claims_by_entry(directory)
    unchecked = [id for id, document in directory.entries.items() if not _checked(document, today)]
    by_source = dict.fromkeys((document.id for document in directory.of_kind("source")), 0)
    for citation, uses in directory.uses.items():
        by_source[citation.source] += sum(use.entry != citation.source for use in uses)
    sources = _sources_by_entry(directory)
    return Coverage(
        kinds=[_kind(directory, model.kind.id, today) for model in KINDS],
        claims=sum(map(len, directory.uses.values())),
        by_source=dict(sorted(by_source.items(), key=lambda each: (-each[1], each[0]))),
        one_source=sorted(id for id, own in sources.items() if len(own) == 1 and not isinstance(directory.entries[id].entry, Source)),
        disputed=sorted({each.host for own in directory.disagreements.values() for each in own}),
        orphans=sorted(id for id in directory.entries if not by_source.get(id) and _is_orphan(id, directory)),
        outdated=sorted(id for id, document in directory.entries.items() if is_older(document.entry.translated_from, document.entry)),
        to_check=sorted(unchecked, key=lambda id: (-claims.get(id, 0), id))[:_MOST_TO_CHECK],
        unchecked=len(unchecked),
    )


def _kind(directory: Directory, kind: str, today: date) -> KindCoverage:
    documents = directory.of_kind(kind)
    named: dict[Lang, int] = {lang: sum(document.entry.name[lang] is not None for document in documents) for lang in LANGS}
    return KindCoverage(kind, len(documents), named, sum(_checked(document, today) for document in documents))


def _checked(document: Document, today: date) -> bool:
    """Whether a person has compared the entry with its sources within the last year."""
    day = document.entry.verified_on
    return day is not None and today - day.latest <= _YEAR


def _claims_by_entry(directory: Directory) -> Mapping[str, int]:
    counted: dict[str, int] = {}
    for uses in directory.uses.values():
        for use in uses:
            counted[use.entry] = counted.get(use.entry, 0) + 1
    return counted


def _sources_by_entry(directory: Directory) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for citation, uses in directory.uses.items():
        for use in uses:
            found.setdefault(use.entry, set()).add(citation.source)
    return found


def _is_orphan(id: str, directory: Directory) -> bool:
    """Whether no other entry and no article leads to an entry."""
    return not (directory.ties.get(id) or directory.mentions.get(id) or directory.articles.get(id))
