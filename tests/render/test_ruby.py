"""A Chinese name with its pinyin above it."""

import re

import pytest
from shegong.render.ruby import ruby

FITTING = [
    ("仁助社工事务所", "Rénzhù Shègōng Shìwùsuǒ", [("仁助", "Rénzhù"), ("社工", "Shègōng"), ("事务所", "Shìwùsuǒ")]),
    ("西安", "Xī'ān", [("西安", "Xī'ān")]),
    ("女儿", "nǚ'ér", [("女儿", "nǚ'ér")]),
    ("北京（西城）", "Běijīng (Xīchéng)", [("北京", "Běijīng"), ("西城", "Xīchéng")]),
    ("NGO培训“班”", "NGO péixùn bān", [("培训", "péixùn"), ("班", "bān")]),
]
UNFITTING = [("“1+4”", "yī jiā sì"), ("社工机构", "Shègōng"), ("社工", "Shègōng Jīgòu"), ("1人2", "yīrén"), ("助人", "")]
RUBY = re.compile(r'<ruby>(.+?)<rp [a-z-]+>\(</rp><rt lang="zh-Latn" [a-z-]+>(.+?)</rt><rp [a-z-]+>\)</rp></ruby>')


@pytest.mark.parametrize(("name", "pinyin", "words"), FITTING)
def test_a_word_stands_over_the_characters_that_it_reads(name: str, pinyin: str, words: list[tuple[str, str]]) -> None:
    written = ruby(name, pinyin)
    assert written is not None
    assert RUBY.findall(written.unescape()) == words
    assert RUBY.sub(r"\1", written).replace("&#34;", '"') == name


@pytest.mark.parametrize(("name", "pinyin"), UNFITTING)
def test_pinyin_with_more_or_fewer_syllables_is_not_put_over_a_name(name: str, pinyin: str) -> None:
    assert ruby(name, pinyin) is None
