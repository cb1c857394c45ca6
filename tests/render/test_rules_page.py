"""The page of rules: every rule, once, with nothing left to fill in."""

import re
from pathlib import Path

import pytest
from shegong.link.directory import link
from shegong.load.directory import load_directory
from shegong.model.text import LANGS, Lang
from shegong.problem.wording import is_mended, wordings
from shegong.render.rules_page import rules_page
from shegong.render.writer import Writer

MINIATURE = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_has_an_address_and_says_what_and_what_to_do(lang: Lang) -> None:
    directory = link(load_directory(MINIATURE))
    html = rules_page(lang, lambda address: Writer(directory, lang, address)).content().html
    assert sorted(re.findall(r'<div id="rule-([^"]+)">', html)) == sorted(wordings())
    assert html.count("<dd>") == html.count('<dd class="rule-do">') == len(wordings())
    mended = re.findall(r'<div id="rule-([^"]+)"><dt>[^\n]*?<span class="mended">', html)
    assert sorted(mended) == sorted(id for id in wordings() if is_mended(id))
    assert not re.search(r"[{}`]\w|\w[{}`]", re.sub(r"<code>.*?</code>", "", html))
