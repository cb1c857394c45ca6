"""Numbers of statistics: exact decimals, and the arithmetic by which we get one from others."""

import ast
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_FORM = r"[0-9]{1,15}(?:\.[0-9]{1,6})?"
_SUM = r"[-+*/(). 0-9]{1,200}"
MEASURE = re.compile(r"(?<=[0-9]) ([a-z]+(?:-[a-z]+)*)")
"""The word behind a number of a sum for what it counts, a term of the vocabulary of measures."""
_FACTOR = re.compile(rf"({_FORM})(?: ([a-z]+(?:-[a-z]+)*))?")
_OPERATIONS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: lambda one, other: one + other,
    ast.Sub: lambda one, other: one - other,
    ast.Mult: lambda one, other: one * other,
    ast.Div: lambda one, other: one / other,
}


class Amount(Decimal):
    """A number, zero or more, as exact as it was written: `439266`, `31.65`."""

    @classmethod
    def validate(cls, written: object) -> "Amount":
        if isinstance(written, bool) or not re.fullmatch(_FORM, str(written)):
            raise PydanticCustomError("amount_form", "no amount", {"written": str(written).lower()})
        return cls(str(written))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.validate)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "number", "minimum": 0}


class BadSum(ValueError):
    """A text that is no arithmetic."""


class Factor(NamedTuple):
    """A number of a product, as it was written, and what it counts; empty where that is not said."""

    number: str
    measure: str


def measures_in(written: str) -> tuple[str, ...]:
    """What the numbers of a sum count, in order: `staff` in `72 hours * 14 staff` after `hours`."""
    return tuple(MEASURE.findall(written))


def factors_of(written: str) -> tuple[Factor, ...]:
    """The factors of a plain product; none of any other sum."""
    found = [_FACTOR.fullmatch(part.strip()) for part in written.split("*")]
    return tuple(Factor(each[1], each[2] or "") for each in found if each) if all(found) else ()


def worked_out(written: str) -> Fraction:
    """What a sum such as `21268.8 / 14 staff / 48 weeks` gives, exactly.

    Raises BadSum for anything but numbers, each with or without a word for what it counts, + - * / and brackets.
    """
    bare = MEASURE.sub("", written).strip()
    if not re.fullmatch(_SUM, bare):
        raise BadSum(written)
    try:
        return _value(ast.parse(bare, mode="eval").body, bare)
    except (SyntaxError, ZeroDivisionError, RecursionError, MemoryError, ValueError):
        raise BadSum(written) from None


def _value(node: ast.expr, written: str) -> Fraction:
    match node:
        case ast.Constant(value=int() | float()) if not isinstance(node.value, bool):
            # The text, not the float, which is inexact.
            return Fraction(ast.get_source_segment(written.strip(), node) or "")
        case ast.BinOp(left, operation, right) if type(operation) in _OPERATIONS:
            return _OPERATIONS[type(operation)](_value(left, written), _value(right, written))
        case _:
            raise BadSum(written)


def gives(written: str, value: Decimal) -> bool:
    """Whether a sum gives a value, rounded to the digits of that value. Raises BadSum."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "amounts are finite"
    return abs(worked_out(written) - Fraction(value)) <= Fraction(1, 2) * Fraction(10) ** exponent


def check_sum(written: str | None, value: Decimal) -> None:
    """Raises pydantic's `sum_form` for a sum that is none, and `sum_value` for one that gives another value."""
    if written is None:
        return
    try:
        right = gives(written, value)
    except BadSum:
        raise PydanticCustomError("sum_form", "no sum", {"sum": written}) from None
    if not right:
        raise PydanticCustomError("sum_value", "another value", {"sum": written, "value": str(value)})
