"""What pages of terms, debates, statistics, examinations and diagrams have besides what every entry has."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from shegong.model.diagram import Diagram
from shegong.model.entry import Entry
from shegong.model.examination import Examination
from shegong.model.knowledge import Debate, GlossaryTerm, Position, Statistic, View
from shegong.render.charts import chart, has_range
from shegong.render.figures import figure_rows, table_address
from shegong.render.page import filled
from shegong.render.parts.diagrams import diagram
from shegong.render.parts.examinations import routes_table
from shegong.render.writer import Writer


class KnowledgeSection(NamedTuple):
    """A section of a page: the key of its heading among the words, and what is in it."""

    id: str
    html: Markup


def knowledge_sections(id: str, entry: Entry, w: Writer) -> Iterator[KnowledgeSection]:
    """The sections that only these kinds have; none for any other entry."""
    match entry:
        case Debate():
            yield KnowledgeSection("views", _views(entry, w))
        case Statistic():
            yield KnowledgeSection("figures", _figures(id, entry, w))
        case Examination():
            yield KnowledgeSection("exam_routes", routes_table(id, w))
        case Diagram():
            yield KnowledgeSection("diagram", diagram(w, id))
        case _:
            pass
    if isinstance(entry, Debate | Statistic | GlossaryTerm | Examination | Diagram) and entry.see:
        yield KnowledgeSection("see_also", filled("see.html", w=w, ids=[str(each) for each in entry.see]))


def _views(debate: Debate, w: Writer) -> Markup:
    held: list[tuple[Position, list[View]]] = [
        (position, [view for view in debate.views if view.position == position.id]) for position in debate.positions
    ]
    return filled("views.html", w=w, held=[(position, views) for position, views in held if views])


def _figures(id: str, statistic: Statistic, w: Writer) -> Markup:
    rows = figure_rows(id, statistic, w)
    drawn = chart(statistic, w)
    download = w.to(table_address(id, w.lang))
    return filled("figures.html", w=w, rows=rows, chart=drawn, ranged=has_range(statistic), download=download, name=f"{id}.csv")
