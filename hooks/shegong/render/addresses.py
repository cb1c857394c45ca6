"""Addresses of pages, relative to the root of the site. Permanent: an id is never used twice."""

import posixpath

from shegong.model.entry import Kind
from shegong.model.kinds import KINDS
from shegong.model.text import Lang

FOLDERS = {model.kind.id: model.kind.folder for model in KINDS}


def entry_address(kind: Kind, id: str, lang: Lang) -> str:
    return f"{lang}/{kind.folder}/{id}/"


def relative(target: str, here: str) -> str:
    """The way from the page at `here` to `target`, both from the root and, for pages, with a slash at their end; a fragment stays."""
    path, hash, fragment = target.partition("#")
    if path == here and hash:
        return f"#{fragment}"
    way = posixpath.relpath("/" + path, "/" + here)
    return way + ("/" if path.endswith("/") or not path else "") + hash + fragment
