"""The parts that a hand-written page can call, each by its name."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from shegong.model.called_part import CalledPart
from shegong.render.parts.calculator import calculator
from shegong.render.parts.charts import chart_part
from shegong.render.parts.city_and_field import city_and_field
from shegong.render.parts.diagrams import diagram
from shegong.render.parts.examinations import decision_table, which_examination
from shegong.render.writer import Writer

PART_MAKERS: Mapping[str, Callable[..., Markup]] = {
    "calculator": calculator,
    "chart": chart_part,
    "diagram": diagram,
    "examinations": decision_table,
    "which-examination": which_examination,
    "city-and-field": city_and_field,
}
"""For each name of `model.called_part.PARTS`, what makes it from a writer and the ids of its entries."""


def part_html(call: CalledPart, w: Writer) -> Markup:
    """The part that was called. The call was checked: its entries are there, and of the right kinds."""
    return PART_MAKERS[call.name](w, *call.ids)
