"""The whole search on the built site."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.server import serving
from tests.search.modules import Search

QUERIES = [json.loads(line) for line in (Path(__file__).parent.parent.parent / "bench/queries.jsonl").read_text("utf-8").splitlines()]
HOSTILE = [
    "助人" * 5_000,
    "a" * 10_000,
    "a b " * 2_500,
    "😀🏳️‍🌈",
    "\x00\x07\x1b\u202e\u200b",
    '"""助人"""',
    '"',
    "'; drop table --",
    "<img src=x onerror=alert(1)>",
    "(.*)[a-z]+\\d{2,}^$|?",
    "__proto__ constructor toString",
    "ﷺ" * 300,
    "%00%ff&amp;",
    " ",
    "",
]
DOUBLES = {
    "each character": "segment(text) { return [...text].map((segment) => ({ segment })); }",
    "never": "segment(text) { return text ? [{ segment: text }] : []; }",
}
IN_PAGE = """async ([root, lang, queries]) => {
    const at = `${root}assets/javascripts/search/`;
    const { createInstance } = await import(`${root}pagefind/pagefind.js`);
    const bare = await createInstance({ basePath: `${root}pagefind/` }).search("助人社工事务所");
    const { openIndex } = await import(`${at}pagefind.js`);
    const { Answerer } = await import(`${at}answer.js`);
    const { tablesAt } = await import(`${at}tables.js`);
    const answerer = new Answerer(await openIndex(new URL(root), "zh-hans"), tablesAt(new URL(root), lang), lang);
    const found = [];
    for (const query of queries) found.push((await answerer.answer(query, { limit: 5 })).hits.map(({ id }) => id));
    return { bare: bare.results.length, found };
}"""


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query['class']}: {query['query']} ({query['lang']})")
def test_what_is_meant_comes_first(search: Search, query: dict[str, str]) -> None:
    found = search.ids(query["query"], query["lang"], limit=5)
    expected = set(query["expected"])
    assert found[0] in expected
    assert len(expected & set(found)) == min(5, len(expected))


@pytest.mark.parametrize("double", DOUBLES)
def test_the_way_in_which_a_browser_cuts_words_makes_no_difference(browser: Browser, root: str, search: Search, double: str) -> None:
    page = browser.new_page()
    # Without workers, Pagefind runs where the double is.
    page.add_init_script(f"delete globalThis.Worker; Intl.Segmenter = class {{ {DOUBLES[double]} }};")
    page.goto(f"{root}zh/")
    queries = [query["query"] for query in QUERIES if query["lang"] == "zh"]
    got = page.evaluate(IN_PAGE, [root, "zh", queries])
    page.close()
    assert got["bare"] < 5, "the double has no effect: Pagefind itself finds what it finds with the browser's own segmenter"
    assert got["found"] == [search.ids(query, limit=5) for query in queries]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_whatever_is_typed_is_answered_without_an_error(search: Search, text: str, lang: str) -> None:
    answer = search.answer(text, lang)
    for hit in answer["hits"]:
        assert set(re.findall(r"<[^>]*>", hit["excerpt"])) <= {"<mark>", "</mark>"}
    assert search.heard == []


@pytest.mark.parametrize("text", ["\\ud83d", "助\\udc00人", "\\ud800\\ud800 a"])
def test_halves_of_characters_are_answered(search: Search, text: str) -> None:
    search.answer("", "zh")
    assert search.page.evaluate(f"async () => (await (await window.searchers.zh).search('{text}')).hits.length") >= 0
    assert search.heard == []


def test_a_hit_says_what_it_is_and_which_name_matched(search: Search) -> None:
    hit = search.answer("Harmonious Friends", "zh")["hits"][0]
    del hit["excerpt"], hit["score"]
    assert hit == {
        "id": "mu-you",
        "kind": "agency",
        "title": "睦友社工事务所",
        "titleLang": "zh-Hans",
        "place": "西城区",
        "address": "zh/agencies/mu-you/",
        "matched": "Harmonious Friends",
    }


def test_the_match_is_marked_in_the_excerpt(search: Search) -> None:
    assert any("<mark>" in hit["excerpt"] for hit in search.answer("志愿者")["hits"])


def test_the_title_is_not_given_again_as_what_matched(search: Search) -> None:
    assert search.answer("睦友社工事务所")["hits"][0]["matched"] == ""


def test_words_of_facets_are_told(search: Search) -> None:
    assert search.answer("2008 西城")["filters"] == {"year": ["2008"], "place": ["xicheng-district"]}
    assert search.answer("北京 李涛")["filters"] == {"place": ["beijing"]}
    assert search.answer("东城区助人社工事务所")["filters"] == {}


def test_a_name_with_words_that_its_page_has_not_leads_there_after_those_that_have_all(search: Search) -> None:
    assert "jin-lin" in search.ids("近邻 成立 支持部门")
    assert "zhu-ren" in search.ids("Zhu Ren xylophone", "en")
    assert search.ids("xylophone Zhu Ren", "en") == []


def test_a_name_of_two_characters_is_found_in_the_texts_of_others(search: Search) -> None:
    assert {"mu-you", "xicheng-sw-association", "pan-xing"} <= set(search.ids("睦友", limit=30))


def test_figures_of_a_place_are_found_by_it(search: Search) -> None:
    assert "family-service-centres" in search.ids("", filters={"place": ["guangzhou"], "kind": ["statistic"]}, limit=100)
    assert "family-service-centres" in search.ids("how many family service centres Guangzhou", "en")


def test_a_place_is_found_by_its_name_beside_its_agencies(search: Search) -> None:
    found = search.answer("北京", limit=6)["hits"]
    assert found[5]["id"] == "beijing"
    assert {hit["kind"] for hit in found[:5]} <= {"agency", "association"}


def test_only_what_no_page_has_is_guessed(search: Search) -> None:
    assert search.answer("木友")["guessed"] is True
    assert search.answer("睦友")["guessed"] is False
    assert search.answer("qqqqzzzz") == {"hits": [], "total": 0, "words": ["qqqqzzzz"], "filters": {}, "guessed": False}


def test_filters_narrow_the_answer(search: Search) -> None:
    kinds = {hit["kind"] for hit in search.answer("北京", filters={"kind": ["person", "place"]}, limit=50)["hits"]}
    assert kinds == {"person", "place"}
    assert "mu-you" not in search.ids("木友", filters={"kind": ["person"]})
    assert search.ids("社工", filters={"place": ["changping-district"], "kind": ["agency"]}) == ["wen-xin"]
    assert search.answer("社工", filters={"kind": ["nonsense"]})["total"] == 0
    assert search.answer("社工", filters={"nonsense": ["x"]})["total"] == 0


def test_filters_alone_list_what_they_leave(search: Search) -> None:
    counts = search.page.evaluate("async () => (await window.searchers.zh).counts('', {})")
    assert search.answer("", filters={"kind": ["agency"]})["total"] == counts["kind"]["agency"] == 12


@pytest.mark.parametrize("text", ["社工", "北京", "a", "的"])
def test_pages_of_an_answer_follow_one_another(search: Search, text: str) -> None:
    def addresses(limit: int, offset: int = 0) -> list[str]:
        return [hit["address"] for hit in search.answer(text, limit=limit, offset=offset)["hits"]]

    together = addresses(limit=30)
    assert len(set(together)) == len(together)
    assert [*addresses(limit=7), *addresses(limit=11, offset=7), *addresses(limit=12, offset=18)] == together
    assert len(addresses(limit=1000)) == search.answer(text)["total"]


def test_an_excerpt_is_of_what_is_said_and_has_no_space_before_punctuation(search: Search) -> None:
    hits = search.answer("2009年成立", limit=20)["hits"]
    assert hits[0]["excerpt"]
    for hit in hits:
        assert not re.search(r"^[，。；：、！？）》]|\s[，。；：、！？）》]", hit["excerpt"])
        assert "简介" not in hit["excerpt"]


def test_filters_have_names(search: Search) -> None:
    search.answer("", "en")
    labels = search.page.evaluate("async () => (await window.searchers.en).labels()")
    assert labels["place"]["values"]["dongcheng-district"] == "Dongcheng District"


def test_search_works_below_a_path_and_under_a_strict_policy(browser: Browser, below: str) -> None:
    page = browser.new_page()

    def with_policy(route: Route) -> None:
        response = route.fetch()
        policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    page.route("**/*", with_policy)
    page.goto(f"{below}zh/")
    search = Search(page, below)
    assert search.ids("助人")[0] == "zhu-ren"
    assert search.ids("木友")[0] == "mu-you"
    page.close()


OPEN = """async ([engine, root, text]) => {
    const { IndexMissing, openSearch } = await import(engine);
    try {
        const answer = await (await openSearch(root, "zh")).search(text);
        return `found ${answer.total}`;
    } catch (error) {
        return error instanceof IndexMissing ? "missing" : String(error);
    }
}"""


NEEDING_ALL = ("睦友社工事務所", "木有社工事物所")
"""Queries for which every part is loaded: Traditional characters, and such as only sound like those of a name."""


def _gone(file: Path) -> None:
    file.unlink()


def _damaged(file: Path) -> None:
    file.write_bytes(b"not what it was")


def _halved(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


@pytest.mark.parametrize("harm", [_gone, _damaged, _halved])
@pytest.mark.parametrize(
    "part",
    [
        "pagefind/pagefind.js",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.zh*.pf_meta",
        "pagefind/wasm.unknown.pagefind",
        "pagefind/index/zh*",
        "pagefind/fragment/zh*",
        "assets/search/words-zh.json",
        "assets/search/traditional.json",
        "assets/search/chinese.json",
        "assets/javascripts/search/worker.js",
        "assets/javascripts/search/guessing.js",
        "assets/javascripts/search/names.js",
        "assets/search/names.json",
        "assets/search/pinyin.json",
    ],
)
def test_a_missing_or_damaged_index_is_told(small: tuple[Path, Page, str], part: str, harm: Callable[[Path], None]) -> None:
    site, page, root = small
    files = list(site.glob(part))
    assert files
    kept = {file: file.read_bytes() for file in files}
    for file in files:
        harm(file)
    try:
        answers = [page.evaluate(OPEN, [f"{root}assets/javascripts/search/engine.js", root, text]) for text in NEEDING_ALL]
        assert "missing" in answers
        assert all(answer == "missing" or answer.startswith("found") for answer in answers)
    finally:
        for file, content in kept.items():
            file.write_bytes(content)


@pytest.fixture(scope="module")
def small(site: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Page, str]]:
    """What search needs of the site, in a copy to break."""
    copy = tmp_path_factory.mktemp("broken")
    for part in ("pagefind", "assets/search", "assets/javascripts"):
        shutil.copytree(site / part, copy / part)
    (copy / "index.html").write_text("<!doctype html><html lang='zh-Hans'><title>x</title></html>", encoding="utf-8")
    # A browser may keep what does not say how long it holds for a tenth of its age; then nothing would be asked for again.
    with serving(copy, "/", {"Cache-Control": "no-store"}) as root:
        page = browser.new_page()
        page.goto(root)
        yield copy, page, root
        page.close()
