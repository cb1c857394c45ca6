"""What the benchmarks count, and on which queries."""

from pathlib import Path

import pytest
from shegong.command import main
from shegong.load.directory import Loaded, load_directory

from bench.browser import Found
from bench.queries import Query, generated, namesakes, written_by_hand
from bench.scores import Score, scores, shortfalls, table

PROJECT = Path(__file__).parent.parent
CLASSES = {
    "zh-full",
    "zh-brand",
    "zh-district+brand",
    "traditional",
    "pinyin-joined",
    "pinyin-spaced",
    "initials",
    "person-zh",
    "person-en-on-en",
    "en-full",
    "en-brand",
    "zh-full-on-en",
    "en-full-on-zh",
    "en-typo",
    "zh-homophone",
}


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder = tmp_path_factory.mktemp("bench") / "project"
    assert main(["--project", str(PROJECT), "synth", "60", "--into", str(folder)]) == 0
    return load_directory(folder)


def found(kind: str, expected: set[str], *ids: str, text: str = "") -> Found:
    return Found(Query(kind, "zh", text, frozenset(expected)), ids, 4)


def nobody(text: str) -> frozenset[str]:
    return frozenset()


def test_the_written_queries_expect_entries_of_the_directory() -> None:
    assert len(written_by_hand(load_directory(PROJECT))) == 73


def test_a_written_query_without_its_entry_is_seen() -> None:
    with pytest.raises(AssertionError, match=r"expects entries that the directory does not have: .*'zhu-ren'"):
        written_by_hand(load_directory(PROJECT / "tests/golden"))


def test_queries_of_every_class_are_made_and_each_has_an_answer(invented: Loaded) -> None:
    queries = list(generated(invented, 10, 1))
    assert {query.kind for query in queries} == CLASSES
    assert all(query.expected and query.expected <= invented.ids.keys() for query in queries)
    assert {query.lang for query in queries if query.kind.endswith("-on-en") or query.kind == "en-typo"} == {"en"}


def test_the_same_seed_makes_the_same_queries(invented: Loaded) -> None:
    one, again, other = (list(generated(invented, 10, seed)) for seed in (1, 1, 2))
    assert one == again != other


def test_recall_counts_the_first_hit_and_the_share_of_answers_among_five() -> None:
    rows = scores(
        [
            found("a", {"x"}, "x", "y"),
            found("a", {"x"}, "1", "2", "3", "4", "5", "x"),
            found("b", {"x", "y"}, "y", "1"),
            found("b", {"x"}),
        ],
        nobody,
    )
    assert [(row.name, row.count, row.at_1, row.at_5) for row in rows] == [("a", 2, 50, 50), ("b", 2, 50, 25), ("**all**", 4, 50, 37.5)]


def test_a_namesake_is_neither_right_nor_wrong() -> None:
    [row, _] = scores(
        [found("a", {"x"}, "someone", "x", text="Some One")], lambda text: frozenset({"someone"} if text == "Some One" else ())
    )
    assert row.at_1 == 100


def test_namesakes_are_founders_and_places_in_any_script_and_never_agencies() -> None:
    same = namesakes(load_directory(PROJECT))
    assert same("李濤") == same("litao") == same("Li Tao") == {"li-tao"}
    assert same("东城区") == {"dongcheng-district"}
    assert same("助人") == frozenset()


def test_a_table_has_a_line_for_each_class() -> None:
    assert table([Score("zh-full", 40, 97.5, 100, 8.4)]) == (
        "| class | queries | recall@1 | recall@5 | median ms |\n| --- | ---: | ---: | ---: | ---: |\n| zh-full | 40 | 97.5 | 100.0 | 8 |"
    )


def test_what_is_below_budget_is_named() -> None:
    rows = [Score("zh-full", 40, 90, 100, 8), Score("en-typo", 40, 90, 89.9, 8), Score("**all**", 80, 94.9, 97.9, 8)]
    assert list(shortfalls(rows)) == [
        "recall@1 is 94.9 %, below 95 %",
        "recall@5 is 97.9 %, below 98 %",
        "recall@5 of en-typo is 89.9 %, below 90 %",
    ]
    assert list(shortfalls([Score("zh-full", 40, 95, 98, 8), Score("**all**", 40, 95, 98, 8)])) == []
