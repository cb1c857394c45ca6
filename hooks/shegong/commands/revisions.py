"""What git has of a revision: its data and articles, the ids that it had, what differs from it. The working tree stays as it is."""

import subprocess
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from shegong.load.directory import DOCS
from shegong.load.entry_files import DATA, files_by_id

_FILES = ("100644", "100755")
"""The modes of plain files: links and other repositories are left out."""


class NoSuchRevision(Exception):
    """Git does not know the revision that was named."""


def changed_since(revision: str, project: Path) -> Collection[str]:
    """The files of data and docs that differ from a revision, new ones included. Raises NoSuchRevision."""
    changed = ["diff", "--name-only", "--relative", "-z", "--end-of-options", revision, "--", DATA, DOCS]
    new = ["ls-files", "--others", "--exclude-standard", "-z", "--", DATA, DOCS]
    return {name for command in (changed, new) for name in _names(_git(project, revision, *command))}


def published_in(revision: str | None, project: Path) -> Mapping[str, str]:
    """The id and the file of each entry that was there where this work parted from a revision, or else in the last commit.

    Nothing where git, or a repository with a commit, is not there, so that a copy of the project is checked all the same. Entries
    that came into the revision later are left out: what has not seen them has not removed them.
    """
    try:
        start = _parting(revision, project) if revision else "HEAD"
        return files_by_id(_names(_git(project, start, "ls-tree", "-r", "--name-only", "-z", "--end-of-options", start, "--", DATA)))
    except NoSuchRevision:
        return {}


def _parting(revision: str, project: Path) -> str:
    """The last commit that a revision and this work have in common; in a shallow copy, which may not know it, the revision itself."""
    try:
        return _git(project, revision, "merge-base", "--end-of-options", revision, "HEAD").decode("ascii").strip()
    except NoSuchRevision:
        return revision


def naming(id: str, project: Path) -> Collection[str]:
    """The files outside of data that have an id in them as a word of its own; none where git is not there."""
    word = f"(^|[^[:alnum:]_-]){id}([^[:alnum:]_-]|$)"
    try:
        return sorted(_names(_git(project, "HEAD", "grep", "--untracked", "-lzE", "-e", word, "--", ".", f":!{DATA}")))
    except NoSuchRevision:
        return []


def _names(listed: bytes) -> Iterator[str]:
    return (name.decode("utf-8", errors="replace") for name in listed.split(b"\0") if name)


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
    try:
        done = subprocess.run(["git", "-C", str(project), *command], input=said, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        raise NoSuchRevision(revision) from None
    return done.stdout
