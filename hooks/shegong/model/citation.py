"""Citation marks, after Pandoc: `[@source-id, locator; @other-id, locator]`, the same in values and in prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
MARK = re.compile(r"\[@[^\[\]]*\]")
MARK_PATTERN = r"\[@[^\[\]]+\]"
LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
_TRAILING = re.compile(rf"\s*((?:{MARK_PATTERN}\s*)+)$")
_PART = re.compile(rf"@({ID_PATTERN}),\s*(\S.*?)\s*", re.DOTALL)


@dataclass(frozen=True)
class Citation:
    """A place in a source: the source's id and a locator that the source lists among its passages."""

    source: str
    at: str


def passage_anchor(at: str) -> str:
    """The anchor of a passage on the page of its source: `en ¶4` is `at-en-p4`."""
    return "at-" + "-".join(at.lower().replace("¶", "p").split())


def parse_mark(mark: str) -> tuple[Citation, ...]:
    """The citations of one mark, brackets included. Raises pydantic's `citation_form` and `citation_locator`."""
    if not re.fullmatch(MARK_PATTERN, mark.strip()):
        raise PydanticCustomError("citation_form", "no citation mark", {"written": mark})
    return tuple(_parse_part(part.strip(), mark) for part in mark.strip()[1:-1].split(";"))


def _parse_part(part: str, mark: str) -> Citation:
    match = _PART.fullmatch(part)
    if match:
        return Citation(match[1], " ".join(match[2].split()))
    if re.fullmatch(rf"@{ID_PATTERN},?\s*", part):
        raise PydanticCustomError("citation_locator", "no locator", {"written": part.rstrip(" ,")})
    raise PydanticCustomError("citation_form", "no citation mark", {"written": mark})


def split_marks(written: str) -> tuple[str, str]:
    """A short claim into its value and the citation marks at its end (empty if there are none)."""
    match = _TRAILING.search(written)
    return (written[: match.start()].strip(), match[1].strip()) if match else (written.strip(), "")


def marks_in(prose: str) -> Iterator[str]:
    """Each citation mark in a running text, in order."""
    return (match[0] for match in MARK.finditer(prose))


def citations_in(prose: str) -> tuple[Citation, ...]:
    """Each citation in a running text, in order."""
    return tuple(citation for mark in marks_in(prose) for citation in parse_mark(mark))


def links_in(prose: str) -> tuple[str, ...]:
    """The ids that `[[id]]` and `[[id|text]]` in a running text lead to, in order."""
    return tuple(match[1].strip() for match in LINK.finditer(prose))


def _parse_cite(written: Any) -> tuple[Citation, ...]:
    if not isinstance(written, str):
        raise PydanticCustomError("citation_type", "not text", {"written": str(written)})
    rest = MARK.sub("", written).strip()
    if rest:
        raise PydanticCustomError("citation_form", "no citation mark", {"written": written})
    citations = citations_in(written)
    return citations if citations else parse_mark(written)


Cite = Annotated[
    tuple[Citation, ...],
    BeforeValidator(_parse_cite),
    WithJsonSchema({"type": "string", "pattern": rf"^({MARK_PATTERN}\s*)+$", "examples": ["[@gysb-2012, ¶2; @cdb-2010, en ¶4]"]}),
    Field(min_length=1),
]
"""One or more citations, written as a mark in quotes."""
