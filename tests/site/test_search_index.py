"""The search index of the built site."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from tests.site.reading import WebPage


def test_entries_and_articles_are_searched_and_lists_are_not(own: Mapping[str, WebPage], site: Path) -> None:
    searched = {path for path in own if "data-pagefind-body" in (site / path).read_text(encoding="utf-8")}
    entries = {path for path in own if path.count("/") == 3 and not re.search("/timeline/|/maintain/(fields|rules|report)/", path)}
    assert searched == entries


def test_every_searched_page_is_in_the_index_of_its_language(site: Path) -> None:
    index = json.loads((site / "pagefind" / "pagefind-entry.json").read_text(encoding="utf-8"))
    searched = [path for path in site.rglob("*.html") if "data-pagefind-body" in path.read_text(encoding="utf-8")]
    counts = {lang: each["page_count"] for lang, each in index["languages"].items()}
    assert counts == {"zh-hans": len(searched) // 2, "en": len(searched) // 2}
