"""The list of sources at the end of a page: every mark of the page, with its passage."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from shegong.model.citation import Citation
from shegong.model.kinds import Source
from shegong.render.page import filled
from shegong.render.writer import Writer


class SourceNote(NamedTuple):
    """A line of the list. `found` is the source where the list first names it and it has an address: who reads on paper finds it there."""

    number: int
    citation: Citation
    found: Source | None


def source_list(w: Writer) -> Markup:
    """The list, once the whole page is written; empty where the page cites nothing."""
    return filled("sources.html", w=w, notes=list(_notes(w))) if w.footnotes.numbers else Markup()


def _notes(w: Writer) -> Iterator[SourceNote]:
    named: set[str] = set()
    for citation, number in w.footnotes.numbers.items():
        source = w.directory.entries[citation.source].entry
        assert isinstance(source, Source), "citations were checked"
        yield SourceNote(number, citation, source if source.url and citation.source not in named else None)
        named.add(citation.source)
