"""The path to an examination: answers to education, subject, years and certificate; by key, with bad input, from an address."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import Lang

from tests.browser.searching import DESK, PHONE, down_to

ADDRESS = "{lang}/careers/qualification/"
WRONG = {"zh": "请写0到60的整数。", "en": "Write a whole number from 0 to 60."}
ASSISTANT, WORKER, SENIOR = "assistant-social-worker-exam", "social-worker-exam", "senior-social-worker-exam"


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


@pytest.fixture
def english(browser: Browser, root: str) -> Iterator[Page]:
    context = browser.new_context(**DESK)
    page = context.new_page()
    page.goto(root + ADDRESS.format(lang="en"))
    yield page
    context.close()


def _answers(page: Page) -> list[str]:
    return page.locator(".exam-answers dd").all_inner_texts()


def _may(page: Page) -> list[str | None]:
    return [row.get_attribute("data-exam") for row in page.locator(".exam-answers .may").all()]


def test_it_asks_first_and_then_answers_by_key(page: Page, lang: Lang) -> None:
    expect(page.locator(".exam-begin")).to_be_visible()
    expect(page.locator(".exam-answers")).to_be_hidden()
    page.locator("select[name=education]").focus()
    down_to(page, "bachelor")
    page.keyboard.press("Tab")
    down_to(page, "social_work")
    expect(page.locator(".exam-answers")).to_be_visible()
    assert _may(page) == [ASSISTANT]
    page.keyboard.press("Tab")  # the box for the final year
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("3")
    assert _may(page) == [ASSISTANT, WORKER]
    expect(page).to_have_url(re.compile(r"\?education=bachelor&subject=social_work&years=3$"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            "education=bachelor&subject=social_work",
            [
                "You may sit it: the rule asks for the degree, and no years of work.",
                "3 years short: the rule asks for 3 years.",
                "First qualify as social worker; then 5 years of social work.",
            ],
        ),
        (
            "education=bachelor&subject=social_work&final=1&years=9",
            [
                "You may sit it: final-year students may.",
                "Graduate first: the rule asks for 3 years.",
                "Graduate first: the rule asks for 5 years.",
            ],
        ),
        (
            "education=master&subject=other&years=2",
            [
                "You may sit it: the rule asks for 2 years.",
                "1 year short: the rule asks for 3 years.",
                "First qualify as social worker; then 5 years of social work.",
            ],
        ),
        (
            "education=secondary&subject=other&years=10&held=assistant-social-worker-exam&since=4",
            [
                "You hold this level or a higher one.",
                "2 years short: the rule asks for 6 years after qualifying as assistant social worker.",
                "The rules give no way in with this degree.",
            ],
        ),
        (
            "education=doctorate&subject=other&years=12&held=social-worker-exam&since=5",
            ["You hold this level or a higher one.", "You hold this level or a higher one.", "You may sit it: the rule asks for 5 years."],
        ),
    ],
)
def test_what_an_address_holds_is_answered(english: Page, root: str, given: str, said: list[str]) -> None:
    english.goto(f"{root}en/careers/qualification/?{given}")
    names = {"assistant social worker (certificate level)": "assistant social worker", "social worker (certificate level)": "social worker"}
    answers = _answers(english)
    for name, short in names.items():
        answers = [answer.replace(name, short) for answer in answers]
    assert answers == said


def test_years_since_the_certificate_are_asked_only_of_those_who_have_one(page: Page) -> None:
    since = page.locator("input[name=since]")
    expect(since).to_be_hidden()
    page.locator("select[name=held]").select_option(WORKER)
    expect(since).to_be_visible()
    since.fill("5")
    expect(page).to_have_url(re.compile("&since=5$"))
    page.locator("select[name=held]").select_option("")
    expect(since).to_be_hidden()
    expect(page).not_to_have_url(re.compile("since"))


@pytest.mark.parametrize("field", ["years", "since"])
def test_bad_input_is_told_beside_its_field_and_changes_nothing(page: Page, root: str, lang: Lang, field: str) -> None:
    page.goto(root + ADDRESS.format(lang=lang) + f"?education=bachelor&subject=other&years=2&held={ASSISTANT}&since=2")
    before, box = _answers(page), page.locator(f"input[name={field}]")
    for written in ("", "-1", "abc", "1000000", "2.5"):
        box.fill(written)
        expect(page.locator(f"#exam-{field}-wrong")).to_have_text(WRONG[lang])
        expect(box).to_have_attribute("aria-invalid", "true")
        assert _answers(page) == before, written
        box.fill("2")
        expect(page.locator(f"#exam-{field}-wrong")).to_be_hidden()


def test_what_is_no_choice_in_an_address_is_left_alone(page: Page, root: str, lang: Lang) -> None:
    page.goto(root + ADDRESS.format(lang=lang) + "?education=%3Cb%3E&subject=magic&held=x&years=%27")
    expect(page.locator(".exam-begin")).to_be_visible()
    expect(page.locator("#exam-years-wrong")).to_have_text(WRONG[lang])
    expect(page.locator("select[name=education]")).to_have_value("")


def test_the_official_notice_is_named_with_every_answer(page: Page, lang: Lang) -> None:
    expect(page.locator("form .exam-official")).to_contain_text("中国人事考试网")
    assert page.locator(".exam-answers a").count() == 3


def test_without_a_script_the_table_answers(browser: Browser, root: str, lang: Lang) -> None:
    context = browser.new_context(**DESK, java_script_enabled=False)
    page = context.new_page()
    page.goto(root + ADDRESS.format(lang=lang))
    expect(page.locator("form.which-examination")).to_be_hidden()
    expect(page.locator("table.examinations")).to_be_visible()
    assert page.locator("table.examinations .exam-checked").count() == page.locator("table.examinations tbody tr").count()
    context.close()


def test_on_a_phone_nothing_runs_over(browser: Browser, root: str, lang: Lang) -> None:
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.goto(root + ADDRESS.format(lang=lang) + "?education=bachelor&subject=other&years=2")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()
