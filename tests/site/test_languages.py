"""Two languages: every page in both, each leading to the other, and nothing in the wrong one."""

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from shegong.load.directory import load_directory
from shegong.model.text import LANGS, Lang
from shegong.model.walk import walk
from shegong.render.writer import HTML_LANG

from tests.site.project import ADDRESS, PROJECT
from tests.site.reading import WebPage

CHINESE = re.compile(r"[\u3400-\u9fff]")


def test_every_page_names_its_language(pages: Mapping[str, WebPage], own: Mapping[str, WebPage]) -> None:
    assert [page.path for page in pages.values() if page.root.get("lang") not in HTML_LANG.values()] == []
    assert [page.path for page in own.values() if page.root.get("lang") != HTML_LANG[_lang(page)]] == []


def test_every_page_exists_in_both_languages(own: Mapping[str, WebPage]) -> None:
    assert [path for path in own if _other(path) not in own] == []


def test_a_page_and_its_counterpart_have_the_same_sections_and_claims(own: Mapping[str, WebPage]) -> None:
    different = [
        (path, sorted(_sections(page) ^ _sections(own[_other(path)])))
        for path, page in own.items()
        if path.startswith("zh/") and _other(path) in own and _sections(page) != _sections(own[_other(path)])
    ]
    assert different == []


def _sections(page: WebPage) -> set[str]:
    """Where a reader of the page may be who changes the language."""
    sections = {heading.get("id") or "a heading without an id" for heading in page.all("h2")}
    return sections | {id for each in (*page.all("h3"), *page.of_class("claim")) if (id := each.get("id"))}


def test_every_page_names_itself_its_counterpart_and_the_choice_of_language(own: Mapping[str, WebPage]) -> None:
    wrong = [page.path for page in own.values() if _alternates(page) != _expected_alternates(page.address)]
    assert wrong == []


def test_the_page_at_the_root_names_both_languages_and_itself(pages: Mapping[str, WebPage]) -> None:
    assert _alternates(pages["index.html"]) == _expected_alternates("zh/")


def _alternates(page: WebPage) -> dict[str | None, str | None]:
    return {link.get("hreflang"): link.get("href") for link in page.heads("alternate") if link.get("hreflang")}


def _expected_alternates(address: str) -> dict[str | None, str | None]:
    inner = address.partition("/")[2]
    return {**{HTML_LANG[lang]: f"{ADDRESS}{lang}/{inner}" for lang in LANGS}, "x-default": ADDRESS}


def test_a_link_to_the_counterpart_is_on_every_page(own: Mapping[str, WebPage]) -> None:
    missing = [
        page.path
        for page in own.values()
        if ADDRESS + _other(page.address) not in {link.address for link in page.links(ADDRESS) if link.element == "a"}
    ]
    assert missing == []


def test_navigation_stays_in_the_language_of_the_page(own: Mapping[str, WebPage]) -> None:
    """Only what is marked with the other language's `hreflang` or `lang` leads there."""
    strays = {
        (page.path, element.get("href"))
        for page in own.values()
        for element in page.all("a")
        if not (element.get("hreflang") or element.get("lang") or element.get("download"))
        for target in [_resolved(page, element.get("href") or "")]
        if target.startswith(ADDRESS) and not target.startswith(f"{ADDRESS}{_lang(page)}/")
    }
    assert strays == set()


def _resolved(page: WebPage, href: str) -> str:
    return urljoin(ADDRESS + page.address, href)


def test_chinese_on_an_english_page_is_marked_as_chinese_or_part_of_an_english_text(own: Mapping[str, WebPage]) -> None:
    """Where an author quotes Chinese in an English text, the page has it as written; anything else has been left untranslated."""
    english = _english_texts()
    unmarked = {
        (page.path, " ".join(words.text.split()))
        for page in own.values()
        if page.path.startswith("en/")
        for words in page.words()
        if words.lang == "en" and CHINESE.search(words.text)
    }
    assert {(path, text) for path, text in unmarked if text not in english} == set()


def _english_texts() -> str:
    """Everything that is written in English: in data, in the hand-written pages, and in the settings of the theme."""
    loaded = load_directory(PROJECT)
    models = (value for document in loaded.documents for _, value in walk(document.entry))
    said = [english for value in models if isinstance(english := getattr(value, "en", None), str)]
    files = [*sorted((PROJECT / "docs/en").rglob("*.md")), PROJECT / "mkdocs.yml"]
    return "\n".join(" ".join(text.split()) for text in (*said, *(file.read_text(encoding="utf-8") for file in files)))


def _lang(page: WebPage) -> Lang:
    return "en" if page.path.startswith("en/") else "zh"


def _other(path: str) -> str:
    """The path of the same page in the other language."""
    lang, _, rest = path.partition("/")
    return f"{'en' if lang == 'zh' else 'zh'}/{rest}"
