"""Problems into the lines that a contributor reads, in either language."""

import os
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import NotRequired, TypedDict, cast

import yaml

from shegong.problem.problem import Located, Problem

_DID_YOU_MEAN = {"zh": "（是不是 `{}`？）", "en": " (did you mean `{}`?)"}
_ERROR = {"zh": "错误", "en": "error"}
_WARNING = {"zh": "提醒", "en": "warning"}
_COUNT = {"zh": "共 {} 处错误，什么都没有生成。", "en": "{} found; nothing was built."}


def own_language() -> str:
    """The language for messages: what SHEGONG_LANG says, or Chinese on a machine set up in Chinese, or English."""
    chosen = os.environ.get("SHEGONG_LANG", "")
    if chosen in _ERROR:
        return chosen
    settings = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next((each for each in settings if each), "").startswith("zh") else "en"


class Wording(TypedDict):
    """What a rule says: `what` is wrong and what to `do`, in both languages; `why`, for its page; `severity`, if it is no error.

    `fix` is `safe` if `shegong check --fix` may change the file by itself wherever only one thing can have been meant.
    """

    what: dict[str, str]
    do: dict[str, str]
    why: NotRequired[dict[str, str]]
    severity: NotRequired[str]
    fix: NotRequired[str]


@cache
def wordings() -> dict[str, Wording]:
    """Rule id to its wording, in the order of the file."""
    text = resources.files("shegong.problem").joinpath("wording.yaml").read_text(encoding="utf-8")
    return cast(dict[str, Wording], yaml.safe_load(text))


def is_mended(rule: str) -> bool:
    """Whether `wording.yaml` says that fixes by this rule are safe."""
    return wordings()[rule].get("fix") == "safe"


def is_safe(located: Located) -> bool:
    """Whether a problem can be mended without asking: its rule allows it, and nothing else can have been meant."""
    fix = located.problem.fix
    return bool(located.edits) and fix is not None and fix.sure and is_mended(located.problem.rule)


def message(problem: Problem, lang: str) -> str:
    """What is wrong, and what to do, as one line."""
    wording = wordings()[problem.rule]
    what, do = (part[lang].format_map(_in_language(problem, lang)) for part in (wording["what"], wording["do"]))
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
    word = _WARNING if wordings()[located.problem.rule].get("severity") == "warning" else _ERROR
    return f"{place}: {word[lang]}: {field}{message(located.problem, lang)}"


def lines(problems: Iterable[Located], lang: str) -> list[str]:
    """All problems in reading order, each once."""
    return list(dict.fromkeys(line(located, lang) for located in in_order(problems)))


def in_order(problems: Iterable[Located]) -> list[Located]:
    """By file, line and column."""
    return sorted(problems, key=lambda each: each[:4])


def report(problems: Iterable[Located], lang: str) -> str:
    """Errors, sorted, each once, with their number at the end."""
    written = lines(problems, lang)
    return "\n".join([*written, "", _COUNT[lang].format(counted(len(written), lang))])


def counted(errors: int, lang: str) -> str:
    """A number of errors as the end of a report has it."""
    return str(errors) if lang == "zh" else f"{errors} error{'s' * (errors != 1)}"
