"""A comparison in one sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator

from shegong.compare.directories import Comparison, Named
from shegong.compare.words import word
from shegong.model.kinds import KINDS

_NAMED = 2
"""Up to so many changed entries are named; of more, only their number is given."""


def summary(comparison: Comparison, lang: str) -> str:
    """What a change does, as in “adds 1 agency, changes 2 claims of Zhu Ren, 1 new disputed fact, 3 pages affected”."""
    parts = [*_entries(comparison, lang), *_numbers(comparison, lang)]
    if not parts and not any(comparison.errors):
        return word("sum_nothing", lang)
    if comparison.pages is None:
        return word("joint", lang).join([*parts, word("sum_no_pages", lang)])
    return word("joint", lang).join([*parts, word("sum_pages", lang, comparison.pages)])


def _entries(comparison: Comparison, lang: str) -> Iterator[str]:
    for key, entries in (("sum_added", comparison.added), ("sum_removed", comparison.removed)):
        if entries:
            yield word(key, lang, what=_by_kind(entries, lang))
    if comparison.renamed:
        yield word("sum_renamed", lang, len(comparison.renamed))
    if comparison.ended:
        yield word("sum_ended", lang, what=_by_kind((each.entry for each in comparison.ended), lang))
    changed = comparison.changed
    if len(changed) > _NAMED:
        yield word("sum_changed_many", lang, sum(len(each.changes) for each in changed), entries=len(changed))
    else:
        yield from (word("sum_changed", lang, len(each.changes), name=each.entry.name[lang]) for each in changed)


def _by_kind(entries: Iterable[Named], lang: str) -> str:
    """How many entries there are of each kind: `2 agencies and 1 person`."""
    counts = Counter(entry.kind for entry in entries)
    return word("sum_and", lang).join(
        word(
            "sum_kind",
            lang,
            counts[kind.id],
            kind=kind.plural.zh if lang == "zh" else (kind.id if counts[kind.id] == 1 else kind.plural.en.lower()),
        )
        for kind in (model.kind for model in KINDS)
        if counts[kind.id]
    )


def _numbers(comparison: Comparison, lang: str) -> Iterator[str]:
    articles = Counter(article.sort for article in comparison.articles)
    counts = {
        "sum_disputed": len(comparison.disputed),
        "sum_settled": len(comparison.settled),
        **{f"sum_article_{sort}": articles[sort] for sort in ("added", "removed", "changed")},
        "sum_terms": len(comparison.terms),
        "sum_one_language": comparison.one_language,
        "sum_unreadable": len(comparison.unreadable),
    }
    yield from (word(key, lang, count) for key, count in counts.items() if count)
