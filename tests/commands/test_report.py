"""`shegong report`: how well the directory is covered, and what wants checking."""

import json
from datetime import date
from pathlib import Path

import pytest
from shegong.command import main
from shegong.link.coverage import coverage_of
from shegong.link.directory import link
from shegong.load.directory import load_directory
from shegong.load.today import today

from tests.commands.test_command import project_with
from tests.rules.case import BASE


def _report(project: Path, *more: str, lang: str = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "report", *more])


@pytest.mark.parametrize(
    ("lang", "first", "sentence", "heading"),
    [
        (
            "en",
            "Agencies: 2, 2 with a Chinese name, 2 with an English name, 0 checked within a year",
            "entries rest on a single source, and 1 have points on which sources disagree.",
            "10 entries unchecked for a year; begin with:",
        ),
        ("zh", "社工机构：2，有中文名 2，有英文名 2，一年内核对过 0", "个条目有来源不一致之处。", "一年内没有人核对过的有 10 个，先看："),
    ],
)
def test_it_tells_in_words(capsys: pytest.CaptureFixture[str], lang: str, first: str, sentence: str, heading: str) -> None:
    assert _report(BASE, lang=lang) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == first
    assert any(line.endswith(sentence) for line in lines)
    assert "  data/agencies/an-ju.yaml" in lines[lines.index(heading) :]


def test_json_has_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert _report(BASE, "--format", "json") == 0
    given = json.loads(capsys.readouterr().out)
    assert given["kinds"][0] == {"kind": "agency", "entries": 2, "named": {"zh": 2, "en": 2}, "checked": 0}
    assert given["unchecked"] == 10
    assert given["by_source"]["paper"] > 0


@pytest.mark.parametrize(("day", "checked"), [("2026-05-01", 1), ("2025-06-01", 1), ("2025-05-31", 0)])
def test_a_check_counts_for_a_year(tmp_path: Path, day: str, checked: int) -> None:
    entry = (BASE / "data/agencies/an-ju.yaml").read_text(encoding="utf-8")
    project = project_with(tmp_path, {"data/agencies/an-ju.yaml": f'{entry}verified_on: "{day}"\n'})
    coverage = coverage_of(link(load_directory(project)), date(2026, 6, 1))
    assert coverage.kinds[0].checked == checked
    assert ("an-ju" in coverage.to_check) == (not checked)


def test_an_entry_that_nothing_names_is_an_orphan_until_an_article_does(tmp_path: Path) -> None:
    alone = 'name: {zh: 独行, en: Alone, cite: "[@paper, ¶2]"}\n'
    project = project_with(tmp_path, {"data/agencies/du-xing.yaml": alone})
    assert "du-xing" in coverage_of(link(load_directory(project)), date(2026, 6, 1)).orphans
    (project / "docs/zh").mkdir(parents=True, exist_ok=True)
    (project / "docs/zh/a.md").write_text("# 甲\n\n[[du-xing]]\n", encoding="utf-8")
    assert "du-xing" not in coverage_of(link(load_directory(project)), date(2026, 6, 1)).orphans


def test_bad_data_is_told_and_not_reported_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = project_with(tmp_path, {"data/agencies/an-ju.yaml": "a"})
    assert _report(project) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith("found; nothing was built.\n")


@pytest.mark.parametrize(("given", "day"), [("1700000000", date(2023, 11, 14)), ("0", date(1970, 1, 1))])
def test_the_day_may_be_given(monkeypatch: pytest.MonkeyPatch, given: str, day: date) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert today() == day


@pytest.mark.parametrize("given", ["", "soon", "-1"])
def test_what_is_no_day_is_not_taken_for_one(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert today().year >= 2024
