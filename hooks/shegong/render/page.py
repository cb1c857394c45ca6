"""What a finished page is, before anything knows where it will be put."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from shegong.model.claim import Claim
from shegong.model.text import Lang
from shegong.render.search.fields import SearchFields
from shegong.render.trail import Step
from shegong.share.card import Card


class Anchor(NamedTuple):
    """A heading that the table of contents leads to."""

    id: str
    title: str


class Content(NamedTuple):
    """The inside of a page: HTML from its level-one heading on, and its headings of level two."""

    html: str
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True)
class Page:
    """A page of the site. `address` is relative to the root and ends in a slash; `content` is made when it is asked for.

    `edit` is the file that holds what the page says; `list_address` is the list page that it belongs to, if any; `hide` are
    the sidebars that it does without, `navigation` or `toc`.
    """

    address: str
    lang: Lang
    title: str
    description: str
    content: Callable[[], Content]
    edit: str | None = None
    list_address: str | None = None
    hide: tuple[str, ...] = ()
    search: SearchFields | None = None
    """What the page tells the search index; a page without is not searched."""
    within: tuple[Step, ...] = ()
    """What leads down to the page below its list."""
    card: Card | None = None
    """What its share image says, if that is more than its title and where it belongs."""

    @property
    def counterpart(self) -> str:
        """The address of the same page in the other language."""
        return ("en" if self.lang == "zh" else "zh") + self.address.removeprefix(self.lang)


@cache
def environment() -> Environment:
    """The templates beside this module. Everything is escaped; a name that is not given is an error."""
    loader = PackageLoader("shegong.render")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.tests["claim"] = _is_claim
    return made


def _is_claim(value: Any) -> bool:
    """Whether something is a claim with a value, and not a statement."""
    return isinstance(value, Claim)


def filled(template: str, **values: object) -> Markup:
    """A template as HTML."""
    return Markup(environment().get_template(template).render(**values).strip())
