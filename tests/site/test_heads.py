"""What the heads of pages say to search engines, and to applications that show a preview of a page."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

from shegong.model.text import LANGS, Lang
from shegong.publish.page_head import LOCALES

from tests.site.project import ADDRESS
from tests.site.reading import WebPage

ONCE = (
    *("description", "twitter:card", "og:site_name", "og:type", "og:title", "og:description"),
    *("og:locale", "og:locale:alternate", "og:image", "og:image:type", "og:image:width", "og:image:height", "og:image:alt"),
)
LANG: Mapping[str | None, Lang] = {"zh-Hans": "zh", "en": "en"}


def _said(page: WebPage) -> list[tuple[str, str]]:
    return [(meta.get("property") or meta.get("name") or "", meta.get("content") or "") for meta in page.all("meta")]


def _value(page: WebPage, name: str) -> str:
    return dict(_said(page))[name]


def _shared(pages: Mapping[str, WebPage], own: Mapping[str, WebPage]) -> list[WebPage]:
    """All pages but those at former addresses, which lead on."""
    return [*own.values(), pages["index.html"], pages["404.html"]]


def test_every_page_says_each_thing_once(pages: Mapping[str, WebPage], own: Mapping[str, WebPage]) -> None:
    counted = {page.path: Counter(name for name, value in _said(page) if value) for page in _shared(pages, own)}
    assert len(counted) > 700
    assert {(path, name) for path, names in counted.items() for name in ONCE if names[name] != 1} == set()
    assert {path for path, names in counted.items() if names["og:url"] != (path != "404.html")} == set()
    assert {path for path, names in counted.items() if names["theme-color"] != 2} == set()


def test_the_image_of_every_page_is_in_the_site(pages: Mapping[str, WebPage], own: Mapping[str, WebPage], site: Path) -> None:
    images = {_value(page, "og:image") for page in _shared(pages, own)}
    assert images == {f"{ADDRESS}{lang}/share.png" for lang in LANGS}
    assert [image for image in images if not (site / image.removeprefix(ADDRESS)).is_file()] == []


def test_every_page_names_its_own_address(pages: Mapping[str, WebPage], own: Mapping[str, WebPage]) -> None:
    shared = [*own.values(), pages["index.html"]]
    assert [page.path for page in shared if _value(page, "og:url") != ADDRESS + page.address] == []


def test_every_page_names_its_language_and_the_other(own: Mapping[str, WebPage]) -> None:
    wrong = [page.path for page in own.values() if _locales(page) != _expected_locales(LANG[page.root.get("lang")])]
    assert wrong == []


def _locales(page: WebPage) -> tuple[str, str]:
    return _value(page, "og:locale"), _value(page, "og:locale:alternate")


def _expected_locales(lang: Lang) -> tuple[str, str]:
    return LOCALES[lang], LOCALES["en" if lang == "zh" else "zh"]


def test_no_two_pages_of_a_language_are_described_alike(own: Mapping[str, WebPage]) -> None:
    described = Counter((page.root.get("lang"), _value(page, "description")) for page in own.values())
    assert [text for text, count in described.items() if count > 1] == []


def test_descriptions_fill_what_search_engines_show_and_no_more(own: Mapping[str, WebPage]) -> None:
    lengths = {page.path: len(_value(page, "description")) for page in own.values()}
    assert {path: length for path, length in lengths.items() if not 35 <= length <= 160} == {}
    # Of some places nothing is known but their name.
    assert len([path for path, length in lengths.items() if length < 50]) < len(lengths) / 20


def test_what_applications_show_is_what_search_engines_show(pages: Mapping[str, WebPage], own: Mapping[str, WebPage]) -> None:
    assert [page.path for page in _shared(pages, own) if _value(page, "description") != _value(page, "og:description")] == []


def test_every_page_has_icons_that_are_in_the_site(pages: Mapping[str, WebPage], own: Mapping[str, WebPage], site: Path) -> None:
    shared = _shared(pages, own)
    icons = ((page, link) for page in shared for rel in ("icon", "apple-touch-icon") for link in page.heads(rel))
    places = Counter(urljoin(ADDRESS + page.address, link.get("href") or "") for page, link in icons)
    names = ("favicon.ico", "assets/images/logo.svg", "apple-touch-icon.png")
    assert places == {ADDRESS + name: len(shared) for name in names}
    assert [name for name in names if not (site / name).is_file()] == []
