"""What stands at the foot of a printed page: where it is on the web, which directory it is from, what may be done with it.

The version of the data stands in a style sheet of its own, and not in the pages: they would all differ from commit to commit, and every
copy that a browser, a host or a reviewer has of them would be out of date, though nothing in them had changed.
"""

from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from shegong.model.dates import parse_date
from shegong.model.text import LANGS, Lang
from shegong.render.dates import date_text
from shegong.render.page import filled
from shegong.render.words import word

VERSION_STYLE = "assets/stylesheets/version.css"
"""Where the site has the style sheet with the version."""
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_LENGTH = 10
"""How much of a commit's id is shown. What git shows depends on the clone, and then the same commit would not give the same bytes."""


class Commit(NamedTuple):
    """The last commit of a project: its id, the second and the day on which it was made; `changed`: entries or articles differ from it."""

    id: str
    second: int
    day: date
    changed: bool


def colophon(address: str, directory: str, lang: Lang) -> Markup:
    """The foot of the page at an address, which screens do not show. `directory` is the name of the site."""
    words = {key: word(f"colophon_{key}", lang) for key in ("address", "licence")}
    return filled("colophon.html", words=words, address=address, directory=directory, licence=_LICENCE)


def version_style(commit: Commit | None) -> str:
    """The style sheet by which printed pages say, each in its language, from which version of the data they are."""
    return "".join(f':root:lang({lang}) {{\n  --sg-version: "{version_text(commit, lang)}";\n}}\n' for lang in LANGS)


def version_text(commit: Commit | None, lang: Lang) -> str:
    if commit is None:
        return word("version_unknown", lang)
    day = date_text(parse_date(commit.day.isoformat()), lang)
    return word("version_changed" if commit.changed else "version", lang).format(day=day, commit=commit.id[:_LENGTH])
