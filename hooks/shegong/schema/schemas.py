"""JSON Schemas for editors, of each kind and of vocabularies: made from the model, so that keys and words complete themselves."""

import json
from collections.abc import Iterator
from pathlib import Path

from shegong.model.entry import Entry
from shegong.model.kinds import KINDS
from shegong.model.vocabulary import Vocabularies
from shegong.schema.editor_help import with_help
from shegong.schema.node import Node, trimmed
from shegong.schema.of_vocabularies import vocabulary_schema
from shegong.schema.sharing import with_shared_keys
from shegong.schema.snippets import with_snippets
from shegong.schema.terms import with_terms

VOCABULARY_SCHEMA = "vocabulary.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write_schemas(folder: Path, vocabularies: Vocabularies) -> list[Path]:
    """Writes `<kind>.schema.json` for each kind, and that of vocabularies, into a folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name, text in schemas(vocabularies):
        (folder / name).write_text(text, encoding="utf-8")
        written.append(folder / name)
    return written


def schemas(vocabularies: Vocabularies) -> Iterator[tuple[str, str]]:
    """File name and text of each schema."""
    for model in KINDS:
        yield f"{model.kind.id}.schema.json", _written(_schema(model, vocabularies))
    yield VOCABULARY_SCHEMA, _written({"$schema": _DIALECT, **vocabulary_schema()})


def _written(schema: Node) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def plain_schema(model: type[Entry], vocabularies: Vocabularies) -> Node:
    """What an author may write for a kind, with the terms of vocabularies, and without what only editors need."""
    made = model.model_json_schema(by_alias=True)
    if model.kind.prose:
        del made["properties"]["prose"]
        made["required"].remove("prose")
    return trimmed(with_terms(made, vocabularies))


def _schema(model: type[Entry], vocabularies: Vocabularies) -> Node:
    label = model.kind.label
    head = {"$schema": _DIALECT, "title": f"{label.zh} · {label.en}"}
    return with_shared_keys(with_help(with_snippets({**plain_schema(model, vocabularies), **head})))
