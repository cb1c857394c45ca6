"""The first page of a language: where each of the three kinds of reader goes, and what there is."""

from collections.abc import Callable

from shegong.link.directory import Directory
from shegong.model.kinds import KINDS
from shegong.model.text import Lang
from shegong.render.page import Content, Page, filled
from shegong.render.writer import Writer


def home_page(directory: Directory, lang: Lang, writer: Callable[[str], Writer]) -> Page:
    address = f"{lang}/"
    w = writer(address)
    return Page(
        address=address,
        lang=lang,
        title=w.word("home"),
        description=w.word("home_lead"),
        content=lambda: _content(directory, writer(address)),
        hide=("navigation", "toc"),
    )


def _content(directory: Directory, w: Writer) -> Content:
    counts = [(model.kind, len(directory.of_kind(model.kind.id))) for model in KINDS]
    disputed = len({(each.host, each.topic.zh) for own in directory.disagreements.values() for each in own})
    agencies = w.sorted(document.id for document in directory.of_kind("agency"))
    html = filled("home.html", w=w, counts=counts, agencies=agencies, disputed=disputed, claims=sum(map(len, directory.uses.values())))
    return Content(str(html), ())
