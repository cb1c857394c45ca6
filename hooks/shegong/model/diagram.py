"""Diagrams: boxes that stand in rows and columns, and numbered arrows between them, each with its source."""

import re
from typing import Annotated, Any, ClassVar

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from shegong.model.claim import Statement
from shegong.model.entry import Entry, Fact, Flag, Kind
from shegong.model.knowledge import See
from shegong.model.reference import Ref
from shegong.model.text import Frozen, Lang, Line, Text, text


class Cell(int):
    """A column or row, from 1 to 6."""

    @classmethod
    def validate(cls, written: object) -> "Cell":
        if isinstance(written, bool) or not re.fullmatch("[1-6]", str(written)):
            raise PydanticCustomError("cell_form", "no cell", {"written": str(written)})
        return cls(str(written))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.validate)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "integer", "minimum": 1, "maximum": 6}


class Box(Frozen):
    """Somebody or something in a diagram. `about` is the entry that it leads to; `role` says what part it plays."""

    id: Line
    zh: Line
    en: Line
    role: Text | None = None
    about: Ref | None = None
    column: Cell
    row: Cell
    rows: Cell = Cell(1)
    """How many rows it takes, from its own down."""
    aside: Flag = False
    """Shown with a dashed edge: touched by what is drawn, and no part of it."""

    @property
    def cells(self) -> frozenset[tuple[int, int]]:
        """The columns and rows that it takes."""
        return frozenset((int(self.column), row) for row in range(self.row, self.row + self.rows))

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en


class Arrow(Statement):
    """What goes from one box to another."""

    origin: Annotated[Line, Field(alias="from")]
    to: Line


class Diagram(Entry):
    kind: ClassVar[Kind] = Kind("diagram", "diagrams", text("图解", "Diagram"), text("图解", "Diagrams"), titled=True)

    boxes: Annotated[tuple[Box, ...], Fact("方框", "Boxes", section="none")]
    arrows: Annotated[tuple[Arrow, ...], Fact("箭头", "Arrows", section="none")]
    see: See = ()
