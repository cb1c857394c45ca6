"""What readers come for, done by key alone: the public, a graduate on a phone with a keyboard, a maintainer. And every page, end to end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import Lang
from shegong.render.addresses import FOLDERS

from tests.browser.keys import MOST, back_to, enter, focused, follow, tab_to
from tests.browser.page_types import addresses
from tests.browser.searching import DESK, PHONE, down_to
from tests.browser.tabbing import Direction, walk

PROFILE = "agencies/hou-pu/"


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(**DESK, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(**PHONE, reduced_motion="reduce", color_scheme="dark")
    yield context.new_page()
    context.close()


# The public


@pytest.mark.parametrize("address", [f"zh/{PROFILE}", "zh/", "zh/agencies/", "zh/learn/what-is-an-agency/", "zh/directory/", "404.html"])
def test_the_first_key_offers_to_skip_to_the_text(desk: Page, below: str, address: str) -> None:
    desk.goto(below + address)
    desk.keyboard.press("Tab")
    expect(focused(desk)).to_have_text("跳到正文")
    expect(focused(desk)).to_be_in_viewport()
    enter(desk)
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.querySelector('#main').contains(document.activeElement)")


def test_an_agency_is_found_by_its_chinese_name(desk: Page, below: str) -> None:
    desk.goto(f"{below}zh/")
    tab_to(desk, ".skip-search", 3)
    enter(desk)
    expect(focused(desk)).to_have_attribute("type", "search")
    desk.keyboard.type("厚朴")
    expect(desk.locator(".search-panel [role=option]").first).to_contain_text("厚朴社工事务所")
    desk.keyboard.press("ArrowDown")
    with desk.expect_navigation():
        enter(desk)
    assert desk.url == f"{below}zh/{PROFILE}"


def test_a_mark_leads_to_its_source_and_back(desk: Page, below: str) -> None:
    desk.goto(f"{below}zh/{PROFILE}")
    mark = tab_to(desk, ".part-summary .mark a").get_attribute("href")
    enter(desk)
    expect(desk.locator(f"li{mark}")).to_be_in_viewport()
    desk.keyboard.press("Tab")
    back = desk.locator(f"{mark} .back")
    expect(back).to_be_focused()
    enter(desk)
    expect(desk.locator(f'.part-summary [href="{mark}"]').first).to_be_in_viewport()
    desk.keyboard.press("Tab")
    expect(focused(desk)).to_have_attribute("href", str(mark))


def test_the_directory_is_narrowed_down_and_a_result_opened(desk: Page, below: str) -> None:
    desk.goto(f"{below}en/directory/")
    expect(desk.locator(".directory-download").first).to_be_enabled()
    every = desk.locator(".directory-found").inner_text()
    tab_to(desk, "#directory-facets input[type=checkbox]")
    desk.keyboard.press("Space")
    expect(desk.locator(".directory-found")).not_to_have_text(every)
    found = desk.locator(".directory-table tbody th a").first.get_attribute("href")
    follow(desk, ".directory-table tbody th a")
    assert found and desk.url.endswith(found.removeprefix(".."))


def test_language_and_colours_are_changed(desk: Page, below: str) -> None:
    desk.goto(f"{below}zh/{PROFILE}")
    body = desk.locator("body")
    before = str(body.get_attribute("data-md-color-scheme"))
    tab_to(desk, ".md-option", 8)
    enter(desk)
    expect(body).not_to_have_attribute("data-md-color-scheme", before)
    desk.keyboard.press("ArrowRight")
    expect(body).to_have_attribute("data-md-color-scheme", before)
    follow(desk, ".language-link")
    assert desk.url == f"{below}en/{PROFILE}"


# A graduate, on a phone with a keyboard


def test_the_menu_opens_and_leads_to_an_article(phone: Page, below: str) -> None:
    phone.goto(f"{below}zh/")
    opener = tab_to(phone, ".menu-open", 5)
    expect(opener).to_have_attribute("aria-expanded", "false")
    enter(phone)
    expect(phone.locator(".menu-open")).to_have_attribute("aria-expanded", "true")
    expect(phone.locator(".menu-close")).to_be_focused()
    tab_to(phone, ".menu-section:nth-of-type(3) summary", 8)
    expect(focused(phone)).to_have_text("入行")
    enter(phone)
    follow(phone, '.menu [href$="careers/pay/"]')
    assert phone.url == f"{below}zh/careers/pay/"


@pytest.mark.parametrize("key", ["Escape", "Enter", "Shift+Tab"])
def test_the_menu_closes_and_nothing_in_it_is_reached_then(phone: Page, below: str, key: str) -> None:
    phone.goto(f"{below}zh/")
    tab_to(phone, ".menu-open", 5)
    enter(phone)
    phone.keyboard.press(key)
    expect(phone.locator(".menu-open")).to_have_attribute("aria-expanded", "false")
    expect(phone.locator("#menu")).to_be_hidden()
    if key != "Shift+Tab":
        expect(phone.locator(".menu-open")).to_be_focused()
    assert walk(phone, "forwards")[1] == []
    assert not phone.evaluate("document.querySelector('#menu').contains(document.activeElement)")


def test_the_note_of_a_term_shows_and_is_put_away(phone: Page, below: str) -> None:
    phone.goto(f"{below}zh/learn/what-is-an-agency/")
    tab_to(phone, ".term-word")
    note = phone.locator(".term-note").first
    expect(note).to_be_visible()
    phone.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(phone.locator(".term-word").first).to_be_focused()
    phone.keyboard.press("Tab")
    expect(note).to_be_hidden()
    phone.keyboard.press("Shift+Tab")
    expect(note).to_be_visible()
    follow(phone, ".term-note a")
    assert phone.url.startswith(f"{below}zh/terms/")


def test_an_error_in_the_calculator_is_told_and_mended(phone: Page, below: str) -> None:
    phone.goto(f"{below}zh/careers/workload/")
    tab_to(phone, "input[name=staff]")
    phone.keyboard.press("Control+a")
    phone.keyboard.type("0")
    expect(phone.get_by_role("alert").filter(has_text="请写1到200的整数。")).to_be_visible()
    phone.keyboard.press("Control+a")
    phone.keyboard.type("20")
    expect(phone.locator("#staff-wrong")).to_be_empty()
    expect(phone.locator(".tool-answer")).to_contain_text("20名员工")


def test_the_examination_that_one_may_sit_is_found(phone: Page, below: str) -> None:
    phone.goto(f"{below}en/careers/qualification/")
    tab_to(phone, "select[name=education]")
    down_to(phone, "bachelor")
    tab_to(phone, "select[name=subject]", 1)
    down_to(phone, "social_work")
    expect(phone.locator("[data-exam] dd").first).not_to_be_empty()


# A maintainer


def test_an_entry_is_edited_and_a_mistake_reported(desk: Page, below: str) -> None:
    desk.goto(f"{below}en/{PROFILE}")
    assert str(tab_to(desk, "[rel=edit]").get_attribute("href")).endswith("data/agencies/hou-pu.yaml")
    desk.reload()
    assert "issues/new" in str(back_to(desk, ".action-report", 8).get_attribute("href"))


def test_the_contents_of_a_page_lead_to_its_parts(desk: Page, below: str) -> None:
    desk.goto(f"{below}en/{PROFILE}")
    tab_to(desk, ".skip-toc", 3)
    enter(desk)
    tab_to(desk, '#toc [href="#relations"]', 12)
    enter(desk)
    expect(desk.locator("h2#relations")).to_be_in_viewport()
    expect(desk.locator("#toc .md-nav__link--active")).to_have_attribute("href", "#relations")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.querySelector('.part-relations').contains(document.activeElement)")


def test_the_contents_follow_the_reader(desk: Page, below: str) -> None:
    desk.goto(f"{below}zh/{PROFILE}")
    marked: set[str] = set()
    for page_down in range(1, 5):
        desk.keyboard.press("PageDown")
        desk.wait_for_function("least => scrollY > least", arg=page_down * 500)
        marked.add(str(desk.wait_for_function(_MARKED_AS_READ).json_value()))
    assert len(marked) > 2


_MARKED_AS_READ = """() => {
  const passed = [...document.querySelectorAll(".part h2")].filter((each) => each.getBoundingClientRect().top < 64).at(-1);
  const marked = document.querySelector("#toc .md-nav__link--active")?.getAttribute("href");
  return marked === `#${passed.id}` && marked;
}"""


def test_a_field_is_looked_up(desk: Page, below: str) -> None:
    desk.goto(f"{below}en/maintain/fields/")
    follow(desk, '#main [href$="agency/"]')
    assert desk.url == f"{below}en/maintain/fields/agency/"


def test_one_key_leads_back_to_the_top(desk: Page, below: str) -> None:
    desk.goto(f"{below}zh/{PROFILE}")
    back_to(desk, ".action-other", 8)
    for _ in range(3):
        before = desk.evaluate("scrollY")
        desk.keyboard.press("PageUp")
        desk.wait_for_function("before => scrollY < before", arg=before)
    expect(desk.locator(".md-top")).to_be_visible()
    tab_to(desk, ".md-top", 1)
    enter(desk)
    desk.wait_for_function("scrollY === 0")


# Every page


def test_tab_leads_through_a_page_and_out_of_it(desk: Page, below: str) -> None:
    desk.goto(f"{below}zh/learn/what-is-an-agency/")
    reached, wrong = walk(desk, "forwards")
    assert wrong == []
    desk.reload()
    ways = [_tab(desk)]
    while ways[-1] != "out" and len(ways) < MOST:
        ways.append(_tab(desk))
    assert set(ways[:-1]) == {"on"}
    assert ways[-1] == "out"
    # The links in the notes of terms are reached once the word before them is.
    assert reached < len(ways)


def _tab(page: Page) -> str:
    """Whether Tab has led on in the order of the document, back, or out of it."""
    page.keyboard.press("Tab")
    return str(page.evaluate(_LED))


_LED = """() => {
  const [before, now] = [window.before ?? document.body, document.activeElement];
  window.before = now;
  if (now === document.body) return "out";
  const on = before.compareDocumentPosition(now) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
  return on ? "on" : "back";
}"""


WAYS: dict[str, tuple[Lang, Direction]] = {
    "desk-forwards": ("zh", "forwards"),
    "desk-backwards": ("en", "backwards"),
    "phone-forwards": ("en", "forwards"),
}


@pytest.mark.parametrize("way", WAYS)
def test_whatever_has_the_focus_is_seen_and_seen_to_have_it(desk: Page, phone: Page, below: str, site: Path, way: str) -> None:
    page = phone if way.startswith("phone") else desk
    lang, direction = WAYS[way]
    wrong: list[str] = []
    ways = ("", "404.html", *_of_each_type(site, lang))
    for address in ways:
        page.goto(below + address)
        wrong += [f"{address}: {line}" for line in walk(page, direction)[1]]
    assert len(ways) > 25
    assert not wrong, "\n".join(wrong)


def _of_each_type(site: Path, lang: Lang) -> list[str]:
    """Of the lists, which are alike, one of each kind; of the entries of each kind one of middling length; and every other page."""
    lists = {f"{lang}/{name}/" for name in ("agencies", "by-place", "corrections", "directory", "statistics", "timeline")}
    others = [address for address in addresses(site, lang) if address.split("/")[1] not in FOLDERS.values() or address in lists]
    return [address for address in others if address.count("/") != 2 or address in lists] + [
        _middling(site, f"{lang}/{folder}") for folder in FOLDERS.values()
    ]


def _middling(site: Path, folder: str) -> str:
    pages = sorted((site / folder).glob("*/index.html"), key=lambda page: (page.stat().st_size, page.as_posix()))
    return pages[len(pages) // 2].parent.relative_to(site).as_posix() + "/"


FAULTY = """<html lang="en"><style>
a:focus { outline: none }
.pale:focus { outline: 2px solid #eee }
b { background: teal; inset: 0 0 80% 0; position: fixed }
</style><b></b><a href="#1">under</a><p style="height: 30vh"></p>
<a href="#2">bare</a> <a class="pale" href="#3">pale</a> <a tabindex="1" href="#4">first</a>"""


def test_the_walk_sees_what_is_wrong(desk: Page) -> None:
    desk.set_content(FAULTY)
    reached, wrong = walk(desk, "forwards")
    assert reached == 4
    assert {"a. “under”: out of sight", "a. “bare”: no line around it", "a. “first”: out of order"} < set(wrong)
    assert [line for line in wrong if line.startswith("a.pale")] == ["a.pale “pale”: line has a contrast of 1.2"]
