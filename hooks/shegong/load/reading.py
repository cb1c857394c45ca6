"""A file into its text, and a text into fields; what cannot be read, as a problem."""

from pathlib import Path
from typing import Any, cast

from shegong.load.strict_yaml import BadYaml, read_yaml
from shegong.problem.problem import Problem


def text_of(path: Path, file: str) -> str | Problem:
    """The text of a file without byte order mark, its lines ended by `\\n`. `file` is what a problem calls it."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return Problem("unreadable-file", file, mark=(1, 1))


def fields_of(text: str, file: str, offset: int) -> dict[str, Any] | Problem:
    """The fields that a YAML text holds. `offset` is the number of lines above the text."""
    try:
        written = read_yaml(text)
    except BadYaml as bad:
        return bad_yaml(bad, file, offset)
    if not isinstance(written, dict):
        return Problem("not-a-mapping", file, values={"written_zh": "别的内容", "written_en": "something else"}, mark=(1 + offset, 1))
    return cast(dict[str, Any], written)


def bad_yaml(bad: BadYaml, file: str, offset: int) -> Problem:
    """What kept YAML from being read, as a problem."""
    name = "key" if bad.rule == "duplicate-key" else "reason"
    return Problem(bad.rule, file, values={name: bad.value}, mark=(bad.line + offset, bad.column))
