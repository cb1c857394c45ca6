"""The part of a faulty entry that can be read, so that its other problems are found in the same run."""

from collections.abc import Mapping
from functools import cache
from typing import Any, cast, get_origin

from pydantic import ValidationError, create_model

from shegong.model.entry import Entry

Origins = Mapping[str, tuple[int, ...]]
"""For fields that lost items: the place in the file of each item that is left."""


def readable_part(fields: dict[str, Any], error: ValidationError, model: type[Entry]) -> tuple[Entry, Origins] | None:
    """The entry without the items and fields that are wrong; None if even that cannot be read."""
    rest = dict(fields)
    origins: dict[str, tuple[int, ...]] = {}
    faults = {_item_of(detail["loc"], fields) for detail in error.errors(include_url=False)}
    for name in {name for name, _ in faults}:
        items = {index for each, index in faults if each == name}
        written = rest.pop(name, None)
        if None not in items:
            left = [(index, item) for index, item in enumerate(cast(list[Any], written)) if index not in items]
            rest[name] = [item for _, item in left]
            origins[name] = tuple(index for index, _ in left)
    given = {name: value for name, value in rest.items() if value != []}
    absent = frozenset(name for name, info in model.model_fields.items() if info.is_required() and name not in given)
    try:
        return _without(model, absent).model_validate(given), origins
    except ValidationError:
        return None


def _item_of(path: tuple[int | str, ...], fields: dict[str, Any]) -> tuple[str, int | None]:
    """The field that an error is in, and the item of it where the author wrote a list."""
    name, item = str(path[0]), next(iter(path[1:2]), None)
    return name, item if isinstance(item, int) and isinstance(fields.get(name), list) else None


@cache
def _without(model: type[Entry], absent: frozenset[str]) -> type[Entry]:
    """A kind that does without some of its required fields; what is a list is then an empty one."""
    optional: dict[str, Any] = {name: (Any, () if get_origin(model.model_fields[name].annotation) is tuple else None) for name in absent}
    return create_model(model.__name__, __base__=model, **optional)
