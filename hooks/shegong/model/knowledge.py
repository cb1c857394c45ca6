"""The kinds of the knowledge base: terms, debates, statistics."""

from typing import Annotated, ClassVar

from pydantic import model_validator

from shegong.model.amount import Amount, check_sum
from shegong.model.claim import Sourced, Statement, Statements
from shegong.model.dates import Date
from shegong.model.entry import Entry, Fact, Flag, Kind, Prose
from shegong.model.reference import Approximation, Chart, FigureAim, PlaceRef, Ref, Topic
from shegong.model.text import Frozen, Line, Text, text

See = Annotated[tuple[Ref, ...], Fact("另见", "See also", section="none")]


class GlossaryTerm(Entry):
    kind: ClassVar[Kind] = Kind("term", "terms", text("术语", "Term"), text("术语", "Terms"))

    summary: Annotated[Prose, Fact("含义", "Meaning", section="none")]  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues] - a term needs it
    usage: Annotated[Statements, Fact("用法", "Usage", section="content")] = ()
    see: See = ()


class Position(Frozen):
    """An answer to the question of a debate, under which views stand."""

    id: Line
    zh: Line
    en: Line

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


class View(Statement):
    """What somebody holds. `voice` names who is no entry, or gives a role: an anonymous interviewee, the author of a study."""

    position: Line
    voice: Text | None = None


class Debate(Entry):
    kind: ClassVar[Kind] = Kind("debate", "debates", text("争论", "Debate"), text("争论", "Debates"), titled=True)

    positions: Annotated[tuple[Position, ...], Fact("立场", "Positions", section="none")]
    views: Annotated[tuple[View, ...], Fact("看法", "Views", section="none")]
    see: See = ()


class Figure(Sourced):
    """A number for a place and a time. `sum` is the arithmetic by which we got it, where no source prints it."""

    value: Amount
    to: Amount | None = None
    """The upper end, where the figure is a range."""
    about: Approximation | None = None
    aim: FigureAim | None = None
    """For what is wanted or guessed, and not counted."""
    period: Date
    place: PlaceRef | None = None
    of: Text | None = None
    """What part or group it is about, where the indicator has several."""
    unit: Text | None = None
    sum: Line | None = None
    printed: Flag = False
    """The source prints the arithmetic itself; without it, the arithmetic is ours."""
    charted: Flag = True
    """Not to be drawn: a total among its parts."""

    @model_validator(mode="after")
    def the_sum_gives_the_value(self) -> "Figure":
        check_sum(self.sum, self.value)
        return self


class Statistic(Entry):
    kind: ClassVar[Kind] = Kind("statistic", "statistics", text("数据", "Statistic"), text("数据", "Statistics"), titled=True)

    topic: Annotated[Topic, Fact("主题", "Topic", section="none")]
    unit: Annotated[Text, Fact("单位", "Unit", section="none")]
    chart: Annotated[Chart | None, Fact("图", "Chart", section="none")] = None
    figures: Annotated[tuple[Figure, ...], Fact("数字", "Figures", section="none")]
    see: See = ()
