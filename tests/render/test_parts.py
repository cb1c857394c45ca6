"""Parts that hand-written pages call: what is in them, from the miniature directory; that each one can be called."""

import json
import re
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.model.called_part import PARTS, parse_part
from shegong.model.text import LANGS, Lang
from shegong.render.article import written_article
from shegong.render.parts.calculator import shown
from shegong.render.parts.called import PART_MAKERS
from shegong.render.parts.diagrams import balanced, diagram, wide, wrapped
from shegong.render.writer import Writer

MINIATURE = Path(__file__).parent.parent / "golden"
PROJECT = MINIATURE.parent.parent
CALCULATOR = "<p>[+calculator: keepers-hours, keepers-bids]</p>"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(MINIATURE))


def _written(directory: Directory, html: str, lang: Lang = "en") -> str:
    return written_article(html, Writer(directory, lang, f"{lang}/careers/a/"))


def _rows(html: str) -> list[list[str]]:
    """The text of each cell of each row, without the marks of sources."""
    bare = re.sub(r"<sup.*?</sup>", "", html)
    return [
        [" ".join(unescape(re.sub("<[^>]*>", "", cell)).split()) for cell in re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", bare, re.DOTALL)
    ]


def test_every_part_that_there_is_can_be_called() -> None:
    assert PART_MAKERS.keys() == PARTS.keys()


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("diagram: a-b", ("diagram", ("a-b",))),
        (" calculator : a ,b ", ("calculator", ("a", "b"))),
        ("examinations", ("examinations", ())),
        ("clock", None),
        ("diagram:", None),
        ("diagram: A", None),
        ("diagram a", None),
        ("", None),
    ],
)
def test_a_call_has_a_name_and_ids(written: str, called: tuple[str, tuple[str, ...]] | None) -> None:
    assert parse_part(written) == called


def test_sources_are_numbered_down_the_page_through_a_part(directory: Directory) -> None:
    html = "<p>First [@jiang-daily-2012, ¶1].</p><p>[+examinations]</p><p>Last [@jiang-daily-2012, ¶4].</p>"
    marks = re.findall(r'<sup class="mark"[^>]*><a href="#source-(\d+)"', _written(directory, html))
    assert marks[0] == "1"
    assert marks[-1] == str(max(map(int, marks)))


def test_a_part_in_code_is_left_alone(directory: Directory) -> None:
    html = "<pre><code>\n[+examinations]\n</code></pre><p><code>[+examinations]</code></p>"
    assert _written(directory, html) == html


def test_a_row_for_each_education_and_subject_that_rules_tell_apart(directory: Directory) -> None:
    rows = _rows(_written(directory, "<p>[+examinations]</p>"))
    assert rows[0] == ["Education and subject", "Door-keeper’s examination", "Head keeper’s examination", "Checked on"]
    subjects = ["Any subject", "Social work", "Another subject", "Social work"]
    assert all(row[0].endswith(subject) for row, subject in zip(rows[1:], subjects, strict=True))
    assert [row[1:] for row in rows[1:]] == [
        ["4 years", "6 years after qualifying as half-open door", "2 May 2024"],
        ["no years asked final-year students too", "3 years", "1 May 2024"],
        ["1 year", "5 years 3 + 2", "2 May 2024"],
        ["no years asked final-year students too", "no rule", "1 May 2024"],
    ]


def test_the_path_has_the_rules_and_everything_it_says(directory: Directory) -> None:
    html = _written(directory, "<p>[+which-examination]</p>", "zh")
    rules = json.loads(unescape(re.findall(r'data-rules="([^"]*)"', html)[0]))
    words = json.loads(unescape(re.findall(r'data-words="([^"]*)"', html)[0]))
    assert [(each["id"], len(each["routes"])) for each in rules] == [("door-keeper-exam", 3), ("head-keeper-exam", 3)]
    assert rules[1]["routes"][0] == {
        "education": ["secondary"],
        "subject": "any",
        "years": 6,
        "holding": "door-keeper-exam",
        "final": False,
    }
    assert words["wait"] == "还差{missing}：按规定要{needed}。"
    assert re.findall(r'<option value="([a-z-]*exam)">', html) == ["door-keeper-exam"]


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            "en",
            [
                ["mornings", "2 hours × 10 weeks × 3 staff", "60", "20", "2"],
                ["evenings", "2.5 hours × 3 staff", "7.5", "2.5", "0.25"],
                ["both", "2 rows above, added up", "67.5", "22.5", "2.25"],
                ["All rows together (without X and Y)", "2 rows above, added up", "67.5", "22.5", "2.25"],
                ["Beside what winning bids promised"],
                ["average bid", "2013", "100", "33.33", "3.33"],
            ],
        ),
        (
            "zh",
            [
                ["早上", "2小时 × 10周 × 3名员工", "60", "20", "2"],
                ["晚上", "2.5小时 × 3名员工", "7.5", "2.5", "0.25"],
                ["早晚合计", "以上2行之和", "67.5", "22.5", "2.25"],
                ["各行合计（不含X、Y）", "以上2行之和", "67.5", "22.5", "2.25"],
                ["与中标书承诺的工时比"],
                ["中标平均", "2013年", "100", "33.33", "3.33"],
            ],
        ),
    ],
)
def test_hours_are_worked_out_for_the_numbers_of_the_source(directory: Directory, lang: Lang, rows: list[list[str]]) -> None:
    assert _rows(_written(directory, CALCULATOR, lang))[1:] == rows


def test_the_fields_begin_with_the_numbers_of_the_source(directory: Directory) -> None:
    html = _written(directory, CALCULATOR)
    assert re.findall(r'<input name="(\w+)"[^>]* value="(\d+)" data-most="(\d+)"', html) == [("staff", "3", "200"), ("weeks", "10", "53")]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("31.65", "31.65"),
        ("4.375", "4.38"),
        ("4.365", "4.37"),
        ("240", "240"),
        ("1200.50", "1,200.5"),
        ("0", "0"),
        ("1000000", "1,000,000"),
    ],
)
def test_a_number_has_two_decimals_at_most(value: str, text: str) -> None:
    assert shown(Decimal(value)) == text


def test_a_chart_leads_to_its_figures(directory: Directory) -> None:
    html = _written(directory, "<p>[+chart: doors]</p>")
    assert '<p class="chart-title"><a href="../../statistics/doors/">School doors in Jiang City</a></p>' in html
    assert "<svg" in html
    assert "Outlined bars are targets, hopes or opinions." in html


def test_what_cannot_be_drawn_has_its_title_all_the_same(directory: Directory) -> None:
    html = _written(directory, "<p>[+chart: keepers-bids]</p>", "zh")
    assert "投标的守门工时" in html
    assert "<svg" not in html
    assert "空心" not in html


def test_a_diagram_lists_its_arrows_with_their_sources(directory: Directory) -> None:
    html = _written(directory, "<p>[+diagram: door-contract]</p>")
    listed = [
        " ".join(unescape(re.sub("<[^>]*>", "", re.sub(r"<sup.*?</sup>", "", item))).split())
        for item in re.findall(r"<li>(.*?)</li>", html)
    ]
    assert listed == [
        "Jiang City Teachers College →to Ming Deng: pays.",
        "Ming Deng →to Jiang City Teachers College: hands over the keys. once a year",
        "Ming Deng →to Pupils & parents: opens for children of 合安社工服务中心.",
    ]
    assert html.count('<g class="diagram-box') == 3
    assert '<a href="../../agencies/ming-deng/"><g class="diagram-box kind-agency">' in html
    assert '<g class="diagram-box aside">' in html


def test_arrows_begin_and_end_at_the_edges_of_their_boxes(directory: Directory) -> None:
    html = _written(directory, "<p>[+diagram: door-contract]</p>")
    boxes, lines = _boxes(html), _lines(html)
    assert len(lines) == 3
    assert all(any(_on_edge(point, box) for box in boxes) for line in lines for point in (line[:2], line[2:]))
    assert len(set(lines)) == 3, "arrows to and fro lie on each other"


@pytest.mark.parametrize("lang", LANGS)
def test_every_arrow_of_the_directory_touches_its_boxes_and_those_to_a_high_box_lie_level(lang: Lang) -> None:
    w = Writer(link(load_directory(PROJECT)), lang, f"{lang}/diagrams/")
    for document in w.directory.of_kind("diagram"):
        html = str(diagram(w, document.id))
        boxes, lines = _boxes(html), _lines(html)
        assert len(lines) == html.count("<li>") > 3
        assert all(any(_on_edge(point, box) for box in boxes) for line in lines for point in (line[:2], line[2:]))
    level = [line for line in _lines(str(diagram(w, "xicheng-one-plus-four"))) if line[1] == line[3]]
    assert len(level) == 5
    assert max(height for *_, height in _boxes(str(diagram(w, "xicheng-one-plus-four")))) > 400


def test_lines_of_a_box_are_about_as_long_as_each_other() -> None:
    assert balanced("西城区社会工作联合会", 124) == ["西城区社会", "工作联合会"]
    assert balanced("Xicheng District Social Work Association", 124) == wrapped("Xicheng District Social Work Association", 124)
    assert balanced("会", 124) == ["会"]
    assert balanced("Subdistrictadministration", 100) == ["Subdistrictadministration"]


def _boxes(html: str) -> list[tuple[float, ...]]:
    return [tuple(map(float, each)) for each in re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', html)]


def _lines(html: str) -> list[tuple[float, ...]]:
    return [tuple(map(float, each)) for each in re.findall(r'x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"', html)]


def _on_edge(point: tuple[float, ...], box: tuple[float, ...]) -> bool:
    (px, py), (x, y, width, height) = point, box
    inside = x <= px <= x + width and y <= py <= y + height
    return inside and (min(abs(px - x), abs(px - x - width)) < 0.1 or min(abs(py - y), abs(py - y - height)) < 0.1)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("区民政局和评估机构都在内", ["区民政局和评估机构", "都在内"]),
        ("District civil affairs bureau", ["District civil", "affairs bureau"]),
        ("北京 Street Office", ["北京 Street", "Office"]),
        ("One", ["One"]),
        ("Unbreakablylongwordthatdoesnotfit", ["Unbreakablylongwordthatdoesnotfit"]),
    ],
)
def test_labels_are_cut_between_words_or_characters(text: str, lines: list[str]) -> None:
    assert wrapped(text, 124) == lines


def test_chinese_is_wider_than_english() -> None:
    assert wide("社工") == 2
    assert wide("ab") < 1.5


def test_a_city_has_its_entries_and_what_to_read(directory: Directory) -> None:
    html = _written(directory, "<p>[+city-and-field]</p>")
    section = re.findall(r'<section class="begin" data-city="jiang-city".*?</section>', html, re.DOTALL)[0]
    assert 'href="../../agencies/he-an/"' in section
    assert 'href="../../policies/jiang-purchasing-2011/"' in section
    assert 'href="../../terms/half-door/"' in section
    assert re.findall(r'<option value="([a-z-]+)">', html)[0] == "jiang-city"
