"""The whole of `data/` into entries and vocabularies; everything that could not be read, as problems."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from shegong.load.article import Article
from shegong.load.entry_files import DATA, id_of
from shegong.load.fragments import Origins, readable_part
from shegong.load.markdown_file import split_front_matter
from shegong.load.reading import bad_yaml, fields_of, text_of
from shegong.load.strict_yaml import BadYaml, read_yaml
from shegong.load.validation import problems_of
from shegong.model.citation import ID_PATTERN
from shegong.model.entry import Entry
from shegong.model.kinds import KINDS
from shegong.model.minimum import Minimum, numbers_in
from shegong.model.reference import NEEDED_VOCABULARIES
from shegong.model.vocabulary import Vocabulary
from shegong.problem.problem import Problem
from shegong.progress import Progress, following, untold

VOCABULARIES = "vocabularies"
DOCS = "docs"
MINIMUM = f"{DATA}/minimum.yaml"


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
    minimum: Mapping[str, int] = field(default_factory=dict[str, int])
    """How many entries there must be, by folder of `data`."""
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


def load_directory(project: Path, progress: Progress = untold) -> Loaded:
    """Everything under `data` and `docs` of a project, in the order of file names. Never raises for bad data."""
    files = sorted(path for path in (project / DATA).rglob("*") if path.is_file() and not path.name.startswith("."))
    kinds = {model.kind.folder: model for model in KINDS}
    read: list[Read] = []
    vocabularies: dict[str, Vocabulary] = {}
    ids: dict[str, str] = {}
    minimum: dict[str, int] = {}
    for path in following(files, "load", progress):
        file, folder = path.relative_to(project).as_posix(), path.parent.relative_to(project / DATA).as_posix()
        if folder == VOCABULARIES:
            outcome = _vocabulary(path, file)
            if isinstance(outcome, Vocabulary):
                vocabularies[path.stem] = outcome
            else:
                read += outcome
        elif file == MINIMUM:
            outcome = _minimum(path)
            if isinstance(outcome, dict):
                minimum = outcome
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
    return Loaded(documents, fragments, written, vocabularies, ids, tuple(each for each in read if isinstance(each, Problem)), minimum)


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
    text = text_of(path, file)
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
    text, (english, faults) = text_of(path, file), _translation(path, file)
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
    text = text_of(english, name)
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
    written = fields_of(text, file, offset)
    if isinstance(written, Problem):
        yield written
        return
    fields = {**written, **more}
    try:
        yield Document(id, file, model.model_validate(fields))
    except ValidationError as error:
        yield from problems_of(error, file, model)
        part = readable_part(fields, error, model)
        if part is not None:
            yield Fragment(Document(id, file, part[0], part[1]))


def _vocabulary(path: Path, file: str) -> Vocabulary | list[Problem]:
    text = text_of(path, file)
    if isinstance(text, Problem):
        return [text]
    try:
        return Vocabulary.model_validate(read_yaml(text))
    except BadYaml as bad:
        return [bad_yaml(bad, file, 0)]
    except ValidationError as error:
        return list(problems_of(error, file, Entry))


def _minimum(path: Path) -> dict[str, int] | list[Problem]:
    text = text_of(path, MINIMUM)
    fields = text if isinstance(text, Problem) else fields_of(text, MINIMUM, 0)
    if isinstance(fields, Problem):
        return [fields]
    try:
        return numbers_in(Minimum.model_validate(fields))
    except ValidationError as error:
        return list(problems_of(error, MINIMUM, Minimum))


def _article(path: Path, file: str) -> Article | Problem:
    text = text_of(path, file)
    return text if isinstance(text, Problem) else Article(file, text)
