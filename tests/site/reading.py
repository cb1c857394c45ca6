"""A built site as a reader's browser has it: parsed pages, their text with its language, and where their links lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, cast
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

UNSEEN = ("script", "style", "template")
SPOKEN = ("title", "aria-label", "alt", "placeholder")
_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")


class Words(NamedTuple):
    """A run of text, or the value of an attribute that is read out: with the language it is marked as, and what it stands in."""

    text: str
    lang: str
    within: tuple[str, ...]


class Link(NamedTuple):
    """Where an attribute of a page leads: an absolute address."""

    element: str
    rel: str
    address: str


@dataclass(frozen=True)
class WebPage:
    """One HTML file. `path` is its place in the site; `address` what it is asked for by, relative to the site."""

    path: str
    root: Element
    errors: tuple[str, ...]

    @property
    def address(self) -> str:
        return self.path.removesuffix("index.html")

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element in the order of the page; comments are none."""
        return tuple(element for element in self.root.iter() if isinstance(element.tag, str))  # pyright: ignore[reportUnnecessaryIsInstance] - the tag of a comment is a function

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def of_class(self, name: str) -> list[Element]:
        return [element for element in self.elements if name in (element.get("class") or "").split()]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        return tuple(id for element in self.elements if (id := element.get("id")) is not None)

    def heads(self, rel: str) -> list[Element]:
        """The `<link>` elements of a relation."""
        return [link for link in self.all("link") if rel in (link.get("rel") or "").split()]

    def words(self) -> Iterator[Words]:
        return _words(self.root, "", ())

    def links(self, site: str) -> Iterator[Link]:
        """Every address in the page, for a site at `site`."""
        for element in self.elements:
            for address in _addresses(element):
                yield Link(element.tag, element.get("rel") or "", urljoin(site + self.address, address.strip()))


def read_site(site: Path) -> dict[str, WebPage]:
    """The HTML files of a site by their path."""
    return {(path := file.relative_to(site).as_posix()): read_page(path, file.read_text(encoding="utf-8")) for file in _html_files(site)}


def _html_files(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def read_page(path: str, text: str) -> WebPage:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = cast(Element, parser.parse(text))  # pyright: ignore[reportUnknownMemberType] - untyped in its stubs
    return WebPage(path, root, tuple(f"{path}:{place[0]}: {code} {values}" for place, code, values in parser.errors))


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _words(element: Element, lang: str, within: tuple[str, ...]) -> Iterator[Words]:
    if not isinstance(element.tag, str) or element.tag in UNSEEN:  # pyright: ignore[reportUnnecessaryIsInstance] - as above
        return
    lang = element.get("lang", lang)
    within = (*within, element.tag)
    spoken = (value for name in SPOKEN if (value := element.get(name)))
    yield from (Words(value, lang, (*within, "@")) for value in spoken)
    if element.text and element.text.strip():
        yield Words(element.text, lang, within)
    for child in element:
        yield from _words(child, lang, within)
        if child.tail and child.tail.strip():
            yield Words(child.tail, lang, within)


def _addresses(element: Element) -> Iterator[str]:
    for name in ("href", "src", "action", "poster", "data"):
        if (value := element.get(name)) is not None:
            yield value
    for part in (element.get("srcset") or "").split(","):
        yield from part.split()[:1]
    yield from _URL.findall(element.get("style") or "")
    if element.tag == "style":
        yield from _URL.findall(element.text or "")
    if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        yield from re.findall(r"url=(.+)", element.get("content") or "", re.IGNORECASE)


def style_addresses(css: str) -> list[str]:
    """The addresses that a style sheet loads from, data in the sheet itself left out."""
    imports = re.findall(r"""@import\s+["']([^"']+)""", css)
    return [address for address in (*imports, *_URL.findall(css)) if not address.startswith(("data:", "#"))]


def fragment_of(address: str) -> str:
    return unquote(urlsplit(address).fragment)
