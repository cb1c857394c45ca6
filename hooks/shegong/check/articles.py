"""Rules on hand-written pages: what they name exists, and the two languages match."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pydantic_core import PydanticCustomError

from shegong.check.meant import meant
from shegong.load.article import Article
from shegong.load.directory import Loaded
from shegong.model.called_figure import CALL, called_figures, parse_call
from shegong.model.called_part import PART, PARTS, parse_part
from shegong.model.citation import LINK, MARK, Citation, parse_mark
from shegong.model.kinds import Source
from shegong.model.knowledge import Statistic
from shegong.problem.problem import Problem, nearest

_HEADING = re.compile(r"^(#{2,6}) .*?(?:\{#([^{}\s]+)\})?\s*$", re.MULTILINE)
_KNOWLEDGE = re.compile(r"docs/(zh|en)/(learn|careers)/")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BEFORE = re.compile(r"(\A|\n[ ]*\n|(\A|\n)#[^\n]*\n)\Z")
_AFTER = re.compile(r"[ ]*(\n[ ]*)?(\n|\Z)")
"""What stands before and after a part that has a paragraph to itself."""
_SHOWN = 40


def links_lead_to_entries(loaded: Loaded) -> Iterator[Problem]:
    """A `[[link]]` names an entry that exists; what is marked as code is left alone."""

    def check(written: str) -> Problem | None:
        id = written.strip()
        return None if id in loaded.ids else Problem("dead-reference", "", values={"id": id}, suggestion=meant(id, loaded))

    yield from _each(loaded, LINK, check)


def citations_lead_to_passages(loaded: Loaded) -> Iterator[Problem]:
    """A citation names a source that exists and a passage that the source lists."""
    passages = {
        document.id: [each.at for each in document.entry.passages] for document in loaded.documents if isinstance(document.entry, Source)
    }

    def check(citation: Citation) -> Problem | None:
        if citation.source not in loaded.ids:
            return Problem("dead-reference", "", values={"id": citation.source}, suggestion=meant(citation.source, loaded, passages))
        if citation.source in passages and citation.at not in passages[citation.source]:
            values = {"source": citation.source, "at": citation.at}
            return Problem("unknown-locator", "", values=values, suggestion=nearest(citation.at, passages[citation.source]))
        return None

    for article in loaded.articles:
        for match in MARK.finditer(article.written):
            for wrong in _wrong_with(match[0], check):
                yield _at(wrong, article, match.start())


def _wrong_with(mark: str, check: Callable[[Citation], Problem | None]) -> Iterator[Problem]:
    try:
        yield from filter(None, map(check, parse_mark(mark)))
    except PydanticCustomError as error:
        values = {"written": str((error.context or {})["written"])}
        yield Problem("citation-locator" if error.type == "citation_locator" else "citation-form", "", values=values)


def figures_are_those_of_statistics(loaded: Loaded) -> Iterator[Problem]:
    """A `[=figure]` names one figure of a statistic, so that no page can say another number."""
    statistics = {document.id: document.entry for document in loaded.documents if isinstance(document.entry, Statistic)}

    def check(written: str) -> Problem | None:
        call = parse_call(written)
        if call is None or loaded.ids.get(call.statistic) != Statistic.kind.id:
            return Problem("no-such-figure", "", values={"call": written.strip(), "figures": "–"})
        if call.statistic not in statistics:
            return None  # the statistic itself cannot be read, which is told of there
        statistic = statistics[call.statistic]
        if len(called_figures(call, statistic)) == 1:
            return None
        known = ", ".join(f"{figure.period.text}{', ' + figure.of.en if figure.of else ''}" for figure in statistic.figures)
        return Problem("no-such-figure", "", values={"call": written.strip(), "figures": known})

    yield from _each(loaded, CALL, check)


def parts_are_made_from_entries(loaded: Loaded) -> Iterator[Problem]:
    """A `[+part]` stands on a line of its own, is one that there is, and names entries of the kinds that it is made from."""

    def check(written: str) -> Problem | None:
        call = parse_part(written)
        if call and tuple(loaded.ids.get(id) for id in call.ids) == PARTS[call.name]:
            return None
        forms = (f"[+{name}{': ' if kinds else ''}{', '.join(f'<{kind}>' for kind in kinds)}]" for name, kinds in PARTS.items())
        return Problem("no-such-part", "", values={"call": written.strip(), "parts": " ".join(forms)})

    yield from _each(loaded, PART, check)
    for article in loaded.articles:
        for match in PART.finditer(article.written):
            if not (_BEFORE.search(article.written, 0, match.start()) and _AFTER.match(article.written, match.end())):
                yield Problem("part-within-text", article.file, values={"call": match[1].strip()}, mark=_mark(article, match.start()))


def statements_have_sources(loaded: Loaded) -> Iterator[Problem]:
    """In the knowledge base each paragraph, item of a list and row of a table has a source, or says by `{: .ours }` that it is ours.

    The lead, lines that only lead over to a list, and what to read next need none.
    """
    for article in loaded.articles:
        if _KNOWLEDGE.match(article.file):
            for block, at in _statements(article.written):
                if not MARK.search(block) and ".ours" not in block and not PART.fullmatch(block.strip()):
                    yield Problem("statement-without-source", article.file, values={"statement": _begin(block)}, mark=_mark(article, at))


def _statements(text: str) -> Iterator[tuple[str, int]]:
    """What states something, with where it begins: paragraphs, items, rows."""
    section, lead = "", True
    for match in re.finditer(r"(?s)\S.*?(?=\n\s*\n|\s*\Z)", _FRONT_MATTER.sub(lambda found: " " * len(found[0]), text, count=1)):
        block = match[0]
        if block.startswith("#"):
            section = block
        elif lead:
            lead = False
        elif "{#read-next}" not in section:
            yield from ((part, match.start() + at) for part, at in _parts(block) if not part.rstrip().endswith((":", "：")))


def _parts(block: str) -> Iterator[tuple[str, int]]:
    """The rows of a table, the items of a list, or the paragraph as a whole."""
    if block.startswith("|"):
        rows = [(row[0], row.start()) for row in re.finditer(r".+", block)]
        yield from rows[2:]
    else:
        yield from ((item[0], item.start()) for item in re.finditer(r"(?s)(?:^|(?<=\n))(?:[-*]|\d+\.) .*?(?=\n(?:[-*]|\d+\.) |\Z)", block))
        if not re.match(r"(?:[-*]|\d+\.) ", block):
            yield block, 0


def _begin(block: str) -> str:
    words = " ".join(block.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def both_languages_have_the_same_sections(loaded: Loaded) -> Iterator[Problem]:
    """An article has its counterpart in the other language, with headings of the same levels and ids."""
    articles = {article.file: article for article in loaded.articles}
    unreadable = {problem.file for problem in loaded.problems}
    for file, article in articles.items():
        other = article.counterpart
        if other is None or other in unreadable:
            continue
        if other not in articles:
            yield Problem("article-in-one-language", file, values={"other": other}, mark=(1, 1))
        elif article.lang == "zh":
            yield from _compared(article, articles[other])


def _compared(article: Article, other: Article) -> Iterator[Problem]:
    own, theirs = _headings(article), _headings(other)
    for (heading, at), (counterpart, _) in zip(own, theirs, strict=False):
        if heading != counterpart:
            values = {"heading": heading, "counterpart": counterpart, "other": other.file}
            yield Problem("headings-differ", article.file, values=values, mark=_mark(article, at))
            return
    if len(own) != len(theirs):
        longer, at = (own, "heading") if len(own) > len(theirs) else (theirs, "counterpart")
        values = {"heading": "–", "counterpart": "–", "other": other.file, at: longer[min(len(own), len(theirs))][0]}
        yield Problem("headings-differ", article.file, values=values, mark=(1, 1))


def _headings(article: Article) -> list[tuple[str, int]]:
    """Level and id of each heading below the title, with where it stands."""
    return [(f"{match[1]} {{#{match[2] or '?'}}}", match.start()) for match in _HEADING.finditer(article.written)]


def _each(loaded: Loaded, pattern: re.Pattern[str], check: Callable[[str], Problem | None]) -> Iterator[Problem]:
    for article in loaded.articles:
        for match in pattern.finditer(article.written):
            wrong = check(match[1])
            if wrong:
                yield _at(wrong, article, match.start())


def _at(problem: Problem, article: Article, at: int) -> Problem:
    return replace(problem, file=article.file, mark=_mark(article, at))


def _mark(article: Article, at: int) -> tuple[int, int]:
    return (article.text.count("\n", 0, at) + 1, at - article.text.rfind("\n", 0, at))
