"""What a form lacks or leaves to be done, as data, and its wording in both languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import cast

import yaml

from shegong.model.plain_text import code
from shegong.model.text import LANGS, Lang, Text


@dataclass(frozen=True)
class Finding:
    """`key` names its wording; `values` are what people wrote, and stand in code; `names` are words of ours in both languages."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    names: Mapping[str, Text] = field(default_factory=dict[str, Text])


class Refused(Exception):
    """A form that makes no entry, with everything that is wrong with it."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(", ".join(each.key for each in findings))
        self.findings = findings


@cache
def _words() -> dict[str, dict[str, str]]:
    text = resources.files("shegong.form").joinpath("words.yaml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, str]], yaml.safe_load(text))


def word(key: str, lang: Lang, **values: str) -> str:
    return _words()[key][lang].format(**values)


def worded(finding: Finding, lang: Lang) -> str:
    """A finding as Markdown in a line. Nothing that people wrote stands outside code."""
    names = {name: both[lang] for name, both in finding.names.items()}
    return word(finding.key, lang, **{name: code(value) for name, value in finding.values.items()}, **names)


def listed(findings: Iterable[Finding], mark: str) -> str:
    """Findings as a list in Markdown, each in both languages, each once."""
    return "\n".join(dict.fromkeys(f"{mark} " + "\n  ".join(worded(each, lang) for lang in LANGS) for each in findings))
