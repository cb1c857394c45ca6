"""The search page: all of its state is in its address."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from shegong.model.text import LANGS, Lang

from tests.browser.searching import DAMAGES, DESK, FAILED, PHONE, complaints, reader, under_policy


@pytest.fixture
def desk(browser: Browser, root: str) -> Iterator[Page]:
    with reader(browser, f"{root}zh/search/") as page:
        yield page


def _hits(page: Page) -> Locator:
    return page.locator(".search-hits > li")


def _summary(page: Page) -> Locator:
    return page.locator(".search-summary")


def _choice(page: Page, key: str, value: str) -> Locator:
    return page.locator(f'.search-facet input[name="{key}"][value="{value}"]')


def _search(page: Page, query: str) -> None:
    page.locator(".search-query input").fill(query)
    page.locator(".search-query button").click()
    expect(_summary(page)).not_to_be_empty()


def _total(page: Page) -> int:
    """The number of results that the page says it has."""
    expect(_summary(page)).to_have_text(re.compile(r"^\d+ "))
    return int(_summary(page).inner_text().split()[0])


def test_a_search_narrowed_by_filters_can_be_shared_and_reloaded(browser: Browser, desk: Page) -> None:
    _search(desk, "社工")
    everything = _total(desk)
    _choice(desk, "kind", "agency").check()
    expect(desk).to_have_url(re.compile(r"\?q=%E7%A4%BE%E5%B7%A5&kind=agency$"))
    expect(_summary(desk)).not_to_have_text(f"{everything} 条结果")
    assert 0 < _total(desk) < everything
    _choice(desk, "place", "xicheng-district").check()
    expect(desk).to_have_url(re.compile(r"\?q=%E7%A4%BE%E5%B7%A5&kind=agency&place=xicheng-district$"))
    expect(_hits(desk).first.locator(".hit-about")).to_contain_text("西城区")
    names = _names(desk)
    desk.reload()
    assert _names(desk) == names
    with reader(browser, desk.url) as other:
        assert _names(other) == names
        expect(_choice(other, "kind", "agency")).to_be_checked()
        expect(_choice(other, "place", "xicheng-district")).to_be_checked()


def _names(page: Page) -> list[str]:
    expect(_hits(page).first).to_be_visible()
    return page.locator(".search-hits .hit-title").all_inner_texts()


def _number(choice: Locator) -> int:
    return int(choice.locator("xpath=..").locator(".count").inner_text())


def _ticked(page: Page, choice: Locator) -> None:
    """Ticks or unticks, and waits for the results and their numbers."""
    choice.click()
    _counted(page)


def _counted(page: Page) -> None:
    expect(page.locator(".search-facets[aria-busy]")).to_have_count(0)
    expect(page.locator(".search-facets fieldset").first).to_be_attached()


@pytest.mark.parametrize("query", ["", "社工", "西城区 社工"])
def test_the_number_beside_a_filter_is_that_of_the_results_there_will_be(desk: Page, query: str) -> None:
    if query:
        _search(desk, query)
    _counted(desk)
    one, two = _choice(desk, "kind", "agency"), _choice(desk, "kind", "organisation")
    first, second = _number(one), _number(two)
    assert first
    assert second
    _ticked(desk, one)
    assert _total(desk) == first
    assert (_number(one), _number(two)) == (first, second)
    _ticked(desk, two)
    assert _total(desk) == first + second
    beijing = _choice(desk, "place", "beijing")
    inside = _number(beijing)
    assert 0 < inside <= first + second
    _ticked(desk, beijing)
    assert _total(desk) == inside


def test_what_no_result_has_is_not_offered(desk: Page) -> None:
    _counted(desk)
    boxes = desk.locator(".search-facet input")
    everything = boxes.count()
    _search(desk, "驻校社工")
    _counted(desk)
    assert 0 < boxes.count() < everything
    assert all(_number(box) for box in boxes.all())


def test_filters_can_be_cleared(desk: Page) -> None:
    _search(desk, "社工")
    everything = _total(desk)
    _choice(desk, "kind", "agency").check()
    expect(_summary(desk)).not_to_have_text(f"{everything} 条结果")
    desk.locator(".search-reset").click()
    expect(desk).to_have_url(re.compile(r"\?q=%E7%A4%BE%E5%B7%A5$"))
    expect(_summary(desk)).to_have_text(f"{everything} 条结果")
    expect(desk.locator(".search-reset")).to_be_hidden()


def test_the_back_button_goes_back_through_each_step_and_from_an_entry(desk: Page, root: str) -> None:
    _search(desk, "助人")
    first = _names(desk)
    _choice(desk, "kind", "person").check()
    expect(_hits(desk).first.locator(".hit-title")).not_to_have_text(first[0])
    narrowed = _names(desk)
    _hits(desk).first.get_by_role("link").click()
    expect(desk).to_have_url(re.compile("/people/"))
    desk.go_back()
    assert _names(desk) == narrowed
    desk.go_back()
    expect(_hits(desk).first.locator(".hit-title")).to_have_text(first[0])
    expect(_choice(desk, "kind", "person")).not_to_be_checked()
    desk.go_back()
    expect(_hits(desk)).to_have_count(0)
    expect(desk.locator(".search-query input")).to_have_value("")
    expect(desk).to_have_url(f"{root}zh/search/")


def test_results_come_in_pages(desk: Page) -> None:
    _search(desk, "社工")
    total = _total(desk)
    assert total > 20
    expect(_hits(desk)).to_have_count(20)
    first = _names(desk)
    desk.locator(".search-next").click()
    expect(desk).to_have_url(re.compile("&page=2$"))
    expect(_summary(desk)).to_be_focused()
    expect(desk.locator(".search-position")).to_have_text(f"第 2 页，共 {-(-total // 20)} 页")
    assert not set(_names(desk)) & set(first)
    desk.locator(".search-previous").click()
    expect(_hits(desk).first).to_contain_text(first[0])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "地址中的这些筛选条件不存在，已忽略：colour=red、kind=dragon"),
        ("en", "The address has filters that do not exist; they were ignored: colour=red, kind=dragon"),
    ],
)
def test_unknown_filters_are_ignored_and_said_so(browser: Browser, root: str, lang: Lang, said: str) -> None:
    with reader(browser, f"{root}{lang}/search/?q=助人&colour=red&kind=agency&kind=dragon") as page:
        expect(page.locator(".search-ignored")).to_have_text(said)
        expect(_choice(page, "kind", "agency")).to_be_checked()
        assert _total(page) > 0


def test_keys_that_objects_have_by_themselves_are_unknown_filters(browser: Browser, root: str) -> None:
    with reader(browser, f"{root}zh/search/?q=助人&__proto__=x&constructor=y&kind=toString") as page:
        heard = complaints(page)
        expect(page.locator(".search-ignored")).to_contain_text("已忽略：__proto__=x、constructor=y、kind=toString")
        assert heard == []


def test_html_in_an_address_is_text(browser: Browser, root: str) -> None:
    with reader(browser, f"{root}zh/search/?q=<img src=x onerror=alert(1)>qqqzzz&kind=<b>x</b>") as page:
        expect(_summary(page)).to_contain_text("没有找到“<img src=x onerror=alert(1)>qqqzzz”")
        expect(page.locator(".search-ignored")).to_contain_text("kind=<b>x</b>")
        assert page.locator(".search-page :is(img, b)").count() == 0


def test_a_query_of_ten_thousand_characters_is_cut_and_searched(browser: Browser, root: str) -> None:
    with reader(browser, f"{root}zh/search/?q={'a' * 10_000}&page=1e99") as page:
        heard = complaints(page)
        expect(_summary(page)).not_to_be_empty()
        assert len(page.locator(".search-query input").input_value()) == 200
        assert heard == []


def test_the_link_to_the_other_language_keeps_the_search(desk: Page, root: str) -> None:
    _search(desk, "助人")
    _choice(desk, "kind", "agency").check()
    expect(desk).to_have_url(re.compile("kind=agency"))
    desk.locator(".language-link").click()
    expect(desk).to_have_url(f"{root}en/search/?q=%E5%8A%A9%E4%BA%BA&kind=agency")
    expect(_hits(desk).first).to_contain_text("Zhu Ren Social Work Agency")
    expect(_hits(desk).first.locator(".hit-about > span")).to_have_text(["Social work agency", "Dongcheng District", "also: 助人"])


def test_a_long_filter_shows_the_rest_when_asked(desk: Page) -> None:
    places = desk.locator(".search-facet").filter(has=desk.locator('input[name="place"]'))
    expect(places.locator("label:visible")).to_have_count(5)
    places.locator(".search-more").click()
    assert places.locator("label:visible").count() > 9
    expect(places.locator("label:visible input").nth(5)).to_be_focused()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("damage", DAMAGES)
def test_without_an_index_the_page_says_so_and_has_the_lists(browser: Browser, root: str, lang: Lang, damage: str) -> None:
    with reader(browser, "about:blank") as page:
        DAMAGES[damage](page.context)
        page.goto(f"{root}{lang}/search/?q=助人")
        expect(_summary(page)).to_have_text(FAILED[lang])
        expect(page.locator(".search-columns")).to_be_hidden()
        page.locator("article .plain-list a").first.click()
        expect(page).to_have_url(f"{root}{lang}/agencies/")


def test_under_a_strict_policy_below_a_path(browser: Browser, below: str) -> None:
    with reader(browser, "about:blank") as page:
        under_policy(page.context)
        page.goto(f"{below}zh/search/?q=助人")
        _hits(page).first.get_by_role("link").click()
        expect(page).to_have_url(f"{below}zh/agencies/zhu-ren/")


@pytest.mark.parametrize("room", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("lang", LANGS)
def test_the_page_is_not_wider_than_the_window(browser: Browser, root: str, lang: Lang, room: dict[str, object]) -> None:
    with reader(browser, f"{root}{lang}/search/?q=北京&x={'y' * 300}", **room) as page:
        expect(_hits(page).first).to_be_visible()
        page.locator(".search-filters").evaluate("details => details.open = true")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
