"""How large the directory must be at least, so that a slip does not publish half of it. Written in `data/minimum.yaml`."""

from typing import Any

from pydantic import BaseModel, create_model

from shegong.model.claim import Count
from shegong.model.kinds import KINDS
from shegong.model.text import Frozen

IN_BOTH_LANGUAGES = "named_in_both_languages"
_FIELDS: dict[str, Any] = dict.fromkeys((*(model.kind.folder for model in KINDS), IN_BOTH_LANGUAGES), (Count | None, None))

Minimum: type[BaseModel] = create_model("Minimum", __base__=Frozen, **_FIELDS)
"""A number for each folder of `data/`, and for entries whose name is known in both languages; nothing where any number will do."""


def numbers_in(minimum: BaseModel) -> dict[str, int]:
    """The numbers that are given, by folder."""
    return {key: number for key, number in minimum if number is not None}
