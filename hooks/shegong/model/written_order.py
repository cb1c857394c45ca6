"""The order in which an entry is written: of its fields, and of the keys within them.

Fields stand as they are declared, which is the order of the page, but for what is named here.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast, get_args

from shegong.model.diagram import Arrow
from shegong.model.entry import Dispute, Entry
from shegong.model.kinds import Agency, Association, Source
from shegong.model.knowledge import Figure, Statistic, View
from shegong.model.text import Frozen

_NAMES = ("name", "other_names", "former_ids")
_STANDING = ("founded", "registered", "closed", "place", "address", "credit_code", "legal_form", "registration", "status", "founding_model")
_AHEAD: Mapping[type[Frozen], Sequence[str]] = {
    Entry: (*_NAMES, "summary", "type"),
    Agency: (*_NAMES, "summary", *_STANDING),
    Association: (*_NAMES, "summary", *_STANDING),
    Source: (*_NAMES, "summary", "type", "grade", "url", "seen"),
    Statistic: (*_NAMES, "topic", "unit", "chart", "summary"),
    Figure: ("value", "to", "about", "aim", "sum", "printed", "charted", "of", "unit", "period", "place"),
    Dispute: ("topic", "kind", "field", "with"),
    View: ("position", "voice", "said_by"),
    Arrow: ("from", "to"),
}
"""What stands before all else, in a kind or a part, and in those made from it that are not named themselves."""

_BEHIND = (
    *("relations", "events", "remarks", "disputes", "see", "not_same_as", "verified_on", "translated_from", "literature", "passages"),
    *("said_by", "as_of", "note", "inferred", "cite"),
)
"""What stands behind all else: of entries, what kinds have in common and long lists; of claims, what is said of them, and sources."""


@cache
def written_order(part: type[Frozen]) -> tuple[str, ...]:
    """The keys of a kind, or of a part of entries, as authors write them, in the order in which they write them."""
    keys = [info.alias or name for name, info in part.model_fields.items()]
    ahead = [key for key in _ahead(part) if key in keys]
    behind = [key for key in _BEHIND if key in keys and key not in ahead]
    return (*ahead, *(key for key in keys if key not in ahead and key not in behind), *behind)


def _ahead(part: type[Frozen]) -> Sequence[str]:
    return next((_AHEAD[base] for base in part.__mro__ if base in _AHEAD), ())


@cache
def part_at(part: type[Frozen], key: str) -> type[Frozen] | None:
    """The part of entries that stands under a key, in a list or by itself; None where there are bare values, or no such key."""
    found = (info.annotation for name, info in part.model_fields.items() if key == (info.alias or name))
    return next((each for annotation in found if (each := _part_in(annotation))), None)


def _part_in(annotation: object) -> type[Frozen] | None:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return annotation
    inner = (_part_in(cast(object, each)) for each in get_args(annotation))
    return next((each for each in inner if each), None)
