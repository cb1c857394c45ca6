"""Two versions of the directory: entries, disagreements, articles and closed lists that are new, gone or different."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from shegong.compare.fields import Change, changes_between
from shegong.compare.moved import version_moved
from shegong.compare.pages import affected_pages
from shegong.compare.version import Both, Version, both, joined, same, texts
from shegong.link.disagreements import Disagreement, disagreements_of_all
from shegong.load.directory import Document
from shegong.model.ending import ending_of
from shegong.model.reference import Status
from shegong.model.text import LANGS, Lang
from shegong.model.vocabulary import VocabularyTerm

_ARTICLE = re.compile(r"docs/(?P<lang>[a-z]{2})/(?P<name>.+)\.md")
_TITLE = re.compile(r"^# (.+?)\s*(?:\{[^{}]*\})?\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Named:
    """An entry: its id and kind, its file, and what it is called."""

    id: str
    kind: str
    label: Both
    file: str
    name: Both


@dataclass(frozen=True)
class Renamed:
    """An entry whose id is another now, so that its addresses are others, too."""

    was: Named
    now: Named


@dataclass(frozen=True)
class Ended:
    """An entry that has closed or merged, by what its status says now and did not say before."""

    entry: Named
    how: Both


@dataclass(frozen=True)
class ChangedEntry:
    """An entry that says something else. `partly`: it has errors, and what could not be read of it seems to be missing."""

    entry: Named
    changes: tuple[Change, ...]
    partly: bool


@dataclass(frozen=True)
class Dispute:
    """A point on which sources disagree, and the entry that tells of it."""

    entry: Named
    topic: Both


@dataclass(frozen=True)
class ChangedArticle:
    """A hand-written page, with the languages in which it is new, gone or different. `only` as in a change of a claim."""

    name: str
    title: Both
    sort: str
    langs: tuple[Lang, ...]
    only: Lang | None


@dataclass(frozen=True)
class ChangedTerm:
    """A term of a closed list that is new, gone or called something else."""

    vocabulary: str
    list_name: Both
    id: str
    sort: str
    label: Both


@dataclass(frozen=True)
class Comparison:
    """What a change does to the directory. `pages` is None where it cannot be told, since one of the versions has errors."""

    errors: tuple[int, int]
    added: tuple[Named, ...]
    removed: tuple[Named, ...]
    renamed: tuple[Renamed, ...]
    ended: tuple[Ended, ...]
    changed: tuple[ChangedEntry, ...]
    unreadable: tuple[str, ...]
    disputed: tuple[Dispute, ...]
    settled: tuple[Dispute, ...]
    articles: tuple[ChangedArticle, ...]
    terms: tuple[ChangedTerm, ...]
    pages: int | None

    @property
    def one_language(self) -> int:
        """How many texts changed in one language only."""
        claims = sum(change.only is not None for entry in self.changed for change in entry.changes)
        return claims + sum(article.only is not None for article in self.articles)


def compare(before: Version, after: Version) -> Comparison:
    """What becomes of the directory when `after` takes the place of `before`."""
    added = [document for id, document in after.documents.items() if id not in before.loaded.ids]
    removed = [document for id, document in before.documents.items() if id not in after.loaded.ids]
    renamed = list(_renamed(removed, added, before, after))
    moved = {each.was.id: each.now.id for each in renamed}
    old = version_moved(before, moved)
    ids = [id for id in old.documents if id in after.documents]
    lost = _unreadable(before) | _unreadable(after)
    return Comparison(
        errors=(before.errors, after.errors),
        added=tuple(_named(each, after) for each in added if each.id not in moved.values()),
        removed=tuple(_named(each, before) for each in removed if each.id not in moved),
        renamed=tuple(renamed),
        ended=tuple(_ended(ids, old, after)),
        changed=tuple(_changed(ids, old, after, frozenset(moved.values()))),
        unreadable=tuple(sorted(lost & after.loaded.ids.keys())),
        disputed=tuple(_disputes_without(after, old)),
        settled=tuple(_disputes_without(old, after)),
        articles=tuple(_articles(old, after)),
        terms=tuple(_terms(before, after)),
        pages=affected_pages(before, after),
    )


def _unreadable(version: Version) -> set[str]:
    """The entries that have a file of which nothing can be read."""
    return set(version.loaded.ids) - set(version.documents)


def _named(document: Document, version: Version) -> Named:
    return Named(document.id, document.entry.kind.id, version.kind(document.id), document.file, version.name(document.id))


def _renamed(removed: Iterable[Document], added: Iterable[Document], before: Version, after: Version) -> Iterator[Renamed]:
    """Entries that went under one id and came under another: the one that says so, or one of the same kind that is called the same
    or the same in all else."""
    left = list(added)
    for old in sorted(removed, key=lambda old: old.id not in after.loaded.former):
        new = next((each for each in left if old.id in each.entry.former_ids), None)
        new = new or next((each for each in left if _is_same(old, each)), None)
        if new is not None:
            left.remove(new)
            yield Renamed(_named(old, before), _named(new, after))


def _is_same(old: Document, new: Document) -> bool:
    if old.entry.kind != new.entry.kind:
        return False
    one, other = old.entry.name, new.entry.name
    called = any(one[lang] is not None and one[lang] == other[lang] for lang in LANGS) if one and other else False  # pyright: ignore[reportUnnecessaryComparison] - a faulty entry may have no name
    return called or old.entry == new.entry.model_copy(update={"name": one})


def _ended(ids: Iterable[str], before: Version, after: Version) -> Iterator[Ended]:
    for id in ids:
        ending = ending_of(after.documents[id].entry)
        if ending is not None and ending_of(before.documents[id].entry) is None:
            yield Ended(_named(after.documents[id], after), after.term(Status.vocabulary, ending.how))


def _changed(ids: Iterable[str], before: Version, after: Version, renamed: Collection[str]) -> Iterator[ChangedEntry]:
    """Entries that say something else; to be renamed, and to keep the former id, is to say nothing else."""
    faulty = {document.id for version in (before, after) for document in version.loaded.fragments}
    for id in ids:
        old, new = before.documents[id].entry, after.documents[id].entry
        old = old.model_copy(update={"former_ids": new.former_ids}) if id in renamed else old
        changes = changes_between(old, new, before, after) if old.kind == new.kind else ()
        if changes:
            yield ChangedEntry(_named(after.documents[id], after), changes, id in faulty)


def _disputes_without(version: Version, other: Version) -> Iterator[Dispute]:
    """The disagreements of a version that another does not have."""
    there = {_point(each) for each in _own_disagreements(other)}
    for each in _own_disagreements(version):
        if _point(each) not in there and not _unread(each.host, other):
            yield Dispute(_named(version.documents[each.host], version), texts(each.topic))


def _unread(id: str, other: Version) -> bool:
    """Whether the entry is there in the other version, too, and cannot be read."""
    return id in other.loaded.ids and id not in other.documents


def _own_disagreements(version: Version) -> Iterator[Disagreement]:
    for id, own in disagreements_of_all(version.loaded.readable).items():
        yield from (each for each in own if each.host == id)


def _point(disagreement: Disagreement) -> tuple[str, str]:
    """What a disagreement is about: a field, if it is about one, whatever its topic is called."""
    return disagreement.host, disagreement.field or disagreement.topic.zh


def _articles(before: Version, after: Version) -> Iterator[ChangedArticle]:
    one, other = _by_name(before), _by_name(after)
    for name in sorted(one.keys() | other.keys()):
        old, new = one.get(name, {}), other.get(name, {})
        langs: tuple[Lang, ...] = tuple(lang for lang in LANGS if old.get(lang) != new.get(lang))
        if langs:
            sort = "changed" if old and new else ("added" if new else "removed")
            in_both = len(old) == len(new) == len(LANGS)
            yield ChangedArticle(name, _title(new or old, name), sort, langs, langs[0] if in_both and len(langs) == 1 else None)


def _by_name(version: Version) -> Mapping[str, Mapping[str, str]]:
    """The texts of each hand-written page by language."""
    found: dict[str, dict[str, str]] = {}
    for article in version.loaded.articles:
        file = _ARTICLE.fullmatch(article.file)
        if file and file["lang"] in LANGS:
            found.setdefault(file["name"], {})[file["lang"]] = article.text
    return found


def _title(written: Mapping[str, str], name: str) -> Both:
    titles = {lang: found[1] for lang, text in written.items() if (found := _TITLE.search(text))}
    return both(lambda lang: same(titles.get(lang) or next(iter(titles.values()), name))[lang])


def _terms(before: Version, after: Version) -> Iterator[ChangedTerm]:
    one, other = before.loaded.vocabularies, after.loaded.vocabularies
    for name in sorted(one.keys() & other.keys()):
        old = {term.id: term for term in one[name].terms}
        new = {term.id: term for term in other[name].terms}
        called = texts(other[name].name)
        yield from (_term(name, called, term, "added", new[term]) for term in sorted(new.keys() - old.keys()))
        yield from (_term(name, called, term, "removed", old[term]) for term in sorted(old.keys() - new.keys()))
        for term in sorted(old.keys() & new.keys()):
            if old[term] != new[term]:
                label = joined(" → ", *{texts(each)["zh"]: texts(each) for each in (old[term], new[term])}.values())
                yield ChangedTerm(name, called, term, "changed", label)


def _term(vocabulary: str, called: Both, id: str, sort: str, term: VocabularyTerm) -> ChangedTerm:
    return ChangedTerm(vocabulary, called, id, sort, texts(term))
