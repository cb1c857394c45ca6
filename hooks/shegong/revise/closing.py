"""The end of an entry, written into its file: its status, the date, the event, and what came after it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from shegong.model.ending import ENDINGS, STATUS, closing_field
from shegong.model.entry import Entry
from shegong.model.text import LANGS, Lang
from shegong.revise.field_text import change_fields, quoted, with_field, with_item

_PLAIN_DATE = re.compile(r"\d{4}-\d{2}")
"""A date that YAML takes for a text even without quotes."""


@dataclass(frozen=True)
class Closing:
    """What is known of an end. `how` is the term of the statuses; `on` and `successor` are empty where they are not known."""

    how: str
    on: str
    as_of: str
    reason: Mapping[Lang, str]
    successor: str
    cite: str


def closed(text: str, entry: Entry, closing: Closing) -> str:
    """The text of an entry's file with its end.

    The status takes the place of the one before: two of them would say that sources disagree. With a date, the reason is told by the
    event; without one there is no event, and it is a note on the status. A merger has no date of closing, as the work went on.
    """
    return change_fields(text, lambda fields: _closed(fields, entry, closing))


def _closed(fields: str, entry: Entry, closing: Closing) -> str:
    model, date = type(entry), closing_field(type(entry))
    event, relation = ENDINGS[closing.how]
    fields = with_field(fields, STATUS, _status(closing), model)
    if date and closing.on and closing.how == "closed" and not getattr(entry, date):
        fields = with_field(fields, date, f"{closing.on} {closing.cite}", model)
    if closing.on:
        fields = with_item(fields, "events", _event(event, closing), model)
    if closing.successor:
        fields = with_item(fields, "relations", {relation: f"{closing.successor} {closing.cite}"}, model)
    return fields


def _status(closing: Closing) -> Mapping[str, str]:
    reason = ", ".join(f"{lang}: {quoted(closing.reason[lang])}" for lang in LANGS)
    return {
        "value": closing.how,
        **({"as_of": _date(closing.as_of)} if closing.as_of else {}),
        **({} if closing.on else {"note": f"{{{reason}}}"}),
        "cite": quoted(closing.cite),
    }


def _event(type_: str, closing: Closing) -> Mapping[str, str]:
    return {
        "date": _date(closing.on),
        "type": type_,
        **{lang: quoted(closing.reason[lang]) for lang in LANGS},
        **({"with": f"[{closing.successor}]"} if closing.successor else {}),
        "cite": quoted(closing.cite),
    }


def _date(written: str) -> str:
    return written if _PLAIN_DATE.fullmatch(written) else quoted(written)
