"""The two typefaces of the images: how wide a text is in them, its outlines, and which characters they lack.

Texts are shaped by HarfBuzz and drawn as outlines, so no font of the machine takes part: the same text looks the same everywhere.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import uharfbuzz  # pyright: ignore[reportMissingTypeStubs] - untyped, here alone
from pylopdf_fonts_zh_cn import sans_path, serif_path

from shegong.model.text import Lang

_HARFBUZZ: Any = uharfbuzz

Style = Literal["serif", "sans"]

OPENING = "（《〈「『【〔“‘"
CLOSING = "）》〉」』】〕”’，。、；：？！"


@dataclass(frozen=True)
class Glyph:
    """A glyph of a shaped text: its number in the font, its width in ems, and how far from its place it is drawn."""

    number: int
    width: float
    shift: float


@dataclass(frozen=True)
class Typeface:
    """A font with Chinese and Latin letters. Text in English gets quotation marks of Latin width, Chinese those of a whole character."""

    font: Any
    units: int

    def width(self, text: str, lang: Lang) -> float:
        """How wide a line is, in ems."""
        return sum(glyph.width for glyph in self.shaped(text, lang))

    def lacks(self, text: str) -> frozenset[str]:
        """The characters of a text that the font has no glyph for."""
        return frozenset(letter for letter in text if not self.font.get_nominal_glyph(ord(letter)))

    def outline(self, text: str, lang: Lang, x: float, y: float, size: float) -> str:
        """The path of a line as SVG has it: beginning at `x`, on the line `y`."""
        drawn: list[str] = []
        for glyph in self.shaped(text, lang):
            pen = _Pen(x + glyph.shift * size, y, size / self.units)
            self.font.draw_glyph_with_pen(glyph.number, pen)
            drawn += pen.commands
            x += glyph.width * size
        return "".join(drawn)

    def shaped(self, text: str, lang: Lang) -> list[Glyph]:
        if not text:
            return []  # HarfBuzz gives nothing for it, not an empty list
        buffer = _HARFBUZZ.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        _HARFBUZZ.shape(self.font, buffer, _features(text, lang))
        pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        return [Glyph(info.codepoint, each.x_advance / self.units, each.x_offset / self.units) for info, each in pairs]


def _features(text: str, lang: Lang) -> dict[str, bool | list[tuple[int, int, bool]]]:
    """What the font is asked for: in Chinese, marks at the start of a line or beside other marks lose the empty half of their width."""
    if lang == "en":
        return {"pwid": True}
    narrow = [(index, index + 1, True) for index in range(len(text)) if _is_narrow(text, index)]
    return {"halt": narrow} if narrow else {}  # HarfBuzz takes no feature without a place


def _is_narrow(text: str, index: int) -> bool:
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if text[index] in OPENING:
        return not before or before in OPENING
    return text[index] in CLOSING and bool(after) and after in OPENING + CLOSING


class _Pen:
    """Takes an outline from the font, whose y rises, and writes it as SVG does, whose y falls."""

    def __init__(self, x: float, y: float, scale: float) -> None:
        self._x, self._y, self._scale = x, y, scale
        self.commands: list[str] = []

    def _write(self, command: str, *points: tuple[float, float]) -> None:
        written = (f"{self._x + x * self._scale:.1f} {self._y - y * self._scale:.1f}" for x, y in points)
        self.commands.append(command + " ".join(written))

    def moveTo(self, point: tuple[float, float]) -> None:
        self._write("M", point)

    def lineTo(self, point: tuple[float, float]) -> None:
        self._write("L", point)

    def curveTo(self, *points: tuple[float, float]) -> None:
        self._write("C", *points)

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self._write("Q", *points)

    def closePath(self) -> None:
        self.commands.append("Z")


@cache
def typeface(style: Style) -> Typeface:
    return _read(serif_path() if style == "serif" else sans_path())


def _read(file: Path) -> Typeface:
    face = _HARFBUZZ.Face(_HARFBUZZ.Blob.from_file_path(str(file)))
    return Typeface(_HARFBUZZ.Font(face), face.upem)
