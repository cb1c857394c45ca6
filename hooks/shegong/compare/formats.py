"""Descriptions of a change: text for people, Markdown, JSON for programs."""

import dataclasses
import json
from collections.abc import Callable, Iterator, Mapping

from shegong.compare.directories import Comparison
from shegong.compare.outline import Line, Quoted, outline
from shegong.compare.summary import summary
from shegong.compare.version import both
from shegong.compare.words import word
from shegong.model.plain_text import fenced

_INDENT = "  "


def as_text(comparison: Comparison, lang: str) -> str:
    """Headings and indented lines, and the whole in one sentence at the end."""
    return "\n".join([*_text_lines(comparison, lang), _sentence(comparison, lang)])


def _sentence(comparison: Comparison, lang: str) -> str:
    told = summary(comparison, lang)
    return told[:1].upper() + told[1:] + word("end", lang)


def _text_lines(comparison: Comparison, lang: str) -> Iterator[str]:
    for block in outline(comparison, lang):
        yield from [block.heading] if block.heading else []
        yield from (_INDENT * (line.depth + bool(block.heading)) + "".join(line.parts) for line in block.lines)
        yield ""


def as_markdown(comparison: Comparison, lang: str) -> str:
    """The sentence first, then headings and lists. What the data says stands in code, so that it neither is markup nor calls anybody."""
    lines = [fenced(_sentence(comparison, lang))]
    for block in outline(comparison, lang):
        lines += ["", f"### {block.heading}"] if block.heading else []
        lines += ["", *(f"{_INDENT * line.depth}- {_in_markdown(line)}" for line in block.lines)]
    return "\n".join(lines)


def _in_markdown(line: Line) -> str:
    return "".join(fenced(part) if isinstance(part, Quoted) else part for part in line.parts)


def as_json(comparison: Comparison, _: str) -> str:
    """Everything, with what is said in both languages."""
    told = {"summary": both(lambda lang: summary(comparison, lang)), **dataclasses.asdict(comparison)}
    return json.dumps(told, ensure_ascii=False, indent=1)


FORMATS: Mapping[str, Callable[[Comparison, str], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""What can be asked for."""
