"""`shegong report`: how well the directory is covered, and what wants checking."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from shegong.commands.shared import Commands, checked, say
from shegong.link.coverage import Coverage, coverage_of
from shegong.link.directory import Directory, link
from shegong.load.today import today
from shegong.model.kinds import KINDS


def add(commands: "Commands[Any]") -> None:
    reporting = commands.add_parser("report", help="收录情况和待核对的条目 · how well the directory is covered, and what wants checking")
    reporting.add_argument("--format", choices=["text", "json"], default="text", help="输出的格式 · format (default: text)")
    reporting.set_defaults(run=_report)


def _report(given: argparse.Namespace) -> int:
    loaded = checked(given)
    if loaded is None:
        return 1
    directory = link(loaded)
    coverage = coverage_of(directory, today())
    print(
        json.dumps(asdict(coverage), ensure_ascii=False, indent=1)
        if given.format == "json"
        else "\n".join(_text(coverage, directory, given))
    )
    return 0


def _text(coverage: Coverage, directory: Directory, given: argparse.Namespace) -> Iterator[str]:
    plurals = {model.kind.id: model.kind.plural[given.lang] for model in KINDS}
    for each in coverage.kinds:
        yield say(
            given,
            f"{plurals[each.kind]}：{each.entries}，有中文名 {each.named['zh']}，有英文名 {each.named['en']}，一年内核对过 {each.checked}",
            f"{plurals[each.kind]}: {each.entries}, {each.named['zh']} with a Chinese name, {each.named['en']} with an English name, "
            f"{each.checked} checked within a year",
        )
    one, disputed = len(coverage.one_source), len(coverage.disputed)
    yield ""
    yield say(
        given,
        f"有出处的说法 {coverage.claims} 条；{one} 个条目只依据一个来源，{disputed} 个条目有来源不一致之处。",
        f"{coverage.claims} sourced claims; {one} entries rest on a single source, and {disputed} have points on which sources disagree.",
    )
    yield from _listed(
        say(given, "各来源支撑的说法：", "Claims on each source:"), [f"{id} {count}" for id, count in coverage.by_source.items()]
    )
    yield from _listed(say(given, "没有别处提到的条目：", "Entries that nothing else names:"), coverage.orphans)
    yield from _listed(say(given, "译文没有跟上原文的条目：", "Entries whose translation is older than the original:"), coverage.outdated)
    heading = say(
        given, f"一年内没有人核对过的有 {coverage.unchecked} 个，先看：", f"{coverage.unchecked} entries unchecked for a year; begin with:"
    )
    yield from _listed(heading, [f"{directory.entries[id].file}" for id in coverage.to_check])


def _listed(heading: str, lines: Sequence[str]) -> Iterator[str]:
    yield from ("", heading, *(f"  {line}" for line in lines))
