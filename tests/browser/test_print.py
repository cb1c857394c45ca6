"""Pages on paper: everything that the screen says of the matter and nothing of the site's own, whatever colours the screen has."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import Lang
from shegong.publish.last_commit import last_commit
from shegong.render.colophon import version_text

from tests.browser.axe import findings
from tests.browser.paper import Size, said, sheets, squeezed
from tests.site.project import ADDRESS, PROJECT

PAGES = ("agencies/ren-zhu", "careers/pay", "policies", "policies/post-purchase-pilot")
"""A profile, an article, a list and a policy."""
DRAWN = ("agencies/ren-zhu", "diagrams/guangzhou-contract", "statistics/certified-social-workers", "timeline/beijing", "careers/workload")
"""Pages with all that has colours of its own: the network, a diagram, a chart, dots, forms."""
DIRECTORY = {"zh": "中国社会工作机构名录", "en": "Directory of Chinese Social Work Agencies"}
OF_THE_SITE = {
    "zh": ("编辑本页", "报告错误", "English", "参与维护", "MIT", "目录", "回到页面顶部"),
    "en": ("Edit this page", "Report a mistake", "中文", "Maintain", "MIT", "Table of contents", "Back to top"),
}


class Way(NamedTuple):
    """In what way a page is printed."""

    lang: Lang
    colours: Literal["light", "dark"]
    size: Size


class Printed(NamedTuple):
    """A page on paper, and what the screen had: its title and all that it said."""

    lang: Lang
    address: str
    sheets: list[str]
    title: str
    said: str

    @property
    def text(self) -> str:
        return squeezed("".join(self.sheets))


@pytest.fixture(scope="module", params=[Way("zh", "dark", "A4"), Way("en", "light", "Letter")], ids="-".join)
def way(request: pytest.FixtureRequest) -> Way:
    return request.param


@pytest.fixture(scope="module")
def page(browser: Browser, way: Way) -> Iterator[Page]:
    context = browser.new_context(color_scheme=way.colours, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=PAGES)
def printed(page: Page, root: str, way: Way, request: pytest.FixtureRequest) -> Printed:
    address = f"{way.lang}/{request.param}/"
    page.goto(root + address)
    title = str(page.evaluate("document.title.split(' - ')[0]"))
    return Printed(way.lang, address, sheets(page, way.size), title, said(page))


def test_no_word_of_the_screen_is_lost(printed: Printed) -> None:
    words = _words(printed.said)
    assert words.total() > 150
    assert words - _words(" ".join(printed.sheets)) == Counter()


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[\u3400-\u9fff]|[A-Za-z]+|\d+", text))


def test_nothing_of_the_site_itself_is_printed(printed: Printed) -> None:
    assert [word for word in OF_THE_SITE[printed.lang] if squeezed(word) in printed.text] == []


def test_each_sheet_has_its_number_the_directory_and_the_version_and_all_but_the_first_the_title(printed: Printed) -> None:
    version = version_text(last_commit(PROJECT), printed.lang)
    count = len(printed.sheets)
    for number, sheet in enumerate(printed.sheets, 1):
        numbered = f"第{number}页，共{count}页" if printed.lang == "zh" else f"Page {number} of {count}"
        wanted = [numbered, DIRECTORY[printed.lang], version, printed.title]
        assert [each for each in wanted if squeezed(each) not in squeezed(sheet)] == []


def test_the_last_sheet_tells_where_the_page_is_and_what_may_be_done_with_it(printed: Printed) -> None:
    last = squeezed(printed.sheets[-1])
    assert f"{ADDRESS}{printed.address}" in last
    assert "https://creativecommons.org/licenses/by/4.0/" in last
    assert last.count(squeezed(version_text(last_commit(PROJECT), printed.lang))) == 2


def test_a_page_takes_no_more_paper_than_its_text(printed: Printed) -> None:
    assert len(printed.sheets) <= 2 + _words(printed.said).total() / 200


def test_sources_stand_at_the_end_with_numbers_passages_and_addresses(page: Page, root: str, way: Way) -> None:
    page.goto(f"{root}{way.lang}/careers/pay/")
    marks = {mark.inner_text() for mark in page.locator(".mark").all()}
    text = squeezed("".join(sheets(page, way.size)))
    end = text.rpartition(squeezed({"zh": "来源", "en": "Sources"}[way.lang]))[2]
    assert len(marks) > 10
    assert {mark for mark in marks if f"[{mark}]" not in end} == set()
    assert "http://qingl.net/archiver/tid-577586.html" in end
    assert end.count("http://qingl.net/") == 1
    assert squeezed({"zh": "2026年11月22日读到", "en": "read on 22 November 2026"}[way.lang]) in end


ADDED = """<p>See <a href="https://elsewhere.example/a/b.html">elsewhere</a> and <a href="../../">here</a>.</p>
<details><summary>Folded</summary><p>what is inside</p></details>"""


def test_what_is_folded_is_printed_and_addresses_of_other_sites_are(page: Page, root: str) -> None:
    page.goto(f"{root}en/policies/")
    page.locator(".md-content__inner").evaluate("(article, added) => article.insertAdjacentHTML('beforeend', added)", ADDED)
    text = squeezed("".join(sheets(page)))
    assert "Seeelsewhere<https://elsewhere.example/a/b.html>andhere." in text
    assert "whatisinside" in text


def test_what_was_typed_is_printed_with_what_comes_of_it(page: Page, root: str, way: Way) -> None:
    page.goto(f"{root}{way.lang}/careers/workload/")
    page.locator("input[name=staff]").fill("23")
    answer = page.locator("output.tool-answer")
    expect(answer).to_contain_text("23")
    text = squeezed("".join(sheets(page, way.size)))
    assert squeezed(answer.inner_text()) in text
    assert squeezed(page.locator("label", has=page.locator("input[name=staff]")).inner_text()) in text


def test_a_filter_is_named_where_it_leaves_something_out(page: Page, root: str, way: Way) -> None:
    filter, choice = {"zh": ("只看某一类", "人物"), "en": ("Show only", "People")}[way.lang]
    page.goto(f"{root}{way.lang}/timeline/beijing/")
    whole = squeezed("".join(sheets(page, way.size)))
    page.locator("input[value=person]").check()
    some = squeezed("".join(sheets(page, way.size)))
    assert squeezed(filter) not in whole
    assert squeezed(filter + choice) in some
    assert len(some) < len(whole)


@pytest.mark.parametrize("address", DRAWN)
def test_paper_has_the_same_colours_whatever_the_screen_has(browser: Browser, root: str, address: str) -> None:
    seen: list[bytes] = []
    for colours in ("light", "dark"):
        context = browser.new_context(color_scheme=colours, viewport={"width": 700, "height": 900})
        page = context.new_page()
        page.goto(f"{root}zh/{address}/")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", {"light": "default", "dark": "slate"}[colours])
        page.emulate_media(media="print", color_scheme=colours)
        seen.append(page.screenshot(full_page=True))
        assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(255, 255, 255)"
        context.close()
    assert seen[0] == seen[1]


def test_everything_on_paper_can_be_read(browser: Browser, root: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{root}zh/agencies/ren-zhu/")
    page.emulate_media(media="print", color_scheme="dark")
    assert [line for line in findings(page) if line.startswith("color-contrast")] == []
    context.close()
