"""Examinations for a professional qualification: who may sit them, what is examined, how long a pass counts."""

from typing import Annotated, ClassVar

from pydantic import model_validator

from shegong.model.amount import Amount, check_sum
from shegong.model.claim import Count, Sourced, Statements
from shegong.model.dates import Date
from shegong.model.entry import Entry, Fact, Flag, Kind
from shegong.model.knowledge import See
from shegong.model.reference import EducationLevel, ExaminationRef, StudySubject, TermRef
from shegong.model.text import Line, text

ANY_SUBJECT = "any"
"""The term for a row that is the same whatever the subject."""


class Route(Sourced):
    """A row of the rules: with this education in this subject and so many years of social work, somebody may sit the examination."""

    education: Annotated[tuple[EducationLevel, ...], Fact("学历", "Education", section="none")]
    subject: StudySubject
    years: Count
    """Years in social work; those after the certificate, where one has to be held."""
    sum: Line | None = None
    """The arithmetic, where a rule gives the years only as others and some more."""
    holding: ExaminationRef | None = None
    """The examination whose certificate has to be held."""
    final_year: Flag = False
    """Open before graduation, in the last year."""
    checked: Date
    """The day on which a person compared the row with the page that it cites."""

    @model_validator(mode="after")
    def the_sum_gives_the_years(self) -> "Route":
        check_sum(self.sum, Amount(self.years))
        return self


class Examination(Entry):
    kind: ClassVar[Kind] = Kind("examination", "examinations", text("资格考试", "Examination"), text("资格考试", "Examinations"))

    rank: Annotated[Count, Fact("级别次序", "Rank", section="none", help=text("由低到高，1起", "from the lowest, which is 1"))]
    gives: Annotated[TermRef, Fact("取得的资格", "What it gives", section="none")]
    routes: Annotated[tuple[Route, ...], Fact("谁能报考", "Who may sit it", section="none")]
    conditions: Annotated[Statements, Fact("其他条件", "Other conditions", section="content")] = ()
    papers: Annotated[Statements, Fact("科目", "Papers", section="content")] = ()
    passing: Annotated[Statements, Fact("合格与成绩有效期", "Passing, and how long a pass counts", section="content")] = ()
    certificate: Annotated[Statements, Fact("证书与登记", "Certificate and registration", section="content")] = ()
    see: See = ()
