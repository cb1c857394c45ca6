"""The two languages of the directory, and text that exists in both."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text with something in it."""


class Frozen(BaseModel):
    """Base of everything that an author writes: unknown keys are errors, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"<>]+$")]
"""An address on the web."""


def _without_marks(written: str) -> str:
    if "[@" in written:
        raise PydanticCustomError("mark_in_text", "a mark in a text", {})
    return written


Saying = Annotated[Line, AfterValidator(_without_marks)]
"""A short text whose sources stand beside it. It may have `[[links]]` to entries, but no citation marks."""


class Text(Frozen):
    """The same thing said in Chinese and in English."""

    zh: Saying
    en: Saying

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en


def text(zh: str, en: str) -> Text:
    """`Text` from its two parts."""
    return Text(zh=zh, en=en)
