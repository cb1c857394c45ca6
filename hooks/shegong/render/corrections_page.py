"""Every place where sources disagree, or where one errs, on one page."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from shegong.link.directory import Directory
from shegong.link.disagreements import Disagreement
from shegong.link.grouping import grouped
from shegong.model.text import Lang
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.source_list import source_list
from shegong.render.writer import Writer


class KindOfDisagreement(NamedTuple):
    """Disagreements that arise in one way."""

    id: str
    title: str
    items: Sequence[Disagreement]


def corrections_page(directory: Directory, lang: Lang, writer: Callable[[str], Writer]) -> Page:
    address = f"{lang}/corrections/"
    w = writer(address)
    return Page(
        address=address,
        lang=lang,
        title=w.word("corrections_title"),
        description=w.word("corrections_lead"),
        content=lambda: _content(directory, writer(address)),
    )


def _content(directory: Directory, w: Writer) -> Content:
    by_kind = grouped(_all(directory, w), lambda each: (each.kind,))
    terms = directory.vocabularies["dispute-kinds"].terms
    groups = [KindOfDisagreement(term.id, term[w.lang], by_kind[term.id]) for term in terms if term.id in by_kind]
    body = filled("corrections.html", w=w, groups=groups)
    html = filled("with_sources.html", w=w, body=body, sources=source_list(w))
    return Content(str(html), (*(Anchor(group.id, group.title) for group in groups), Anchor("sources", w.word("sources"))))


def _all(directory: Directory, w: Writer) -> list[Disagreement]:
    """Each once, with the entry that states it, in the order of the entries' names."""
    return [each for id in w.sorted(directory.disagreements) for each in directory.disagreements[id] if each.host == id]
