"""Addresses of pages, relative to the root of the site. Permanent: an id is never used twice."""

import posixpath
import re

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


def passage_anchor(at: str) -> str:
    """The anchor of a passage on the page of its source: `en ¶4` is `at-en-p4`."""
    return "at-" + re.sub(r"[^a-z0-9]+", "-", at.lower().replace("¶", "p")).strip("-")
