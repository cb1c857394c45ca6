"""Hand-written pages that name entries."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from shegong.link.grouping import grouped
from shegong.load.article import Article
from shegong.model.called_figure import CALL, parse_call
from shegong.model.called_part import PART, parse_part
from shegong.model.citation import Citation, citations_in, links_in
from shegong.model.text import LANGS, Lang

K = TypeVar("K")

_FILE = re.compile(r"docs/(?P<lang>[a-z]{2})/(?P<name>.+)\.md")
_TITLE = re.compile(r"^# (.+?)\s*(?:\{[^{}]*\})?\s*$", re.MULTILINE)


@dataclass(frozen=True)
class NamingArticle:
    """An article: its address below a language without the slash at the end, and its title in each language that it has."""

    name: str
    titles: Mapping[Lang, str]


def articles_by_entry(articles: Sequence[Article]) -> Mapping[str, tuple[NamingArticle, ...]]:
    """For each entry, the articles that link to it, or give a figure of it, in either language."""
    return _by(articles, _ids_in)


def articles_by_citation(articles: Sequence[Article]) -> Mapping[Citation, tuple[NamingArticle, ...]]:
    """For each passage, the articles that rest on it in either language."""
    return _by(articles, citations_in)


def _by(articles: Sequence[Article], keys: Callable[[str], Iterable[K]]) -> Mapping[K, tuple[NamingArticle, ...]]:
    titles = _titles(articles)
    found: dict[str, set[K]] = {}
    for article in articles:
        file = _FILE.fullmatch(article.file)
        if file and file["name"] in titles:
            found.setdefault(file["name"], set()).update(keys(article.written))
    return grouped((NamingArticle(name, titles[name]) for name in sorted(titles)), lambda each: found[each.name])


def _titles(articles: Iterable[Article]) -> Mapping[str, Mapping[Lang, str]]:
    titles: dict[str, dict[Lang, str]] = {}
    for article in articles:
        found = _FILE.fullmatch(article.file)
        if found and found["lang"] in LANGS:
            title = _TITLE.search(article.text)
            titles.setdefault(found["name"], {})[cast(Lang, found["lang"])] = title[1] if title else found["name"]
    return titles


def _ids_in(text: str) -> set[str]:
    calls = (parse_call(match[1]) for match in CALL.finditer(text))
    parts = (parse_part(match[1]) for match in PART.finditer(text))
    return {*links_in(text), *(call.statistic for call in calls if call), *(id for part in parts if part for id in part.ids)}
