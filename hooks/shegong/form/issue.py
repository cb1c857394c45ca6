"""What is known of an issue: from the event that GitHub hands to a workflow, or from its text alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

ANYWAY = "anyway"
"""The label by which a maintainer says that an entry is another than those with similar names."""
_LARGEST = 4_000_000
"""Bytes of a file: an event holds more than the text of the issue."""


class NotAnIssue(ValueError):
    """A file that is neither an event about an issue nor readable text."""


@dataclass(frozen=True)
class Issue:
    """`number` is None where only the text is known."""

    number: int | None
    body: str
    labels: frozenset[str] = frozenset()


def read_issue(file: Path) -> Issue:
    """An event from a `.json` file, or the text of an issue from any other. Raises NotAnIssue."""
    try:
        with file.open("rb") as opened:
            content = opened.read(_LARGEST + 1)
    except OSError as error:
        raise NotAnIssue(error.strerror or "unreadable") from None
    if len(content) > _LARGEST:
        raise NotAnIssue(f"> {_LARGEST} bytes")
    text = content.decode("utf-8-sig", errors="replace")
    return _of_event(text) if file.suffix == ".json" else Issue(None, text)


def _of_event(text: str) -> Issue:
    try:
        event = cast(object, json.loads(text))
    except (ValueError, RecursionError):
        raise NotAnIssue("JSON?") from None
    issue = _mapping(_mapping(event).get("issue"))
    number, body = issue.get("number"), issue.get("body")
    if type(number) is not int or number < 1 or "pull_request" in issue:
        raise NotAnIssue("`issue.number`?")
    labels = cast(list[object], issue["labels"]) if isinstance(issue.get("labels"), list) else []
    names = (_mapping(label).get("name") for label in labels)
    return Issue(number, body if isinstance(body, str) else "", frozenset(name for name in names if isinstance(name, str)))


def _mapping(value: object) -> Mapping[str, Any]:
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}
