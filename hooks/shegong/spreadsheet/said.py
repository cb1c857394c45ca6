"""Something said to a maintainer in both languages. Unlike the texts of entries it may have citation marks in it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """The same thing in Chinese and in English."""

    zh: str
    en: str

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en
