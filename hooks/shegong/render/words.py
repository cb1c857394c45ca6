"""The words of the pages themselves, in both languages."""

from functools import cache
from importlib import resources
from typing import cast

import yaml

from shegong.model.text import Lang


@cache
def _words() -> dict[str, dict[str, str]]:
    text = resources.files("shegong.render").joinpath("words.yaml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, str]], yaml.safe_load(text))


def word(key: str, lang: Lang) -> str:
    """A word or a pattern with `{}` in it. A key that is not there is a bug, hence KeyError."""
    return _words()[key][lang]
