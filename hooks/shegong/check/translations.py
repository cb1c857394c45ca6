"""Rules on translations: none is older than its original."""

import re
from collections.abc import Iterator, Mapping

from shegong.load.article import Article
from shegong.load.directory import Loaded
from shegong.model.text import Lang
from shegong.model.translation import MARK_PATTERN, is_older, original_of, translated_from, translation_of
from shegong.problem.problem import Problem

_NAMES = {"zh": {"zh": "中文", "en": "Chinese"}, "en": {"zh": "英文", "en": "English"}}
_RECORDED = re.compile(r"^translated_from:[ ]*(?P<mark>.*?)[ ]*$", re.MULTILINE)


def translations_are_not_older(loaded: Loaded) -> Iterator[Problem]:
    """Where an entry says what its translation was made from, the original has not changed since."""
    for document in loaded.documents:
        written = document.entry.translated_from
        if written and is_older(written, document.entry):
            yield Problem("translation-older", document.file, ("translated_from",), _values(original_of(written), document.id))


def translated_articles_are_not_older(loaded: Loaded) -> Iterator[Problem]:
    """Where an article says what it was translated from, its counterpart has not changed since."""
    articles = {article.file: article for article in loaded.articles}
    for article in loaded.articles:
        original = articles.get(article.counterpart or "")
        recorded = _RECORDED.search(article.fields)
        if original and recorded:
            yield from _judged(article, recorded, original)


def _judged(article: Article, recorded: re.Match[str], original: Article) -> Iterator[Problem]:
    line = article.fields.count("\n", 0, recorded.start()) + 2
    if not re.fullmatch(MARK_PATTERN, recorded["mark"]) or original_of(recorded["mark"]) != original.lang:
        yield Problem("not-a-fingerprint", article.file, values={"written": recorded["mark"]}, mark=(line, 1))
    elif recorded["mark"] != translated_from(original_of(recorded["mark"]), [original.body]):
        yield Problem("translation-older", article.file, values=_values(original_of(recorded["mark"]), article.file), mark=(line, 1))


def _values(original: Lang, which: str) -> Mapping[str, str]:
    """The names of the two languages in both, and what to name to `shegong translated`."""
    names = {"original": _NAMES[original], "translation": _NAMES[translation_of(original)]}
    return {f"{part}_{lang}": word for part, words in names.items() for lang, word in words.items()} | {"which": which}
