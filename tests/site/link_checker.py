"""Whether the links of a built site lead somewhere, and whether anything is fetched from another host."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.site.reading import Link, WebPage, fragment_of, style_addresses

NOT_FETCHED = ("mailto:", "data:")


def dead_links(site: Path, pages: Mapping[str, WebPage], address: str) -> list[str]:
    """Every link that leads within a site at `address` and to no file or no anchor there, with the page that has it."""
    found: list[str] = []
    for page in pages.values():
        for link in page.links(address):
            reason = _dead(link, site, pages, address)
            found += [f"{page.path}: {link.address}: {reason}"] if reason else []
    return found


def _dead(link: Link, site: Path, pages: Mapping[str, WebPage], address: str) -> str:
    if not _same_host(link.address, address):
        return ""
    bare = link.address.partition("#")[0].partition("?")[0]
    if not bare.startswith(address):
        return "outside the site"
    file = unquote(bare.removeprefix(address))
    file = f"{file}index.html" if file == "" or file.endswith("/") else file
    if not (site / file).is_file():
        return "no such page"
    fragment = fragment_of(link.address)
    return "no such anchor" if fragment and fragment not in pages[file].ids else ""


def _same_host(one: str, other: str) -> bool:
    return urlsplit(one)[:2] == urlsplit(other)[:2]


def links_to_others(pages: Mapping[str, WebPage], address: str) -> Iterator[tuple[WebPage, Link]]:
    """Every address of another host, whatever the element."""
    for page in pages.values():
        for link in page.links(address):
            if not _same_host(link.address, address) and not link.address.startswith(NOT_FETCHED):
                yield page, link


def dead_in_styles(site: Path) -> list[str]:
    """Each address in a style sheet that is no file beside it: one of another host, or missing."""
    return [
        f"{sheet.relative_to(site).as_posix()}: {address}"
        for sheet in sorted(site.rglob("*.css"))
        for address in style_addresses(sheet.read_text(encoding="utf-8"))
        if not (sheet.parent / address.partition("#")[0].partition("?")[0]).is_file()
    ]
