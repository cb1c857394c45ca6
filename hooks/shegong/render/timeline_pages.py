"""The timeline of the whole field, and that of each place; each can be narrowed by kind without a script."""

from collections.abc import Callable, Iterator

from shegong.link.directory import Directory
from shegong.model.kinds import KINDS
from shegong.model.text import Lang
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.source_list import source_list
from shegong.render.timeline import by_year, moment_views
from shegong.render.timeline_figure import timeline_figure
from shegong.render.writer import Writer


def timeline_pages(directory: Directory, lang: Lang, writer: Callable[[str], Writer]) -> Iterator[Page]:
    """One page for everything, and one for each place where something happened."""
    yield _timeline_page(directory, None, lang, writer)
    for place in directory.eventful_places:
        yield _timeline_page(directory, place, lang, writer)


def _timeline_page(directory: Directory, place: str | None, lang: Lang, writer: Callable[[str], Writer]) -> Page:
    address = f"{lang}/timeline/{place}/" if place else f"{lang}/timeline/"
    w = writer(address)
    title = w.word("field_of", name=w.name_of(place).shown(lang)) if place else w.word("timeline_all")
    return Page(
        address=address,
        lang=lang,
        title=title,
        description=w.word("described", title=title, lead=w.word("timeline_lead")) if place else w.word("timeline_lead"),
        content=lambda: _content(directory, place, title, writer(address)),
        list_address=f"{lang}/timeline/" if place else None,
    )


def _content(directory: Directory, place: str | None, title: str, w: Writer) -> Content:
    moments = directory.timeline(place) if place else directory.moments
    kinds = {kind for moment in moments for kind in moment.kinds}
    views = moment_views(moments, w)
    years = by_year(views)
    shown = [model.kind for model in KINDS if model.kind.id in kinds]
    places = w.sorted(directory.eventful_places)
    figure = timeline_figure(views, w)
    body = filled("timeline.html", w=w, title=title, place=place, places=places, kinds=shown, years=years, figure=figure)
    html = filled("with_sources.html", w=w, body=body, sources=source_list(w))
    return Content(str(html), (*(Anchor(f"y{year}", str(year)) for year, _ in years), Anchor("sources", w.word("sources"))))
