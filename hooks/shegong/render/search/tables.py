"""The tables with which a reader's browser understands a query. Each is loaded only when a query needs it."""

import json
from collections.abc import Iterator
from functools import cache

import opencc  # pyright: ignore[reportMissingTypeStubs] - untyped
from pypinyin import lazy_pinyin  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType] - untyped

from shegong.link.directory import Directory
from shegong.model.kinds import KINDS
from shegong.model.text import LANGS, Lang, Text, text
from shegong.render.search.fields import people, vocabularies_of, words_of
from shegong.render.search.names import forms, unique
from shegong.render.search.pinyin import chinese, without_tones

FOLDER = "assets/search"

FILTERS: dict[str, Text] = {
    "kind": text("种类", "Kind"),
    "place": text("地区", "Place"),
    "serves": text("服务对象", "People served"),
    "field": text("服务领域", "Field"),
    "model": text("创办模式", "Founding model"),
    "status": text("现状", "Status"),
    "type": text("类型", "Type"),
    "year": text("年份", "Year"),
}
_NAMED_ONLY = ("kind", "status", "type")
"""Their words, such as 机构, stand in too many queries to narrow any."""

ARTICLE = text("文章", "Articles")


def tables(directory: Directory) -> Iterator[tuple[str, str]]:
    """Address and text of each table."""
    yield f"{FOLDER}/traditional.json", _json(traditional())
    yield f"{FOLDER}/pinyin.json", _json(characters_by_reading("".join(sorted(set(_named(directory))))))
    yield f"{FOLDER}/names.json", _json(list(names(directory)))
    for lang in LANGS:
        yield f"{FOLDER}/words-{lang}.json", _json(words(directory, lang))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _characters_of_gb2312() -> Iterator[str]:
    rows = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return (character for code in rows if (character := code.decode("gb2312", errors="ignore")))


COMMON = tuple(_characters_of_gb2312())
"""The characters of GB 2312, which hold nearly all that is written in Simplified Chinese: the commonest first, in two levels."""
_COMMONEST = 3755


@cache
def traditional() -> str:
    """Pairs of a Traditional character and its Simplified one, one after the other."""
    simplify = opencc.OpenCC("t2s")  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType, reportAttributeAccessIssue]
    common = set(COMMON)
    pairs = ((chr(code), str(simplify.convert(chr(code)))) for code in range(0x4E00, 0xA000))  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
    return "".join(one + other for one, other in pairs if one != other and other in common)


def _named(directory: Directory) -> str:
    """The Chinese characters of all names."""
    return chinese("".join(document.entry.name.zh or "" for document in directory.entries.values()))


@cache
def characters_by_reading(named: str) -> dict[str, str]:
    """The common characters, and those in names, under each syllable."""
    found: dict[str, str] = {}
    for character in dict.fromkeys((*COMMON[:_COMMONEST], *named)):
        reading = without_tones(str(lazy_pinyin(character)[0]))  # pyright: ignore[reportUnknownArgumentType]
        found[reading] = found.get(reading, "") + character
    return found


def names(directory: Directory) -> Iterator[list[object]]:
    """For each entry: id, kind, Chinese and English name, other names, pinyin without spaces."""
    for id, document in directory.entries.items():
        name, named = document.entry.name, forms(id, directory)
        others = unique([named.brand, *(other.name for other in document.entry.other_names), *people(document, directory)])
        joined = unique(each for each in (*named.pinyin, *named.misread) if " " not in each)
        yield [id, document.entry.kind.id, name.zh or "", name.en or "", others, joined]


def words(directory: Directory, lang: Lang) -> dict[str, object]:
    """What filters and their values are called; a list where other words in a query mean the value, too."""

    def called(key: str, value: str, label: str) -> str | list[str]:
        if key in _NAMED_ONLY:
            return label
        return [label, *(word for word in unique(each.lower() for each in words_of(key, value, directory)) if word != label.lower())]

    values = {key: _values(key, directory, lang) for key in FILTERS}
    return {
        key: {"label": FILTERS[key][lang], "values": {value: called(key, value, label) for value, label in labels.items()}}
        for key, labels in values.items()
    }


def _values(key: str, directory: Directory, lang: Lang) -> dict[str, str]:
    if key == "kind":
        return {**{model.kind.id: model.kind.plural[lang] for model in KINDS}, "article": ARTICLE[lang]}
    if key == "place":
        return {id: directory.entries[id].entry.name.shown(lang) for id in sorted(directory.geography.above)}
    if key == "year":
        return {str(year): str(year) for year in sorted({moment.date.earliest.year for moment in directory.moments})}
    return {term.id: term[lang] for name in vocabularies_of(key) for term in directory.vocabularies[name].terms}
