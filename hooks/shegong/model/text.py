"""The two languages of the directory, and text that exists in both."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text with something in it."""


class Frozen(BaseModel):
    """Base of everything that an author writes: unknown keys are errors, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Frozen):
    """The same thing said in Chinese and in English."""

    zh: Line
    en: Line

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en


def text(zh: str, en: str) -> Text:
    """`Text` from its two parts."""
    return Text(zh=zh, en=en)
