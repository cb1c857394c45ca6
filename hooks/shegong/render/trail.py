"""The way down to a page, from what is largest to what is closest above it."""

from typing import NamedTuple

from shegong.model.text import Lang
from shegong.render.writer import HTML_LANG, Writer


class Step(NamedTuple):
    """A page above another: its title, and its address from the root, empty where it would be the page itself.

    `foreign` is the language of the title, as HTML names it, where that is not the language of the page.
    """

    title: str
    address: str
    foreign: str = ""


def places_above(id: str, w: Writer) -> tuple[str, ...]:
    """The places that an entry is in, from the largest, the country left out."""
    geography = w.directory.geography
    own = [place for place in geography.located.get(id, ()) if place != id] or [place for place in [geography.above.get(id)] if place]
    return tuple(place for place in reversed(list(geography.upwards(own[0]))) if place in geography.above) if own else ()


def steps_to(id: str, w: Writer) -> tuple[Step, ...]:
    """The places that an entry is in, as steps."""
    names = ((place, w.name_of(place)) for place in places_above(id, w))
    return tuple(Step(name.shown(w.lang), w.address(place), _foreign(name.shown_lang(w.lang), w.lang)) for place, name in names)


def _foreign(lang: Lang, here: Lang) -> str:
    return "" if lang == here else HTML_LANG[lang]
