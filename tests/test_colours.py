"""The colours of the site: legible in light and dark, and told apart by readers who see colours otherwise."""

import re
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from coloraide import Color

STYLES = Path(__file__).parent.parent / "overrides" / "assets" / "stylesheets"
SCHEMES = {"light": "default", "dark": "slate"}
TEXTS = ("ink", "quiet", "teal", "link", "hover", "warn")
GROUNDS = ("paper", "panel")
SIGHTS = {"protan": "machado", "deutan": "machado", "tritan": "brettel"}
"""Kinds of colour blindness, each with the model that fits it (Machado 2009; for tritan Brettel 1997)."""


@pytest.fixture(params=SCHEMES)
def tokens(request: pytest.FixtureRequest) -> dict[str, str]:
    return colours((STYLES / "tokens.css").read_text(encoding="utf-8"), SCHEMES[request.param])


def test_text_has_a_contrast_of_four_and_a_half_to_one(tokens: dict[str, str]) -> None:
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS] + [("warn", "warn-panel"), ("paper", "teal"), ("ink", "teal-soft")]
    assert {pair: _contrast(tokens, *pair) for pair in pairs if _contrast(tokens, *pair) < 4.5} == {}


def test_marks_have_a_contrast_of_three_to_one(tokens: dict[str, str]) -> None:
    pairs = [(mark, ground) for mark in (*_kinds(tokens), "gold") for ground in GROUNDS]
    assert {pair: _contrast(tokens, *pair) for pair in pairs if _contrast(tokens, *pair) < 3} == {}


def test_the_colours_of_kinds_are_told_apart_by_colour_blind_readers(tokens: dict[str, str]) -> None:
    kinds = _kinds(tokens)
    assert len(kinds) == 8
    near = {(one, two): apart for one, two in combinations(kinds, 2) if (apart := _apart(tokens[one], tokens[two])) < 0.09}
    assert near == {}


def test_only_the_tokens_name_colours() -> None:
    """The page at the root has a sheet of its own, since it is none of the theme. Charts come with placeholders, `#00000n`, for colours."""
    named = re.compile(r"#(?!00000\d\b)[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(")
    found = {sheet.name: named.findall(sheet.read_text(encoding="utf-8")) for sheet in sorted(STYLES.glob("*.css"))}
    assert {name for name, colours in found.items() if colours} == {"root.css", "tokens.css"}


def test_every_token_that_a_style_sheet_uses_is_defined() -> None:
    sheets = {sheet.name: sheet.read_text(encoding="utf-8") for sheet in STYLES.glob("*.css")}
    defined = set(re.findall(r"(--sg-[\w-]+)\s*:", "".join(sheets.values())))
    assert {name: missing for name, text in sheets.items() if (missing := set(re.findall(r"var\((--sg-[\w-]+)", text)) - defined)} == {}


def colours(sheet: str, scheme: str) -> dict[str, str]:
    """The colours that a scheme gives to tokens, by their names without `--sg-`."""
    rule = re.search(rf'\[data-md-color-scheme="{scheme}"\] \{{(.*?)\}}', sheet, re.DOTALL)
    assert rule
    return dict(re.findall(r"--sg-([\w-]+): (#[0-9a-f]{6})\b", rule[1]))


def _kinds(tokens: dict[str, str]) -> list[str]:
    return [name for name in tokens if name.startswith("kind-")]


def _contrast(tokens: dict[str, str], one: str, two: str) -> float:
    return Color(tokens[one]).contrast(tokens[two])


def _apart(one: str, two: str) -> float:
    """How far apart two colours are, in Oklab, to the reader who tells them apart least; 0.02 is what can just be seen."""
    return min(dist(a, b) for a, b in zip(_seen(one), _seen(two), strict=True))


def _seen(colour: str) -> list[list[float]]:
    """A colour as readers with usual sight and with each kind of colour blindness see it."""
    seen = [Color(colour), *(Color(colour).filter(kind, method=method) for kind, method in SIGHTS.items())]
    return [each.convert("oklab").coords() for each in seen]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_about_design_shows_every_token(lang: str) -> None:
    page = (STYLES.parents[2] / "docs" / lang / "maintain" / "design.md").read_text(encoding="utf-8")
    tokens = set(re.findall(r"^ +--(sg-[\w-]+):", (STYLES / "tokens.css").read_text(encoding="utf-8"), re.MULTILINE))
    assert {token for token in tokens if f"`--{token}`" not in page} == {"sg-latin", "sg-han"}
