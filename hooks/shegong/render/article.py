"""Hand-written pages: links to entries, citation marks and figures, in the HTML that the host has made of their Markdown."""

import re
from html import unescape

from markupsafe import Markup, escape

from shegong.model.called_figure import CALL, called_figures, parse_call
from shegong.model.citation import LINK, MARK, parse_mark
from shegong.model.knowledge import GlossaryTerm, Statistic
from shegong.render.figures import number_text
from shegong.render.page import filled
from shegong.render.writer import Writer

_MEANING = 90
"""How much of the meaning of a term is shown, in Chinese characters' worth."""
_CODE = re.compile(r"(<(pre|code)\b.*?</\2>)", re.DOTALL)


def written_article(html: str, w: Writer) -> str:
    """The HTML with each `[[link]]`, `[@mark]` and `[=figure]` outside of code, and the sources at its end. All of them were checked."""
    parts = _CODE.split(html)
    explained: set[str] = set()
    # Splitting by a pattern with two groups gives text, code, name of the element, text, …
    written = "".join(_written(part, w, explained) if index % 3 == 0 else part for index, part in enumerate(parts) if index % 3 != 2)
    return written + str(_sources(w))


def _written(html: str, w: Writer, explained: set[str]) -> str:
    linked = LINK.sub(lambda match: str(_link(match[1].strip(), unescape(match[2]) if match[2] else None, w, explained)), html)
    counted = CALL.sub(lambda match: str(_figure(unescape(match[1]), w)), linked)
    # A mark clings to the word before it.
    return re.sub(rf"\s*({MARK.pattern})", lambda match: str(w.cite(parse_mark(unescape(match[1])))), counted)


def _link(id: str, text: str | None, w: Writer, explained: set[str]) -> Markup:
    """A link; a term explains itself where the page first names it, to those who point at it, reach it by key or touch it."""
    entry = w.directory.entries[id].entry
    if not isinstance(entry, GlossaryTerm) or id in explained:
        return w.link(id, text)
    explained.add(id)
    return filled("term.html", w=w, id=id, text=w.marked(text) if text else w.name(id), meaning=w.marked(w.plain(entry.summary, _MEANING)))


def _figure(written: str, w: Writer) -> Markup:
    call = parse_call(written)
    assert call, "calls were checked"
    statistic = w.directory.entries[call.statistic].entry
    assert isinstance(statistic, Statistic)
    figure = called_figures(call, statistic)[0]
    text = number_text(figure, figure.unit or statistic.unit, w)
    return Markup('<a class="figure" href="{}">{}</a>').format(w.to(w.address(call.statistic)), escape(text))


def _sources(w: Writer) -> Markup:
    return filled("article_sources.html", w=w, citations=list(w.footnotes.numbers.items())) if w.footnotes.numbers else Markup()
