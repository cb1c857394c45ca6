"""Rules on what ids lead to: entries, terms, passages."""

from collections.abc import Iterator, Sequence

from shegong.check.meant import meant
from shegong.load.directory import Document, Loaded
from shegong.model.amount import measures_in
from shegong.model.citation import Citation, links_in, passage_anchor
from shegong.model.entry import Prose
from shegong.model.examination import Route
from shegong.model.kinds import KINDS, Source
from shegong.model.knowledge import Figure
from shegong.model.reference import Measure, Ref, RelationType, Term
from shegong.model.text import LANGS
from shegong.model.vocabulary import VocabularyTerm, relation_words
from shegong.model.walk import Path, walk
from shegong.problem.fix import Fix, meant_in_place_of
from shegong.problem.problem import Problem, nearest


def ids_are_used_once(loaded: Loaded) -> Iterator[Problem]:
    """An id belongs to one entry, whatever its kind."""
    first: dict[str, str] = {}
    for document in loaded.readable:
        if document.id in first:
            yield Problem("duplicate-id", document.file, values={"id": document.id, "other": first[document.id]}, mark=(1, 1))
        first.setdefault(document.id, document.file)


def references_lead_to_entries(loaded: Loaded) -> Iterator[Problem]:
    """An id of an entry exists, and is of a kind that the field takes."""
    for document in loaded.readable:
        for path, value in walk(document.entry):
            if isinstance(value, Ref):
                yield from _check_reference(loaded, document, path, value)


def _check_reference(loaded: Loaded, document: Document, path: Path, ref: Ref) -> Iterator[Problem]:
    found = loaded.ids.get(ref)
    if found is None:
        near = meant(ref, loaded)
        yield Problem("dead-reference", document.file, path, {"id": ref}, near, snippet=ref, fix=_perhaps(ref, near))
    elif ref.kinds and found not in ref.kinds:
        yield _wrong_kind(document, path, ref, found, ref.kinds[0])


def _perhaps(written: str, near: str) -> Fix | None:
    """An id or locator that may have been meant; one that looks like another is another."""
    return Fix(written, near, sure=False) if near else None


def _wrong_kind(document: Document, path: Path, id: str, found: str, expected: str) -> Problem:
    names = {model.kind.id: model.kind.label for model in KINDS}
    values = {f"{what}_{lang}": names[kind][lang].lower() for what, kind in (("found", found), ("expected", expected)) for lang in LANGS}
    return Problem("wrong-kind", document.file, path, {"id": id, **values}, snippet=id)


def links_in_texts_lead_to_entries(loaded: Loaded) -> Iterator[Problem]:
    """A `[[link]]` in any text names an entry that exists."""
    for document in loaded.readable:
        for path, value in walk(document.entry):
            if isinstance(value, str):
                for id in (each for each in links_in(value) if each not in loaded.ids):
                    near = meant(id, loaded)
                    yield Problem("dead-reference", document.file, path, {"id": id}, near, f"[[{id}", fix=_perhaps(id, near))


def terms_are_in_their_vocabulary(loaded: Loaded) -> Iterator[Problem]:
    """A term of a closed list is in that list."""
    known = {name: _words(loaded, name) for name in loaded.vocabularies}
    for document in loaded.readable:
        for path, value in walk(document.entry):
            if isinstance(value, Term) and value.vocabulary in known and value not in known[value.vocabulary]:
                words = known[value.vocabulary]
                values = {"term": value, "vocabulary": f"data/vocabularies/{value.vocabulary}.yaml", "terms": _some(words)}
                near = nearest(value, words)
                fix = meant_in_place_of(value, words, near)
                yield Problem("unknown-term", document.file, path, values, near, snippet=value, fix=fix)


def measures_are_in_their_vocabulary(loaded: Loaded) -> Iterator[Problem]:
    """The words that say what the numbers of a sum count are terms of the measures."""
    if Measure.vocabulary not in loaded.vocabularies:
        return
    words = loaded.vocabularies[Measure.vocabulary].ids
    for document in loaded.readable:
        for path, value in walk(document.entry):
            if isinstance(value, Figure | Route) and value.sum:
                for word in measures_in(value.sum):
                    if word not in words:
                        values = {"term": word, "vocabulary": f"data/vocabularies/{Measure.vocabulary}.yaml", "terms": _some(words)}
                        yield Problem("unknown-term", document.file, (*path, "sum"), values, nearest(word, words), snippet=word)


def _words(loaded: Loaded, vocabulary: str) -> Sequence[str]:
    terms = loaded.vocabularies[vocabulary]
    return [word for word, _ in relation_words(terms)] if vocabulary == RelationType.vocabulary else terms.ids


def _some(words: Sequence[str]) -> str:
    return ", ".join(words[:12]) + (", …" if len(words) > 12 else "")


def vocabularies_have_each_term_once(loaded: Loaded) -> Iterator[Problem]:
    """A vocabulary has a term, or a word for a relation, once; the entries that explain its terms exist."""
    for name, vocabulary in loaded.vocabularies.items():
        file = f"data/vocabularies/{name}.yaml"
        seen: set[str] = set()
        for index, term in enumerate(vocabulary.terms):
            yield from (Problem("bad-vocabulary", file, path, {"id": id}, snippet=id) for id, path in _ids_of(term, index) if id in seen)
            seen |= {id for id, _ in _ids_of(term, index)}
            if term.about is not None and term.about not in loaded.ids:
                yield Problem("dead-reference", file, ("terms", index, "about"), {"id": term.about}, meant(term.about, loaded))


def _ids_of(term: VocabularyTerm, index: int) -> list[tuple[str, Path]]:
    """The word of a term, and of its inverse, with the way to each."""
    ids: list[tuple[str, Path]] = [(str(term.id), ("terms", index, "id"))]
    if term.inverse:
        ids.append((str(term.inverse.id), ("terms", index, "inverse", "id")))
    return ids


def _literature(document: Document) -> Iterator[tuple[Path, Citation]]:
    """The places in a source at which it refers to other works."""
    if isinstance(document.entry, Source):
        yield from ((("literature", index, "at"), Citation(document.id, work.at)) for index, work in enumerate(document.entry.literature))


def passages_have_addresses_of_their_own(loaded: Loaded) -> Iterator[Problem]:
    """A source lists a passage once, and no two passages share an address."""
    for document in loaded.documents:
        if isinstance(document.entry, Source):
            seen: set[str] = set()
            for index, passage in enumerate(document.entry.passages):
                if passage_anchor(passage.at) in seen:
                    yield Problem("passage-listed-twice", document.file, ("passages", index, "at"), {"at": passage.at})
                seen.add(passage_anchor(passage.at))


def citations_lead_to_passages(loaded: Loaded) -> Iterator[Problem]:
    """A citation names a source that exists and a passage that the source lists."""
    passages = {
        document.id: [passage.at for passage in document.entry.passages]
        for document in loaded.documents
        if isinstance(document.entry, Source)
    }
    for document in loaded.readable:
        for path, citation in (*citations_of(document), *_literature(document)):
            if citation.source not in passages:
                yield from _check_source(loaded, document, path, citation.source)
            elif citation.at not in passages[citation.source]:
                values = {"source": citation.source, "at": citation.at}
                yield Problem(
                    "unknown-locator",
                    document.file,
                    path,
                    values,
                    near := nearest(citation.at, passages[citation.source]),
                    f"@{citation.source}, {citation.at}",
                    fix=_perhaps(f"@{citation.source}, {citation.at}", near and f"@{citation.source}, {near}"),
                )


def _check_source(loaded: Loaded, document: Document, path: Path, id: str) -> Iterator[Problem]:
    """A source whose file cannot be read is told of there, and not at each citation."""
    found = loaded.ids.get(id)
    if found is None:
        sources = [each for each, kind in loaded.ids.items() if kind == Source.kind.id]
        yield Problem("dead-reference", document.file, path, {"id": id}, meant(id, loaded, sources), f"@{id}")
    elif found != Source.kind.id:
        yield _wrong_kind(document, path, id, found, Source.kind.id)


def citations_of(document: Document) -> Iterator[tuple[Path, Citation]]:
    """Every citation of an entry, in values and in prose, with the way to the value that it supports."""
    for path, value in walk(document.entry):
        if isinstance(value, Citation):
            yield path[:-2], value
        elif isinstance(value, Prose):
            yield from (((*path, lang), citation) for lang in LANGS for citation in value.citations(lang))
