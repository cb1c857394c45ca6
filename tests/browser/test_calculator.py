"""The table of hours that a contract asks for, worked out for other numbers of staff and weeks: by key, with bad input, from an address."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import Lang

from tests.browser.searching import DESK, PHONE

ADDRESS = "{lang}/careers/workload/"
HOME_VISITS = {"zh": "家访", "en": "home visits"}
WRONG = {
    "zh": {"staff": "请写1到200的整数。", "weeks": "请写1到53的整数。"},
    "en": {"staff": "Write a whole number from 1 to 200.", "weeks": "Write a whole number from 1 to 53."},
}


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.fixture
def page(browser: Browser, root: str, lang: Lang) -> Iterator[Page]:
    context = browser.new_context(**DESK)
    page = context.new_page()
    page.goto(root + ADDRESS.format(lang=lang))
    yield page
    context.close()


def _hours(page: Page, row: str) -> list[str]:
    return page.locator(".calculator tr", has_text=row).first.locator("[data-hours]").all_inner_texts()


def _total(page: Page) -> list[str]:
    return page.locator(".calculator-total").last.locator("[data-hours]").all_inner_texts()


def test_it_begins_with_the_numbers_of_the_table(page: Page, lang: Lang) -> None:
    assert _hours(page, HOME_VISITS[lang]) == ["6,720", "480", "10"]
    assert _total(page) == ["22,276.8", "1,591.2", "33.15"]
    assert "?" not in page.url


def test_other_numbers_by_key_change_every_row_and_the_address(page: Page, lang: Lang) -> None:
    page.locator("input[name=staff]").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("20")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("40")
    assert _hours(page, HOME_VISITS[lang]) == ["9,600", "480", "12"]
    # 0.4 hours × 40 weeks × 20 staff; 0.4 a week whatever the numbers.
    assert page.locator(".calculator-row").nth(5).locator("[data-hours]").all_inner_texts() == ["320", "16", "0.4"]
    assert page.locator(".calculator-row").nth(5).locator(".sum").inner_text() in (
        "0.4小时 × 40周 × 20名员工",
        "0.4 hours × 40 weeks × 20 staff",
    )
    # (240 + 210 + 378 + 192 + 480 + 16 + 72) × 20, which is 1,588 for each worker and 39.7 a week
    assert _total(page) == ["31,760", "1,588", "39.7"]
    # What bids promised is for a centre, whatever its staff: 23,957 / 20 / 40.
    assert page.locator(".calculator-bid").nth(1).locator("[data-hours]").all_inner_texts() == ["23,957", "1,197.85", "29.95"]
    expect(page).to_have_url(re.compile(r"\?staff=20&weeks=40$"))
    said = page.locator(".calculator output").inner_text()
    assert all(number in said for number in ("20", "40", "1,588", "39.7"))


def test_the_address_gives_the_same_again_and_the_button_takes_it_back(page: Page, root: str, lang: Lang) -> None:
    page.goto(root + ADDRESS.format(lang=lang) + "?staff=20&weeks=40&from=mail")
    assert _total(page) == ["31,760", "1,588", "39.7"]
    page.locator("input[name=weeks]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("input[name=staff]")).to_have_value("14")
    expect(page.locator(".calculator-total").last).to_contain_text("33.15")
    expect(page).to_have_url(re.compile(r"\?from=mail$"))


@pytest.mark.parametrize("field", ["staff", "weeks"])
def test_bad_input_is_told_beside_its_field_and_changes_nothing(page: Page, lang: Lang, field: str) -> None:
    beside, box = page.locator(f"#{field}-wrong"), page.locator(f"input[name={field}]")
    given = box.input_value()
    assert box.get_attribute("aria-describedby") == f"{field}-wrong"
    assert beside.get_attribute("role") == "alert"
    for written in ("", "0", "-3", "abc", "1000000", "14.5", "1e1", "１４人", " ", "<b>14</b>", "99999999999999999999"):
        expect(beside).to_be_hidden()
        box.fill(written)
        expect(beside).to_have_text(WRONG[lang][field])
        expect(box).to_have_attribute("aria-invalid", "true")
        assert _total(page) == ["22,276.8", "1,591.2", "33.15"], written
        assert "?" not in page.url
        box.fill(given)
        expect(box).not_to_have_attribute("aria-invalid", "true")


def test_full_width_digits_are_digits(page: Page) -> None:
    page.locator("input[name=staff]").fill(" ２０ ")
    expect(page).to_have_url(re.compile(r"\?staff=20$"))


@pytest.mark.parametrize("given", ["?staff=abc&weeks=-1", "?staff=%3Cscript%3E&weeks=", "?staff=1000000&weeks=0"])
def test_a_bad_address_is_told_beside_the_fields(page: Page, root: str, lang: Lang, given: str) -> None:
    page.goto(root + ADDRESS.format(lang=lang) + given)
    expect(page.locator("#staff-wrong")).to_have_text(WRONG[lang]["staff"])
    expect(page.locator("#weeks-wrong")).to_have_text(WRONG[lang]["weeks"])
    assert _total(page) == ["22,276.8", "1,591.2", "33.15"]


def test_enter_sends_nothing(page: Page) -> None:
    page.locator("input[name=staff]").fill("20")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?staff=20$"))
    assert _total(page)[1:] == ["1,591.2", "33.15"]


def test_every_whole_number_gives_what_exact_arithmetic_gives(page: Page) -> None:
    """Halves of a cent are where binary fractions would round the wrong way."""
    for staff, weeks in ((7, 48), (16, 48), (3, 7), (200, 53), (1, 1)):
        page.locator("input[name=staff]").fill(str(staff))
        page.locator("input[name=weeks]").fill(str(weeks))
        centre = sum((8 * 5 * 6, 42 * 5, 42 * 9, 4 * 48, 2 * 240, 72)) * staff * 10 + 4 * weeks * staff
        expected = [_two_decimals(centre, 10), _two_decimals(centre, 10 * staff), _two_decimals(centre, 10 * staff * weeks)]
        assert _total(page) == expected


def _two_decimals(dividend: int, divisor: int) -> str:
    """Rounded half up, in whole numbers only."""
    hundredths = (dividend * 200 + divisor) // (2 * divisor)
    return re.sub(r"\.?0*$", "", f"{hundredths // 100:,}.{hundredths % 100:02}")


def test_without_a_script_the_table_stands_and_the_fields_do_not(browser: Browser, root: str, lang: Lang) -> None:
    context = browser.new_context(**DESK, java_script_enabled=False)
    page = context.new_page()
    page.goto(root + ADDRESS.format(lang=lang))
    expect(page.locator(".calculator form")).to_be_hidden()
    assert _total(page) == ["22,276.8", "1,591.2", "33.15"]
    context.close()


def test_on_a_phone_nothing_runs_over_and_each_number_says_what_it_is(browser: Browser, root: str, lang: Lang) -> None:
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.goto(root + ADDRESS.format(lang=lang))
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    cell = page.locator(".calculator-row").first.locator('[data-hours="week"]')
    shown = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert shown.strip('"') in ("每人每周（小时）", "Each worker a week (hours)")
    context.close()
