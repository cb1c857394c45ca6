"""The search box in the header, by keyboard and by pointer, with everything that may be wrong behind it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import LANGS, Lang

from tests.browser.page_types import addresses
from tests.browser.searching import (
    DAMAGES,
    FAILED,
    PHONE,
    POLICY,
    active,
    complaints,
    field,
    input_method,
    options,
    reader,
    type_in,
    without_index,
)
from tests.browser.server import serving


@pytest.fixture
def desk(browser: Browser, root: str) -> Iterator[Page]:
    with reader(browser, f"{root}zh/") as page:
        yield page


@pytest.fixture
def phone(browser: Browser, root: str) -> Iterator[Page]:
    with reader(browser, f"{root}zh/agencies/", **PHONE) as page:
        yield page


# The way to an entry


@pytest.mark.parametrize(("lang", "query"), [("zh", "助人"), ("en", "Zhu Ren")])
def test_from_a_key_to_an_entry(browser: Browser, root: str, lang: Lang, query: str) -> None:
    with reader(browser, f"{root}{lang}/") as page:
        _walk(page, query, f"{root}{lang}/agencies/zhu-ren/")


def test_from_a_key_to_an_entry_below_a_path(browser: Browser, below: str) -> None:
    with reader(browser, f"{below}zh/places/beijing/") as page:
        _walk(page, "助人", f"{below}zh/agencies/zhu-ren/")


def _walk(page: Page, query: str, entry: str) -> None:
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    type_in(page, query)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(entry)


def test_by_pointer_on_a_phone(phone: Page, root: str) -> None:
    expect(field(phone)).to_be_hidden()
    phone.locator(".search-open").tap()
    expect(field(phone)).to_be_focused()
    type_in(phone, "助人")
    options(phone).first.tap()
    expect(phone).to_have_url(f"{root}zh/agencies/zhu-ren/")


def test_on_every_type_of_page_under_a_strict_policy(browser: Browser, site: Path) -> None:
    """The box is there and nothing of it is refused; what it finds, it finds by the same script on every page, tried on four of them."""
    every = (*addresses(site, "zh"), "404.html")
    refused: list[str] = []
    with serving(site, "/directory/", {"Content-Security-Policy": POLICY}) as below, reader(browser, "about:blank") as page:
        page.on("console", lambda message: refused.append(message.text) if "javascripts/search" in message.text else None)
        for address in every:
            page.goto(below + address)
            field(page).focus()
            if address in ("zh/", "zh/directory/", "404.html", every[-2]):
                type_in(page, "助人")
                expect(options(page).first, address).to_contain_text("助人社工事务所")
    assert refused == []


# Keys


def test_ctrl_k_and_slash_lead_to_the_field(desk: Page) -> None:
    for keys in ("/", "Control+k"):
        desk.keyboard.press(keys)
        expect(field(desk)).to_be_focused()
        expect(field(desk)).to_have_value("")
        desk.keyboard.press("Escape")
        expect(field(desk)).not_to_be_focused()


def test_a_slash_in_a_field_is_a_slash(desk: Page) -> None:
    field(desk).focus()
    desk.keyboard.type("a/b")
    expect(field(desk)).to_have_value("a/b")


def test_escape_clears_then_closes(desk: Page) -> None:
    type_in(desk, "助人")
    desk.keyboard.press("Escape")
    expect(field(desk)).to_have_value("")
    expect(field(desk)).to_be_focused()
    expect(desk.locator(".search-panel")).to_be_hidden()
    desk.keyboard.press("Escape")
    expect(field(desk)).not_to_be_focused()


def test_on_a_phone_the_last_escape_leads_back_to_the_button(phone: Page) -> None:
    phone.locator(".search-open").tap()
    phone.keyboard.press("Escape")
    expect(field(phone)).to_be_hidden()
    expect(phone.locator(".search-open")).to_be_focused()


def test_on_the_first_page_the_field_is_there_and_takes_the_header_while_it_is_used(browser: Browser, root: str) -> None:
    with reader(browser, f"{root}zh/", **PHONE) as page:
        before = field(page).bounding_box()
        assert before and before["y"] > 100
        field(page).tap()
        type_in(page, "助人")
        expect(options(page).first).to_be_visible()
        during = field(page).bounding_box()
        assert during and during["y"] < 60
        for _ in range(2):
            page.keyboard.press("Escape")
        assert field(page).bounding_box() == before


def test_arrows_go_round_and_home_and_end_to_the_ends(desk: Page) -> None:
    type_in(desk, "助人")
    texts = options(desk).all_inner_texts()
    assert len(texts) > 2
    seen: list[str] = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "End", "Home", "End"):
        desk.keyboard.press(key)
        seen.append(active(desk))
    assert seen == [texts[0], texts[1], texts[0], texts[-1], texts[0], texts[-1], texts[0], texts[-1]]
    expect(field(desk)).to_be_focused()


def test_home_moves_in_the_text_while_no_option_is_active(desk: Page) -> None:
    type_in(desk, "人")
    desk.keyboard.press("Home")
    desk.keyboard.type("助")
    expect(field(desk)).to_have_value("助人")


def test_an_input_method_is_left_alone_until_it_has_finished(desk: Page) -> None:
    field(desk).focus()
    expect(field(desk)).to_have_role("combobox")
    with input_method(desk, "zhu ren", "助人"):
        desk.wait_for_timeout(600)
        expect(desk.locator(".search-panel")).to_be_hidden()
    expect(options(desk).first).to_contain_text("助人社工事务所")


# What is shown and said


def test_the_field_is_a_combobox_with_a_list_of_groups(desk: Page) -> None:
    type_in(desk, "助人")
    expect(field(desk)).to_have_role("combobox")
    expect(field(desk)).to_have_attribute("aria-expanded", "true")
    expect(desk.locator(f"#{field(desk).get_attribute('aria-controls')}")).to_have_role("listbox")
    groups = desk.locator(".search-panel [role=group]")
    expect(groups.first).to_have_accessible_name("社工机构")
    assert groups.count() > 1
    assert desk.locator(".search-panel [role=group]:not(:has([role=option]))").count() == 0
    desk.mouse.click(20, 700)
    expect(field(desk)).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize(("lang", "query", "said"), [("zh", "助人", r"^\d+ 条结果$"), ("en", "Zhu Ren", r"^\d+ results$")])
def test_the_number_of_results_is_announced(browser: Browser, root: str, lang: Lang, query: str, said: str) -> None:
    with reader(browser, f"{root}{lang}/") as page:
        type_in(page, query)
        expect(page.locator(".search-status")).to_have_text(re.compile(said))


def test_a_hit_shows_its_place_and_the_match_marked(desk: Page) -> None:
    type_in(desk, "助人")
    expect(options(desk).first.locator(".hit-about")).to_contain_text("东城区")
    expect(options(desk).first.locator(".hit-excerpt mark").first).to_contain_text("助人")


def test_the_last_option_leads_to_all_results(desk: Page, root: str) -> None:
    type_in(desk, "社工 北京")
    desk.keyboard.press("ArrowUp")
    assert active(desk) == "查看全部结果"
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(f"{root}zh/search/?q=%E7%A4%BE%E5%B7%A5+%E5%8C%97%E4%BA%AC")


def test_enter_without_an_option_leads_to_all_results(desk: Page, root: str) -> None:
    field(desk).fill("助人")
    field(desk).press("Enter")
    expect(desk).to_have_url(f"{root}zh/search/?q=%E5%8A%A9%E4%BA%BA")
    expect(desk.locator(".search-hits li").first).to_contain_text("助人社工事务所")


def test_words_that_stand_for_a_place_or_a_year_are_named(desk: Page) -> None:
    type_in(desk, "2009 东城")
    expect(desk.locator(".search-note")).to_have_text("识别为：2009、东城区。")
    expect(desk.locator(".search-status")).to_have_text(re.compile(r"^识别为：2009、东城区。 \d+ 条结果$"))


def test_names_that_are_only_alike_are_said_to_be(browser: Browser, root: str) -> None:
    with reader(browser, f"{root}en/") as page:
        type_in(page, "Zhu Rem Social")
        expect(page.locator(".search-note")).to_have_text("Nothing is called exactly that. Names like it:")


@pytest.mark.parametrize(("lang", "said"), [("zh", "没有找到“qqqzzzxxx”。"), ("en", "Nothing found for “qqqzzzxxx”.")])
def test_nothing_found_is_said_and_leads_to_the_lists(browser: Browser, root: str, lang: Lang, said: str) -> None:
    with reader(browser, f"{root}{lang}/") as page:
        type_in(page, "qqqzzzxxx")
        expect(page.locator(".search-note")).to_contain_text(said)
        expect(page.locator(".search-status")).to_contain_text(said)
        _follow_the_first_list(page, f"{root}{lang}/agencies/")


def _follow_the_first_list(page: Page, address: str) -> None:
    page.locator(".search-panel .search-lists a:visible").first.click()
    expect(page).to_have_url(address)


# Queries nobody should type


NASTY = (
    "<img src=x onerror=alert(1)>",
    "</mark><script>alert(1)</script>",
    "“'\"`",
    '"助人',
    "(a+)+$[^]{9}\\",
    "🧑‍🤝‍🧑👩🏽‍⚕️",
    "\u0000\u0007\u202e\u200b助人",
    "__proto__ constructor",
    "助" * 10_000,
)


def test_whatever_is_typed_is_text_and_no_error(desk: Page) -> None:
    heard = complaints(desk)
    field(desk).focus()
    for query in NASTY:
        field(desk).fill(query)
        expect(desk.locator(".search-box[data-busy]")).to_have_count(0)
        expect(desk.locator(".search-panel")).to_be_visible()
        assert desk.locator(".search-panel :is(img, script)").count() == 0
    assert heard == []


def test_html_in_a_query_is_shown_as_text(desk: Page) -> None:
    field(desk).fill("<b>qqqzzzxxx</b>")
    expect(desk.locator(".search-note")).to_contain_text("没有找到“<b>qqqzzzxxx</b>”。")


# What is behind it


def test_nothing_of_search_is_loaded_before_the_field_has_the_focus(browser: Browser, root: str) -> None:
    with reader(browser, "about:blank") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(root)))
        page.goto(f"{root}zh/agencies/zhu-ren/", wait_until="networkidle")
        assert [address for address in asked if "search" in address or "pagefind" in address] == [
            "assets/javascripts/search-box.js",
        ]
        with page.expect_request("**/pagefind/pagefind.js"):
            field(page).focus()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("damage", DAMAGES)
def test_without_an_index_the_reader_is_told_and_led_to_the_lists(browser: Browser, root: str, lang: Lang, damage: str) -> None:
    with reader(browser, f"{root}{lang}/") as page:
        DAMAGES[damage](page.context)
        type_in(page, "助人")
        expect(page.locator(".search-note")).to_have_text(FAILED[lang])
        expect(page.locator(".search-status")).to_have_text(FAILED[lang])
        _follow_the_first_list(page, f"{root}{lang}/agencies/")


def test_search_works_again_once_the_index_is_there(desk: Page) -> None:
    without_index(desk.context)
    type_in(desk, "助")
    expect(desk.locator(".search-note")).to_have_text(FAILED["zh"])
    desk.context.unroute_all()
    desk.keyboard.type("人")
    expect(options(desk).first).to_contain_text("助人社工事务所")


SLOW_AT_FIRST = """
const hit = (text) => ({id: "x", kind: "agency", title: text, titleLang: "en", place: "", address: "zh/", matched: "", excerpt: ""});
const answer = (text) => ({hits: [hit(text)], total: 1, words: [text], filters: {}, guessed: false});
export const openSearch = async () => ({
  labels: () => ({}), counts: async () => ({}),
  search: (text) => new Promise((resolve) => setTimeout(() => resolve(answer(text)), text === "slow" ? 900 : 50)),
});
"""


def test_an_answer_that_comes_late_is_dropped(desk: Page) -> None:
    desk.context.route("**/search/engine.js", lambda route: route.fulfill(body=SLOW_AT_FIRST, content_type="text/javascript"))
    field(desk).fill("slow")
    desk.wait_for_timeout(300)
    field(desk).fill("quick")
    expect(options(desk).first).to_have_text("quick")
    desk.wait_for_timeout(1_000)
    expect(options(desk).first).to_have_text("quick")


# Recent searches


def test_recent_searches_stay_in_the_browser_and_can_be_cleared(desk: Page, root: str) -> None:
    for query in ("助人", "东城"):
        desk.goto(f"{root}zh/")
        type_in(desk, query)
        desk.keyboard.press("ArrowDown")
        desk.keyboard.press("Enter")
        desk.wait_for_url(re.compile(r"zh/.+/"))
    assert json.loads(str(desk.evaluate("localStorage['shegong-recent-searches']"))) == ["东城", "助人"]
    assert desk.context.cookies() == []
    field(desk).focus()
    expect(options(desk)).to_have_text(["东城", "助人"])
    desk.keyboard.press("Tab")
    desk.keyboard.press("Tab")
    expect(desk.locator(".search-forget")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk.locator(".search-panel")).to_be_hidden()
    expect(field(desk)).to_be_focused()
    assert desk.evaluate("localStorage['shegong-recent-searches']") is None


def test_a_recent_search_leads_to_its_results(desk: Page, root: str) -> None:
    type_in(desk, "助人")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/search/**")
    desk.goto(f"{root}zh/")
    field(desk).focus()
    options(desk).first.click()
    expect(desk).to_have_url(f"{root}zh/search/?q=%E5%8A%A9%E4%BA%BA")


@pytest.mark.parametrize("kept", ["{", '{"a": 1}', "[1, null]"])
def test_something_else_in_the_store_does_no_harm(desk: Page, kept: str) -> None:
    heard = complaints(desk)
    desk.evaluate("kept => localStorage['shegong-recent-searches'] = kept", kept)
    type_in(desk, "助人")
    expect(options(desk).first).to_contain_text("助人社工事务所")
    assert heard == []


# Room for it


@pytest.mark.parametrize("lang", LANGS)
def test_on_a_phone_everything_fits_and_is_big_enough_to_touch(browser: Browser, root: str, lang: Lang) -> None:
    with reader(browser, f"{root}{lang}/", **PHONE) as page:
        page.locator(".search-open").tap()
        type_in(page, "北京")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        parts = page.locator(".search-box :is(button, input, [role=option]):visible")
        sizes = [(box["width"], box["height"]) for part in parts.all() if (box := part.bounding_box())]
        assert len(sizes) > 3
        assert [size for size in sizes if min(size) < 44] == []
        assert page.evaluate(ON_TOP) == []
        page.locator(".search-close").tap()
        box = page.locator(".search-open").bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44


ON_TOP = """() => [...document.querySelectorAll(".search-box :is(button, input)")].filter((part) => {
  const {x, y, width, height} = part.getBoundingClientRect();
  return width && !part.parentElement.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}).map((part) => part.className)"""
"""The parts of the box that something else lies on."""


# Without scripts


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_the_box_leads_to_the_lists(browser: Browser, root: str, lang: Lang) -> None:
    with reader(browser, f"{root}{lang}/", java_script_enabled=False) as page:
        field(page).fill("助人")
        field(page).press("Enter")
        expect(page).to_have_url(f"{root}{lang}/search/?q=%E5%8A%A9%E4%BA%BA")
        page.locator("article .plain-list a").first.click()
        expect(page).to_have_url(f"{root}{lang}/agencies/")


def test_without_scripts_the_button_on_a_phone_is_a_link(browser: Browser, root: str) -> None:
    with reader(browser, f"{root}zh/", java_script_enabled=False, **PHONE) as page:
        page.locator(".search-open").tap()
        expect(page).to_have_url(f"{root}zh/search/")
