"""Markdown files with front matter: where the fields end and the text begins."""

import re
from typing import NamedTuple

_FRONT_MATTER = re.compile(r"---\n(.*?\n)?---(?:\n|$)", re.DOTALL)


class MarkdownFile(NamedTuple):
    """The fields as YAML text, the text below, and the line (from 1) on which that begins."""

    fields: str
    body: str
    body_line: int


def split_front_matter(text: str) -> MarkdownFile | None:
    """The two parts of a file, or None if it has no front matter. Lines of `fields` are those of the file, less one."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return None
    return MarkdownFile(match[1] or "", text[match.end() :], text[: match.end()].count("\n") + 1)
