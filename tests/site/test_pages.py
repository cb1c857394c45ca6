"""What every page of the built site has, whatever it is about."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from shegong.model.kinds import KINDS
from shegong.model.text import LANGS

from tests.site.project import ADDRESS, PROJECT, entry_files
from tests.site.reading import WebPage, text_of

IGNORED_ERRORS: dict[str, str] = {}
"""Codes of html5lib's parse errors that are let pass, each with the reason. There are none."""


def test_every_page_is_well_formed_html(pages: Mapping[str, WebPage]) -> None:
    errors = [error for page in pages.values() for error in page.errors if error.split()[1] not in IGNORED_ERRORS]
    assert errors == []


def test_every_entry_has_its_page_in_both_languages(pages: Mapping[str, WebPage]) -> None:
    wanted = {f"{lang}/{file.parent.name}/{file.stem}/index.html" for file in entry_files(PROJECT) for lang in LANGS}
    assert len(wanted) > 200
    assert wanted - pages.keys() == set()


def test_every_page_of_an_entry_belongs_to_a_file(own: Mapping[str, WebPage]) -> None:
    folders = {model.kind.folder for model in KINDS}
    paths = (path.split("/") for path in own)
    entries = {(parts[1], parts[2]) for parts in paths if len(parts) == 4 and parts[1] in folders}
    assert entries - {(file.parent.name, file.stem) for file in entry_files(PROJECT)} == set()


def test_every_page_has_one_title_that_is_its_own(own: Mapping[str, WebPage]) -> None:
    titles = Counter(text_of(title) for page in own.values() for title in page.all("title"))
    assert sum(titles.values()) == len(own)
    assert [title for title, count in titles.items() if not title or count > 1] == []


def test_every_page_has_a_description(pages: Mapping[str, WebPage]) -> None:
    assert _without(pages, lambda page: len(_descriptions(page)) == 1 and len(_descriptions(page)[0]) >= 5) == []


def _descriptions(page: WebPage) -> list[str]:
    return [(meta.get("content") or "").strip() for meta in page.all("meta") if meta.get("name") == "description"]


def test_descriptions_are_plain_text(pages: Mapping[str, WebPage]) -> None:
    marked = [(page.path, text) for page in pages.values() for text in _descriptions(page) if any(mark in text for mark in MARKDOWN)]
    assert marked == []


MARKDOWN = ("**", "](", "[[", "[@", "| --", "```", "<")


def test_every_page_has_exactly_one_heading_of_level_one(pages: Mapping[str, WebPage]) -> None:
    assert _without(pages, lambda page: len(page.all("h1")) == 1 and text_of(page.all("h1")[0]) != "", but=()) == []


def test_no_page_skips_a_level_of_headings(pages: Mapping[str, WebPage]) -> None:
    levels = {page.path: [int(element.tag[1]) for element in page.elements if element.tag in HEADINGS] for page in pages.values()}
    assert [path for path, own in levels.items() if any(after > before + 1 for before, after in zip([0, *own], own, strict=False))] == []


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def test_no_page_has_an_id_twice(pages: Mapping[str, WebPage]) -> None:
    twice = [(page.path, id) for page in pages.values() for id, count in Counter(page.ids).items() if count > 1]
    assert twice == []


def test_every_reference_to_an_id_within_a_page_is_met(pages: Mapping[str, WebPage]) -> None:
    dead = [(page.path, id) for page in pages.values() for id in _referred(page) if id not in page.ids]
    assert dead == []


def _referred(page: WebPage) -> Iterable[str]:
    return [
        id
        for element in page.elements
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "list")
        for id in (element.get(name) or "").split()
    ]


def test_no_link_or_citation_is_left_as_its_author_wrote_it(pages: Mapping[str, WebPage]) -> None:
    left = [
        (page.path, words.text)
        for page in pages.values()
        for words in page.words()
        if _is_raw(words.text) and not {"code", "pre"} & {*words.within}
    ]
    assert left == []


def _is_raw(text: str) -> bool:
    return "[[" in text or "]]" in text or "[@" in text


def test_the_page_for_addresses_without_a_page_asks_not_to_be_indexed(pages: Mapping[str, WebPage]) -> None:
    robots = [meta.get("content") for meta in pages["404.html"].all("meta") if meta.get("name") == "robots"]
    assert robots == ["noindex"]


def test_every_page_is_in_the_map_of_the_site(site: Path, own: Mapping[str, WebPage]) -> None:
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert [page.path for page in own.values() if f"/{page.address}</loc>" not in listed] == []


def test_every_page_says_what_its_address_is(pages: Mapping[str, WebPage]) -> None:
    assert _without(pages, lambda page: [link.get("href") for link in page.heads("canonical")] == [ADDRESS + page.address]) == []


def _without(pages: Mapping[str, WebPage], has: Callable[[WebPage], bool], but: tuple[str, ...] = ("404.html",)) -> list[str]:
    """The pages that lack something; the page for addresses without a page is not one of those that are found and shared."""
    return [page.path for page in pages.values() if page.path not in but and not has(page)]


def test_nothing_that_authors_write_is_left_unwritten(pages: Mapping[str, WebPage]) -> None:
    texts = {path: "".join(map(text_of, page.all("main"))) for path, page in pages.items() if "/maintain/" not in path}
    assert [(path, mark) for path, text in texts.items() for mark in ("[[", "[@", "[=", "{:") if mark in text] == []
