"""Whatever somebody writes into a table: no traceback, and nothing written where something is wrong."""

import shutil
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from shegong.model.kinds import Agency, Policy
from shegong.spreadsheet.forms.of_model import columns_of, forms_of

from tests.rules.case import BASE
from tests.spreadsheet.case import csv_file, files_in, run

FRAGMENTS = st.sampled_from(
    [
        *(
            "[@paper, ¶1]",
            "[@paper, ¶9]",
            "[@",
            "2009-06",
            "2009-13",
            "{",
            "}",
            "- ",
            "\n",
            ": ",
            "zh",
            "en",
            "value",
            "cite",
            "[",
            "'",
            '"',
            "#",
            "&a",
            "*a",
        ),
        *(
            "{zh: 甲, en: A, cite: '[@paper, ¶1]'}",
            "east-district",
            "supported_by: hill-college [@paper, ¶1]",
            "10",
            "null",
            "true",
            "=1",
            "\x00",
            "\x85",
            "𠮷",
            "..",
            "/",
        ),
    ]
)
CELL = st.lists(FRAGMENTS | st.text(max_size=4), max_size=5).map("".join)
ID = st.sampled_from(["an-ju", "he-mu", "song-feng", "east-district", "", "../x", "a/b", "Con", "a" * 300]) | CELL
SOME = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SOME
@given(
    st.lists(
        st.tuples(ID, st.dictionaries(st.sampled_from([column.key for column in columns_of(Agency)[1:]]), CELL, max_size=4)), max_size=3
    )
)
@example([("he-mu", {"founded": "[" * 50_000})])
@example([("he-mu", {"relations": "- " * 50_000})])
@example([("he-mu", {"summary.zh": "\ud800"})])
def test_rows_of_any_text(tmp_path: Path, rows: list[tuple[str, dict[str, str]]]) -> None:
    project = tmp_path / "project"
    if not project.exists():
        shutil.copytree(BASE, project)
    before = files_in(project)
    keys = [column.key for column in columns_of(Agency)]
    text = [[cell.encode("utf-8", "replace").decode() for cell in (id, *(cells.get(key, "") for key in keys[1:]))] for id, cells in rows]
    file = csv_file(tmp_path / "agencies.csv", [keys, *text])
    code = run(project, "import", file)
    after = files_in(project)
    if code:
        assert after == before
    else:
        assert {path for path in after if before.get(path) != after[path]} <= {f"data/agencies/{id.strip()}.yaml" for id, _ in rows}
        assert run(project, "check") == 0
        shutil.rmtree(project)


@SOME
@given(st.binary(max_size=300) | st.binary(max_size=100).map(b"PK\x03\x04".__add__))
def test_files_of_any_bytes(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "agencies.csv"
    file.write_bytes(content)
    before = files_in(BASE)
    assert run(BASE, "import", file, "--dry-run") in (0, 1)
    assert files_in(BASE) == before


CITE = st.sampled_from(["[@paper, ¶1]", "[@paper, ¶2; @paper, en ¶3]"])
BOTH = st.fixed_dictionaries({"zh": CELL, "en": CELL})
MORE = {"as_of": st.just("2009~"), "note": BOTH, "inferred": BOTH}
STATEMENT = st.fixed_dictionaries({"zh": CELL, "en": CELL, "cite": CITE}, optional=MORE)
SHORT = st.tuples(CELL, CITE).map(" ".join)
CLAIM = SHORT | st.fixed_dictionaries({"value": CELL, "cite": CITE}, optional=MORE)
WRITTEN = {
    "content": st.lists(STATEMENT, min_size=1, max_size=3),
    "number": st.lists(CLAIM, min_size=1, max_size=3) | CLAIM,
    "other_names": st.lists(
        st.fixed_dictionaries({"name": CELL, "kind": st.just("short"), "cite": CITE}, optional=MORE), min_size=1, max_size=2
    ),
    "relations": st.lists(
        st.just({"supported_by": "hill-college [@paper, ¶1]"})
        | st.fixed_dictionaries({"led_by": st.just("li-ming [@paper, ¶1]")}, optional=MORE),
        min_size=1,
        max_size=2,
    ),
}
NEEDED = {"name": {"zh": "甲", "unknown": ["en"], "cite": "[@a, b]"}, "type": "plan [@a, b]", "prose": {"zh": "[@a, b]", "en": "[@a, b]"}}


@SOME
@given(st.fixed_dictionaries({}, optional=WRITTEN))
def test_what_passes_the_model_comes_back_from_cells_with_the_same_meaning(fields: dict[str, object]) -> None:
    again: dict[str, object] = {}
    for field in [*fields]:
        try:
            Policy.model_validate({**NEEDED, field: fields[field]})
        except ValidationError:
            del fields[field]
            continue
        form = forms_of(Policy)[field]
        again[field] = form.to_written({key: cell.strip() for key, cell in form.to_cells(fields[field]).items()})
    assert Policy.model_validate({**NEEDED, **again}) == Policy.model_validate({**NEEDED, **fields})
