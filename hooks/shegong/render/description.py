"""What search engines and applications show below the title of a page: plain text, whole sentences where they fit."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile

from shegong.model.claim import Statement
from shegong.model.entry import Entry, Prose, facts_of
from shegong.model.kinds import KINDS, Place, Policy, Programme
from shegong.model.text import Lang
from shegong.render.trail import places_above
from shegong.render.writer import Writer

FEWEST = 50
"""Characters below which a description says too little to choose a page by."""
MOST: dict[Lang, int] = {"zh": 120, "en": 160}
_SENTENCES: dict[Lang, re.Pattern[str]] = {"zh": re.compile(r"(?<=[。！？])(?![”’）》])"), "en": re.compile(r"(?<=[\w)”’]{3}[.!?])(?= )")}


def prose_of(entry: Entry) -> Prose | None:
    """The text that introduces an entry."""
    return entry.prose if isinstance(entry, Policy | Programme) else entry.summary


def entry_description(id: str, w: Writer) -> str:
    """The beginning of the text of an entry, or else what is known of it in short."""
    entry = w.directory.entries[id].entry
    prose = prose_of(entry)
    if prose:
        return shortened(w.first_paragraph(prose), w.lang)
    known = [entry.name.shown(w.lang), entry.kind.label[w.lang], *(w.name_of(place).shown(w.lang) for place in places_above(id, w))]
    return shortened(" · ".join([*known, *(_counts(id, w) if isinstance(entry, Place) else _said(entry, w))]), w.lang)


def _said(entry: Entry, w: Writer) -> Iterator[str]:
    fields = (getattr(entry, field) for field, fact in facts_of(type(entry)) if fact.section not in ("none", "remarks"))
    return (w.bare(each[w.lang]) for claims in fields for each in claims if isinstance(each, Statement))


def _counts(place: str, w: Writer) -> Iterator[str]:
    """How many entries of each kind there are in a place."""
    inside = [document.entry.kind.id for document in w.directory.inside(place)]
    return (f"{model.kind.plural[w.lang]} {inside.count(model.kind.id)}" for model in KINDS if model.kind.id in inside)


def shortened(text: str, lang: Lang) -> str:
    """The first sentences of a text as far as there is room, or, where they say too little, as much of it as there is room for."""
    if len(text) <= MOST[lang]:
        return text
    sentences = "".join(_fitting(_SENTENCES[lang].split(text), MOST[lang]))
    return sentences if len(sentences) >= FEWEST else _cut(text, lang)


def _fitting(sentences: Iterable[str], most: int) -> list[str]:
    sentences = list(sentences)
    ends = takewhile(lambda end: end <= most, accumulate(map(len, sentences)))
    return sentences[: len(list(ends))]


def _cut(text: str, lang: Lang) -> str:
    """At a mark in Chinese, if there is one near, at a word in English."""
    room = text[: MOST[lang] - 1]
    end = room.rfind(" ") if lang == "en" else max(room.rfind(mark) for mark in "，；、")
    return room[: end if end >= FEWEST else None].rstrip(" ,;:—，；、：（《“") + "…"
