"""What an author meets in an editor, shown by the language server that VS Code and other editors use for YAML."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from shegong.load.directory import load_directory
from shegong.load.markdown_file import split_front_matter
from shegong.model.entry import facts_of
from shegong.model.kinds import KINDS, Agency
from shegong.model.vocabulary import Vocabularies, relation_words

from tests.editor.language_client import Diagnostic, LanguageServer, Offer, language_server

PROJECT = Path(__file__).parent.parent.parent
SETTINGS = cast(dict[str, Any], json.loads((PROJECT / ".vscode/settings.json").read_text(encoding="utf-8")))
MODELINE = "# yaml-language-server: $schema=../../schema/agency.schema.json\n"
NAME = 'name: {zh: 安居, en: An Ju, pinyin: ān jū, cite: "[@paper, ¶1]"}\n'
AGENCY = MODELINE + NAME
ALWAYS = {"!ENV"}
"""A tag of `mkdocs.yml`, which the settings name for the whole workspace."""
WHOLE = {"值和来源 · value and source", "长写 · long form", "完整的一项 · a whole item"}
QUALIFIERS = {"since", "until", "as_of", "note", "said_by", "inferred", "cite"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    workspace = tmp_path_factory.mktemp("workspace")
    for folder in ("schema", "data"):
        shutil.copytree(PROJECT / folder, workspace / folder)
    with language_server(workspace, SETTINGS) as running:
        running.wait_for_settings("data/agencies/the-first.yaml")
        yield running


@pytest.fixture(scope="module")
def vocabularies() -> Vocabularies:
    return load_directory(PROJECT).vocabularies


def offered(server: LanguageServer, text: str) -> dict[str, Offer]:
    """What is offered in a new file of an agency, after its name; by label."""
    offers = {each.label: each for each in server.offers("data/agencies", AGENCY + text)}
    assert offers.keys() >= ALWAYS
    return {label: each for label, each in offers.items() if label not in ALWAYS}


def underlined(server: LanguageServer, text: str, path: str = "data/agencies/wrong.yaml") -> list[Diagnostic]:
    """What is underlined in a text, in the order of lines; on a line, of what is underlined."""
    return sorted(server.diagnostics({path: text})[path], key=lambda each: (each.line, each.underlined))


def written_by(offer: Offer, text: str) -> str:
    """A text after an offer was taken, with all that it proposes, and a word where it proposes nothing.

    As editors do, the lines of what is inserted are indented like the line that it is inserted in.
    """
    chosen = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\|\}", r"\1", offer.inserted)
    filled = re.sub(r"\$\d+", "word", re.sub(r"\$\{\d+:([^}]*)\}", r"\1", chosen))
    line = text.partition("‸")[0].rpartition("\n")[2]
    return text.replace("‸", filled.replace("\n", "\n" + line[: len(line) - len(line.lstrip())]))


# nothing is wrong with what there is


def entries() -> dict[str, str]:
    """Every entry as YAML; the fields of Markdown entries as a file of their own."""
    found: dict[str, str] = {}
    for kind in (model.kind for model in KINDS):
        for file in sorted((PROJECT / "data" / kind.folder).iterdir()):
            text = file.read_text(encoding="utf-8")
            parts = split_front_matter(text) if file.suffix == ".md" else None
            if parts:
                text = f"# yaml-language-server: $schema=../../schema/{kind.id}.schema.json\n{parts.fields}"
            if not file.name.endswith(".en.md"):
                found[f"data/{kind.folder}/{file.stem}.yaml"] = text
    return found


def test_no_entry_has_anything_underlined(server: LanguageServer) -> None:
    texts = entries()
    assert {path.split("/")[1] for path in texts} == {model.kind.folder for model in KINDS}
    assert {path: found for path, found in server.diagnostics(texts).items() if found} == {}


# keys and terms complete themselves


def test_each_field_that_is_not_there_yet_is_offered_with_what_it_is_called(server: LanguageServer) -> None:
    offers = offered(server, "‸")
    expected = {name: f"{fact.zh} · {fact.en}" for name, fact in facts_of(Agency) if name != "name"}
    assert {label: each.documentation.split("\n")[0] for label, each in offers.items()} == expected
    assert all(each.is_key for each in offers.values())


def test_the_settings_of_the_project_do_for_a_file_that_names_no_schema(server: LanguageServer) -> None:
    offers = server.offers("data/agencies", NAME + "foun‸")
    assert "founded" in {each.label for each in offers}


@pytest.mark.parametrize(
    ("field", "inserted"),
    [
        ("founded", "founded: ${1:2009-06} [@${2:source}, ${3:¶1}]"),
        ("place", "place: ${1:id} [@${2:source}, ${3:¶1}]"),
        ("staff", "staff: ${1:1} [@${2:source}, ${3:¶1}]"),
        ("legal_form", "legal_form: "),
        ("money", "money:\n  - zh: $1\n    en: $2\n    cite: $3"),
        ("events", "events:\n  - date: $1\n    type: $2\n    zh: $3\n    en: $4\n    cite: $5"),
        ("summary", "summary:\n  zh: $1\n  en: $2"),
        ("verified_on", "verified_on: "),
    ],
)
def test_a_field_brings_the_skeleton_of_its_value(server: LanguageServer, field: str, inserted: str) -> None:
    assert offered(server, "‸")[field].inserted == inserted


@pytest.mark.parametrize(
    ("text", "vocabulary"),
    [
        ("legal_form: ‸\n", "legal-forms"),
        ("status: o‸\n", "statuses"),
        ("serves:\n  - ‸\n", "user-groups"),
        ("serves:\n  - ug-older-people [@paper, ¶1]\n  - ‸\n", "user-groups"),
        ("founding_model: ‸\n", "founding-models"),
    ],
)
def test_each_term_is_offered_with_its_citation_mark(
    server: LanguageServer, vocabularies: Vocabularies, text: str, vocabulary: str
) -> None:
    terms = vocabularies[vocabulary].terms
    mark = "[@${1:source}, ${2:¶1}]"
    offers = {label: each for label, each in offered(server, text).items() if label not in WHOLE and not each.is_key}
    assert {label: (each.inserted, each.documentation) for label, each in offers.items()} == {
        term.id: (f"{term.id} {mark}", f"{term.zh} · {term.en}") for term in terms
    }


@pytest.mark.parametrize(
    ("text", "vocabulary"), [("events:\n  - date: 2009-06\n    type: ‸\n", "event-types"), ("status:\n  value: ‸\n", "statuses")]
)
def test_a_term_alone_is_offered_alone(server: LanguageServer, vocabularies: Vocabularies, text: str, vocabulary: str) -> None:
    expected = {term.id: (term.id, f"{term.zh} · {term.en}") for term in vocabularies[vocabulary].terms}
    assert {label: (each.inserted, each.documentation) for label, each in offered(server, text).items()} == expected


@pytest.mark.parametrize("text", ["relations:\n  - ‸\n", "relations:\n  - supported_by: a-b [@paper, ¶1]\n  - ‸\n"])
def test_each_word_for_a_relation_is_offered_with_its_meaning(server: LanguageServer, vocabularies: Vocabularies, text: str) -> None:
    words = dict(relation_words(vocabularies["relation-types"]))
    offers = {label: each for label, each in offered(server, text).items() if label not in QUALIFIERS}
    assert {label: (each.inserted, each.documentation.split("\n")[0]) for label, each in offers.items()} == {
        word: (f"{word}: ${{1:id}} [@${{2:source}}, ${{3:¶1}}]", f"{meaning.label.zh} · {meaning.label.en}")
        for word, meaning in words.items()
    }


def test_what_may_be_added_to_a_relation_is_offered(server: LanguageServer) -> None:
    offers = offered(server, "relations:\n  - supported_by: a-b\n    ‸\n")
    assert offers.keys() >= QUALIFIERS
    assert offers["cite"].inserted == 'cite: "[@${1:source}, ${2:¶1}]"'


def test_dates_are_offered_with_the_quotes_that_they_need(server: LanguageServer) -> None:
    assert [each.inserted for each in offered(server, "verified_on: ‸\n").values()] == [
        "2009-06", '"2009"', '"2009-06-15"', "2009~", "2010-23", "2012/2014",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["founded: ‸\n", "events:\n  - ‸\n", "money:\n  - ‸\n", "other_names:\n  - ‸\n", "disputes:\n  - ‸\n"])
def test_what_is_offered_whole_is_right_once_filled_in(server: LanguageServer, text: str) -> None:
    wholes = [each for label, each in offered(server, text).items() if label in WHOLE]
    assert wholes
    written = {f"data/agencies/{text.split(':')[0]}-{number}.yaml": AGENCY + written_by(each, text) for number, each in enumerate(wholes)}
    assert [(written[path], found) for path, found in server.diagnostics(written).items() if found] == []


# help


FOUNDED = """\
#### 成立 · Founded

成立 · Founded

短写：值 [@来源, 位置]。有日期或说明要补充，用长写：value、cite 等各占一行。有几个值，写成列表。2009、2009-06、2009-06-15；约数 2009~，存疑 2009?，秋季 2010-23，起止 2012/2014。单写年份或完整日期要加引号。

Short: value [@source, locator]. Long, with a date or a note: value, cite and the rest on lines of their own. Several values make a list. 2009, 2009-06, 2009-06-15; about 2009~, uncertain 2009?, autumn 2010-23, from and to 2012/2014. A year or a full date by itself goes in quotes.

```yaml
founded: 2009-06 [@gysb-2012, ¶2]
```
"""  # noqa: E501 - as it is shown
MONEY = """\
#### 经费 · Money

经费 · Money

每项一句话，中英文各写一遍，再写来源。

One sentence an item, in both languages, then its source.

```yaml
money:
  - zh: 年度预算的七成来自政府。
    en: "Seventy per cent of its budget comes from government."
    cite: "[@gysb-2012, ¶2]"
```
"""


def shown(server: LanguageServer, text: str) -> str:
    """What is shown on a place of an agency, without the address of the schema."""
    return server.hover("data/agencies", AGENCY + text).partition("\nSource: ")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("foun‸ded: 2009-06 [@paper, ¶1]\n", FOUNDED),
        ("founded: 2009‸-06 [@paper, ¶1]\n", FOUNDED),
        ('mon‸ey:\n  - {zh: 甲。, en: A., cite: "[@paper, ¶1]"}\n', MONEY),
    ],
)
def test_a_field_is_explained_in_both_languages_with_an_example(server: LanguageServer, text: str, expected: str) -> None:
    assert shown(server, text) == expected


def test_a_field_of_terms_is_explained_with_its_terms(server: LanguageServer, vocabularies: Vocabularies) -> None:
    terms = "\n".join(f"- `{term.id}`: {term.zh} · {term.en}" for term in vocabularies["legal-forms"].terms)
    assert f"\n\n{terms}\n\n" in shown(server, "legal‸_form: minfei [@paper, ¶1]\n")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("relations:\n  - supp‸orted_by: a-b [@paper, ¶1]\n", "支持单位 · Supported by"),
        ("staff: {value: 3, as‸_of: 2009-06, cite: '[@paper, ¶1]'}\n", "是什么时候的情况 · The date that it holds for"),
        ("staff: {value: 3, ci‸te: '[@paper, ¶1]'}\n", "来源 · Source"),
        ("events:\n  - {da‸te: 2009-06, type: founding, zh: 甲。, en: A., cite: '[@paper, ¶1]'}\n", "日期 · Date"),
    ],
)
def test_a_key_of_a_part_is_explained_in_both_languages(server: LanguageServer, text: str, title: str) -> None:
    assert shown(server, text).startswith(f"#### {title}\n\n{title}\n\n")


# what is wrong

WRONG = (
    AGENCY
    + """\
foundet: 2009-06 [@paper, ¶1]
founded: 2009-06
legal_form: nonprof [@paper, ¶1]
serves: ["ug-older-people [@paper, ¶1]", "ug-x [@paper, ¶1]"]
events:
  - {date: 2009, type: founding, zh: 甲。, en: A., cite: "[@paper, ¶1]"}
  - {date: 2009-06, type: founding, zh: 乙。, en: B., with: [Li Ming], cite: "@paper, ¶1"}
relations:
  - suported_by: a-b [@paper, ¶1]
  - supported_by: A B [@paper, ¶1]
    sinse: 2009-06
"""
)
TERM = "应写成：词 [@来源, 位置]，词是下列之一 · write it as: term [@source, locator], with one of these terms: "


def test_what_is_wrong_is_underlined_where_it_stands(server: LanguageServer, vocabularies: Vocabularies) -> None:
    assert underlined(server, WRONG) == [
        Diagnostic(3, "foundet", "Property foundet is not allowed."),
        Diagnostic(4, "2009-06", "应写成：值 [@来源, 位置] · write it as: value [@source, locator]"),
        Diagnostic(5, "nonprof [@paper, ¶1]", TERM + ", ".join(vocabularies["legal-forms"].ids)),
        Diagnostic(6, '"ug-x [@paper, ¶1]"', TERM + ", ".join(vocabularies["user-groups"].ids)),
        Diagnostic(8, "2009", '日期要加引号，例如 "2009" · put the date in quotes: "2009"'),
        Diagnostic(9, '"@paper, ¶1"', '应写成 "[@来源, 位置]" · write it as "[@source, locator]"'),
        Diagnostic(9, "Li Ming", "编号只用小写字母、数字和单个连字符 · an id has small letters, digits and single hyphens only"),
        Diagnostic(11, "suported_by", "Property suported_by is not allowed."),
        Diagnostic(12, "A B [@paper, ¶1]", "应写成：编号 [@来源, 位置] · write it as: id [@source, locator]"),
        Diagnostic(13, "sinse", "Property sinse is not allowed."),
    ]


def test_a_term_that_there_is_not_is_underlined(server: LanguageServer, vocabularies: Vocabularies) -> None:
    text = AGENCY + 'events:\n  - {date: 2009-06, type: foundation, zh: 甲。, en: A., cite: "[@paper, ¶1]"}\n'
    valid = ", ".join(f'"{id}"' for id in vocabularies["event-types"].ids)
    expected = [Diagnostic(4, "foundation", f"Value is not accepted. Valid values: {valid}.")]
    assert underlined(server, text, "data/agencies/other-term.yaml") == expected


def test_what_is_missing_is_said_where_the_part_begins(server: LanguageServer) -> None:
    text = AGENCY + "money:\n  - {zh: 甲。, en: A.}\n"
    assert underlined(server, text, "data/agencies/missing.yaml") == [Diagnostic(4, "{", 'Missing property "cite".')]
