"""Changes of several files at once: all of them are made, or none."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

Changes = Mapping[Path, bytes | None]
"""What each file is to hold; None for one that is to go."""

_WAITING = ".new"


class MixedLineEnds(ValueError):
    """A file has line ends of two sorts, so that it could not be written back as it was. `file` is the one."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.file = file


def text_of(file: Path) -> str:
    """A file as every stage reads it: without a byte order mark, and with plain line ends. Raises MixedLineEnds."""
    raw = file.read_bytes()
    if raw.count(b"\r\n") not in (0, raw.count(b"\n")):
        raise MixedLineEnds(file)
    return raw.decode("utf-8-sig").replace("\r\n", "\n")


def written_like(file: Path, text: str) -> bytes:
    """A text in the bytes that a file is written in: with the mark and the line ends that it has."""
    raw = file.read_bytes()
    ends = text.replace("\n", "\r\n") if b"\r\n" in raw else text
    return ends.encode("utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8")


def make_changes(changes: Changes) -> None:
    """Writes everything beside its place first, then puts it there. Raises OSError, and leaves all files as they were then.

    A link is replaced by a file of its own: what it leads to, which may belong to somebody else, is not touched.
    """
    before = {file: file.read_bytes() if file.exists() else None for file in changes}
    try:
        for file, content in changes.items():
            if content is not None:
                _write_beside(file, content)
        _put_in_place(changes)
    except BaseException:
        _clear(changes)
        for file, content in before.items():
            _restore(file, content)
        raise


def _write_beside(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    _beside(file).write_bytes(content)
    if file.exists():
        shutil.copymode(file, _beside(file))


def _put_in_place(changes: Changes) -> None:
    for file, content in changes.items():
        if content is None:
            file.unlink()
        else:
            _beside(file).replace(file)


def _beside(file: Path) -> Path:
    """A hidden file, which no stage reads."""
    return file.with_name(f".{file.name}{_WAITING}")


def _clear(files: Iterable[Path]) -> None:
    for file in files:
        _beside(file).unlink(missing_ok=True)


def _restore(file: Path, content: bytes | None) -> None:
    if content is None:
        file.unlink(missing_ok=True)
    elif not file.exists() or file.read_bytes() != content:
        file.write_bytes(content)
