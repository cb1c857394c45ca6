"""The directory page in a browser: filters and counts, the address, downloads, comparing, the keyboard, and no scripts at all."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.paper import sheets, squeezed

Data = dict[str, Any]
NAMES = {"zh": "助人社工事务所", "en": "Zhu Ren Social Work Agency"}
Q = "#directory [name=q]"
SIMPLIFIED = "**/assets/search/traditional.json"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(5_000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def data(site: Path) -> Data:
    return json.loads((site / "assets/directory/zh.json").read_text(encoding="utf-8"))


def visit(page: Page, address: str) -> None:
    """Opens the page and waits until the script has taken over."""
    page.goto(address)
    expect(page.locator(".directory-download").first).to_be_enabled()


def ids(page: Page) -> list[str]:
    return [str(pick.get_attribute("value")) for pick in page.locator("tbody .pick").all()]


def box(page: Page, key: str, id: str) -> Locator:
    return page.locator(f'.choices input[name="{key}"][value="{id}"]')


def count(page: Page, key: str, id: str) -> int:
    return int(box(page, key, id).locator("xpath=..").locator(".count").inner_text())


def having(data: Data, key: str, *wanted: str) -> set[str]:
    """The entries that have one of some values in a column, or one that is part of it."""
    column = data["columns"][key]
    return {
        data["id"][row] for row, own in enumerate(column["of"]) if {id for number in own for id in _upwards(column, number)} & {*wanted}
    }


def _upwards(column: Data, number: int) -> list[str]:
    above = column.get("above", [-1] * len(column["ids"]))[number]
    return [column["ids"][number], *(_upwards(column, above) if above >= 0 else [])]


# Filters


def test_values_of_one_facet_widen_and_facets_narrow(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/")
    everything = ids(page)
    assert everything == data["id"]
    box(page, "model", "model-graduates").check()
    assert set(ids(page)) == having(data, "model", "model-graduates")
    box(page, "model", "model-professor").check()
    either = having(data, "model", "model-graduates", "model-professor")
    assert set(ids(page)) == either
    box(page, "status", "operating").check()
    assert set(ids(page)) == either & having(data, "status", "operating")
    expect(page.locator(".directory-found[role=status]")).to_have_text(f"{len(ids(page))} 家，共 {len(everything)} 家")


def test_counts_say_what_each_choice_would_give(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/?status=operating")
    operating = having(data, "status", "operating")
    for key in ("serves", "field", "model", "form", "disputed"):
        for id in data["columns"][key]["ids"]:
            assert count(page, key, id) == len(operating & having(data, key, id)), (key, id)
    for id in data["columns"]["status"]["ids"]:
        assert count(page, "status", id) == len(having(data, "status", id)), "a facet's own choice is left out of account"


def test_rows_without_a_value_can_be_found(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/")
    box(page, "form", "unknown").check()
    assert ids(page) == [id for id, own in zip(data["id"], data["columns"]["form"]["of"], strict=True) if not own]


def test_a_place_opens_to_those_within_it(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/")
    expect(box(page, "place", "dongcheng-district")).to_have_count(0)
    page.get_by_role("button", name="展开北京").click()
    assert count(page, "place", "dongcheng-district") == len(having(data, "place", "dongcheng-district"))
    box(page, "place", "beijing").check()
    assert set(ids(page)) == having(data, "place", "beijing")
    box(page, "place", "dongcheng-district").check()
    expect(box(page, "place", "beijing")).not_to_be_checked()
    assert set(ids(page)) == having(data, "place", "dongcheng-district")
    page.get_by_role("button", name="展开北京").click()
    expect(box(page, "place", "dongcheng-district")).to_be_hidden()


def test_years_of_founding_narrow_from_both_ends(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/")
    years = {id: [data["columns"]["founded"]["years"][number] for number in own] for id, own in _founded(data)}
    page.get_by_label("最早").fill("2009")
    assert set(ids(page)) == {id for id, own in years.items() if own and max(last for _, last in own) >= 2009}
    page.get_by_label("最晚").fill("2009")
    assert set(ids(page)) == {id for id, own in years.items() if own and max(o[1] for o in own) >= 2009 >= min(o[0] for o in own)}
    assert page.url.endswith("/zh/directory/?from=2009&to=2009")


def _founded(data: Data) -> list[tuple[str, list[int]]]:
    return list(zip(data["id"], data["columns"]["founded"]["of"], strict=True))


FORMS = ("助人", "助人社工事务所", "zhuren", "zhu ren", "ZR", "zrsgsws", "Zhu Ren", "helping others", "Zhùrén", "助 人")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_name_is_found_in_any_form(page: Page, root: str, lang: str) -> None:
    visit(page, f"{root}{lang}/directory/")
    everything = len(ids(page))
    for typed in FORMS:
        page.locator(Q).fill(typed)
        expect(page.locator("tbody"), typed).to_contain_text(NAMES[lang])
        assert len(ids(page)) < 4, typed
        page.locator(Q).fill("")
        expect(page.locator("tbody tr")).to_have_count(everything)


@pytest.mark.parametrize("typed", ["協作者", "北京協作者社會工作發展中心"])
def test_traditional_characters_are_understood_from_a_table_that_is_loaded_when_needed(page: Page, root: str, typed: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("traditional.json") else None)
    visit(page, f"{root}zh/directory/")
    page.locator(Q).fill("xiezuozhe")
    assert asked == []
    page.locator(Q).fill(typed)
    expect(page.locator("tbody tr")).to_have_count(1)
    assert (ids(page), len(asked)) == (["facilitator"], 1)


def test_without_that_table_simplified_characters_still_work(page: Page, root: str) -> None:
    page.route(SIMPLIFIED, lambda route: route.abort())
    visit(page, f"{root}zh/directory/")
    page.locator(Q).fill("协作者")
    expect(page.locator("tbody tr")).to_have_count(1)


ODD = ("x" * 10_000, "<img src=x onerror=alert(1)>", "(((*+?[\\", "😀", '"“’', "\u0000\u0007", "%E0%A4%A")


def test_odd_text_finds_nothing_or_everything_and_breaks_nothing(page: Page, root: str) -> None:
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(error.message))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    for typed in ODD:
        visit(page, f"{root}zh/directory/")
        page.locator(Q).evaluate("(input, text) => { input.value = text; input.dispatchEvent(new Event('input', {bubbles: true})) }", typed)
        page.reload()
        expect(page.locator(".directory-download").first).to_be_enabled()
        assert wrong == [], typed
        expect(page.locator("article img")).to_have_count(0)


# Order and view


def test_names_are_in_order_of_pinyin_or_of_the_alphabet(page: Page, root: str) -> None:
    visit(page, f"{root}zh/directory/?q=社工事务所")
    names = page.locator("tbody th > a").all_inner_texts()
    assert [name for name in names if name in ("助人社工事务所", "厚朴社工事务所", "睦友社工事务所", "仁助社工事务所")] == [
        *("厚朴社工事务所", "睦友社工事务所", "仁助社工事务所", "助人社工事务所")
    ]


@pytest.mark.parametrize(("sort", "least"), [("founded", True), ("latest", False)])
def test_rows_are_put_in_order_of_founding_and_those_without_come_last(page: Page, root: str, data: Data, sort: str, least: bool) -> None:
    visit(page, f"{root}zh/directory/")
    page.locator("[name=sort]").select_option(sort)
    own = dict(_founded(data))
    years = [[year for number in own[id] for year in data["columns"]["founded"]["years"][number]] for id in ids(page)]
    known = [min(each) if least else -max(each) for each in years if each]
    assert known == sorted(known)
    assert years[len(known) :] == [[]] * (len(years) - len(known))


def test_rows_last_verified_come_first(page: Page, root: str, data: Data) -> None:
    column = {
        "label": "",
        "none": "-",
        "ids": ["2024", "2024-05-01", "2023", "2023-01-02"],
        "labels": ["a", "b", "c", "d"],
        "above": [-1, 0, -1, 2],
    }
    of = [[3], [], [1], *([[]] * (len(data["id"]) - 3))]
    give(page, {**data, "columns": {**data["columns"], "verified": {**column, "of": of}}})
    visit(page, f"{root}zh/directory/?sort=verified")
    assert ids(page)[:3] == [data["id"][2], data["id"][0], data["id"][1]]


def test_the_same_rows_as_a_list(page: Page, root: str) -> None:
    visit(page, f"{root}zh/directory/")
    before = ids(page)
    page.get_by_label("列表").check()
    assert page.locator("tbody tr").first.evaluate("row => getComputedStyle(row).display") == "block"
    assert ids(page) == before
    assert page.url.endswith("?view=list")


# The address


def test_a_state_can_be_reloaded_and_shared(page: Page, root: str) -> None:
    visit(page, f"{root}zh/directory/")
    page.get_by_role("button", name="展开北京").click()
    box(page, "place", "xicheng-district").check()
    box(page, "disputed", "yes").check()
    page.locator("[name=sort]").select_option("founded")
    page.locator(Q).fill("事务所")
    before, url = ids(page), page.url
    assert "place=xicheng-district" in url
    visit(page, url)
    assert ids(page) == before
    assert 0 < len(before) < 6
    expect(box(page, "place", "xicheng-district")).to_be_visible()
    expect(box(page, "place", "xicheng-district")).to_be_checked()
    expect(page.locator(Q)).to_have_value("事务所")
    expect(page.locator("[name=sort]")).to_have_value("founded")


def test_back_goes_from_choice_to_choice_and_not_through_letters(page: Page, root: str) -> None:
    visit(page, f"{root}zh/directory/")
    everything = ids(page)
    box(page, "model", "model-graduates").check()
    page.locator(Q).press_sequentially("zhuren")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.get_by_label("列表").check()
    page.go_back()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.get_by_label("表格")).to_be_checked()
    page.go_back()
    expect(page.locator("tbody tr")).to_have_count(len(everything))
    expect(box(page, "model", "model-graduates")).not_to_be_checked()
    expect(page.locator(Q)).to_have_value("")


IGNORED = {
    "zh": "网址中有本页不认识的条件，没有采用：",
    "en": "The address has filters that this page does not know; they were ignored: ",
}


@pytest.mark.parametrize("lang", IGNORED)
def test_what_is_unknown_in_an_address_is_ignored_and_said_so(page: Page, root: str, data: Data, lang: str) -> None:
    visit(page, f"{root}{lang}/directory/?colour=red&serves=ug-nobody,ug-older-people&sort=size&from=soon&compare=nobody")
    unknown = "colour=red, serves=ug-nobody, sort=size, from=soon, compare=nobody"
    expect(page.locator(".directory-notice")).to_have_text(IGNORED[lang] + unknown)
    assert set(ids(page)) == having(data, "serves", "ug-older-people")
    box(page, "status", "operating").check()
    expect(page.locator(".directory-notice")).to_have_text("")
    assert page.url.endswith("?serves=ug-older-people&status=operating")


def test_everything_can_be_cleared_at_once(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/?q=zhuren&from=2009&status=operating&view=list")
    assert ids(page) == ["zhu-ren"]
    page.get_by_role("button", name="清除全部条件").click()
    assert ids(page) == data["id"]
    assert page.url.endswith("/zh/directory/?view=list")
    expect(page.locator(Q)).to_be_focused()


# Downloads


def download(page: Page, kind: str) -> bytes:
    with page.expect_download() as waiting:
        page.locator(f'.directory-download[value="{kind}"]').click()
    assert waiting.value.suggested_filename == f"directory-{page.evaluate('document.documentElement.lang').split('-')[0]}.{kind}"
    return Path(waiting.value.path()).read_bytes()


def give(page: Page, data: Data) -> None:
    """Puts other data in the place of the site's own."""

    def answer(route: Route) -> None:
        route.fulfill(json=data)

    page.route("**/assets/directory/*.json", answer)


FORMULAS = {
    "=1+1": "'=1+1",
    "+1": "'+1",
    "-1": "'-1",
    "@SUM(A1)": "'@SUM(A1)",
    "\t=1": "'\t=1",
    "\r=1": "'\r=1",
    'a "b", c': 'a "b", c',
    "a=1": "a=1",
}


def test_a_csv_file_is_this_selection_and_opens_rightly_in_a_spreadsheet(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/?model=model-graduates&sort=founded")
    shown = ids(page)
    written = download(page, "csv")
    assert written.startswith("\ufeff编号,中文名,英文名,拼音,其他名称与写法,种类,成立,".encode())
    head, *lines = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True)
    assert [line[0] for line in lines] == shown
    assert {len(line) for line in lines} == {len(head)}
    zhu_ren = dict(zip(head, lines[shown.index("zhu-ren")], strict=True))
    assert (zhu_ren["中文名"], zhu_ren["成立"], zhu_ren["所在地"]) == ("助人社工事务所", "2009年6月", "北京东城区")
    assert zhu_ren["服务对象"] == "老年人；孕产期与生育妇女"
    assert zhu_ren["网址"] == f"{root}zh/agencies/zhu-ren/"
    assert written.count(b"\r\n") == len(lines) + 1


def test_no_cell_of_a_csv_file_is_a_formula(page: Page, root: str, data: Data) -> None:
    names = [*FORMULAS, *data["zh"][len(FORMULAS) :]]
    give(page, {**data, "zh": names})
    visit(page, f"{root}zh/directory/")
    _, *lines = csv.reader(io.StringIO(download(page, "csv").decode("utf-8-sig"), newline=""), strict=True)
    assert [line[1] for line in lines[: len(FORMULAS)]] == list(FORMULAS.values())


def test_a_json_file_is_this_selection_with_ids_and_numbers_of_sources(page: Page, root: str) -> None:
    visit(page, f"{root}en/directory/?q=zhuren")
    (entry,) = cast(list[Data], json.loads(download(page, "json")))
    assert (entry["id"], entry["name"]["zh"], entry["name"]["pinyin"]) == ("zhu-ren", "助人社工事务所", "Zhùrén Shègōng Shìwùsuǒ")
    assert entry["facts"]["founded"] == {"values": [{"id": "2009-06", "label": "June 2009"}], "sources": 2}
    assert entry["facts"]["closed" if "closed" in entry["facts"] else "registered"]["values"] == []
    assert entry["address"] == f"{root}en/agencies/zhu-ren/"


# Comparing


def pick(page: Page, id: str) -> Locator:
    return page.locator(f'.pick[value="{id}"]')


def test_four_can_be_compared_and_a_fifth_is_refused(page: Page, root: str) -> None:
    visit(page, f"{root}en/directory/")
    expect(page.get_by_role("button", name="Compare (0)")).to_be_disabled()
    for id in ("zhu-ren", "ren-zhu", "mu-you", "hou-pu"):
        pick(page, id).check()
    pick(page, "yue-qun").click()
    expect(pick(page, "yue-qun")).not_to_be_checked()
    refusal = "Four at most can be compared; take one out before you pick “Yue Qun Social Work Agency”."
    expect(page.locator(".directory-notice")).to_have_text(refusal)
    page.get_by_role("button", name="Compare (4)").click()
    assert page.url.endswith("/en/directory/?compare=zhu-ren,ren-zhu,mu-you,hou-pu")
    expect(page.get_by_role("heading", name="Side by side")).to_be_focused()
    expect(page.locator("#directory")).to_be_hidden()
    founded = page.get_by_role("row", name="Founded").get_by_role("cell")
    assert [" ".join(text.split()) for text in founded.all_inner_texts()][:2] == ["June 2009 sources: 2", "2009 sources: 1"]
    page.get_by_role("link", name="Mu You Social Work Agency").click()
    expect(page).to_have_url(f"{root}en/agencies/mu-you/")


def test_a_comparison_can_be_shared_changed_and_left(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/?status=operating&compare=zhu-ren,ren-zhu,hou-pu")
    expect(page.locator(".directory-compared thead th")).to_have_count(3)
    page.get_by_role("button", name="移去厚朴社工事务所").click()
    expect(page.locator(".directory-compared thead th")).to_have_count(2)
    page.get_by_role("button", name="回到总表").click()
    assert page.url.endswith("?status=operating&pick=zhu-ren,ren-zhu")
    assert set(ids(page)) == having(data, "status", "operating")
    expect(pick(page, "ren-zhu")).to_be_checked()
    page.go_back()
    expect(page.locator(".directory-compared thead th")).to_have_count(2)
    page.get_by_role("button", name="移去助人社工事务所").click()
    page.get_by_role("button", name="移去仁助社工事务所").click()
    expect(page.locator("#directory")).to_be_visible()


# How it comes, grows and fails


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_rows_made_in_the_browser_are_those_of_the_page(page: Page, root: str, lang: str) -> None:
    visit(page, f"{root}{lang}/directory/")
    came = page.locator("tbody tr").evaluate_all("rows => rows.map(row => row.outerHTML)")
    page.locator(Q).fill("no such name")
    expect(page.locator("tbody tr")).to_have_count(0)
    page.locator(Q).fill("")
    expect(page.locator("tbody tr")).to_have_count(len(came))
    assert page.locator("tbody tr").evaluate_all("rows => rows.map(row => row.outerHTML)") == came


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_script_starts(page: Page, root: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script("""window.moved = 0; new PerformanceObserver(list => {
        for (const shift of list.getEntries()) window.moved += shift.value }).observe({type: 'layout-shift', buffered: true})""")
    held: list[Route] = []
    page.route("**/directory/main.js", lambda route: held.append(route))
    page.goto(f"{root}zh/directory/", wait_until="commit")
    page.wait_for_function("document.readyState !== 'loading'")
    page.evaluate("new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(() => { window.moved = 0; shown() })))")
    held[0].continue_()
    expect(page.locator(".directory-download").first).to_be_enabled()
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved") < 0.001
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_many_rows_come_fifty_at_a_time_and_the_button_keeps_the_focus(page: Page, root: str, data: Data) -> None:
    give(page, repeated(data, 10))
    visit(page, f"{root}zh/directory/?kind=agency")
    total = 10 * len(having(data, "kind", "agency"))
    assert total == 120
    expect(page.locator("tbody tr")).to_have_count(50)
    expect(page.locator(".directory-found")).to_have_text(f"120 家，共 {10 * len(data['id'])} 家，显示前 50 家")
    page.get_by_role("button", name="再显示 50 家").press("Enter")
    expect(page.locator("tbody tr")).to_have_count(100)
    last = page.get_by_role("button", name="再显示 20 家")
    expect(last).to_be_focused()
    assert page.url.endswith("?kind=agency&rows=100")
    last.press("Enter")
    expect(page.locator("tbody tr")).to_have_count(120)
    expect(page.locator("tbody tr").nth(100).locator("a")).to_be_focused()


def test_every_row_that_is_chosen_is_printed_and_the_screen_has_as_many_as_before(page: Page, root: str, data: Data) -> None:
    give(page, repeated(data, 5))
    visit(page, f"{root}zh/directory/?kind=agency")
    expect(page.locator("tbody tr")).to_have_count(50)
    text = squeezed("".join(sheets(page)))
    assert text.count(NAMES["zh"]) == 5
    assert squeezed(f"种类：社工机构60 家，共 {5 * len(data['id'])} 家") in text
    assert "显示前" not in text
    expect(page.locator("tbody tr")).to_have_count(50)
    expect(page.locator(".directory-found")).to_contain_text("显示前 50 家")


def repeated(data: Data, times: int) -> Data:
    """The same rows several times over, each time with other ids."""
    columns = {
        key: {**column, **{name: column[name] * times for name in ("of", "sources") if name in column}}
        for key, column in data["columns"].items()
    }
    lists = {name: data[name] * times for name in ("zh", "en", "pinyin", "others", "typed")}
    return {**data, **lists, "columns": columns, "id": [f"{id}-{turn}" for turn in range(times) for id in data["id"]]}


@pytest.mark.parametrize(("lang", "message"), [("zh", "筛选所需的数据没能取到"), ("en", "The data for filtering could not be loaded")])
def test_without_its_data_the_page_says_so_and_keeps_its_table(page: Page, root: str, data: Data, lang: str, message: str) -> None:
    page.route("**/assets/directory/*.json", lambda route: route.fulfill(status=404))
    page.goto(f"{root}{lang}/directory/")
    expect(page.locator(".directory-failed")).to_contain_text(message)
    assert sorted(ids(page)) == sorted(data["id"])


def test_damaged_data_is_as_none(page: Page, root: str) -> None:
    page.route("**/assets/directory/*.json", lambda route: route.fulfill(body='{"lang":'))
    page.goto(f"{root}zh/directory/")
    expect(page.locator(".directory-failed")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_without_scripts_there_is_the_whole_table_and_no_control(browser: Browser, root: str, data: Data, width: int) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{root}zh/directory/")
    expect(page.locator("tbody tr:visible")).to_have_count(len(data["id"]))
    for control in ("input", "select", "button"):
        expect(page.locator(f"#directory {control}:visible")).to_have_count(0)
    page.locator("article").get_by_role("link", name="助人社工事务所").click()
    expect(page).to_have_url(f"{root}zh/agencies/zhu-ren/")
    context.close()


# The keyboard


def test_everything_can_be_reached_and_done_from_the_keyboard(page: Page, root: str, data: Data) -> None:
    visit(page, f"{root}zh/directory/")
    page.locator(Q).focus()
    page.keyboard.type("she")
    tab_to(page, '[name="place"][value="beijing"]')
    tab_to(page, '[aria-controls="in-place-beijing"]')
    page.keyboard.press("Enter")
    tab_to(page, '[name="place"][value="xicheng-district"]')
    page.keyboard.press("Space")
    shown = ids(page)
    assert 0 < len(shown) == len(having(data, "place", "xicheng-district") & set(shown))
    tab_to(page, f'.pick[value="{shown[0]}"]')
    page.keyboard.press("Space")
    tab_to(page, f'.pick[value="{shown[1]}"]')
    page.keyboard.press("Space")
    tab_to(page, ".directory-compare-open", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#compare")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".directory-compare-open")).to_be_focused()


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Moves the focus until it is on an element; fails if it never gets there."""
    for _ in range(150):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached")


def test_on_a_narrow_screen_filters_open_and_close(page: Page, root: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    visit(page, f"{root}zh/directory/")
    button = page.get_by_role("button", name="筛选")
    expect(box(page, "kind", "agency")).to_be_hidden()
    button.click()
    box(page, "kind", "agency").check()
    expect(button).to_have_text("筛选 1")
    button.click()
    expect(box(page, "kind", "agency")).to_be_hidden()
