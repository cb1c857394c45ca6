"""JSON Schema for each kind, for editors: made from the model and the vocabularies, so that keys and words complete themselves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from shegong.model.entry import Entry
from shegong.model.kinds import KINDS
from shegong.model.reference import RelationType
from shegong.model.vocabulary import Vocabularies, relation_words

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write_schemas(folder: Path, vocabularies: Vocabularies) -> list[Path]:
    """Writes `<kind>.schema.json` for each kind into a folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name, text in schemas(vocabularies):
        (folder / name).write_text(text, encoding="utf-8")
        written.append(folder / name)
    return written


def schemas(vocabularies: Vocabularies) -> Iterator[tuple[str, str]]:
    """File name and text of each schema."""
    for model in KINDS:
        yield f"{model.kind.id}.schema.json", json.dumps(_schema(model, vocabularies), ensure_ascii=False, indent=1) + "\n"


def _schema(model: type[Entry], vocabularies: Vocabularies) -> dict[str, Any]:
    made = model.model_json_schema(by_alias=True)
    if model.kind.prose:
        del made["properties"]["prose"]
        made["required"].remove("prose")
    label = model.kind.label
    head = {"$schema": _DIALECT, "title": f"{label.zh} · {label.en}"}
    return cast(dict[str, Any], _with_words({**made, **head}, vocabularies))


def _with_words(schema: object, vocabularies: Vocabularies) -> object:
    """The schema with the words of vocabularies where terms stand, alone or before a citation mark, and as keys of relations."""
    if isinstance(schema, list):
        return [_with_words(each, vocabularies) for each in cast(list[object], schema)]
    if not isinstance(schema, dict):
        return schema
    node = {key: _with_words(value, vocabularies) for key, value in cast(dict[str, object], schema).items()}
    if "x-vocabulary" in node:
        return {"enum": list(vocabularies[str(node["x-vocabulary"])].ids)}
    if "x-keys-of-vocabulary" in node:
        return _relation(node, vocabularies)
    return _claim_of_term(node) if "anyOf" in node else node


def _claim_of_term(node: dict[str, Any]) -> dict[str, Any]:
    """A claim whose value is a term: its short form begins with one of the terms."""
    forms = cast(list[dict[str, Any]], node["anyOf"])
    words = forms[-1].get("properties", {}).get("value", {}).get("enum")
    if words is None:
        return node
    short = {**forms[0], "pattern": rf"^({'|'.join(words)})\s+\[@[^\[\]]+\]$", "examples": [f"{word} [@source, ¶1]" for word in words]}
    return {**node, "anyOf": [short, *forms[1:]]}


def _relation(node: dict[str, Any], vocabularies: Vocabularies) -> dict[str, Any]:
    """A relation: one key for each word of the relation types, with what it means."""
    target = node.pop("additionalProperties")
    del node["x-keys-of-vocabulary"]
    words = relation_words(vocabularies[RelationType.vocabulary])
    keys = {word: {**target, "description": f"{meaning.label.zh} · {meaning.label.en}"} for word, meaning in words}
    return {**node, "properties": {**node["properties"], **keys}, "additionalProperties": False}
