"""What readers can do about a page: edit it, or report a mistake, wherever the source is kept."""

from typing import NamedTuple

from shegong.model.text import Lang
from shegong.render.repository import Report
from shegong.render.settings import Settings
from shegong.render.words import word


class Action(NamedTuple):
    """A link with what it says."""

    label: str
    address: str


def edit_actions(settings: Settings, file: str, lang: Lang) -> list[Action]:
    """The ways to edit a file of the source; the host is named where there are two."""
    return [Action(_label("edit", settings, each.called, lang), each.edit_address(file)) for each in settings.repositories]


def report_actions(settings: Settings, report: Report, lang: Lang) -> list[Action]:
    """The ways to report a mistake; the host is named where there are two."""
    return [Action(_label("report", settings, each.called, lang), each.report_address(report)) for each in settings.repositories]


def _label(key: str, settings: Settings, host: str, lang: Lang) -> str:
    return word(f"{key}_at", lang).format(host=host) if settings.mirror else word(key, lang)
