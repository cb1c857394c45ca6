"""The file of an entry or a vocabulary into its canonical form, which means the same."""

import unicodedata
from pathlib import Path, PurePosixPath
from typing import cast

from shegong.load.directory import VOCABULARIES
from shegong.load.entry_files import DATA
from shegong.load.markdown_file import split_front_matter
from shegong.load.reading import fields_of, text_of
from shegong.load.strict_yaml import read_yaml
from shegong.model.kinds import KINDS
from shegong.model.text import Frozen
from shegong.model.vocabulary import Vocabulary
from shegong.problem.problem import Problem
from shegong.revise.canonical import canonical_text
from shegong.revise.layout import Unfamiliar, layout_of

_MODELS: dict[str, type[Frozen]] = {VOCABULARIES: Vocabulary, **{model.kind.folder: model for model in KINDS}}
_SCHEMAS = {model.kind.folder: model.kind.id for model in KINDS}


class Garbled(AssertionError):
    """The canonical form would mean something else: a bug of ours."""


def has_form(file: str) -> bool:
    """Whether there is a canonical form for a file of the project, as a path relative to that."""
    path = PurePosixPath(file)
    return len(path.parts) == 3 and path.parts[0] == DATA and path.parts[1] in _MODELS and path.suffix in (".yaml", ".md")


def formatted(path: Path, file: str) -> str | Problem:
    """The text that a file is to have, or why it cannot be read. Raises Unfamiliar and Garbled."""
    text = text_of(path, file)
    if isinstance(text, Problem):
        return text
    text = unicodedata.normalize("NFC", text)
    folder = PurePosixPath(file).parent.name
    if path.suffix == ".yaml":
        modeline = f"# yaml-language-server: $schema=../../schema/{_SCHEMAS[folder]}.schema.json" if folder in _SCHEMAS else ""
        return _fields(text, file, 0, _MODELS[folder], modeline)
    if path.name.endswith(".en.md"):
        return _prose(text)
    parts = split_front_matter(text)
    if parts is None:
        return Problem("no-front-matter", file, mark=(1, 1))
    fields = _fields(parts.fields, file, 1, _MODELS[folder], "")
    return fields if isinstance(fields, Problem) else f"---\n{fields}---\n{_prose(parts.body)}"


def _fields(text: str, file: str, offset: int, model: type[Frozen], modeline: str) -> str | Problem:
    meant = fields_of(text, file, offset)
    if isinstance(meant, Problem) or not meant:
        return meant if isinstance(meant, Problem) else text
    try:
        layout = layout_of(text)
        written = canonical_text(layout, model, modeline)
    except RecursionError:
        raise Unfamiliar("[[[…", 1) from None
    if read_yaml(written) != meant or _said(layout_of(written).comments) != _said(layout.comments):
        raise Garbled(file)
    return written


def _said(comments: object) -> list[str]:
    """Comments but those for editors, which are ours."""
    return [each for each in cast(list[str], comments) if not each.startswith("# yaml-language-server:")]


def _prose(text: str) -> str:
    """A text of several paragraphs, whose lines are the author's, without empty lines around it."""
    return text.strip("\n") + "\n"
