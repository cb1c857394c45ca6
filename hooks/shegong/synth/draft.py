"""An invented entry before it is written, and the parts that all entries are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shegong.model.entry import Kind
from shegong.model.text import LANGS, Lang
from shegong.synth.yaml_text import Value

Said = Mapping[Lang, str]
"""The same in both languages."""


@dataclass(frozen=True)
class Draft:
    """What the file of an entry will hold; `prose` is the text of a kind that is written in Markdown."""

    kind: Kind
    id: str
    fields: Mapping[str, Value]
    prose: Said | None = None


@dataclass(frozen=True)
class Evidence:
    """Where an invented claim is said: a place in a survey and one in a report, which are never the same."""

    survey: str
    report: str

    @property
    def mark(self) -> str:
        return f"[@{self.survey}]"

    @property
    def other_mark(self) -> str:
        return f"[@{self.report}]"

    @property
    def both(self) -> str:
        return f"[@{self.survey}; @{self.report}]"


def statement(said: Said, cite: str, more: Mapping[str, Value] | None = None) -> dict[str, Value]:
    return {"zh": said["zh"], "en": said["en"], **(more or {}), "cite": cite}


def fill(said: Mapping[str, str], values: Mapping[Lang, Mapping[str, str]]) -> dict[Lang, str]:
    """A sentence with its gaps filled, in each language with the words of that language."""
    return {lang: said[lang].format_map(values[lang]) for lang in LANGS}


def paragraph(sentences: Sequence[Said], marks: Sequence[str]) -> dict[Lang, str]:
    """Sentences, each with its citation mark before its full stop."""
    zh = "".join(f"{said['zh']} {mark}。" for said, mark in zip(sentences, marks, strict=True))
    en = " ".join(f"{said['en']} {mark}." for said, mark in zip(sentences, marks, strict=True))
    return {"zh": zh, "en": en}
