"""The words that are read from Pagefind's index, whose format is Pagefind's own affair: a new version may change it."""

import json
import re
from pathlib import Path

from shegong.publish.index_words import chinese_words


def test_words_of_the_texts_are_found(site: Path) -> None:
    words = chinese_words(site / "pagefind")
    assert {"社会", "工作", "服务", "事务", "发展", "非营利"} <= set(words)
    assert words == sorted(set(words))
    assert all(re.fullmatch("[\u3000-\u9fff]{2,4}", word) for word in words)


def test_names_that_stand_in_metadata_only_are_no_words(site: Path) -> None:
    assert not {"驻校社工", "老年服务", "西城区"} & set(chinese_words(site / "pagefind"))


def test_the_site_has_them_for_the_browser(site: Path) -> None:
    table = json.loads((site / "assets/search/chinese.json").read_text("utf-8"))
    assert table.split(" ") == chinese_words(site / "pagefind")
