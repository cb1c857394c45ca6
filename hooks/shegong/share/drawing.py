"""A card into a PNG file: small, with a palette of its own, the same bytes for the same card."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from itertools import combinations

import vl_convert  # pyright: ignore[reportMissingTypeStubs] - untyped
from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from PIL import Image, ImageColor

from shegong.share.card import Card, Sender
from shegong.share.layout import laid_out
from shegong.share.typeface import Style, typeface

_COLOURS = {"paper": "#fdfcf9", "line": "#dfdcd2", "ink": "#202827", "quiet": "#57605d", "teal": "#14605a"}
"""As on a page of the site in light, on paper."""
_STYLES: tuple[Style, ...] = ("serif", "sans")
_MIXED = 12
"""Steps between a colour and the one behind it, for the edges of letters."""
_MOST = 256


def lacking(card: Card) -> frozenset[str]:
    """The characters of a card that there is no glyph for; it must not be drawn then."""
    return frozenset(letter for style in _STYLES for text in card.texts for letter in typeface(style).lacks(text))


def drawn(card: Card, sender: Sender) -> bytes:
    """The image of a card, as PNG."""
    return _small_png(_raster(svg(card, sender)), _palette(sender.logo))


def svg(card: Card, sender: Sender) -> str:
    return _template().render(lines=laid_out(card, sender), colours=_COLOURS, logo=sender.logo)


@cache
def _template() -> Template:
    # Nothing is escaped: paths are numbers, colours are ours, and the logo is SVG.
    return Environment(loader=PackageLoader("shegong.share"), autoescape=False, undefined=StrictUndefined).get_template("card.svg")


def _raster(svg: str) -> Image.Image:
    png: bytes = vl_convert.svg_to_png(svg)  # pyright: ignore[reportUnknownMemberType]
    return Image.open(BytesIO(png)).convert("RGB")


def _small_png(image: Image.Image, palette: Image.Image) -> bytes:
    reduced = image.quantize(palette=palette, dither=Image.Dither.NONE)
    written = BytesIO()
    reduced.save(written, "PNG", compress_level=6)
    return written.getvalue()


@cache
def _palette(logo: str) -> Image.Image:
    """The colours of a card and of the logo, and those between each and what it stands on."""
    own = [ImageColor.getrgb(written)[:3] for written in re.findall(r"#[0-9a-fA-F]{3,6}\b", logo)]
    paper, line, *inks = (ImageColor.getrgb(colour)[:3] for colour in _COLOURS.values())
    pairs = [*((paper, ink) for ink in inks), *combinations(dict.fromkeys(own), 2), *((paper, colour) for colour in own)]
    shades = list(dict.fromkeys([line, *(shade for one, other in pairs for shade in _between(one, other))]))[:_MOST]
    palette = Image.new("P", (1, 1))
    palette.putpalette(_flat(shades + shades[:1] * (_MOST - len(shades))))
    return palette


_Colour = tuple[int, ...]


def _between(one: _Colour, other: _Colour) -> Iterator[_Colour]:
    for step in range(_MIXED + 1):
        yield tuple(round(a + (b - a) * step / _MIXED) for a, b in zip(one, other, strict=True))


def _flat(colours: Iterable[_Colour]) -> list[int]:
    return [part for colour in colours for part in colour]
