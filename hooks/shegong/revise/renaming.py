"""Another id for an entry: what becomes of its files, and of each file that names it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from shegong.load.directory import VOCABULARIES, Loaded
from shegong.load.entry_files import DATA, files_of
from shegong.model.entry import Entry
from shegong.model.naming import Naming, renamed
from shegong.revise.change_set import Changes, text_of, written_like
from shegong.revise.field_text import change_fields, with_item, with_scalar_replaced
from shegong.revise.places import in_article, in_entry_file, in_prose, in_vocabulary

_FORMER = "former_ids"


@dataclass(frozen=True)
class Changed:
    """A file that changes: where it is and will be, relative to the project, what it will hold, and how many ids change in it."""

    file: Path
    becomes: Path
    content: bytes
    places: int


def renaming(loaded: Loaded, project: Path, old: str, new: str) -> tuple[Changed, ...]:
    """Every file that changes when an entry gets a new id, in the order of files: its own, which move, and those that name it.

    `loaded` is the project without errors, and has the entry. Raises MixedLineEnds.
    """
    return tuple(sorted(_changes(loaded, project, old, new), key=lambda each: each.file))


def changes_of(changed: tuple[Changed, ...], project: Path) -> Changes:
    """What is to be written and what is to go, for a project in any folder."""
    gone = {project / each.file: None for each in changed if each.file != each.becomes}
    return {**{project / each.becomes: each.content for each in changed}, **gone}


def _changes(loaded: Loaded, project: Path, old: str, new: str) -> Iterator[Changed]:
    model = next(type(document.entry) for document in loaded.documents if document.id == old)
    own = files_of(model, old)
    moves = dict(zip(own, files_of(model, new), strict=True))
    for file, places in _files(loaded, old):
        text = text_of(project / file)
        named = places(text)
        if named or file in moves:
            now = renamed(text, named, lambda _: new)
            kept = with_former_id(now, model, old, new) if file == own[0] else now
            yield Changed(file, moves.get(file, file), written_like(project / file, kept), len(named))


def _files(loaded: Loaded, id: str) -> Iterator[tuple[Path, Callable[[str], set[Naming]]]]:
    """Each file that may name an id, with what finds the places in its text."""
    for document in loaded.documents:
        fields, *english = files_of(type(document.entry), document.id)
        yield fields, partial(in_entry_file, entry=document.entry, id=id)
        yield from ((file, partial(in_prose, id=id)) for file in english)
    for name, vocabulary in loaded.vocabularies.items():
        yield Path(DATA, VOCABULARIES, f"{name}.yaml"), partial(in_vocabulary, vocabulary=vocabulary, id=id)
    yield from ((Path(article.file), partial(in_article, id=id)) for article in loaded.articles)


def with_former_id(text: str, model: type[Entry], old: str, new: str) -> str:
    """The text of an entry that had the id `old`. Where it gets back an id of its own, `old` takes the place of that."""
    back = change_fields(text, lambda fields: with_scalar_replaced(fields, _FORMER, new, old))
    return back if back != text else change_fields(text, lambda fields: with_item(fields, _FORMER, old, model))
