"""The text of an entry's file into fields that can be changed, and back; every character that is not changed stays as it is.

Unlimited width keeps the line breaks of the author: over all entries of the directory, writing what was read gives the same bytes.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from shegong.load.markdown_file import split_front_matter

Fields = Any
"""ruamel's CommentedMap: a mapping that remembers how it was written. Any, because ruamel's types say less than it does."""


class NotReadable(ValueError):
    """A file that has no fields to change; `shegong check` says what is wrong with it."""


@dataclass
class EntryFile:
    """A file of an entry, open for changing. `before` and `after` are what stands around the fields of a Markdown file."""

    fields: Fields
    before: str
    after: str

    def written(self) -> str:
        """The whole text of the file, as it is to be saved."""
        out = StringIO()
        _yaml().dump(self.fields, out)  # pyright: ignore[reportUnknownMemberType] - untyped in ruamel
        return self.before + out.getvalue() + self.after


def open_entry_file(text: str) -> EntryFile:
    """A file's text, YAML or Markdown with front matter, ready for changing. Raises NotReadable."""
    parts = split_front_matter(text)
    fields = _fields(text if parts is None else parts.fields)
    if parts is None:
        return EntryFile(fields, "", "")
    return EntryFile(fields, "---\n", text[len("---\n") + len(parts.fields) :])


def put(fields: Fields, key: str, value: object, order: Sequence[str]) -> None:
    """Sets a field; a new one comes behind the last of those that `order` has before it, or behind all if it is not in `order`."""
    if key in fields:
        fields[key] = value
        return
    earlier = set(order[: order.index(key)]) if key in order else set(fields)
    places = [place for place, name in enumerate(fields) if name in earlier]
    fields.insert(max(places) + 1 if places else 0, key, value)


def _fields(text: str) -> Fields:
    try:
        fields: object = _yaml().load(text)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - untyped in ruamel
    except (YAMLError, ValueError, RecursionError) as bad:
        raise NotReadable(str(bad)) from None
    if not isinstance(fields, CommentedMap):
        raise NotReadable("no fields")
    return fields


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.width = sys.maxsize
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
