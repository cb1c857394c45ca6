"""The data beside the directory page, one file for each language: what the reader's browser filters, sorts, compares and downloads."""

import json
from collections.abc import Iterator

from shegong.link.directory import Directory
from shegong.model.entry import Entry
from shegong.model.text import LANGS, Lang
from shegong.render.directory_table import FACETS, KINDS, SHOWN, Column, Table, table_of
from shegong.render.search.names import Forms, forms
from shegong.render.search.pinyin import chinese
from shegong.render.words import word
from shegong.render.writer import Writer

FOLDER = "assets/directory"

WORDS = (
    *("address", "compare", "compare_remove", "compare_this", "compare_too_many", "disputed_mark", "found", "found_all"),
    *("id", "ignored", "inside", "more", "name_en", "name_zh", "other_names", "pinyin", "shown", "sources"),
)
"""The words that the browser needs, each `directory_…` in `words.yaml`."""


def data_address(lang: Lang) -> str:
    return f"{FOLDER}/{lang}.json"


def directory_data(directory: Directory) -> Iterator[tuple[str, str]]:
    """Address and text of each file."""
    documents = (document for model in KINDS for document in directory.of_kind(model.kind.id))
    typed = {document.id: _typed(document.entry, forms(document.id, directory)) for document in documents}
    for lang in LANGS:
        table = table_of(Writer(directory, lang, f"{lang}/directory/"))
        yield data_address(lang), json.dumps(_data(table, typed), ensure_ascii=False, separators=(",", ":"))


def _data(table: Table, typed: dict[str, str]) -> dict[str, object]:
    """Everything by column, so that what repeats lies together and packs well."""
    entries = [document.entry for document in table.documents]
    return {
        "lang": table.lang,
        "id": [document.id for document in table.documents],
        "zh": [entry.name.zh or "" for entry in entries],
        "en": [entry.name.en or "" for entry in entries],
        "pinyin": [entry.name.pinyin or "" for entry in entries],
        "others": [[each.name for each in entry.other_names] for entry in entries],
        "typed": [typed[document.id] for document in table.documents],
        "columns": {key: _column(column) for key, column in table.columns.items()},
        "facets": FACETS,
        "shown": SHOWN,
        "folders": {model.kind.id: model.kind.folder for model in KINDS},
        "words": {key: word(f"directory_{key}", table.lang) for key in WORDS},
    }


def _column(column: Column) -> dict[str, object]:
    made: dict[str, object] = {
        "label": column.label,
        "none": column.none,
        "ids": [choice.id for choice in column.choices],
        "labels": [choice.label for choice in column.choices],
        "of": column.of,
    }
    if any(choice.above >= 0 for choice in column.choices):
        made["above"] = [choice.above for choice in column.choices]
    if any(choice.years for choice in column.choices):
        made["years"] = [choice.years for choice in column.choices]
    if column.sources:
        made["sources"] = column.sources
    return made


def _typed(entry: Entry, named: Forms) -> str:
    """The forms besides its names that a reader may type, a line each: names as registers print them, and pinyin in syllables.

    Joined words and initials follow from these, in the browser.
    """
    given = [entry.name.zh or "", entry.name.en or "", *(other.name for other in entry.other_names)]
    known = {"".join(each.split()).lower() for each in given}
    more = [each for each in named.aliases if chinese(each) and " " not in each and each not in known]
    return "\n".join([*_not_within(more, given), *(each for each in named.pinyin if " " in each)])


def _not_within(names: list[str], more: list[str]) -> list[str]:
    """Those of some names that do not stand in another of them, or in one of `more`."""
    return [name for name in names if not any(name in other for other in (*more, *(each for each in names if each != name)))]
