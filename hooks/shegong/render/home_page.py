"""The first page of a language: to find something, where each of the three kinds of reader goes, the field at a glance, what is new."""

from collections.abc import Callable
from itertools import islice

from shegong.link.directory import Directory
from shegong.model.dates import parse_date
from shegong.model.kinds import KINDS
from shegong.model.text import Lang
from shegong.render.leading_figures import leading_figures
from shegong.render.page import Content, Page, filled
from shegong.render.places_figure import places_figure
from shegong.render.settings import Settings
from shegong.render.timeline import MomentView, moment_views
from shegong.render.writer import Writer

_MOMENTS = 6
_NEW = 8
_NAMES = 24
"""With more agencies than these, a list of their names is no way to begin."""


def home_page(directory: Directory, lang: Lang, writer: Callable[[str], Writer], settings: Settings) -> Page:
    address = f"{lang}/"
    w = writer(address)
    return Page(
        address=address,
        lang=lang,
        title=w.word("home"),
        description=w.word("home_lead"),
        content=lambda: _content(directory, writer(address), settings),
        hide=("navigation", "toc"),
    )


def _content(directory: Directory, w: Writer, settings: Settings) -> Content:
    agencies = w.sorted(document.id for document in directory.of_kind("agency"))
    html = filled(
        "home.html",
        w=w,
        counts=[(model.kind, len(directory.of_kind(model.kind.id))) for model in KINDS],
        agencies=agencies if len(agencies) <= _NAMES else (),
        disputed=len({(each.host, each.topic.zh) for own in directory.disagreements.values() for each in own}),
        claims=sum(map(len, directory.uses.values())),
        figures=list(leading_figures(w)),
        places=places_figure(w),
        moments=_latest(directory, w),
        new=[(each, w.date(parse_date(each.day.isoformat()))) for each in settings.added if each.id in directory.entries][:_NEW],
    )
    return Content(str(html), ())


def _latest(directory: Directory, w: Writer) -> list[MomentView]:
    """The last things that happened in the field, the last first; that something was published is none."""
    happened = (moment for moment in reversed(directory.moments) if moment.type != "publication")
    return moment_views(islice(happened, _MOMENTS), w)
