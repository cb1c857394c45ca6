"""Which file is of which entry, told from its path alone."""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath, PurePosixPath

from shegong.model.entry import Entry
from shegong.model.kinds import KINDS

DATA = "data"
_KINDS = {model.kind.folder: model for model in KINDS}


def id_of(file: PurePath) -> str:
    """The id in a file name, which both files of a Markdown entry have."""
    return file.name.split(".")[0]


def files_by_id(files: Iterable[str]) -> Mapping[str, str]:
    """The id and the file of each entry among files of a project; of a pair the Chinese one. What is no entry is left out."""
    found = (PurePosixPath(file) for file in sorted(files))
    return {id_of(file): str(file) for file in found if _is_entry(file)}


def _is_entry(file: PurePosixPath) -> bool:
    model = _KINDS.get(file.parent.name) if file.parent.parent == PurePosixPath(DATA) else None
    return model is not None and file.name == f"{id_of(file)}{_suffix_of(model)}" and bool(id_of(file))


def _suffix_of(model: type[Entry]) -> str:
    """How the file of an entry ends, and of a pair the one that has the fields."""
    return ".md" if model.kind.prose else ".yaml"


def files_of(model: type[Entry], id: str) -> tuple[Path, ...]:
    """The files that an entry of a kind has, relative to the project: one, or two where it is written in Markdown."""
    folder = Path(DATA) / model.kind.folder
    return (folder / f"{id}.md", folder / f"{id}.en.md") if model.kind.prose else (folder / f"{id}.yaml",)
