"""Claims: a value or a statement together with its sources, and how an author may shorten them.

`founded: 2009-06 [@gysb-2012, ¶2]` is short for `founded: [{value: 2009-06, cite: "[@gysb-2012, ¶2]"}]`.
"""

import re
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar, cast

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from shegong.model.citation import MARK_PATTERN, Cite, split_marks
from shegong.model.dates import Date
from shegong.model.misread import Misread
from shegong.model.reference import PersonRef
from shegong.model.text import Frozen, Saying, Text

T = TypeVar("T")


class Sourced(Frozen):
    """What every claim may carry beside its value."""

    cite: Cite
    as_of: Date | None = None
    note: Text | None = None
    said_by: PersonRef | None = None
    inferred: Text | None = None


class Claim(Sourced, Generic[T]):
    """A value with its sources."""

    value: T

    @model_validator(mode="before")
    @classmethod
    def unfold(cls, written: Any) -> Any:
        """The short form into the long one. A bare number or date is left to the error that explains it."""
        if isinstance(written, str):
            value, marks = split_marks(written)
            return {"value": value, "cite": marks} if marks else {"value": value}
        return cast(object, written) if isinstance(written, dict) else {"value": written}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        short = {"type": "string", "pattern": rf"^.*\S\s+{MARK_PATTERN}$", "description": "值 [@来源, 位置] · value [@source, locator]"}
        return {"anyOf": [short, handler(schema)]}


class Statement(Sourced):
    """A short text in both languages with its sources."""

    zh: Saying
    en: Saying

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


class Count(int):
    """A number of people or things, zero or more; written as digits."""

    @classmethod
    def validate(cls, written: object) -> "Count":
        text = str(written)
        if isinstance(written, bool) or not re.fullmatch(r"[0-9]{1,18}", text) or isinstance(written, Misread):
            raise PydanticCustomError("count_form", "no number", {"written": text})
        return cls(text)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.validate)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "integer", "minimum": 0}


def _as_list(written: Any) -> Any:
    return tuple(cast(list[object], written)) if isinstance(written, list) else (written,)


class _OneOrMany:
    """In the schema for editors: one, or a list of them."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], {**many, "minItems": 1}]}


if TYPE_CHECKING:
    Claims = tuple[Claim[T], ...]
else:

    class Claims:
        """One claim, or a list of them. A class, because pydantic's generic models do not pass through a generic alias."""

        def __class_getitem__(cls, value: type) -> object:
            return Annotated[tuple[Claim[value], ...], BeforeValidator(_as_list), _OneOrMany(), Field(min_length=1)]


Statements = tuple[Statement, ...]
