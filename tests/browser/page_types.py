"""The types of pages that the site has, and pages to look at: what holds on these holds on the others."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from shegong.model.text import Lang


@dataclass(frozen=True)
class PageType:
    """Pages made in the same way. `pattern` fits their whole addresses below the folder of a language.

    `ready` selects what is there once a script has put in data that it asked for, where a page waits for any.
    """

    id: str
    zh: str
    en: str
    pattern: str
    ready: str = ""


TYPES = (
    PageType("home", "首页", "Home", ""),
    PageType("directory", "机构与协会总表", "All agencies and associations", "directory/", ".directory-download:enabled"),
    PageType("agencies", "社工机构一览", "Agencies", "agencies/"),
    PageType("agency", "社工机构", "Agency", "agencies/[^/]+/"),
    PageType("associations", "社工协会一览", "Associations", "associations/"),
    PageType("association", "社工协会", "Association", "associations/[^/]+/"),
    PageType("organisations", "相关组织一览", "Organisations", "organisations/"),
    PageType("organisation", "相关组织", "Organisation", "organisations/[^/]+/"),
    PageType("people", "人物一览", "People", "people/"),
    PageType("person", "人物", "Person", "people/[^/]+/"),
    PageType("policies", "政策一览", "Policies", "policies/"),
    PageType("policy", "政策", "Policy", "policies/[^/]+/"),
    PageType("programmes", "项目与模式一览", "Programmes and models", "programmes/"),
    PageType("programme", "项目或模式", "Programme or model", "programmes/[^/]+/"),
    PageType("places", "地区一览", "Places", "places/"),
    PageType("place", "地区", "Place", "places/[^/]+/"),
    PageType("sources", "来源一览", "Sources", "sources/"),
    PageType("source", "来源", "Source", "sources/[^/]+/"),
    PageType("terms", "术语一览", "Terms", "terms/"),
    PageType("term", "术语", "Term", "terms/[^/]+/"),
    PageType("debates", "争论一览", "Debates", "debates/"),
    PageType("debate", "争论", "Debate", "debates/[^/]+/"),
    PageType("statistics", "数据一览", "Statistics", "statistics/"),
    PageType("statistic", "数据", "Statistic", "statistics/[^/]+/"),
    PageType("statistics-by-place", "按地区看数据", "Statistics by place", "statistics-by-place/"),
    PageType("statistics-by-year", "按年份看数据", "Statistics by year", "statistics-by-year/"),
    PageType("diagrams", "图解一览", "Diagrams", "diagrams/"),
    PageType("diagram", "图解", "Diagram", "diagrams/[^/]+/"),
    PageType("examinations", "资格考试一览", "Examinations", "examinations/"),
    PageType("examination", "资格考试", "Examination", "examinations/[^/]+/"),
    PageType("timeline", "全部时间线", "Timeline of the field", "timeline/"),
    PageType("timeline-of-place", "地区的时间线", "Timeline of a place", "timeline/[^/]+/"),
    PageType("by-place", "按地区", "By place", "by-place/"),
    PageType("by-field", "按服务领域", "By field", "by-field/"),
    PageType("by-user", "按服务对象", "By people served", "by-user/"),
    PageType("by-founding-model", "按创办模式", "By founding model", "by-founding-model/"),
    PageType("by-year", "按年份", "By year", "by-year/"),
    PageType("corrections", "出入与勘误", "Disagreements and corrections", "corrections/"),
    PageType("search", "搜索", "Search", "search/", ".search-facets:not([aria-busy]) fieldset"),
    PageType("calculator", "工作量计算器", "Workload calculator", "careers/workload/"),
    PageType("which-examination", "可以考哪一级", "Which examination", "careers/qualification/"),
    PageType("city-and-field", "城市与领域", "City and field", "careers/city-and-field/"),
    PageType("article-with-diagram", "带图解的文章", "Article with a diagram", "learn/government-purchasing/"),
    PageType("article", "文章", "Article", "learn/[^/]+/"),
    PageType("careers-article", "入行文章", "Careers article", "careers/[^/]+/"),
    PageType("fields", "字段说明", "Fields of entries", "maintain/fields/"),
    PageType("terms-of-fields", "字段可选值", "Terms of fields", "maintain/fields/terms/"),
    PageType("fields-of-kind", "一类条目的字段", "Fields of a kind", "maintain/fields/[^/]+/"),
    PageType("rules", "检查规则", "Rules of the check", "maintain/rules/"),
    PageType("report", "收录情况", "State of the directory", "maintain/report/"),
    PageType("maintainers-article", "维护文章", "Maintainers’ article", "maintain/[^/]+/"),
)
"""A page is of the first type that fits its address."""

BOTH_LANGUAGES = ("", "404.html")
"""Pages in both languages at once, relative to the root of the site."""

_CLASSES = re.compile(r'class="([^"]*)"')
_STYLED = re.compile(r"\.([a-z][\w-]*)")
_DECLARATIONS = re.compile(r"\{[^{}]*\}|/\*.*?\*/", re.DOTALL)


def type_of(address: str) -> PageType | None:
    """The type of a page at an address below the folder of a language."""
    return next((each for each in TYPES if re.fullmatch(each.pattern, address)), None)


def addresses(site: Path, lang: Lang) -> list[str]:
    """The pages of a language to look at, relative to the root of the site: the longest of each type, then those that show more.

    A page shows more where it has something that our styles know by its class and none before it has.
    """
    pages = {f"{lang}/{address}": page for address, page in pages_of(site, lang)}
    chosen = list(_longest(pages))
    shown = _shown(pages, _styled(site))
    while further := shown.keys() - chosen:
        seen = {name for address in chosen for name in shown[address]}
        best = max(sorted(further), key=lambda address: len(shown[address] - seen))
        if shown[best] <= seen:
            break
        chosen.append(best)
    return chosen


def pages_of(site: Path, lang: Lang) -> Iterator[tuple[str, Path]]:
    """Every page of a language: its address below the folder of the language, and its file."""
    folder = site / lang
    for page in sorted(folder.rglob("index.html")):
        yield page.relative_to(folder).as_posix().removesuffix("index.html"), page


def _longest(pages: Mapping[str, Path]) -> Iterable[str]:
    of_type: dict[PageType, str] = {}
    for address in sorted(pages, key=lambda address: (-pages[address].stat().st_size, address)):
        found = type_of(address.partition("/")[2])
        if found:
            of_type.setdefault(found, address)
    return (of_type[each] for each in TYPES if each in of_type)


def _styled(site: Path) -> frozenset[str]:
    """The classes that our stylesheets name, and not only the theme's."""
    sheets = (site / "assets/stylesheets").glob("*.css")
    ours = (sheet for sheet in sheets if not sheet.name.endswith(".min.css"))
    return frozenset(name for sheet in ours for name in _STYLED.findall(_DECLARATIONS.sub(" ", sheet.read_text(encoding="utf-8"))))


def _shown(pages: Mapping[str, Path], styled: frozenset[str]) -> dict[str, frozenset[str]]:
    """What of `styled` each page has."""
    texts = ((address, page.read_text(encoding="utf-8")) for address, page in pages.items())
    return {address: styled.intersection(" ".join(_CLASSES.findall(text)).split()) for address, text in texts}
