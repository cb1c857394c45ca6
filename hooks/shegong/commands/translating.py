"""`shegong translated`: a person has compared the two languages, and says that they say the same."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from shegong.commands.shared import Commands, checked, say
from shegong.load.directory import Loaded
from shegong.load.markdown_file import split_front_matter
from shegong.model.text import LANGS
from shegong.model.translation import TranslatedFrom, texts_in, translated_from
from shegong.model.written_order import written_order
from shegong.revise.entry_file import open_entry_file, put

_FIELD = "translated_from"
_EXAMPLES = """\
例 · Examples:
  shegong translated zhu-ren                     条目，中文为原文 · an entry, made from the Chinese
  shegong translated zhu-ren --from en           条目，英文为原文 · an entry, made from the English
  shegong translated docs/en/learn/beijing.md    文章的译文 · the translation of an article
"""


class Unknown(Exception):
    """Something that is neither an entry nor an article with a counterpart. The message is for the maintainer."""


def add(commands: "Commands[Any]") -> None:
    translating = commands.add_parser(
        "translated",
        help="记下：两种语言对照过了 · record that the two languages have been compared",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    translating.add_argument("what", nargs="+", help="条目的编号，或文章译文的文件 · ids of entries, or files of translated articles")
    translating.add_argument(
        "--from", dest="original", choices=LANGS, default="zh", help="条目的原文 · the original of entries (default: zh)"
    )
    translating.set_defaults(run=_translated)


def _translated(given: argparse.Namespace) -> int:
    loaded = checked(given)
    if loaded is None:
        return 1
    try:
        texts = dict(_recorded(what, loaded, given) for what in given.what)
    except Unknown as unknown:
        print(unknown, file=sys.stderr)
        return 1
    for file, text in texts.items():
        (given.project / file).write_text(text, encoding="utf-8", newline="")
        print(say(given, f"记下了：{file}", f"Recorded in {file}"))
    return 0


def _recorded(what: str, loaded: Loaded, given: argparse.Namespace) -> tuple[str, str]:
    """The file of an entry or article, and its text with what it was translated from. Raises Unknown."""
    for document in loaded.documents:
        if document.id == what:
            mark = translated_from(given.original, texts_in(document.entry, given.original))
            return document.file, _marked(_read(document.file, given), mark, written_order(type(document.entry)))
    articles = {article.file: article for article in loaded.articles}
    article = articles.get(Path(what).as_posix())
    original = articles.get(article.counterpart or "") if article else None
    if article and original and original.lang:
        return article.file, _marked(_read(article.file, given), translated_from(original.lang, [original.body]), ())
    raise Unknown(
        say(
            given,
            f"`{what}` 不是条目的编号，也不是有另一种语言版本的文章；写编号，例如 zhu-ren，或译文的文件，例如 docs/en/learn/beijing.md。",
            f"`{what}` is neither the id of an entry nor an article with a counterpart; "
            "give an id such as zhu-ren, or the file of a translation such as docs/en/learn/beijing.md.",
        )
    )


def _read(file: str, given: argparse.Namespace) -> str:
    path: Path = given.project / file
    return path.read_bytes().decode("utf-8-sig")


def _marked(text: str, mark: TranslatedFrom, order: Sequence[str]) -> str:
    """A file's text with the mark among its fields; an article that has no fields gets them."""
    if not split_front_matter(text) and not order:
        return f"---\n{_FIELD}: {mark}\n---\n\n{text}"
    opened = open_entry_file(text)
    put(opened.fields, _FIELD, mark, order)
    return opened.written()
