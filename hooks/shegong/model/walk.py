"""A way through everything that an entry holds."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from pydantic import BaseModel

Path = tuple[str | int, ...]


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Each value within `value` that is neither a model nor a tuple, and each model before its parts; with the way to it."""
    found: list[tuple[Path, object]] = []
    _collect(value, path, found)
    return iter(found)


def _collect(value: object, path: Path, found: list[tuple[Path, object]]) -> None:
    """Into a list: generators within generators take three times as long, and every rule goes this way."""
    keys = _keys(type(value))
    if keys:
        found.append((path, value))
        for name, key in keys:
            part = getattr(value, name)
            if part is not None:
                _collect(part, (*path, key), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(cast(tuple[object, ...], value)):
            _collect(item, (*path, index), found)
    elif value is not None:
        found.append((path, value))


@cache
def _keys(type_: type[object]) -> tuple[tuple[str, str], ...]:
    """The fields of a model with the keys under which they are written; none for what is no model."""
    return tuple((name, info.alias or name) for name, info in type_.model_fields.items()) if issubclass(type_, BaseModel) else ()
