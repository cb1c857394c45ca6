"""What editors say beside the fields of an entry: both languages at once, since a schema does not know that of its reader."""

from functools import cache
from importlib import resources
from typing import NotRequired, TypedDict, cast

import yaml


class Words(TypedDict):
    """The same in both languages."""

    zh: str
    en: str


class Form(TypedDict):
    """How a form of value is written: in words, as an example of what follows the key, and what to say where it is written otherwise.

    `mistyped` is what to say where YAML takes the value for something else, such as a year for a number.
    """

    zh: str
    en: str
    example: NotRequired[str]
    wrong: NotRequired[Words]
    mistyped: NotRequired[Words]


class _File(TypedDict):
    forms: dict[str, Form]
    examples: dict[str, Words | str]
    offers: dict[str, Words]
    parts: dict[str, Words]
    keys: dict[str, Words]


@cache
def _file() -> _File:
    text = resources.files("shegong.schema").joinpath("words.yaml").read_text(encoding="utf-8")
    return cast(_File, yaml.safe_load(text))


def form_words(form: str) -> Form | None:
    """How a form is written; None for one that needs no words."""
    return _file()["forms"].get(form)


def offer(name: str) -> str:
    """What a skeleton is called."""
    return both(_file()["offers"][name])


def part(name: str) -> str | None:
    """What a part of an entry is called, by its class in the model; None for a claim, which is called after its field."""
    found = _file()["parts"].get(name)
    return both(found) if found else None


def key_words(owner: str, key: str) -> Words:
    """What a key of a part is called. One that has no words is a bug, hence KeyError."""
    keys = _file()["keys"]
    return keys.get(f"{owner}.{key}") or keys[key]


def example_in(field: str) -> Words | str | None:
    """What may stand in a field; None where the example of its form will do."""
    return _file()["examples"].get(field)


def both(words: Words) -> str:
    """The same in both languages, as one line."""
    return f"{words['zh']} · {words['en']}"
