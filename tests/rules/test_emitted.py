"""The reader of emitted rules sees what it is meant to see."""

from tests.rules.emitted import errors_in, keys_of_rules, rules_in

_SOURCE = """
_RULES = {"form": "date-form", "day": "date-day"}
_OTHER = {"form": "no-rule"}

def find(given):
    yield Problem("dead-reference", given, values={"id": "no-rule"})
    yield Problem(_RULES.get(given, "unexpected-value"), "no-rule")
    rule = "not-a-url"
    raise BadYaml("duplicate-key", "no-rule", 1, 1)
"""


def test_rules_are_read_from_calls_and_from_the_table() -> None:
    assert rules_in(_SOURCE) == {"date-form", "date-day", "dead-reference", "unexpected-value", "duplicate-key", "not-a-url"}


def test_the_keys_of_the_table_are_read() -> None:
    assert keys_of_rules(_SOURCE) == {"form", "day"}


def test_the_errors_of_the_model_are_read() -> None:
    assert errors_in('raise PydanticCustomError("date_form", "no date", {"written": "2009"})') == {"date_form"}
