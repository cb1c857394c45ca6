"""“Edit this page” on the pages of the built site: each leads to a file that there is."""

import re
from collections.abc import Mapping
from pathlib import Path

from tests.site.project import PROJECT
from tests.site.reading import WebPage

_EDIT = re.compile(r'<a href="https://github\.com/example/shegong/edit/main/([^"]+)" title="(?:编辑本页|Edit this page)"[^>]*rel="edit">')


def test_every_page_of_an_entry_and_every_article_leads_to_its_file(own: Mapping[str, WebPage], site: Path) -> None:
    found = {path: _EDIT.findall((site / path).read_text(encoding="utf-8")) for path in own}
    assert all((PROJECT / file).is_file() for files in found.values() for file in files)
    assert found["zh/learn/beijing/index.html"] == ["docs/zh/learn/beijing.md"]
    assert found["zh/agencies/zhu-ren/index.html"] == ["data/agencies/zhu-ren.yaml"]
    assert found["en/policies/opinions-2011-workforce/index.html"] == ["data/policies/opinions-2011-workforce.en.md"]
    assert found["en/agencies/index.html"] == [], "a list is made from many files"
