"""The JSON Schemas that editors complete and check with: current, taking every entry that there is, refusing wrong ones."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from jsonschema import Draft202012Validator
from shegong.load.directory import load_directory
from shegong.load.markdown_file import split_front_matter
from shegong.load.strict_yaml import read_yaml
from shegong.model.kinds import KINDS
from shegong.schema.schemas import VOCABULARY_SCHEMA, schemas

PROJECT = Path(__file__).parent.parent
COMMITTED = {model.kind.folder: PROJECT / "schema" / f"{model.kind.id}.schema.json" for model in KINDS}
SCHEMAS = {folder: json.loads(file.read_text(encoding="utf-8")) for folder, file in COMMITTED.items()}
FILES = sorted(
    file
    for folder in SCHEMAS
    for file in (PROJECT / "data" / folder).iterdir()
    if file.suffix in (".yaml", ".md") and ".en." not in file.name
)
AGENCY = """\
name: {zh: 安居, en: An Ju, cite: "[@paper, ¶1]"}
founded: 2009-06 [@paper, ¶1]
serves: ["ug-older-people [@paper, ¶1]"]
staff: {value: 3, cite: "[@paper, ¶1]"}
relations:
  - supported_by: hill-college [@paper, ¶1]
    since: "2009"
events:
  - {date: 2009-06, type: founding, zh: 成立。, en: Founded., with: [li-ming], cite: "[@paper, ¶1]"}
"""


def fields_of(file: Path) -> object:
    text = file.read_text(encoding="utf-8")
    parts = split_front_matter(text) if file.suffix == ".md" else None
    return cast(object, yaml.safe_load(parts.fields if parts else text))


def refusals(folder: str, fields: object) -> list[str]:
    validator = Draft202012Validator(cast(dict[str, Any], SCHEMAS[folder]))
    return [f"{error.json_path}: {error.message[:200]}" for error in cast(Any, validator).iter_errors(fields)]


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    """The schemas that the model and the vocabularies give now."""
    return dict(schemas(load_directory(PROJECT).vocabularies))


@pytest.mark.parametrize("kind", [model.kind.id for model in KINDS])
def test_a_committed_schema_is_the_one_that_the_model_gives(kind: str, made: Mapping[str, str]) -> None:
    name = f"{kind}.schema.json"
    assert (PROJECT / "schema" / name).read_text(encoding="utf-8") == made[name], f"schema/{name} is out of date: run `make schema`"


def test_there_is_a_schema_for_each_kind_one_for_vocabularies_and_no_other() -> None:
    kinds = {f"{model.kind.id}.schema.json" for model in KINDS}
    assert {file.name for file in (PROJECT / "schema").iterdir()} == {*kinds, VOCABULARY_SCHEMA}


def test_the_schema_of_vocabularies_takes_each_of_them_and_no_unknown_key(made: Mapping[str, str]) -> None:
    assert (PROJECT / "schema" / VOCABULARY_SCHEMA).read_text(encoding="utf-8") == made[VOCABULARY_SCHEMA]
    schema = json.loads(made[VOCABULARY_SCHEMA])
    Draft202012Validator.check_schema(schema)
    validator = cast(Any, Draft202012Validator(schema))
    files = sorted((PROJECT / "data" / "vocabularies").glob("*.yaml"))
    assert len(files) > 20
    for file in files:
        vocabulary = cast(dict[str, Any], yaml.safe_load(file.read_text(encoding="utf-8")))
        assert validator.is_valid(vocabulary), file.name
        vocabulary["terms"][0]["colour"] = "red"
        assert not validator.is_valid(vocabulary), file.name


def test_every_key_of_a_vocabulary_is_called_something_in_both_languages(made: Mapping[str, str]) -> None:
    titles = re.findall(r'"title": "([^"]*)"', made[VOCABULARY_SCHEMA])
    assert len(titles) > 10
    assert [title for title in titles if not re.fullmatch(r"[^a-zA-Z·]+ · [^\u4e00-\u9fff]+", title)] == []


@pytest.mark.parametrize("folder", SCHEMAS)
def test_a_schema_is_one(folder: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[folder])
    assert SCHEMAS[folder]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_schema_takes_every_entry_that_there_is(file: Path) -> None:
    assert refusals(file.parent.name, fields_of(file)) == []


def test_the_entries_are_found() -> None:
    assert {file.parent.name for file in FILES} == set(SCHEMAS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_an_entry_in_yaml_names_its_schema_for_editors(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    kind = next(model.kind for model in KINDS if model.kind.folder == file.parent.name)
    expected = "---" if kind.prose else f"# yaml-language-server: $schema=../../schema/{kind.id}.schema.json"
    assert first == expected


def test_the_example_is_taken() -> None:
    assert refusals("agencies", yaml.safe_load(AGENCY)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("founded:", "foundet:"),
        ("staff: {value: 3,", "staff: {valeu: 3,"),
        ("ug-older-people", "ug-old-people"),
        ("type: founding", "type: foundation"),
        ("supported_by:", "suported_by:"),
        ("since:", "sinse:"),
        ("founded: 2009-06 [@paper, ¶1]", "founded: 2009-06"),
        ("founded: 2009-06 [@paper, ¶1]", "founded: 2009"),
        ("founded: 2009-06 [@paper, ¶1]", "founded: []"),
        ("hill-college [@paper, ¶1]", "Hill College [@paper, ¶1]"),
        ("date: 2009-06", "date: 2009-6"),
        ("zh: 成立。,", ""),
        ("zh: 安居", "zh: 2009"),
        ("value: 3", "value: three"),
        ("value: 3", "value: -3"),
        (', cite: "[@paper, ¶1]"}\nfounded', "}\nfounded"),
        ("[li-ming]", "[Li Ming]"),
    ],
)
def test_a_schema_refuses_what_is_wrong(right: str, wrong: str) -> None:
    assert AGENCY.count(right) >= 1
    assert refusals("agencies", yaml.safe_load(AGENCY.replace(right, wrong, 1))) != []


# what editors show


def nodes(node: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object in a schema, with the way to it."""
    if isinstance(node, dict):
        inner = cast(dict[str, Any], node)
        yield path, inner
        yield from (found for key, each in inner.items() for found in nodes(each, f"{path}/{key}"))
    elif isinstance(node, list):
        yield from (found for index, each in enumerate(cast(list[object], node)) for found in nodes(each, f"{path}/{index}"))


def keys(folder: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every key of an entry and of its parts: the way to it, its name, and its schema."""
    for path, node in nodes(SCHEMAS[folder]):
        if path.endswith("/properties") or path == "/properties":
            for key, written in node.items():
                reference = written.get("$ref", "").rpartition("/")[2]
                yield f"{path}/{key}", key, {**(SCHEMAS[folder]["$defs"][reference] if reference else {}), **written}


@pytest.mark.parametrize("folder", SCHEMAS)
def test_every_key_is_called_something_in_both_languages(folder: str) -> None:
    found = list(keys(folder))
    assert len(found) > 100
    assert [path for path, _, node in found if not re.match(r"\S*[\u3400-\u9fff].* · .*[A-Za-z]", node.get("title", ""))] == []


@pytest.mark.parametrize("folder", SCHEMAS)
def test_every_title_is_in_both_languages(folder: str) -> None:
    found = ((path, node.get("title")) for path, node in nodes(SCHEMAS[folder]) if "/defaultSnippets/" not in path)
    titles = [title for _, title in found if isinstance(title, str)]
    assert [title for title in titles if " · " not in title] == []


@pytest.mark.parametrize("folder", SCHEMAS)
def test_every_term_is_explained(folder: str) -> None:
    closed = [node for _, node in nodes(SCHEMAS[folder]) if isinstance(node.get("enum"), list) and node["enum"] != ["zh", "en"]]
    assert closed
    assert [node for node in closed if len(node.get("enumDescriptions", ())) != len(node["enum"])] == []


@pytest.mark.parametrize("folder", SCHEMAS)
def test_the_example_of_each_key_is_taken(folder: str) -> None:
    examples = [
        (path, key, node, cast(str, match[1]))
        for path, key, node in keys(folder)
        if (match := re.search(r"```yaml\n(.*?)\n```", node.get("markdownDescription", ""), re.DOTALL))
    ]
    assert len(examples) > 100
    for path, key, node, example in examples:
        written = cast(dict[str, Any], read_yaml(example))
        validator = Draft202012Validator({**node, "$defs": SCHEMAS[folder]["$defs"]})
        assert [error.message for error in cast(Any, validator).iter_errors(written[key])] == [], f"{path}: {example}"


@pytest.mark.parametrize("folder", SCHEMAS)
def test_nothing_is_left_that_is_for_the_generator_alone(folder: str) -> None:
    assert [path for path, node in nodes(SCHEMAS[folder]) for key in node if key.startswith("x-")] == []
    assert [path for path, node in nodes(SCHEMAS[folder]) if "default" in node and node["default"] in (None, [])] == []
