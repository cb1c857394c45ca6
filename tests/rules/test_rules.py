"""Every rule: a case in which it fires and one in which it keeps quiet."""

from pathlib import Path

import pytest
from shegong.problem.wording import wordings

from tests.rules.case import ACCEPT, BASE, Case, accepted, all_cases, lay_out, problems_in, read_case, reports_on, text_of
from tests.rules.emitted import emitted_rules, model_errors_without_rule

CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file.stem)
def test_a_case_gives_the_whole_report_that_it_expects(case: Case, tmp_path: Path) -> None:
    lay_out(case, tmp_path)
    found = accepted(case, tmp_path)
    assert found == text_of(case), f"{case.file.name} gives another report; if it is the better one, accept it: {ACCEPT}"


@pytest.mark.parametrize("case", [case for case in CASES if case.fires], ids=lambda case: case.file.stem)
def test_a_case_that_fires_finds_its_own_rule(case: Case, tmp_path: Path) -> None:
    lay_out(case, tmp_path)
    assert case.rule in {located.problem.rule for located in problems_in(tmp_path, case.published)}


@pytest.mark.parametrize("case", [case for case in CASES if not case.fires], ids=lambda case: case.file.stem)
def test_a_case_that_keeps_quiet_expects_no_report(case: Case) -> None:
    assert case.expected == {}


def test_nothing_is_wrong_with_the_base() -> None:
    assert reports_on(BASE) == {}


@pytest.mark.parametrize("rule", wordings())
def test_a_rule_has_a_case_that_fires_and_one_that_keeps_quiet(rule: str) -> None:
    assert {case.fires for case in CASES if case.rule == rule} == {True, False}, f"write tests/rules/cases/{rule}.fires.txt and .quiet.txt"


def test_every_case_belongs_to_a_rule() -> None:
    assert {case.rule for case in CASES} <= set(wordings())


@pytest.mark.parametrize("rule", wordings())
def test_a_rule_says_what_and_what_to_do_in_both_languages(rule: str) -> None:
    wording = wordings()[rule]
    assert [sorted(part) for part in (wording["what"], wording["do"])] == [["en", "zh"], ["en", "zh"]]


def test_the_rules_that_the_code_emits_are_those_that_have_wording() -> None:
    assert emitted_rules() == set(wordings())


def test_every_error_of_the_model_has_a_rule() -> None:
    assert model_errors_without_rule() == set()


def test_a_case_is_read_into_its_parts_and_written_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "date-day.fires-twice.txt"
    text = "About.\n-- data/a.yaml (gb18030) --\nx: 1\n---\n-- expected zh --\n一\n-- expected en --\none\n"
    file.write_text(text, encoding="utf-8")
    case = read_case(file)
    assert (case.rule, case.fires, case.about, case.expected) == ("date-day", True, "About.\n", {"zh": "一\n", "en": "one\n"})
    assert [(part.path, part.how, part.text) for part in case.parts] == [("data/a.yaml", "gb18030", "x: 1\n---\n")]
    assert text_of(case) == text
