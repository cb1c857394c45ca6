"""Source marks: number in the text, line in the list of sources, passage on the page of the source."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from tests.site.project import ADDRESS
from tests.site.reading import WebPage, text_of

SOURCE = re.compile(rf"{re.escape(ADDRESS)}(zh|en)/sources/[a-z0-9-]+/#at-\S+")


def test_sources_are_numbered_from_one_and_each_is_used(own: Mapping[str, WebPage]) -> None:
    numbered = {page.path: _listed(page) for page in own.values() if _listed(page)}
    assert len(numbered) > 300
    assert [path for path, numbers in numbered.items() if numbers != list(range(1, len(numbers) + 1))] == []
    assert [path for path, numbers in numbered.items() if {*numbers} != {number for number, _ in _marks(own[path])}] == []


def test_no_mark_is_without_a_source(own: Mapping[str, WebPage]) -> None:
    assert [(page.path, lost) for page in own.values() if (lost := {number for number, _ in _marks(page)} - {*_listed(page)})] == []


def test_a_mark_shows_the_number_that_it_leads_to(own: Mapping[str, WebPage]) -> None:
    assert [(page.path, number) for page in own.values() for number, mark in _marks(page) if text_of(mark) != str(number)] == []


def test_each_source_leads_back_to_its_first_mark(own: Mapping[str, WebPage]) -> None:
    """The element with the id `mark-n` holds the first link to `#source-n`."""
    wrong = [(page.path, number) for page in own.values() for number in _listed(page) if _first_mark(page, number) != f"mark-{number}"]
    assert wrong == []


def _first_mark(page: WebPage, number: int) -> str | None:
    holders = (element for element in page.of_class("mark") if any(link.get("href") == f"#source-{number}" for link in element))
    first = next(holders, None)
    return first.get("id") if first is not None else None


def test_each_source_leads_to_a_passage(own: Mapping[str, WebPage]) -> None:
    """That the passage exists is what `test_links` sees to; this is that it is a passage, and in the language of the page."""
    wrong = [
        (page.path, number, link)
        for page in own.values()
        for number, line in _lines(page)
        for link in [_passage_link(page, line)]
        if not SOURCE.fullmatch(link) or f"/{page.path[:2]}/" not in link
    ]
    assert wrong == []


def _passage_link(page: WebPage, line: Element) -> str:
    links = [link.get("href") or "" for link in line.iter("a") if not (link.get("href") or "").startswith("#mark-")]
    return urljoin(ADDRESS + page.address, links[0]) if links else "no link"


def test_each_passage_leads_back_to_the_pages_that_rest_on_it(own: Mapping[str, WebPage]) -> None:
    """Wherever an entry's page cites a passage, the passage names the entry."""
    named = {
        (ADDRESS + page.address, line.get("id"), urljoin(ADDRESS + page.address, link.get("href") or ""))
        for page in own.values()
        if "/sources/" in page.path
        for line in page.all("li")
        if (line.get("id") or "").startswith("at-")
        for link in line.iter("a")
    }
    cited = {
        (*_passage_link(page, line).split("#"), ADDRESS + page.address)
        for page in own.values()
        if _is_entry(page) and "/sources/" not in page.path
        for number, line in _lines(page)
        if not _from_elsewhere(page, number)
    }
    assert len(cited) > 500
    assert {(source, anchor, entry) for source, anchor, entry in cited} - named == set()


def _is_entry(page: WebPage) -> bool:
    return page.path.count("/") == 3 and bool(page.of_class("entry-head")) and "/timeline/" not in page.path


def _from_elsewhere(page: WebPage, number: int) -> bool:
    """Whether only what other entries say is marked with it: relations, moments and disagreements that are written there."""
    borrowed = {*_descendants(page, "relations"), *_descendants(page, "moment"), *_descendants(page, "disagreement")}
    return all(mark in borrowed for found, mark in _marks(page) if found == number)


def _descendants(page: WebPage, name: str) -> Iterator[Element]:
    return (inner for element in page.of_class(name) for inner in element.iter())


def _lines(page: WebPage) -> list[tuple[int, Element]]:
    lines = ((re.fullmatch(r"source-(\d+)", element.get("id") or ""), element) for element in page.elements)
    return [(int(match[1]), element) for match, element in lines if match]


def _listed(page: WebPage) -> list[int]:
    return [number for number, _ in _lines(page)]


def _marks(page: WebPage) -> list[tuple[int, Element]]:
    links = ((re.fullmatch(r"#source-(\d+)", link.get("href") or ""), link) for link in page.all("a"))
    return [(int(match[1]), link) for match, link in links if match]
