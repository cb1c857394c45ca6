"""Problems for programs: annotations of GitHub, reviewdog's diagnostic format, plain JSON."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from shegong.problem.fix import Edit
from shegong.problem.problem import Located
from shegong.problem.severity import severity_of
from shegong.problem.wording import in_order, is_safe, message

LineOf = Callable[[str, int], str]
"""The text of a line of a file, from 1; empty where there is none."""


def github(problems: Iterable[Located], lang: str, _: LineOf) -> str:
    """A workflow command for each problem, by which GitHub marks the line in a pull request.

    The form, and what has to be escaped in it: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_command(located, lang) for located in in_order(problems))


def _command(located: Located, lang: str) -> str:
    place = {"file": located.file, "line": located.line, "col": located.column, "title": located.problem.rule}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    field = f"{located.field}: " if located.field else ""
    return f"::{severity_of(located.problem.rule)} {properties}::{_data(field + message(located.problem, lang))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def rdjson(problems: Iterable[Located], lang: str, line_of: LineOf) -> str:
    """One document in Reviewdog Diagnostic Format, whose columns count bytes of UTF-8: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf"""
    diagnostics = [_diagnostic(located, lang, line_of) for located in in_order(problems)]
    return _json({"source": {"name": "shegong"}, "diagnostics": diagnostics})


def _diagnostic(located: Located, lang: str, line_of: LineOf) -> Mapping[str, Any]:
    written = line_of(located.file, located.line)
    return {
        "message": message(located.problem, lang),
        "location": {"path": located.file, "range": {"start": _position(located.line, written, located.column)}},
        "severity": severity_of(located.problem.rule).upper(),
        "code": {"value": located.problem.rule},
        **_suggestions(located, line_of),
    }


def _position(line: int, written: str, column: int) -> dict[str, int]:
    return {"line": line, "column": len(written[: column - 1].encode()) + 1}


def _suggestions(located: Located, line_of: LineOf) -> dict[str, Any]:
    """What was meant, or probably meant, in place of what is written."""
    suggestions = [_suggestion(edit, line_of(located.file, edit.line)) for edit in located.edits]
    return {"suggestions": suggestions} if suggestions else {}


def _suggestion(edit: Edit, written: str) -> dict[str, Any]:
    columns = (edit.column, edit.column + len(edit.old))
    start, end = (_position(edit.line, written, column) for column in columns)
    return {"range": {"start": start, "end": end}, "text": edit.new}


def plain(problems: Iterable[Located], _: str, __: LineOf) -> str:
    """A list of problems, each with its rule, place and message in both languages."""
    return _json([_object(located) for located in in_order(problems)])


def _object(located: Located) -> Mapping[str, Any]:
    return {
        "rule": located.problem.rule,
        "severity": severity_of(located.problem.rule),
        "file": located.file,
        "line": located.line,
        "column": located.column,
        "field": located.field,
        "message": {lang: message(located.problem, lang) for lang in ("zh", "en")},
        "suggestion": located.problem.suggestion,
        "edits": [edit._asdict() for edit in located.edits],
        "safe": is_safe(located),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


FORMATS: Mapping[str, Callable[[Iterable[Located], str, LineOf], str]] = {"github": github, "rdjson": rdjson, "json": plain}
"""What can be asked for besides lines for people."""
