"""Check characters of credit codes, against a library that does the same; and codes that no rule stumbles over."""

from hypothesis import given
from hypothesis import strategies as st
from shegong.check.identifiers import check_character
from stdnum.cn.uscc import calc_check_digit

LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@given(st.text(alphabet=LETTERS, min_size=17, max_size=17))
def test_a_check_character_is_that_of_the_standard(code: str) -> None:
    assert check_character(code) == calc_check_digit(code)


def test_the_check_character_of_a_known_code() -> None:
    assert check_character("91110000600037341") == "L"
