"""Where a title may be broken, and where it had better be."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shegong.share.lines import lines_of, shortened
from shegong.share.typeface import CLOSING, OPENING


def _ems(text: str) -> float:
    """A Chinese character is as wide as its height, a Latin letter half of that."""
    return sum(1.0 if ord(letter) > 0x2E80 else 0.5 for letter in text)


LINES = [
    ("助人社工事务所", 10, 2, ("助人社工事务所",)),
    ("北京市西城区社会工作联合会", 10, 2, ("北京市西城区", "社会工作联合会")),
    ("关于推进《意见》落实的通知", 8, 2, ("关于推进《意见》", "落实的通知")),
    ("四川省2024年度考试", 6, 2, ("四川省", "2024年度考试")),
    ("国际组织资助的限制", 6, 2, ("国际组织", "资助的限制")),
    ("服务的购买以广州为例", 7, 2, ("服务的购买", "以广州为例")),
    ("Zhu Ren Social Work Agency", 9, 2, ("Zhu Ren Social", "Work Agency")),
    ("Hong Kong–style services", 7, 2, ("Hong Kong–", "style services")),
    ("一二三四五六七八九", 8, 2, ("一二三四", "五六七八九")),
]


@pytest.mark.parametrize(("text", "most", "count", "expected"), LINES)
def test_a_title_is_set_in_balanced_lines(text: str, most: float, count: int, expected: tuple[str, ...]) -> None:
    assert lines_of(text, most, count, _ems) == (expected, True)


def test_a_word_is_broken_only_where_there_is_no_other_way() -> None:
    assert lines_of("社会工作者证书", 6, 2, _ems) == (("社会工作者", "证书"), True)
    assert lines_of("社会工作者", 3, 2, _ems) == (("社会", "工作者"), False)


def test_lines_are_as_few_as_possible() -> None:
    assert lines_of("社会工作机构名录", 8, 3, _ems) == (("社会工作机构名录",), True)


@pytest.mark.parametrize("text", ["一" * 31, "Unbreakable" * 4, "（" * 12])
def test_what_does_not_fit_is_not_set(text: str) -> None:
    assert lines_of(text, 10, 3, _ems) is None


def test_the_last_line_is_never_a_single_character() -> None:
    assert lines_of("Unbreakable社工", 6, 2, _ems) == (("Unbreakable", "社工"), True)
    assert lines_of("Unbreakable社", 6, 2, _ems) is None


_LETTERS = st.sampled_from("社会工作者事务所服务的（）《》、，：“”—2024 abcde-")
_TITLES = st.text(_LETTERS, min_size=1, max_size=50).map(str.strip).filter(bool)


@given(_TITLES, st.integers(4, 20), st.integers(1, 4))
def test_no_line_of_any_title_breaks_a_rule(text: str, most: int, count: int) -> None:
    found = lines_of(text, most, count, _ems)
    if found is None:
        return
    lines = found.texts
    assert len(lines) <= count
    assert all(_ems(line) <= most for line in lines)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    for before, after in pairwise(lines):
        assert after[0] not in CLOSING + "—"
        assert before[-1] not in OPENING
        assert not re.search(r"[a-z0-9]$", before) or not re.match(r"[a-z0-9]", after) or f"{before} " in text
        assert len(after) > 1


CUT = [
    ("社会工作", 4, "社会工作"),
    ("社会工作机构名录", 6, "社会工作机…"),
    ("一二三（四五六七）", 5, "一二三…"),
    ("Ministry of Civil Affairs", 9, "Ministry of Civil…"),
    ("Unbreakable", 3, ""),
]


@pytest.mark.parametrize(("text", "most", "expected"), CUT)
def test_a_line_that_is_too_long_is_cut_at_a_word(text: str, most: float, expected: str) -> None:
    assert shortened(text, most, _ems) == expected
