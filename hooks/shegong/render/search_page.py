"""The search page of a language: filled by its script; without one it leads to the lists."""

from collections.abc import Callable

from shegong.model.kinds import KINDS
from shegong.model.text import Lang
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.writer import Writer

BROWSES = ("by-place", "by-user", "by-field", "by-founding-model", "by-year", "timeline")
_BROWSE_WORDS = {"timeline": "timeline_all"}


def search_page(lang: Lang, writer: Callable[[str], Writer]) -> Page:
    address = f"{lang}/search/"
    w = writer(address)
    return Page(
        address=address,
        lang=lang,
        title=w.word("search"),
        description=w.word("search_lead"),
        content=lambda: _content(writer(address)),
        hide=("navigation", "toc"),
    )


def _content(w: Writer) -> Content:
    kinds = [(model.kind.id, model.kind.label[w.lang]) for model in KINDS]
    lists = [(f"{model.kind.folder}/", model.kind.plural[w.lang]) for model in KINDS]
    browses = [(f"{name}/", w.word(_BROWSE_WORDS.get(name, name.replace("-", "_")))) for name in BROWSES]
    html = filled("search.html", w=w, kinds=[*kinds, ("article", w.word("search_article"))], lists=[*lists, *browses])
    return Content(str(html), (Anchor("lists", w.word("search_lists")),))
