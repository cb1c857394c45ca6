"""Recall of answers, by class of query, as a Markdown table; and the budget."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from bench.browser import Found

AT_1, AT_5, CLASS_AT_5 = 95.0, 98.0, 90.0


@dataclass(frozen=True)
class Score:
    """Per cent of the queries of a class whose first hit is right, and of the answers that are among the first five."""

    name: str
    count: int
    at_1: float
    at_5: float
    milliseconds: float


def scores(found: Sequence[Found], namesakes: Callable[[str], frozenset[str]]) -> list[Score]:
    """One for each class, and one of all at the end.

    A hit that is called just what was typed, such as the founder by whom an agency is looked for, is neither right nor wrong.
    """
    kinds = dict.fromkeys(each.query.kind for each in found)
    groups = [(kind, [each for each in found if each.query.kind == kind]) for kind in kinds]
    return [_score(name, group, namesakes) for name, group in [*groups, ("**all**", list(found))]]


def _score(name: str, found: Sequence[Found], namesakes: Callable[[str], frozenset[str]]) -> Score:
    ranked = [(each.query.expected, ranking(each, namesakes)) for each in found]
    at_1 = fmean(bool(ids) and ids[0] in expected for expected, ids in ranked)
    at_5 = fmean(len(expected & set(ids[:5])) / min(5, len(expected)) for expected, ids in ranked)
    return Score(name, len(found), 100 * at_1, 100 * at_5, median(each.milliseconds for each in found))


def ranking(found: Found, namesakes: Callable[[str], frozenset[str]]) -> list[str]:
    skipped = namesakes(found.query.text) - found.query.expected
    return [id for id in found.ids if id not in skipped]


def table(rows: Sequence[Score]) -> str:
    lines = ["| class | queries | recall@1 | recall@5 | median ms |", "| --- | ---: | ---: | ---: | ---: |"]
    lines += [f"| {row.name} | {row.count} | {row.at_1:.1f} | {row.at_5:.1f} | {row.milliseconds:.0f} |" for row in rows]
    return "\n".join(lines)


def shortfalls(rows: Sequence[Score]) -> Iterator[str]:
    """What the budget asks for and these scores do not give."""
    *kinds, total = rows
    if total.at_1 < AT_1:
        yield f"recall@1 is {total.at_1:.1f} %, below {AT_1:.0f} %"
    if total.at_5 < AT_5:
        yield f"recall@5 is {total.at_5:.1f} %, below {AT_5:.0f} %"
    for row in kinds:
        if row.at_5 < CLASS_AT_5:
            yield f"recall@5 of {row.name} is {row.at_5:.1f} %, below {CLASS_AT_5:.0f} %"
