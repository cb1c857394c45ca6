"""One page of each type, the longest of its folder: what holds there holds for the shorter ones."""

from pathlib import Path

from shegong.model.text import Lang

LISTS = (
    *("agencies", "associations", "organisations", "people", "places", "policies", "programmes", "sources"),
    *("terms", "debates", "statistics", "examinations", "diagrams"),
)
BROWSES = (
    *("directory", "by-place", "by-field", "by-user", "by-founding-model", "by-year"),
    *("statistics-by-place", "statistics-by-year", "corrections"),
)
TOOLS = ("careers/workload", "careers/qualification", "careers/city-and-field", "learn/government-purchasing")
"""Hand-written pages with parts that are made from data."""
MAINTAIN = ("maintain/fields", "maintain/fields/agency", "maintain/fields/terms", "maintain/rules", "maintain/report")


def addresses(site: Path, lang: Lang) -> list[str]:
    """Relative to the root of the site: home, every list, the longest page of each kind, timelines and hand-written pages."""
    longest = [_longest(site, f"{lang}/{folder}") for folder in (*LISTS, "timeline", "maintain")]
    return [f"{lang}/", *(f"{lang}/{name}/" for name in (*LISTS, *BROWSES, "timeline", *TOOLS, *MAINTAIN)), *longest]


def _longest(site: Path, folder: str) -> str:
    pages = sorted((site / folder).glob("*/index.html"), key=lambda page: (-page.stat().st_size, page.as_posix()))
    return pages[0].parent.relative_to(site).as_posix() + "/"
