"""What the values of a field are, read from its declaration."""

from typing import Any, cast, get_args

from shegong.model.claim import Claim, Statement
from shegong.model.entry import Entry


def value_type(kind: type[Entry], field: str) -> type[Any] | None:
    """The type of the values of a field of claims, `str` for plain text; Statement for sentences; None for a field of another sort."""
    for part in get_args(kind.model_fields[field].annotation):
        if isinstance(part, type) and issubclass(part, Statement):
            return part
        if isinstance(part, type) and issubclass(part, Claim):
            value: object = cast(Any, part).model_fields["value"].annotation
            return value if isinstance(value, type) else str
    return None
