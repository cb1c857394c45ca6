"""Breadcrumbs: on every page the way down to it, by links, and never the page itself."""

from collections.abc import Mapping
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest
from shegong.model.text import LANGS

from tests.site.project import ADDRESS
from tests.site.reading import WebPage

EXPECTED = {
    "zh/agencies/zhu-ren/": "首页 zh/, 名录 zh/directory/, 社工机构 zh/agencies/, "
    "北京 zh/places/beijing/, 东城区 zh/places/dongcheng-district/",
    "en/agencies/": "Home en/, Directory en/directory/",
    "zh/directory/": "首页 zh/, 名录",
    "en/careers/pay/": "Home en/, Careers en/careers/first-reading/",
    "zh/maintain/fields/agency/": "首页 zh/, 参与维护 zh/maintain/first-entry/, 字段说明 zh/maintain/fields/",
    "en/timeline/beijing/": "Home en/, Browse en/by-place/, Timeline of the field en/timeline/",
    "zh/search/": "首页 zh/",
}


def _trails(page: WebPage) -> list[Element]:
    return [nav for nav in page.of_class("trail") if nav.tag == "nav"]


def _steps(page: WebPage) -> list[str]:
    """The name of each step and where it leads, from the root of the site."""
    items = [item for nav in _trails(page) for item in nav.iter("li")]
    return [" ".join(["".join(item.itertext()).strip(), *(_place(page, link) for link in item.iter("a"))]) for item in items]


def _place(page: WebPage, link: Element) -> str:
    return urljoin(ADDRESS + page.address, link.get("href") or "").removeprefix(ADDRESS)


@pytest.mark.parametrize("address", EXPECTED)
def test_the_steps_lead_down_to_the_page(own: Mapping[str, WebPage], address: str) -> None:
    assert ", ".join(_steps(own[f"{address}index.html"])) == EXPECTED[address]


def test_every_page_but_the_first_has_one_with_a_name(own: Mapping[str, WebPage]) -> None:
    names = {path: [nav.get("aria-label") for nav in _trails(page)] for path, page in own.items()}
    assert {path for path, given in names.items() if given not in (["所在位置"], ["Breadcrumbs"])} == {
        f"{lang}/index.html" for lang in LANGS
    }


def test_no_page_is_a_step_to_itself(own: Mapping[str, WebPage]) -> None:
    assert [path for path, page in own.items() if any(step.endswith(f" {page.address}") for step in _steps(page))] == []
