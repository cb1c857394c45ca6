"""Data and articles of a revision, out of git's store into a folder; the working tree stays as it is."""

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from shegong.commands.checking import NoSuchRevision
from shegong.load.directory import DATA, DOCS

_FILES = ("100644", "100755")
"""The modes of plain files: links and other repositories are left out."""


def unpack(revision: str, project: Path, folder: Path) -> None:
    """Writes `data` and `docs` as a revision has them into a folder. Raises NoSuchRevision.

    The files are read one by one, not by `git archive` or a checkout: those follow the revision's own `.gitattributes`, which can
    leave files out, and run filters.
    """
    found = _git(project, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = found.decode("ascii").strip()
    files = dict(_files(_git(project, revision, "ls-tree", "-r", "-z", commit, "--", DATA, DOCS)))
    contents = _contents(_git(project, revision, "cat-file", "--batch", said="".join(f"{blob}\n" for blob in files.values()).encode()))
    for path, content in zip(files, contents, strict=True):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _files(listed: bytes) -> Iterator[tuple[PurePosixPath, str]]:
    """Path and blob of each plain file; a path that would lead out of the folder is left out."""
    for line in filter(None, listed.split(b"\0")):
        described, _, name = line.partition(b"\t")
        mode, _, blob = described.decode("ascii").split()
        path = PurePosixPath(name.decode("utf-8", errors="replace"))
        if mode in _FILES and ".." not in path.parts and not path.is_absolute():
            yield path, blob


def _contents(batch: bytes) -> Iterator[bytes]:
    """What `git cat-file --batch` gives: for each object a line that ends in its size, its content, and a line end."""
    at = 0
    while at < len(batch):
        head = batch.index(b"\n", at)
        size = int(batch[at:head].rsplit(b" ", 1)[1])
        yield batch[head + 1 : head + 1 + size]
        at = head + 1 + size + 1


def _git(project: Path, revision: str, *command: str, said: bytes = b"") -> bytes:
    done = subprocess.run(["git", "-C", str(project), *command], input=said, capture_output=True, check=False)
    if done.returncode:
        raise NoSuchRevision(revision)
    return done.stdout
