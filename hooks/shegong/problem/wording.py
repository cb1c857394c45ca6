"""Problems into the lines that a contributor reads, in either language."""

import os
from functools import cache
from importlib import resources
from typing import cast

import yaml

from shegong.problem.problem import Located, Problem

_DID_YOU_MEAN = {"zh": "（是不是 `{}`？）", "en": " (did you mean `{}`?)"}
_ERROR = {"zh": "错误", "en": "error"}
_COUNT = {"zh": "共 {} 处错误，什么都没有生成。", "en": "{} found; nothing was built."}


def own_language() -> str:
    """The language for messages: what SHEGONG_LANG says, or Chinese on a machine set up in Chinese, or English."""
    chosen = os.environ.get("SHEGONG_LANG", "")
    if chosen in _ERROR:
        return chosen
    settings = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next((each for each in settings if each), "").startswith("zh") else "en"


Wording = dict[str, dict[str, dict[str, str]]]


@cache
def wordings() -> Wording:
    """Rule id to `what` and `do`, each in both languages."""
    text = resources.files("shegong.problem").joinpath("wording.yaml").read_text(encoding="utf-8")
    return cast(Wording, yaml.safe_load(text))


def message(problem: Problem, lang: str) -> str:
    """What is wrong, and what to do, as one line."""
    wording = wordings()[problem.rule]
    what, do = (wording[part][lang].format_map(_in_language(problem, lang)) for part in ("what", "do"))
    hint = _DID_YOU_MEAN[lang].format(problem.suggestion) if problem.suggestion else ""
    return f"{what}{hint}{'；' if lang == 'zh' else '; '}{do}"


def _in_language(problem: Problem, lang: str) -> dict[str, str]:
    """Values whose name ends in a language are given under their bare name in that language as well."""
    own = {key.removesuffix(f"_{lang}"): value for key, value in problem.values.items() if key.endswith(f"_{lang}")}
    return {**problem.values, **own}


def line(located: Located, lang: str) -> str:
    """`path:line:col: error: field: what is wrong; what to do`"""
    place = f"{located.file}:{located.line}:{located.column}"
    field = f"{located.field}: " if located.field else ""
    return f"{place}: {_ERROR[lang]}: {field}{message(located.problem, lang)}"


def report(problems: list[Located], lang: str) -> str:
    """All problems, sorted, each once, with their number at the end."""
    lines = list(dict.fromkeys(line(located, lang) for located in sorted(problems, key=lambda each: each[:4])))
    number = str(len(lines)) if lang == "zh" else f"{len(lines)} error{'s' * (len(lines) != 1)}"
    return "\n".join([*lines, "", _COUNT[lang].format(number)])
