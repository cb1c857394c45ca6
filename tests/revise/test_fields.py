"""New values for fields of entries, and values as YAML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shegong.load.strict_yaml import read_yaml
from shegong.revise.entry_file import NotReadable
from shegong.revise.fields import with_fields
from shegong.revise.yaml_text import field_text, flow

WRITTEN = """\
# head
name: {zh: 和睦, en: "He Mu", cite: '[@paper, ¶2]'}  # checked
summary:
  zh: >-
    一句话
    [@paper, ¶2]。
  en: A sentence [@paper, ¶2].  # inner

# before founded
founded: 2009-06 [@paper, ¶2]  # sure
money:
  - zh: a
    en: b  # first
    cite: "[@paper, ¶2]"
  # between
  - zh: c
    en: d
    cite: "[@paper, ¶3]"
# before see
see: [a, b]
# end
"""
FIRST = {"zh": "a", "en": "b", "cite": "[@paper, ¶2]"}
SECOND = {"zh": "c", "en": "d", "cite": "[@paper, ¶3]"}
THIRD = {"zh": "e", "en": "f", "cite": "[@paper, ¶1]"}
ORDER = ("name", "summary", "address", "founded", "money", "see")
SECOND_TEXT = '  - zh: c\n    en: d\n    cite: "[@paper, ¶3]"\n'
THIRD_TEXT = '  - zh: e\n    en: f\n    cite: "[@paper, ¶1]"\n'


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("founded", "2010-07 [@paper, ¶1]", "2009-06 [@paper, ¶2]", "2010-07 [@paper, ¶1]"),
        ("founded", None, "founded: 2009-06 [@paper, ¶2]  # sure\n", ""),
        (
            "name",
            {"zh": "和睦", "en": "Hemu", "cite": "[@paper, ¶2]"},
            "\"He Mu\", cite: '[@paper, ¶2]'}  #",
            "\"Hemu\", cite: '[@paper, ¶2]'}   #",
        ),
        ("money", [FIRST, SECOND, THIRD], SECOND_TEXT, SECOND_TEXT + THIRD_TEXT),
        ("money", [FIRST, THIRD, SECOND], SECOND_TEXT, THIRD_TEXT + SECOND_TEXT),
        ("money", [FIRST, {**SECOND, "en": "x"}], "en: d", "en: x"),
        ("money", [FIRST], SECOND_TEXT, ""),
        ("see", ["a", "c", "b"], "[a, b]", "[a, c, b]"),
        ("address", [THIRD], "  # inner\n", f"  # inner\naddress:\n{THIRD_TEXT}"),
        ("summary", {"zh": "两\n行", "en": "A sentence [@paper, ¶2]."}, ">-\n    一句话\n    [@paper, ¶2]。", "|-\n    两\n    行"),
        (
            "founded",
            {"value": "2010", "as_of": "2012", "cite": "[@a, b]"},
            "2009-06 [@paper, ¶2]  #",
            '{value: "2010", as_of: "2012", cite: "[@a, b]"} #',
        ),
    ],
)
def test_only_what_is_said_changes(key: str, value: object, old: str, new: str) -> None:
    assert with_fields(WRITTEN, {key: value}, ORDER) == WRITTEN.replace(old, new, 1)


def test_a_new_field_stands_before_all_that_come_later_and_a_file_without_a_last_line_end_gets_one() -> None:
    assert with_fields("founded: a", {"name": {"zh": "b"}}, ("name", "founded")) == "name:\n  zh: b\nfounded: a\n"


@pytest.mark.parametrize("text", ["", "- a\n", "{a: b}\n", "a: [\n"])
def test_a_text_whose_fields_cannot_be_told_apart_is_refused(text: str) -> None:
    with pytest.raises(NotReadable):
        with_fields(text, {"a": "b"}, ("a",))


ANY_TEXT = st.text(max_size=8) | st.sampled_from(
    ["no", "2009", "2009-06-15", "1:30", "~", "a: b", "a #b", "[@a, b]", "- a", "甲\n\n乙", " a\nb", "𠮷", "\x85", ""]
)
ANY_VALUE = st.recursive(
    ANY_TEXT | st.integers(0, 99) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(ANY_VALUE)
def test_any_value_is_read_as_it_was_written(value: object) -> None:
    assert read_yaml(flow(value)) == value
    assert "\n" not in flow(value)
    assert read_yaml(field_text("key", value)) == {"key": value}


@settings(max_examples=30, deadline=None)
@given(ANY_VALUE, ANY_VALUE)
def test_any_value_takes_the_place_of_any_other(old: object, new: object) -> None:
    text = with_fields(f"first: a\n{field_text('key', old)}# c\nlast: b\n", {"key": new}, ("first", "key", "last"))
    assert read_yaml(text) == {"first": "a", "key": new, "last": "b"}
    assert text.endswith("\n# c\nlast: b\n")
