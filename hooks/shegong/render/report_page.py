"""The page for maintainers on how well the directory is covered, with entries that want checking."""

from collections.abc import Callable

from shegong.link.coverage import coverage_of
from shegong.link.directory import Directory
from shegong.model.kinds import KINDS
from shegong.model.text import Lang
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.settings import Settings
from shegong.render.writer import Writer

_SECTIONS = ("report_kinds", "report_to_check", "report_sources", "report_orphans", "report_outdated")


def report_page(directory: Directory, lang: Lang, writer: Callable[[str], Writer], settings: Settings) -> Page:
    address = f"{lang}/maintain/report/"
    w = writer(address)
    return Page(
        address=address,
        lang=lang,
        title=w.word("report_page"),
        description=w.word("report_lead"),
        content=lambda: _content(directory, writer(address), settings),
    )


def _content(directory: Directory, w: Writer, settings: Settings) -> Content:
    kinds = {model.kind.id: model.kind for model in KINDS}
    html = filled("report.html", w=w, coverage=coverage_of(directory, settings.today), kinds=kinds, total=len(directory.entries))
    return Content(str(html), tuple(Anchor(id.removeprefix("report_").replace("_", "-"), w.word(id)) for id in _SECTIONS))
