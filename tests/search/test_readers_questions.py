"""Questions that readers ask: a search finds the page, in either language, and the page has the whole answer."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import yaml
from playwright.sync_api import Browser
from pydantic import TypeAdapter
from shegong.model.text import LANGS, Frozen, Lang

from tests.browser.searching import reader
from tests.search.modules import Search
from tests.site.reading import WebPage, read_page

FIRST = 10
"""A page further down is not found: few readers look there."""
_APART = ("p", "li", "dt", "dd", "th", "td", "h1", "h2", "h3")
"""Elements that a reader sees apart from what follows, whether or not a space is written between."""


class Answer(Frozen):
    """What is typed into the search of one language, the page that answers, and what it must say."""

    ask: str
    page: str
    says: tuple[str, ...]


class Question(Frozen):
    id: str
    zh: Answer
    en: Answer

    def of(self, lang: Lang) -> Answer:
        return self.zh if lang == "zh" else self.en


QUESTIONS = TypeAdapter(tuple[Question, ...]).validate_python(
    yaml.safe_load(Path(__file__).with_name("readers_questions.yaml").read_text(encoding="utf-8"))
)


def test_every_question_is_there_once_and_leads_to_a_page_of_its_language() -> None:
    ids = [question.id for question in QUESTIONS]
    assert sorted(set(ids)) == sorted(ids)
    assert [question.id for question in QUESTIONS for lang in LANGS if not question.of(lang).page.startswith(f"{lang}/")] == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_search_finds_the_page(browser: Browser, root: str, lang: Lang) -> None:
    with reader(browser, root) as page:
        search = Search(page, root)
        missed = [line for question in QUESTIONS if (line := _missed(search, question.id, question.of(lang), lang))]
    assert not missed, "\n".join(["", *missed])


def _missed(search: Search, id: str, wanted: Answer, lang: Lang) -> str:
    """What came instead of the page that a search should find; empty if it came."""
    found = [hit["address"] for hit in search.answer(wanted.ask, lang, limit=FIRST)["hits"]]
    if wanted.page in found:
        return ""
    return f"{id}: “{wanted.ask}” did not find {wanted.page} among the first {FIRST}, but: {', '.join(found) or 'nothing'}"


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_has_the_whole_answer(site: Path, lang: Lang) -> None:
    silent = [line for question in QUESTIONS for line in _unsaid(site, question.id, question.of(lang))]
    assert not silent, "\n".join(["", *silent])


def _unsaid(site: Path, id: str, wanted: Answer) -> Iterator[str]:
    file = f"{wanted.page}index.html"
    text = _main_text(read_page(file, (site / file).read_text(encoding="utf-8")))
    return (
        f"{id}: {wanted.page} does not say “{each}” (asked for as “{wanted.ask}”); its text: {text}"
        for each in wanted.says
        if each not in text
    )


def _main_text(page: WebPage) -> str:
    """The text that a page is searched by: no marks, and neither its lists of sources nor of links."""
    (article,) = page.all("article")
    return " ".join("".join(_spoken(article)).split())


def _spoken(element: Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or "data-pagefind-ignore" in element.attrib or element.get("class") == "mark":  # pyright: ignore[reportUnnecessaryIsInstance] - the tag of a comment is a function
        return
    yield element.text or ""
    for child in element:
        yield from _spoken(child)
        yield child.tail or ""
    if element.tag in _APART:
        yield " "
