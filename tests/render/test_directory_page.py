"""The directory page as it comes, and the data beside it, made from the miniature directory."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.model.text import LANGS, Lang
from shegong.render.directory_data import directory_data
from shegong.render.directory_page import ROWS, directory_page
from shegong.render.directory_table import FACETS, SHOWN, table_of
from shegong.render.words import word
from shegong.render.writer import Writer

from tests.golden.render import HERE

Data = dict[str, Any]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(HERE))


def html(directory: Directory, lang: Lang) -> str:
    return directory_page(directory, lang, _writer(directory, lang)).content().html


def _writer(directory: Directory, lang: Lang) -> Callable[[str], Writer]:
    return lambda address: Writer(directory, lang, address)


def data(directory: Directory, lang: Lang) -> Data:
    return json.loads(dict(directory_data(directory))[f"assets/directory/{lang}.json"])


@pytest.mark.parametrize("lang", LANGS)
def test_every_agency_and_association_is_in_the_page_by_name(directory: Directory, lang: Lang) -> None:
    rows = _rows(html(directory, lang))
    ids = {document.id for kind in ("agency", "association") for document in directory.of_kind(kind)}
    assert [row["id"] for row in rows] == _writer(directory, lang)("").sorted(ids)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("zh", "明灯社工事务所 Bright Lamp Social Work Agency Míngdēng Shègōng Shìwùsuǒ 来源不一 | 江城东湖区 | 2009年6月 约2010年"),
        ("en", "Bright Lamp Social Work Agency 明灯社工事务所 Míngdēng Shègōng Shìwùsuǒ sources differ | East Lake District, Jiang City"),
    ],
)
def test_a_row_says_what_there_is(directory: Directory, lang: Lang, expected: str) -> None:
    text = next(row["text"] for row in _rows(html(directory, lang)) if row["id"] == "ming-deng")
    assert text.startswith(expected)


def test_each_value_to_filter_by_says_how_many_have_it(directory: Directory) -> None:
    table = table_of(_writer(directory, "en")(""))
    for key in FACETS:
        column, totals = table.columns[key], table.totals(key)
        own = [sum(_within(column.choices, number, above) for of in column.of for number in of) for above in range(len(totals))]
        assert totals == own
        assert table.unknown(key) == sum(not of for of in column.of)


def _within(choices: tuple[Any, ...], number: int, above: int) -> bool:
    return number == above or (choices[number].above >= 0 and _within(choices, choices[number].above, above))


def test_controls_are_off_until_the_script_brings_them_to_life(directory: Directory) -> None:
    fieldsets = _parsed(html(directory, "zh")).findall(".//fieldset")
    assert len(fieldsets) == len(FACETS) + 2
    assert all(fieldset.get("disabled") is not None for fieldset in fieldsets)
    assert all(fieldset.findtext("legend") for fieldset in fieldsets)


def test_a_long_directory_has_its_first_rows_in_the_page_and_says_where_the_rest_is(
    directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shegong.render.directory_page.ROWS", 2)
    page = html(directory, "en")
    assert len(_rows(page)) == 2 < ROWS
    assert 'class="directory-rest">These are the first 2 of 4. For the others see <a href="../agencies/">Agencies</a>' in page


@pytest.mark.parametrize("lang", LANGS)
def test_every_column_of_the_data_has_every_row(directory: Directory, lang: Lang) -> None:
    found = data(directory, lang)
    rows = len(found["id"])
    assert [key for key in ("zh", "en", "pinyin", "others", "typed") if len(found[key]) != rows] == []
    for column in found["columns"].values():
        assert len(column["of"]) == rows == len(column.get("sources", column["of"]))
        assert len(column["ids"]) == len(column["labels"]) == len(column.get("above", column["ids"]))
    assert {*found["facets"], *found["shown"], "founded"} <= found["columns"].keys()
    assert (found["facets"], found["shown"]) == (list(FACETS), list(SHOWN))


def test_a_value_has_as_many_sources_as_are_named_for_it(directory: Directory) -> None:
    found = data(directory, "en")
    row = found["id"].index("ming-deng")
    assert found["columns"]["founded"]["sources"][row] == 2
    assert found["columns"]["disputed"].get("sources") is None


def test_words_for_the_browser_are_in_the_language_of_the_page(directory: Directory) -> None:
    for lang in LANGS:
        assert data(directory, lang)["words"]["more"] == word("directory_more", lang)


def test_both_languages_have_the_same_entries_and_values(directory: Directory) -> None:
    zh, en = data(directory, "zh"), data(directory, "en")
    assert sorted(zh["id"]) == sorted(en["id"])
    assert {key: sorted(column["ids"]) for key, column in zh["columns"].items()} == {
        key: sorted(column["ids"]) for key, column in en["columns"].items()
    }


def test_a_directory_without_agencies_still_has_its_page(directory: Directory) -> None:
    others = {id: document for id, document in directory.entries.items() if document.entry.kind.id not in ("agency", "association")}
    page = html(replace(directory, entries=others), "en")
    assert _rows(page) == []
    assert "0 in all" in page


def _rows(page: str) -> list[dict[str, str]]:
    rows = _parsed(page).findall(".//tbody/tr")
    return [{"id": str(row.findall("th/input")[0].get("value")), "text": " | ".join(map(_text, row))} for row in rows]


def _parsed(page: str) -> Element:
    return html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)  # pyright: ignore[reportUnknownMemberType] - typed loosely


def _text(cell: Element) -> str:
    return " ".join(" ".join(part.itertext()) for part in cell if part.tag != "input")
