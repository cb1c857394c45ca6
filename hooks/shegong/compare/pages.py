"""How many pages say something else after a change: those of entries and hand-written ones, lists and timelines left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from shegong.compare.version import Version
from shegong.link.directory import Directory, link
from shegong.load.article import Article
from shegong.model.called_figure import CALL, parse_call
from shegong.model.called_part import PART, parse_part
from shegong.model.citation import Citation, citations_in, links_in
from shegong.model.entry import Entry
from shegong.model.kinds import Source
from shegong.model.knowledge import GlossaryTerm
from shegong.model.reference import Ref, RelationType, Term
from shegong.model.text import LANGS
from shegong.model.walk import walk


def affected_pages(before: Version, after: Version) -> int | None:
    """The number of pages, in both languages; None if one of the versions has errors, since its entries do not fit together then."""
    if before.errors or after.errors:
        return None
    one, other = _Rests(link(before.loaded)), _Rests(link(after.loaded))
    entries = sum(one.entry(id) != other.entry(id) for id in one.directory.entries.keys() | other.directory.entries.keys())
    old, new = _articles(before, one), _articles(after, other)
    return len(LANGS) * entries + sum(old.get(file) != new.get(file) for file in old.keys() | new.keys())


def _articles(version: Version, rests: "_Rests") -> Mapping[str, object]:
    return {article.file: rests.article(article) for article in version.loaded.articles}


@dataclass(frozen=True)
class _Rests:
    """What the pages of a directory are made from. Two versions of a page that rest on equal things are the same."""

    directory: Directory

    @cached_property
    def _passages(self) -> Mapping[Citation, tuple[str, str]]:
        sources = ((id, document.entry) for id, document in self.directory.entries.items())
        return {Citation(id, each.at): (each.zh, each.en) for id, entry in sources if isinstance(entry, Source) for each in entry.passages}

    def entry(self, id: str) -> object:
        """What the page of an entry is made from; None if there is no such entry."""
        if id not in self.directory.entries:
            return None
        directory, entry = self.directory, self.directory.entries[id].entry
        ties, moments, around = directory.ties.get(id, ()), directory.timeline(id), directory.policies_around(id)
        uses = [(use.entry, use.field) for cite in self._own_passages(id, entry) for use in directory.uses.get(cite, ())]
        citing = [article for cite in self._own_passages(id, entry) for article in directory.citing_articles.get(cite, ())]
        near = [*directory.geography.below(id), *(document.id for document in directory.inside(id)), *directory.geography.places_of(id)]
        ids = {tie.other for tie in ties} | {other for moment in (*moments, *around) for other in moment.entries} | {use for use, _ in uses}
        named = self._names([*ids, *near, *directory.mentions.get(id, ())])
        told = (directory.disagreements.get(id, ()), directory.articles.get(id, ()), uses, citing, sorted(near))
        return entry, self._named_in(entry), ties, moments, around, named, told

    def article(self, article: Article) -> object:
        """What a hand-written page is made from: its text, and the entries that it names, cites and calls."""
        text = article.written
        calls = [call.statistic for found in CALL.finditer(text) if (call := parse_call(found[1]))]
        parts = [id for found in PART.finditer(text) if (part := parse_part(found[1])) for id in part.ids]
        links = set(links_in(text))
        # A term explains itself where it is named, so that its whole entry counts.
        whole = {*calls, *parts, *(id for id in links if isinstance(self.directory.entries[id].entry, GlossaryTerm))}
        return article.text, self._names(links), self._cited(citations_in(text)), [self.directory.entries[id].entry for id in sorted(whole)]

    def _own_passages(self, id: str, entry: Entry) -> list[Citation]:
        return [Citation(id, passage.at) for passage in entry.passages] if isinstance(entry, Source) else []

    def _named_in(self, entry: Entry) -> object:
        """The names, terms and passages that a page shows for the ids within an entry."""
        values = [value for _, value in walk(entry)]
        texts = [value for value in values if isinstance(value, str)]
        ids = [str(value) for value in values if isinstance(value, Ref)]
        cited = [value for value in values if isinstance(value, Citation)]
        terms = {(value.vocabulary, str(value)) for value in values if isinstance(value, Term) and not isinstance(value, RelationType)}
        labels = [self.directory.vocabularies[name][id].label for name, id in sorted(terms)]
        in_texts = [cite for text in texts for cite in citations_in(text)]
        return self._names([*ids, *(id for text in texts for id in links_in(text))]), self._cited([*cited, *in_texts]), labels

    def _names(self, ids: Iterable[str]) -> object:
        return {id: self.directory.entries[id].entry.name for id in ids}

    def _cited(self, citations: Iterable[Citation]) -> object:
        """The names of sources and the words for their passages."""
        return {cite: (self.directory.entries[cite.source].entry.name, self._passages.get(cite)) for cite in citations}
