"""No page of the site is of a type, or has a part, that is not among the pages that browser tests and screenshots look at."""

from pathlib import Path

import pytest
from shegong.model.text import LANGS, Lang

from tests.browser.page_types import BOTH_LANGUAGES, TYPES, addresses, pages_of, type_of


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_of_the_site_is_of_a_type_and_every_type_has_a_page(site: Path, lang: Lang) -> None:
    of_type = {address: type_of(address) for address, _ in pages_of(site, lang)}
    assert [address for address, found in of_type.items() if not found] == []
    assert [each.id for each in TYPES if each not in of_type.values()] == []


def test_every_other_page_is_in_both_languages_at_once(site: Path) -> None:
    found = {page.relative_to(site).as_posix() for page in site.rglob("*.html")}
    others = {path for path in found if not path.startswith(tuple(f"{lang}/" for lang in LANGS))}
    assert others == {address or "index.html" for address in BOTH_LANGUAGES}


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_of_every_type_is_looked_at(site: Path, lang: Lang) -> None:
    looked_at = {type_of(address.removeprefix(f"{lang}/")) for address in addresses(site, lang)}
    assert looked_at == {*TYPES}


def test_the_longest_page_of_a_type_is_looked_at_and_one_that_shows_more(tmp_path: Path) -> None:
    _write(tmp_path, "assets/stylesheets/ours.css", "/* .said */ .claim, .plain-list > .rare { margin: .5em }")
    _write(tmp_path, "assets/stylesheets/theme.min.css", ".foreign {}")
    _write(tmp_path, "zh/terms/longest/index.html", '<p class="claim">' + "." * 99)
    _write(tmp_path, "zh/terms/foreign/index.html", '<p class="foreign said">')
    _write(tmp_path, "zh/terms/rare/index.html", '<p class="quiet rare">')
    _write(tmp_path, "zh/terms/index.html", '<p class="plain-list">')
    assert addresses(tmp_path, "zh") == ["zh/terms/", "zh/terms/longest/", "zh/terms/rare/"]


def test_a_page_of_no_type_is_seen(tmp_path: Path) -> None:
    _write(tmp_path, "zh/comics/one/index.html", "<p>")
    assert [(address, type_of(address)) for address, _ in pages_of(tmp_path, "zh")] == [("comics/one/", None)]


def _write(site: Path, path: str, text: str) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text, encoding="utf-8")
