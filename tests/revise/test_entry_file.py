"""Files of entries, opened for changing."""

from pathlib import Path

import pytest
from shegong.load.directory import load_directory
from shegong.revise.change_set import make_changes
from shegong.revise.entry_file import NotReadable, open_entry_file, put

from tests.site.project import PROJECT

WRITTEN = """\
# yaml-language-server: $schema=../../schema/agency.schema.json
name: {zh: 和睦, en: "He Mu", cite: '[@paper, ¶2]'}  # 核对过 · checked

summary:
  zh: >-
    一句话
    [@paper, ¶2]。
  en: A sentence [@paper, ¶2].
# 末尾 · at the end
"""


def entry_files() -> list[Path]:
    """Every fifth file, which has some of each kind: ruamel takes its time, and the tests of tables go through all of them."""
    return [PROJECT / document.file for document in load_directory(PROJECT).documents[::5]]


def test_what_is_not_changed_stays_to_the_byte() -> None:
    changed = [file for file in entry_files() if open_entry_file(file.read_text("utf-8")).written() != file.read_text("utf-8")]
    assert changed == []


def test_a_new_field_stands_behind_those_it_follows_and_comments_stay() -> None:
    file = open_entry_file(WRITTEN)
    put(file.fields, "other_names", [], ("name", "other_names", "summary"))
    assert file.written() == WRITTEN.replace("\n\nsummary", "\n\nother_names: []\nsummary")


def test_a_field_that_is_there_is_replaced_where_it_stands() -> None:
    file = open_entry_file("---\nname: a\nfounded: b  # c\n---\n\nText.\n")
    put(file.fields, "name", "d", ("name", "founded"))
    assert file.written() == "---\nname: d\nfounded: b  # c\n---\n\nText.\n"


@pytest.mark.parametrize("text", ["", "- a\n", "a: [\n", "a: *b\n", "a: 1\na: 2\n"])
def test_a_file_without_fields_is_refused(text: str) -> None:
    with pytest.raises(NotReadable):
        open_entry_file(text)


def test_of_several_files_none_is_written_if_one_cannot_be(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text("a: 1\n", encoding="utf-8")
    (tmp_path / ".b.yaml.new").mkdir()
    with pytest.raises(OSError, match=r"b\.yaml\.new"):
        make_changes({first: b"a: 2\n", second: b"b: 2\n"})
    assert first.read_text(encoding="utf-8") == "a: 1\n"
    assert sorted(file.name for file in tmp_path.iterdir()) == [".b.yaml.new", "a.yaml"]
