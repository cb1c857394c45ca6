"""Examinations: who may sit which, as a table and as a path on which a reader is led by a few questions."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from shegong.model.dates import Date
from shegong.model.examination import ANY_SUBJECT, Examination, Route
from shegong.render.page import filled
from shegong.render.writer import Writer

_SAID = ("may", "may_final", "wait", "hold", "hold_wait", "graduate", "have", "none", "one_year", "years", "at_once")


class Case(NamedTuple):
    """A row of the decision table: an education in a subject, and the row of each examination that it falls under."""

    education: str
    subject: str
    routes: Mapping[str, Route | None]

    @property
    def checked(self) -> Date:
        """The day since which no row of the case has been checked."""
        return min(route.checked for route in self.routes.values() if route)


def examinations(w: Writer) -> dict[str, Examination]:
    """The examinations by id, from the lowest."""
    found = {document.id: document.entry for document in w.directory.of_kind("examination") if isinstance(document.entry, Examination)}
    return dict(sorted(found.items(), key=lambda each: (each[1].rank, each[0])))


def decision_table(w: Writer) -> Markup:
    """A row for each education and subject, a column for each examination."""
    levels = examinations(w)
    return filled("examinations.html", w=w, levels=levels, cases=list(_cases(levels, w)))


def _cases(levels: Mapping[str, Examination], w: Writer) -> Iterator[Case]:
    for education in w.directory.vocabularies["education-levels"].ids:
        for subject in _subjects(education, levels, w):
            routes = {id: route_for(education, subject, level) for id, level in levels.items()}
            if any(routes.values()):
                yield Case(education, subject, routes)


def _subjects(education: str, levels: Mapping[str, Examination], w: Writer) -> list[str]:
    """The subjects that the rules tell apart at a level of education; that for any, where they tell none apart."""
    told = {str(route.subject) for level in levels.values() for route in level.routes if education in route.education} - {ANY_SUBJECT}
    return [id for id in w.directory.vocabularies["study-subjects"].ids if id in told] or [ANY_SUBJECT]


def route_for(education: str, subject: str, examination: Examination) -> Route | None:
    """The row under which a case falls, if there is one."""
    fitting = (route for route in examination.routes if education in route.education and route.subject in (subject, ANY_SUBJECT))
    return next(fitting, None)


def routes_table(id: str, w: Writer) -> Markup:
    """The rows of one examination, each with its source and the day on which it was checked."""
    return filled("routes.html", w=w, examination=examinations(w)[id])


def which_examination(w: Writer) -> Markup:
    """The questions, with the rules that a script in the browser answers them by. Without a script, the table answers them."""
    levels = examinations(w)
    return filled(
        "which_examination.html",
        w=w,
        levels=levels,
        education=w.directory.vocabularies["education-levels"].terms,
        subjects=[term for term in w.directory.vocabularies["study-subjects"].terms if term.id != ANY_SUBJECT],
        rules=json.dumps([_rules(id, level) for id, level in levels.items()]),
        words=json.dumps({key: w.word(f"exam_says_{key}") for key in _SAID}, ensure_ascii=False),
        script=w.to("assets/javascripts/which-examination.js"),
        held=[id for id in levels if any(route.holding == id for level in levels.values() for route in level.routes)],
    )


def _rules(id: str, level: Examination) -> dict[str, object]:
    routes = [
        {
            "education": list(map(str, route.education)),
            "subject": str(route.subject),
            "years": int(route.years),
            "holding": str(route.holding or ""),
            "final": route.final_year,
        }
        for route in level.routes
    ]
    return {"id": id, "routes": routes}
