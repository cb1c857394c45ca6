"""What pydantic found wrong with an entry, as problems."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from shegong.model.claim import Claim, Statement
from shegong.model.diagram import Arrow, Box
from shegong.model.entry import Dispute, Event, Name, OtherName, Relation
from shegong.model.examination import Route
from shegong.model.kinds import KINDS, Passage, Work
from shegong.model.knowledge import Figure, Position, View
from shegong.model.misread import Misread
from shegong.model.text import LANGS
from shegong.problem.fix import Fix, meant_in_place_of
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
    "amount_form": "not-an-amount",
    "cell_form": "not-a-cell",
    "stands_form": "not-a-side",
    "sum_form": "not-a-sum",
    "sum_value": "sum-gives-another-value",
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
_PATTERNS = {"url": "not-a-url", "translated_from": "not-a-fingerprint"}
"""The fields whose pattern is not that of an id."""
_YAML_TYPES = {
    "bool": ("真假值", "true or false"),
    "int": ("数字", "a number"),
    "float": ("数字", "a number"),
    "timestamp": ("日期", "a date"),
    "null": ("空值", "nothing"),
    "NoneType": ("空值", "nothing"),
    "list": ("列表", "a list"),
    "dict": ("键值表", "a mapping"),
    "str": ("文字", "text"),
}


_INNER = {
    info.alias or name
    for part in (Claim, Statement, Relation, Event, Dispute, Name, OtherName, Passage, Work, Figure, Position, View, Route, Box, Arrow)
    for name, info in part.model_fields.items()
}
"""The keys within fields, to tell an author what a misspelt one was meant to be."""
_ANYWHERE = _INNER.union(*(model.model_fields for model in KINDS))
"""Keys that are right somewhere: elsewhere they are misplaced, and not misspelt."""


def problems_of(error: ValidationError, file: str, model: type[BaseModel]) -> Iterator[Problem]:
    """A problem for each error, in the file that was read."""
    for detail in error.errors(include_url=False):
        yield _problem(detail, file, model)


def _problem(detail: ErrorDetails, file: str, model: type[BaseModel]) -> Problem:
    path: Path = detail["loc"]
    if detail["type"] == "missing":
        return _missing(path, file)
    rule = _RULES.get(detail["type"], "unexpected-value")
    values = {"written": _shown(detail["input"]), **_yaml_type(detail["input"]), "reason": detail["msg"], **_context(detail)}
    if rule in ("not-a-mapping", "not-a-list"):
        values |= {"written_zh": values["as_zh"], "written_en": values["as_en"]}
    if rule == "not-an-id":
        rule = _PATTERNS.get(str(path[-1]), rule)
    if rule == "unknown-key":
        if not re.fullmatch(r"[A-Za-z_-]+", str(path[-1])) and detail["input"] is None:
            return Problem("text-read-as-key", file, path[:-1], {"key": str(path[-1])}, snippet=str(path[-1]))
        return _unknown_key(file, path, str(path[-1]), model.model_fields if len(path) == 1 else _INNER)
    fix = _fix(rule, detail["input"])
    return Problem(rule, file, path, values, snippet=values["written"] if rule.startswith("citation") else "", fix=fix)


def _unknown_key(file: str, path: Path, key: str, known: Iterable[str]) -> Problem:
    others = [each for each in known if each != key]
    near = nearest(key, others)
    fix = None if key in _ANYWHERE else meant_in_place_of(key, others, near)
    return Problem("unknown-key", file, path, {"key": key}, near, at_key=True, fix=fix)


_ALMOST_URL = re.compile(r"(https?)[ \u3000]*[:：;；]?[ \u3000]*(?:/{1,3}|／{1,3})[ \u3000]*(\S+\.\S+)", re.IGNORECASE)
"""An address whose scheme is clear, and what follows it is not written as it should be."""


def _fix(rule: str, written: object) -> Fix | None:
    """What was meant, where the form says so without doubt."""
    if rule in ("date-type", "wrong-type") and (
        isinstance(written, bool | int) or (isinstance(written, Misread) and written.meant != "null")
    ):
        return Fix(_shown(written), f'"{_shown(written)}"')
    almost = _ALMOST_URL.fullmatch(written.strip()) if rule == "not-a-url" and isinstance(written, str) else None
    return Fix(almost[0], f"{almost[1].lower()}://{almost[2]}") if almost else None


def _missing(path: Path, file: str) -> Problem:
    key = str(path[-1])
    if key == "cite":
        return Problem("claim-without-source", file, path)
    if path == ("prose", "en"):
        return Problem("missing-english-text", file, path, {"name": PurePosixPath(file).stem + ".en.md"})
    if key in LANGS:
        return Problem("missing-translation", file, path, {"lang": key})
    return Problem("missing-key", file, path, {"key": key})


_SHOWN = ("written", "lang", "sum", "value")


def _context(detail: ErrorDetails) -> dict[str, str]:
    context: dict[str, Any] = detail.get("ctx", {})
    counts = {"least": str(context["min_length"]), "found": str(context["actual_length"])} if "actual_length" in context else {}
    return {**{key: _shown(value) for key, value in context.items() if key in _SHOWN}, **counts}


def _shown(value: object) -> str:
    """A value as the author sees it, on one line, and no more of a long one than tells it apart."""
    match value:
        case None:
            written = "null"
        case bool():
            written = "true" if value else "false"
        case list():
            written = "[…]"
        case dict():
            written = "{…}"
        case _:
            written = " ".join(str(value).split())
    return written if len(written) <= 60 else written[:57] + "…"


def _yaml_type(value: object) -> dict[str, str]:
    meant = value.meant if isinstance(value, Misread) else type(value).__name__
    zh, en = _YAML_TYPES.get(meant, ("别的", "something else"))
    return {"as_zh": zh, "as_en": en}
