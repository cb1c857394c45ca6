"""Rules by which addresses last: an id, once published, leads to its entry for good and to no other."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from shegong.check.reason import Reason
from shegong.load.directory import Document, Loaded
from shegong.model.kinds import KINDS
from shegong.problem.problem import Problem


def former_ids_are_used_by_nothing_else(loaded: Loaded) -> Iterator[Problem]:
    """A former id is the id of no entry, and a former id of one entry only."""
    holders: dict[str, str] = {}
    for document in loaded.readable:
        for index, id in enumerate(document.entry.former_ids):
            reason = _in_use(id, document, holders.get(id), loaded)
            if reason is not None:
                yield Problem("former-id-in-use", document.file, ("former_ids", index), {"id": id, **reason.values}, snippet=id)
            holders.setdefault(id, document.id)


def _in_use(id: str, document: Document, holder: str | None, loaded: Loaded) -> Reason | None:
    if id == document.id:
        return Reason("它就是这个条目现在的编号", "it is the id that this entry has now")
    if id in loaded.ids:
        return Reason("另一个条目正用着它", "another entry has it now")
    if holder == document.id:
        return Reason("它列了两次", "it is listed twice")
    return Reason(f"它已经是 `{holder}` 的曾用编号", f"it is a former id of `{holder}`") if holder else None


def published_ids_stay(loaded: Loaded) -> Iterator[Problem]:
    """An id that an earlier revision had is still that of an entry, or a former id of one.

    While an entry of a kind cannot be read, its former ids are not known, and nothing is said of the ids of that kind.
    """
    readable = {document.id for document in loaded.readable}
    unread = {kind for id, kind in loaded.ids.items() if id not in readable}
    silent = {model.kind.folder for model in KINDS if model.kind.id in unread}
    for id, file in loaded.published.items():
        if id not in loaded.ids and id not in loaded.former and PurePosixPath(file).parent.name not in silent:
            yield Problem("published-id-gone", file, values={"id": id}, mark=(1, 1))
