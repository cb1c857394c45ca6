"""Verdicts written down: text for a maintainer, Markdown in both languages for an issue, JSON for programs."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple, cast

import yaml

from shegong.model.plain_text import code, one_line, plain
from shegong.model.text import LANGS, Lang
from shegong.outside.addresses import Place
from shegong.outside.verdict import SORTS, Sort, Verdict


class Asked(NamedTuple):
    """An address, where it is written, and what became of it."""

    address: str
    places: Sequence[Place]
    verdict: Verdict


@cache
def _words() -> dict[str, dict[str, str]]:
    text = resources.files("shegong.outside").joinpath("words.yaml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, str]], yaml.safe_load(text))


def _word(key: str, lang: Lang, n: int = 0, answers: int = 0) -> str:
    return _words()[key][lang].format(n=n, answers=answers, es="es" * (n != 1))


def as_text(asked: Sequence[Asked], lang: Lang) -> str:
    """What wants looking at, by its sort, each with its places; the sum at the end."""
    lines: list[str] = []
    for sort, group in _groups(asked).items():
        lines.append(_word(sort, lang, len(group)))
        for each in group:
            told = [part for part in (one_line(plain(each.address)), _to(each), _why(each, lang)) if part]
            lines += [f"  {', '.join(f'{place.file}:{place.line}' for place in each.places)}", f"    {'  '.join(told)}"]
        lines.append("")
    return "\n".join([*lines, _sum(asked, lang)])


def as_markdown(asked: Sequence[Asked], _: Lang) -> str:
    """The same in both languages. What data and servers say stands in code."""
    lines: list[str] = []
    for sort, group in _groups(asked).items():
        lines += [*(_word(sort, lang, len(group)) for lang in LANGS), ""]
        for each in group:
            places = ", ".join(code(f"{place.file}:{place.line}") for place in each.places)
            why = " · ".join(dict.fromkeys(filter(None, (_why(each, lang) for lang in LANGS))))
            lines.append(
                "- " + " ".join(filter(None, (places, code(each.address), f"→ {code(each.verdict.to)}" if each.verdict.to else "", why)))
            )
        lines.append("")
    return "\n".join([*lines, *(_sum(asked, lang) for lang in LANGS)])


def as_json(asked: Sequence[Asked], _: Lang) -> str:
    """A list with every address, those that answer included."""
    told = [
        {
            "address": each.address,
            "places": [place._asdict() for place in each.places],
            "verdict": each.verdict.sort,
            "status": each.verdict.status,
            "to": each.verdict.to,
            "reason": each.verdict.reason,
        }
        for each in asked
    ]
    return json.dumps(told, ensure_ascii=False, indent=1)


def _groups(asked: Sequence[Asked]) -> dict[Sort, list[Asked]]:
    """Everything but what answers, by sort."""
    groups: dict[Sort, list[Asked]] = {}
    for sort in SORTS:
        group = [each for each in asked if each.verdict.sort == sort]
        if group and sort != "answers":
            groups[sort] = group
    return groups


def _to(each: Asked) -> str:
    return f"→ {each.verdict.to}" if each.verdict.to else ""


def _why(each: Asked, lang: Lang) -> str:
    """The status where it tells something, or the reason."""
    if each.verdict.reason:
        return _word(each.verdict.reason, lang)
    return str(each.verdict.status) if each.verdict.sort in ("gone", "refused") else ""


def _sum(asked: Sequence[Asked], lang: Lang) -> str:
    told = _word("sum", lang, len(asked), sum(each.verdict.sort == "answers" for each in asked))
    nobody = asked and all(each.verdict.sort == "silent" for each in asked)
    return f"{told}\n{_word('nobody', lang)}" if nobody else told


FORMATS: Mapping[str, Callable[[Sequence[Asked], Lang], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""What can be asked for."""
