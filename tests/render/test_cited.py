"""How a page is cited, in the form of each language."""

import re
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.model.text import Lang
from shegong.render.cited import cited
from shegong.render.settings import Settings
from shegong.render.writer import Writer

SETTINGS = Settings("https://directory.example/", "https://code.example/directory", date(2024, 6, 1))


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(Path(__file__).parent.parent / "golden"))


def _text(directory: Directory, lang: Lang, title: str) -> str:
    html = cited(Markup(title), Writer(directory, lang, f"{lang}/agencies/x/"), SETTINGS)
    found = re.search(r'<p class="cited-text">(.*?)</p>', html)
    assert found
    return Markup(found[1]).striptags()


def test_in_chinese_after_gb_t_7714(directory: Directory) -> None:
    expected = "中国社会工作机构名录. 厚朴社工事务所[EB/OL]. (2024-06-01). https://directory.example/zh/agencies/x/."
    assert _text(directory, "zh", "厚朴社工事务所") == expected


def test_in_english_after_apa(directory: Directory) -> None:
    expected = "Directory of Chinese Social Work Agencies. (2024, June 1). Hope. https://directory.example/en/agencies/x/"
    assert _text(directory, "en", "Hope") == expected


def test_a_title_that_asks_ends_with_its_own_mark(directory: Directory) -> None:
    assert "Who pays? https://" in _text(directory, "en", "Who pays?")
    assert "Who &lt;i&gt; pays" in cited(Markup.escape("Who <i> pays"), Writer(directory, "en", "en/x/"), SETTINGS)
