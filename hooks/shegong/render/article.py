"""Hand-written pages: links to entries, citation marks and figures, in the HTML that the host has made of their Markdown."""

import re
from html import unescape

from markupsafe import Markup, escape

from shegong.model.called_figure import CALL, called_figures, parse_call
from shegong.model.called_part import PART, parse_part
from shegong.model.citation import LINK, MARK, parse_mark
from shegong.model.knowledge import GlossaryTerm, Statistic
from shegong.render.figures import number_text
from shegong.render.page import filled
from shegong.render.parts.called import part_html
from shegong.render.source_list import source_list
from shegong.render.writer import Writer

_MEANING = 90
"""How much of the meaning of a term is shown, in Chinese characters' worth."""
_APART = re.compile(rf"(<(pre|code)\b.*?</\2>|<p>{PART.pattern}</p>)", re.DOTALL)
"""What is written out by itself: code, which stays as it is, and the call of a part."""


def written_article(html: str, w: Writer) -> str:
    """The HTML with each `[[link]]`, `[@mark]`, `[=figure]` and `[+part]` outside of code, and the sources at its end.

    All of them were checked. They are written out in order, so that the numbers of sources rise down the page.
    """
    explained: set[str] = set()
    written, done = "", 0
    for apart in _APART.finditer(html):
        written += _written(html[done : apart.start()], w, explained) + (_part(apart[3], w) if apart[3] is not None else apart[0])
        done = apart.end()
    return written + _written(html[done:], w, explained) + str(_sources(w))


def _part(written: str, w: Writer) -> str:
    call = parse_part(unescape(written))
    assert call, "calls were checked"
    return str(part_html(call, w))


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
    sources = source_list(w)
    return filled("article_sources.html", w=w, sources=sources) if sources else Markup()
