"""How the value of a key is written: in words, in both languages, with the terms to choose from and an example."""

from collections.abc import Iterator
from typing import NamedTuple

from shegong.model.kinds import KINDS
from shegong.schema.node import Definitions, Node, form_of, is_claim, resolved, value_of_claim
from shegong.schema.words import Form, Words, example_in, form_words, key_words

_LABELS = {model.kind.id: model.kind.label for model in KINDS}
_CITED = "[@gysb-2012, ¶2]"


class HowToWrite(NamedTuple):
    """What to say of a key: `terms` are those to choose from, each with its labels in both languages; `example` is YAML.

    `vocabulary` is the list that a term is from. Each is empty where there is nothing to say.
    """

    words: Words
    vocabulary: str
    terms: tuple[tuple[str, str], ...]
    example: str


def how_to_write(key: str, node: Node, definitions: Definitions) -> HowToWrite:
    """How a key is written, from the schema of its value."""
    value, form = _value(node, definitions), form_of(node, definitions)
    forms = [words for each in dict.fromkeys((form, form_of(value, definitions))) if (words := form_words(each))]
    terms = tuple(zip(value["enum"], value["enumDescriptions"], strict=True)) if form == "claim_of_term" else ()
    example = _example(key, node, value, forms, definitions)
    return HowToWrite(_in_words(forms, value), value.get("x-vocabulary", ""), terms, f"{key}:{example.rstrip()}" if example else "")


def called(key: str, node: Node, owner: str) -> Words:
    """What a key of a part is called. A field of an entry and a word for a relation bring that along."""
    zh, parted, en = str(node.get("description", "")).partition("\n")[0].partition(" · ")
    return {"zh": zh, "en": en} if parted else key_words(owner, key)


def as_markdown(told: HowToWrite) -> Iterator[str]:
    """Paragraphs in both languages, the terms as a list, the example as code."""
    if told.words["zh"]:
        yield from (told.words["zh"], told.words["en"])
    if told.terms:
        yield "\n".join(f"- `{term}`: {said}" for term, said in told.terms)
    if told.example:
        yield f"```yaml\n{told.example}\n```"


def _in_words(forms: list[Form], value: Node) -> Words:
    kinds = [_LABELS[kind] for kind in value.get("x-kinds", ())] if forms else []
    return {
        "zh": "".join([*(form["zh"] for form in forms), *(f"限于{each.zh}。" for each in kinds)]),
        "en": " ".join([*(form["en"] for form in forms), *(f"Of this kind only: {each.en}." for each in kinds)]),
    }


def _value(node: Node, definitions: Definitions) -> Node:
    """What stands for the value: of a claim, or of several claims, that of one; of a list, that of an item."""
    node = resolved(node, definitions)
    if is_claim(node):
        return value_of_claim(node)
    if "anyOf" in node:
        return _value(node["anyOf"][0], definitions)
    return _value(node["items"], definitions) if "items" in node else node


def _example(key: str, node: Node, value: Node, forms: list[Form], definitions: Definitions) -> str:
    """What may follow the colon; empty where only the author can know."""
    form, own = form_of(node, definitions), example_in(key)
    if isinstance(own, dict) and form in ("Statement", "Text"):
        return _sentence(own) if form == "Statement" else f' {{zh: "{own["zh"]}", en: "{own["en"]}"}}'
    given = own if isinstance(own, str) else _example_of(value, forms)
    if form.startswith("claim"):
        return given and f" {given} {_CITED}"
    if "\n" in given:
        return given
    return given and (f" [{given}]" if "items" in node else f" {given}")


def _example_of(value: Node, forms: list[Form]) -> str:
    """A term, or the example of the form that was named last, which is the value's own."""
    return str(value["enum"][0]) if "enum" in value else forms[-1].get("example", "") if forms else ""


def _sentence(words: Words) -> str:
    return f'\n  - zh: {words["zh"]}\n    en: "{words["en"]}"\n    cite: "{_CITED}"'
