"""What pydantic found wrong with an entry, as problems."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from shegong.model.entry import Entry
from shegong.model.text import LANGS
from shegong.problem.problem import Path, Problem, nearest

_RULES = {
    "extra_forbidden": "unknown-key",
    "string_too_short": "empty-text",
    "string_type": "wrong-type",
    "string_pattern_mismatch": "not-an-id",
    "tuple_type": "not-a-list",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "bool_type": "not-true-or-false",
    "literal_error": "not-a-language",
    "too_short": "too-few",
    "count_form": "not-a-number",
    "citation_type": "citation-form",
    "citation_form": "citation-form",
    "citation_locator": "citation-locator",
    "mark_in_text": "mark-in-text",
    "prose_source": "prose-without-source",
    "name_language": "name-language",
    "relation_form": "relation-form",
    "date_type": "date-type",
    "date_form": "date-form",
    "date_day": "date-day",
    "date_order": "date-order",
}
_YAML_TYPES = {
    bool: ("真假值", "true or false"),
    int: ("数字", "a number"),
    float: ("数字", "a number"),
    datetime.date: ("日期", "a date"),
    datetime.datetime: ("时刻", "a time"),
    type(None): ("空值", "nothing"),
    list: ("列表", "a list"),
    dict: ("键值表", "a mapping"),
    str: ("文字", "text"),
}


def problems_of(error: ValidationError, file: str, model: type[Entry]) -> Iterator[Problem]:
    """A problem for each error, in the file that was read."""
    for detail in error.errors(include_url=False):
        yield _problem(detail, file, model)


def _problem(detail: ErrorDetails, file: str, model: type[Entry]) -> Problem:
    path: Path = detail["loc"]
    if detail["type"] == "missing":
        return _missing(path, file)
    rule = _RULES.get(detail["type"], "unexpected-value")
    values = {"written": _shown(detail["input"]), **_yaml_type(detail["input"]), "reason": detail["msg"], **_context(detail)}
    if rule in ("not-a-mapping", "not-a-list"):
        values |= {"written_zh": values["as_zh"], "written_en": values["as_en"]}
    if rule == "not-an-id" and path[-1] == "url":
        rule = "not-a-url"
    if rule == "unknown-key":
        if not re.fullmatch(r"[A-Za-z_ -]+", str(path[-1])):
            return Problem("text-read-as-key", file, path[:-1], {"key": str(path[-1])}, snippet=str(path[-1]))
        return Problem(rule, file, path, {"key": str(path[-1])}, nearest(str(path[-1]), model.model_fields), at_key=True)
    return Problem(rule, file, path, values)


def _missing(path: Path, file: str) -> Problem:
    key = str(path[-1])
    if key == "cite":
        return Problem("claim-without-source", file, path)
    if key in LANGS:
        return Problem("missing-translation", file, path, {"lang": key})
    return Problem("missing-key", file, path, {"key": key})


def _context(detail: ErrorDetails) -> dict[str, str]:
    context: dict[str, Any] = detail.get("ctx", {})
    counts = {"least": str(context["min_length"]), "found": str(context["actual_length"])} if "actual_length" in context else {}
    return {**{key: str(value) for key, value in context.items() if key in ("written", "lang")}, **counts}


def _shown(value: object) -> str:
    """A value as the author sees it: YAML's words for truth and nothing, and no more of a long one than tells it apart."""
    written = {True: "true", False: "false"}.get(value) if isinstance(value, bool) else str(value)
    written = "null" if value is None else str(written)
    return written if len(written) <= 60 else written[:57] + "…"


def _yaml_type(value: object) -> dict[str, str]:
    zh, en = next((names for type_, names in _YAML_TYPES.items() if type(value) is type_), ("别的", "something else"))
    return {"as_zh": zh, "as_en": en}
