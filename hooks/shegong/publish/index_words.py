"""The Chinese words into which the search index has cut the texts of the site, read from the finished index.

A query has to be cut in the same way to find anything, and each browser has a way of its own.
"""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

_CHARACTER = rb"(?:[\xe3-\xe9][\x80-\xbf]{2})"
# The index is CBOR. An entry of it is a word, then a list of pages, each with its number, the positions in the text and those in metadata.
_WORD = rb"(?:\x66(%(c)s{2})|\x69(%(c)s{3})|\x6c(%(c)s{4}))" % {b"c": _CHARACTER}
_PAGES = rb"(?:[\x81-\x97]|\x98.|\x99..|\x9a.{4})"
_PAGE_WITH_TEXT = rb"\x83(?:[\x00-\x17]|\x18.|\x19..|\x1a.{4})(?!\x80)"
_ENTRY = re.compile(_WORD + _PAGES + _PAGE_WITH_TEXT, re.DOTALL)


def write_chinese_words(site: Path) -> None:
    """Writes the words of a site's index to where the search in the browser looks for them."""
    words = " ".join(chinese_words(site / "pagefind"))
    (site / "assets/search/chinese.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


def chinese_words(bundle: Path) -> list[str]:
    """Words of two to four characters, sorted. Metadata does not count: names stand in it uncut."""
    return sorted({word for file in bundle.glob("index/zh*.pf_index") for word in _words(gzip.decompress(file.read_bytes()))})


def _words(index: bytes) -> Iterator[str]:
    for found in _ENTRY.finditer(index):
        yield (found[1] or found[2] or found[3]).decode()
