"""What a share image says."""

from dataclasses import dataclass

from shegong.model.text import Lang

JOINT = "·"
"""Between the parts of `kind`: in the typeface of that line it is as wide as a Chinese character."""


@dataclass(frozen=True)
class Card:
    """The words of the image of one page, in its language but for `under`, which is the title in the other one, if it is known.

    `kind` says what the page is and where that is; `since` when it began. `title_lang` is the language that the title is in: a name
    may be known in one alone.
    """

    lang: Lang
    title: str
    title_lang: Lang
    kind: str = ""
    under: str = ""
    since: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.title, self.kind, self.under, self.since)

    @property
    def alt(self) -> str:
        """The image in words, for those who do not see it."""
        return " · ".join(text for text in self.texts if text)


@dataclass(frozen=True)
class Sender:
    """Who sends the images: the logo as SVG, and the name of the site in the language of a card and in the other one."""

    logo: str
    names: dict[Lang, str]
