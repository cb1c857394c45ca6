"""A way through everything that an entry holds."""

from collections.abc import Iterator
from typing import cast

from pydantic import BaseModel

Path = tuple[str | int, ...]


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Each value within `value` that is neither a model nor a tuple, and each model before its parts; with the way to it."""
    if isinstance(value, BaseModel):
        yield path, value
        for name, info in type(value).model_fields.items():
            yield from walk(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(cast(tuple[object, ...], value)):
            yield from walk(item, (*path, index))
    elif value is not None:
        yield path, value
