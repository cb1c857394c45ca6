"""Why a value is wrong, where a rule has several reasons."""

from typing import NamedTuple


class Reason(NamedTuple):
    """What is wrong with a value, in both languages."""

    zh: str
    en: str

    @property
    def values(self) -> dict[str, str]:
        """For the wording of a problem, which has `{reason}`."""
        return {"reason_zh": self.zh, "reason_en": self.en}
