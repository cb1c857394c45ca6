"""The chart of a statistic, for an article that has a table of its own."""

from markupsafe import Markup

from shegong.model.knowledge import Statistic
from shegong.render.charts import chart, has_range
from shegong.render.page import filled
from shegong.render.writer import Writer


def chart_part(w: Writer, id: str) -> Markup:
    """The chart with its title and the way to the figures; those alone where there is nothing to draw."""
    entry = w.directory.entries[id].entry
    assert isinstance(entry, Statistic), "calls were checked"
    wanted = any(figure.aim for figure in entry.figures)
    return filled("chart.html", w=w, id=id, chart=chart(entry, w), wanted=wanted, ranged=has_range(entry))
