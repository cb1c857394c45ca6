"""The terms of vocabularies put into a schema: where a term stands, alone or before a citation mark, and as keys of relations."""

from shegong.model.citation import MARK_PATTERN
from shegong.model.reference import RelationType
from shegong.model.vocabulary import Vocabularies, relation_words
from shegong.schema.node import Node, is_claim, rewritten, value_of_claim

_TARGET = "RelationTarget"


def with_terms(schema: Node, vocabularies: Vocabularies) -> Node:
    """The schema with a list of terms wherever the model names a vocabulary, each with what it is called in both languages."""

    def change(node: Node) -> Node:
        if "x-vocabulary" in node:
            return _of_terms(node, vocabularies)
        if "x-keys-of-vocabulary" in node:
            return _relation(node, vocabularies)
        return _claim_of_term(node) if is_claim(node) and "enum" in value_of_claim(node) else node

    target = schema["$defs"]["Relation"]["additionalProperties"]
    return rewritten({**schema, "$defs": {**schema["$defs"], _TARGET: target}}, change)


def _of_terms(node: Node, vocabularies: Vocabularies) -> Node:
    terms = vocabularies[str(node["x-vocabulary"])].terms
    kept = {key: value for key, value in node.items() if key != "pattern"}
    return {**kept, "enum": [term.id for term in terms], "enumDescriptions": [f"{term.zh} · {term.en}" for term in terms]}


def _claim_of_term(node: Node) -> Node:
    """A claim whose value is a term: its short form begins with one of the terms."""
    words = "|".join(value_of_claim(node)["enum"])
    return {**node, "anyOf": [{**node["anyOf"][0], "pattern": rf"^({words})\s+{MARK_PATTERN}$"}, *node["anyOf"][1:]]}


def _relation(node: Node, vocabularies: Vocabularies) -> Node:
    """A relation: one key for each word of the relation types, with what it means."""
    kept = {key: value for key, value in node.items() if key not in ("x-keys-of-vocabulary", "additionalProperties")}
    words = relation_words(vocabularies[RelationType.vocabulary])
    keys = {word: {"$ref": f"#/$defs/{_TARGET}", "description": f"{meaning.label.zh} · {meaning.label.en}"} for word, meaning in words}
    return {**kept, "properties": {**node["properties"], **keys}, "additionalProperties": False}
