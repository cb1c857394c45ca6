"""The words in which a change is described."""

from functools import cache
from importlib import resources
from typing import cast

import yaml


@cache
def _words() -> dict[str, dict[str, str]]:
    text = resources.files("shegong.compare").joinpath("words.yaml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, str]], yaml.safe_load(text))


def word(key: str, lang: str, n: int = 1, **values: object) -> str:
    """A word, with the number in it and what goes by that number in English."""
    return _words()[key][lang].format(n=n, s="s" * (n != 1), ies="y" if n == 1 else "ies", **values)
