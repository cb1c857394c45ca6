"""The whole of `data/` into entries and vocabularies; everything that could not be read, as problems."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from shegong.load.entry_files import DATA, id_of
from shegong.load.fragments import Origins, readable_part
from shegong.load.markdown_file import split_front_matter
from shegong.load.strict_yaml import BadYaml, read_yaml
from shegong.load.validation import problems_of
from shegong.model.citation import ID_PATTERN
from shegong.model.entry import Entry
from shegong.model.kinds import KINDS
from shegong.model.reference import NEEDED_VOCABULARIES
from shegong.model.vocabulary import Vocabulary
from shegong.problem.problem import Problem

_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
VOCABULARIES = "vocabularies"
DOCS = "docs"


@dataclass(frozen=True)
class Document:
    """An entry as one file (or a pair of Markdown files) holds it. `file` is relative to the project."""

    id: str
    file: str
    entry: Entry
    origins: Origins = field(default_factory=dict[str, tuple[int, ...]], hash=False)

    def path_in_file(self, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
        """The way to a value in the file, where it differs from that in what could be read of it."""
        if len(path) > 1 and isinstance(path[1], int) and path[0] in self.origins:
            return (path[0], self.origins[str(path[0])][path[1]], *path[2:])
        return path


@dataclass(frozen=True)
class Article:
    """A hand-written page of `docs`. Its text is Markdown; `file` is relative to the project."""

    file: str
    text: str

    @property
    def written(self) -> str:
        """The text with spaces in place of code, so that everything else stands where it stood."""
        return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), self.text)


@dataclass(frozen=True)
class Loaded:
    """All that could be read. `ids` has the kind of every entry that has a file, readable or not.

    `published` is what a check is told of an earlier revision: the id of each entry that it had, and the file. Files do not tell of it.
    """

    documents: tuple[Document, ...]
    fragments: tuple[Document, ...]
    """What is readable of entries that have problems: checked, so that all problems come at once, and never linked."""
    articles: tuple[Article, ...]
    vocabularies: Mapping[str, Vocabulary]
    ids: Mapping[str, str]
    problems: tuple[Problem, ...]
    published: Mapping[str, str] = field(default_factory=dict[str, str])

    @cached_property
    def former(self) -> Mapping[str, str]:
        """Each former id, with the id of the entry that had it."""
        return {str(former): document.id for document in self.readable for former in document.entry.former_ids}

    @property
    def readable(self) -> tuple[Document, ...]:
        """Every entry, whole or in part, in the order of files."""
        return tuple(sorted((*self.documents, *self.fragments), key=lambda document: document.file))


@dataclass(frozen=True)
class Fragment:
    """The readable part of an entry that has problems."""

    document: Document


Read = Document | Fragment | Problem


def load_directory(project: Path) -> Loaded:
    """Everything under `data` and `docs` of a project, in the order of file names. Never raises for bad data."""
    files = sorted(path for path in (project / DATA).rglob("*") if path.is_file() and not path.name.startswith("."))
    kinds = {model.kind.folder: model for model in KINDS}
    read: list[Read] = []
    vocabularies: dict[str, Vocabulary] = {}
    ids: dict[str, str] = {}
    for path in files:
        file, folder = path.relative_to(project).as_posix(), path.parent.relative_to(project / DATA).as_posix()
        if folder == VOCABULARIES:
            outcome = _vocabulary(path, file)
            if isinstance(outcome, Vocabulary):
                vocabularies[path.stem] = outcome
            else:
                read += outcome
        elif folder in kinds:
            model = kinds[folder]
            read += _markdown(path, file, model) if model.kind.prose else _yaml(path, file, model)
            ids.setdefault(id_of(path), model.kind.id)
        else:
            read.append(
                Problem("unknown-folder", file, values={"folder": folder, "folders": ", ".join([*kinds, VOCABULARIES])}, mark=(1, 1))
            )
    read += _gaps(ids, files)
    articles = [_article(path, path.relative_to(project).as_posix()) for path in sorted((project / DOCS).rglob("*.md"))]
    read += [each for each in articles if isinstance(each, Problem)]
    documents = tuple(each for each in read if isinstance(each, Document))
    fragments = tuple(each.document for each in read if isinstance(each, Fragment))
    written = tuple(each for each in articles if isinstance(each, Article))
    return Loaded(documents, fragments, written, vocabularies, ids, tuple(each for each in read if isinstance(each, Problem)))


def _gaps(ids: Mapping[str, str], files: list[Path]) -> Iterator[Problem]:
    """What a project must have and this one has not: entries, and every vocabulary."""
    if not ids:
        yield Problem("no-data", DATA, mark=(1, 1))
        return
    present = {path.stem for path in files if path.parent.name == VOCABULARIES}
    for name in sorted(NEEDED_VOCABULARIES - present):
        yield Problem("missing-vocabulary", f"{DATA}/{VOCABULARIES}/{name}.yaml", values={"vocabulary": name}, mark=(1, 1))


def _yaml(path: Path, file: str, model: type[Entry]) -> Iterator[Read]:
    if path.suffix != ".yaml":
        yield Problem("unknown-suffix", file, values={"suffix": "`.yaml`"}, mark=(1, 1))
        return
    text = _text(path, file)
    yield from [text] if isinstance(text, Problem) else _entry(text, path.stem, file, model, 0, {})


def _markdown(path: Path, file: str, model: type[Entry]) -> Iterator[Read]:
    if path.name.endswith(".en.md"):
        original = path.with_name(path.name.removesuffix(".en.md") + ".md")
        if not original.exists():
            yield Problem("stray-translation", file, values={"original": original.name}, mark=(1, 1))
        return
    if path.suffix != ".md":
        yield Problem("unknown-suffix", file, values={"suffix": "`.md`"}, mark=(1, 1))
        return
    text, (english, faults) = _text(path, file), _translation(path, file)
    yield from faults
    if isinstance(text, Problem):
        yield text
        return
    parts = split_front_matter(text)
    if parts is None:
        yield Problem("no-front-matter", file, mark=(1, 1))
        return
    read = _entry(parts.fields, path.stem, file, model, 1, {"prose": {"zh": parts.body, **english}})
    # An English file that cannot be read is there all the same.
    yield from (each for each in read if not (faults and isinstance(each, Problem) and each.rule == "missing-english-text"))


def _translation(path: Path, file: str) -> tuple[dict[str, str], list[Problem]]:
    """The English text of a Markdown entry, if there is one, and what is wrong with its file."""
    english, name = path.with_suffix(".en.md"), file.removesuffix(".md") + ".en.md"
    if not english.exists():
        return {}, []
    text = _text(english, name)
    if isinstance(text, Problem):
        return {}, [text]
    parts = split_front_matter(text)
    if parts is not None:
        return {"en": parts.body}, [Problem("front-matter-in-translation", name, values={"original": path.name}, mark=(1, 1))]
    return {"en": text}, []


def _entry(text: str, id: str, file: str, model: type[Entry], offset: int, more: dict[str, Any]) -> Iterator[Read]:
    """The entry that a YAML text holds. `offset` is the number of lines above the text; `more` are fields from elsewhere."""
    if not re.fullmatch(ID_PATTERN, id):
        yield Problem("bad-file-name", file, values={"id": id}, mark=(1, 1))
    try:
        written = read_yaml(text)
    except BadYaml as bad:
        yield _bad_yaml(bad, file, offset)
        return
    if not isinstance(written, dict):
        yield Problem("not-a-mapping", file, values={"written_zh": "别的内容", "written_en": "something else"}, mark=(1 + offset, 1))
        return
    fields = {**cast(dict[str, Any], written), **more}
    try:
        yield Document(id, file, model.model_validate(fields))
    except ValidationError as error:
        yield from problems_of(error, file, model)
        part = readable_part(fields, error, model)
        if part is not None:
            yield Fragment(Document(id, file, part[0], part[1]))


def _vocabulary(path: Path, file: str) -> Vocabulary | list[Problem]:
    text = _text(path, file)
    if isinstance(text, Problem):
        return [text]
    try:
        return Vocabulary.model_validate(read_yaml(text))
    except BadYaml as bad:
        return [_bad_yaml(bad, file, 0)]
    except ValidationError as error:
        return list(problems_of(error, file, Entry))


def _article(path: Path, file: str) -> Article | Problem:
    text = _text(path, file)
    return text if isinstance(text, Problem) else Article(file, text)


def _bad_yaml(bad: BadYaml, file: str, offset: int) -> Problem:
    name = "key" if bad.rule == "duplicate-key" else "reason"
    return Problem(bad.rule, file, values={name: bad.value}, mark=(bad.line + offset, bad.column))


def _text(path: Path, file: str) -> str | Problem:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return Problem("unreadable-file", file, mark=(1, 1))
