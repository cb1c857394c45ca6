"""How much a problem matters: an error stops the build, a warning asks for a look."""

from collections.abc import Iterable
from typing import Literal

from shegong.problem.problem import Problem
from shegong.problem.wording import wordings

Severity = Literal["error", "warning"]


def severity_of(rule: str) -> Severity:
    """What `wording.yaml` says of a rule; most are errors."""
    return "warning" if wordings()[rule].get("severity") == "warning" else "error"


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop the build."""
    return tuple(problem for problem in problems if severity_of(problem.rule) == "error")
