"""A comparison as headings and lines, in one language; what comes from the data is told from our own words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from shegong.compare.directories import ChangedArticle, ChangedEntry, ChangedTerm, Comparison, Dispute, Named, Renamed
from shegong.compare.excerpt import shortened
from shegong.compare.fields import Change, PartChange
from shegong.compare.version import Both
from shegong.compare.words import word
from shegong.model.text import LANGS

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_NEW_LENGTH = 120
"""How much of a sentence that is new or gone is shown."""
_NAMING_LENGTH = 40
"""How much of an item is shown to say which one it is."""
_VALUE = ("", "value")
"""The keys that need not be named: what stands there is the claim itself."""


class Quoted(str):
    """Something that the data says, or a sign that Markdown would take for its own."""


class Line(NamedTuple):
    """A line, its parts in order, and how deep it stands below its heading."""

    depth: int
    parts: tuple[str, ...]


class Block(NamedTuple):
    """Lines below a heading; without one at the top."""

    heading: str
    lines: tuple[Line, ...]


def outline(comparison: Comparison, lang: str) -> list[Block]:
    """What a change does, from the coarse to the fine; without the blocks that have nothing to say."""
    blocks: Mapping[str, Iterable[Line]] = {
        "": _errors(comparison, lang),
        "added": (Line(0, _named(each, lang)) for each in comparison.added),
        "removed": (Line(0, _named(each, lang)) for each in comparison.removed),
        "renamed": (Line(0, _renamed(each, lang)) for each in comparison.renamed),
        "ended": (Line(0, (*_named(each.entry, lang), word("colon", lang), each.how[lang])) for each in comparison.ended),
        "changed": (line for each in comparison.changed for line in _changed(each, lang)),
        "disputed": (Line(0, _dispute(each, lang)) for each in comparison.disputed),
        "settled": (Line(0, _dispute(each, lang)) for each in comparison.settled),
        "articles": (Line(0, _article(each, lang)) for each in comparison.articles),
        "terms": (Line(0, _term(each, lang)) for each in comparison.terms),
        "unreadable": (Line(0, (Quoted(id),)) for id in comparison.unreadable),
    }
    made = (Block(word(key, lang) if key else "", tuple(lines)) for key, lines in blocks.items())
    return [block for block in made if block.lines]


def _errors(comparison: Comparison, lang: str) -> Iterator[Line]:
    for key, errors in zip(("errors_before", "errors_after"), comparison.errors, strict=True):
        if errors:
            yield Line(0, (word(key, lang, errors),))


def _called(named: Named, lang: str) -> tuple[str, ...]:
    return named.label[lang], word("colon", lang), Quoted(named.name[lang])


def _named(named: Named, lang: str) -> tuple[str, ...]:
    return *_called(named, lang), word("open", lang), Quoted(named.file), word("close", lang)


def _renamed(renamed: Renamed, lang: str) -> tuple[str, ...]:
    return *_called(renamed.now, lang), word("open", lang), Quoted(renamed.was.id), " → ", Quoted(renamed.now.id), word("close", lang)


def _dispute(dispute: Dispute, lang: str) -> tuple[str, ...]:
    return Quoted(dispute.entry.name[lang]), word("colon", lang), Quoted(dispute.topic[lang])


def _article(article: ChangedArticle, lang: str) -> tuple[str, ...]:
    langs = word("joint", lang).join(word(f"lang_{each}", lang) for each in article.langs)
    what = (word(f"article_{article.sort}", lang), word("colon", lang), Quoted(article.title[lang]))
    return *what, word("open", lang), Quoted(article.name), word("joint", lang), langs, word("close", lang), *_warning(article.only, lang)


def _term(term: ChangedTerm, lang: str) -> tuple[str, ...]:
    what = (Quoted(_SIGNS[term.sort]), " ", Quoted(term.list_name[lang]), word("colon", lang), Quoted(term.label[lang]))
    return *what, word("open", lang), Quoted(term.id), word("close", lang)


def _warning(only: str | None, lang: str) -> tuple[str, ...]:
    return (f" ⚠ {word(f'only_{only}', lang)}",) if only else ()


def _changed(changed: ChangedEntry, lang: str) -> Iterator[Line]:
    partly = (f" ⚠ {word('partly', lang)}",) if changed.partly else ()
    yield Line(0, (*_named(changed.entry, lang), *partly))
    for change in changed.changes:
        yield from _change(change, lang)


def _change(change: Change, lang: str) -> Iterator[Line]:
    """A claim that is new or gone, or what of it is different: on one line, or with a line for each key."""
    head = (Quoted(_SIGNS[change.sort]), " ", change.label[lang])
    if change.sort != "changed":
        cite = (" ", Quoted(change.cite)) if change.sort == "added" and change.cite else ()
        yield Line(1, (*head, word("colon", lang), Quoted(shortened(change.item[lang], _NEW_LENGTH)), *cite))
        return
    own = [part for part in change.parts if part.key in _VALUE]
    rest = [part for part in change.parts if part.key not in _VALUE]
    told_itself = bool(own) and own[0].before == change.item
    if not told_itself and not any(part.key in LANGS for part in rest):
        head = (*head, word("open", lang), Quoted(shortened(change.item[lang], _NAMING_LENGTH)), word("close", lang))
    first = own or (rest if len(rest) == 1 else [])
    told = (word("colon", lang), *_part(first[0], lang)) if first else ()
    yield Line(1, (*head, *told, *_warning(change.only, lang)))
    yield from (Line(2, _part(part, lang)) for part in rest if part not in first)


def _part(part: PartChange, lang: str) -> tuple[str, ...]:
    key = () if part.key in _VALUE else (Quoted(part.key), word("colon", lang))
    return *key, _there(part.before, lang), " → ", _there(part.after, lang)


def _there(what: Both, lang: str) -> str:
    return Quoted(what[lang]) if what.get(lang) else word("nothing_there", lang)
