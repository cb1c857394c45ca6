"""`shegong translated`, and what it records: which Chinese the English was compared with."""

import shutil
from pathlib import Path

import pytest
from shegong.command import main
from shegong.link.coverage import coverage_of
from shegong.link.directory import link
from shegong.load.directory import load_directory
from shegong.load.today import today
from shegong.model.text import LANGS, Lang

from tests.commands.test_command import HE_MU, project_with
from tests.golden.render import HERE, rendered

HE_MU_FILE = "data/agencies/he-mu.yaml"
PAGES = {"docs/zh/about.md": "---\ndescription: 关于\n---\n\n# 关于\n", "docs/en/about.md": "---\ndescription: x\n---\n\n# About\n"}
UNKNOWN = {
    "en": "`he-muu` is neither the id of an entry nor an article with a counterpart; "
    "give an id such as zhu-ren, or the file of a translation such as docs/en/learn/beijing.md.\n",
    "zh": "`he-muu` 不是条目的编号，也不是有另一种语言版本的文章；写编号，例如 zhu-ren，或译文的文件，例如 docs/en/learn/beijing.md。\n",
}


def _translated(project: Path, *what: str, lang: str = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "translated", *what])


def _warnings(project: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    main(["--project", str(project), "--lang", "en", "check"])
    return [line for line in capsys.readouterr().err.splitlines() if "last compared" in line]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path, {HE_MU_FILE: HE_MU + "# 待补 · more to come\n", **PAGES})


def test_a_change_of_the_original_is_noticed_until_the_translation_has_been_compared(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _translated(project, "he-mu") == 0
    assert _warnings(project, capsys) == []
    file = project / HE_MU_FILE
    file.write_text(file.read_text("utf-8").replace("zh: 和睦", "zh: 和睦家"), "utf-8")
    assert len(_warnings(project, capsys)) == 1
    assert coverage_of(link(load_directory(project)), today()).outdated == ["he-mu"]
    assert _translated(project, "he-mu") == 0
    assert _warnings(project, capsys) == []


def test_ids_in_links_and_marks_are_no_words(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """So another id for an entry does not make every translation old that names it."""
    file = project / HE_MU_FILE
    prose = "summary:\n  zh: 与[[an-ju]]和[[an-ju|安居]]合作 [@paper, ¶2]。\n  en: Works with [[an-ju]] and [[an-ju|An Ju]] [@paper, ¶2].\n"
    file.write_text(HE_MU + prose, "utf-8")
    assert _translated(project, "he-mu") == 0
    assert main(["--project", str(project), "rename", "an-ju", "an-ju-two"]) == 0
    assert "与[[an-ju-two]]和[[an-ju-two|安居]]合作" in file.read_text("utf-8")
    assert _warnings(project, capsys) == []
    file.write_text(file.read_text("utf-8").replace("|安居]]", "|小安]]"), "utf-8")
    assert len(_warnings(project, capsys)) == 1


def test_a_change_of_the_translation_alone_is_none_of_the_original(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _translated(project, "he-mu") == 0
    file = project / HE_MU_FILE
    file.write_text(file.read_text("utf-8").replace("en: He Mu", "en: He Mu Agency"), "utf-8")
    assert _warnings(project, capsys) == []
    assert _translated(project, "he-mu", "--from", "en") == 0
    file.write_text(file.read_text("utf-8").replace("en: He Mu Agency", "en: He Mu"), "utf-8")
    assert len(_warnings(project, capsys)) == 1


def test_the_file_is_otherwise_left_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _translated(project, "he-mu", "docs/en/about.md") == 0
    assert capsys.readouterr().out == f"Recorded in {HE_MU_FILE}\nRecorded in docs/en/about.md\n"
    assert (project / HE_MU_FILE).read_text("utf-8").startswith(f"{HE_MU}translated_from: zh ")
    assert (project / HE_MU_FILE).read_text("utf-8").endswith("# 待补 · more to come\n")
    lines = (project / "docs/en/about.md").read_text("utf-8").splitlines()
    assert lines[:2] == ["---", "description: x"]
    assert lines[2].startswith("translated_from: zh ")
    assert lines[3:] == ["---", "", "# About"]


def test_an_article_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _translated(project, "docs/en/about.md") == 0
    assert _warnings(project, capsys) == []
    (project / "docs/zh/about.md").write_text("# 关于我们\n", "utf-8")
    assert len(_warnings(project, capsys)) == 1


def test_an_article_without_fields_gets_them(project: Path) -> None:
    (project / "docs/en/about.md").write_text("# About\n", "utf-8")
    assert _translated(project, "docs/en/about.md") == 0
    written = (project / "docs/en/about.md").read_text("utf-8")
    assert written.startswith("---\ntranslated_from: zh ")
    assert written.endswith("\n---\n\n# About\n")


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_not_there_is_refused_and_nothing_written(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    before = (project / HE_MU_FILE).read_bytes()
    assert _translated(project, "he-mu", "he-muu", lang=lang) == 1
    assert capsys.readouterr().err == UNKNOWN[lang]
    assert (project / HE_MU_FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("recorded", "lang", "notice"),
    [
        ("zh 00000000", "en", "The Chinese of this entry has changed since the English was last compared with it."),
        ("zh 00000000", "zh", None),
        ("en 00000000", "zh", "这个条目的英文改动过，中文还没有重新对照"),
        ("en 00000000", "en", None),
    ],
)
def test_the_page_of_the_translation_says_so(tmp_path: Path, recorded: str, lang: Lang, notice: str | None) -> None:
    shutil.copytree(HERE / "data", tmp_path / "data")
    with (tmp_path / "data/agencies/he-an.yaml").open("a", encoding="utf-8") as file:
        file.write(f"translated_from: {recorded}\n")
    page = rendered(tmp_path)[f"{lang}/agencies/he-an/index.html"]
    assert (notice in page) if notice else ('class="notice"' not in page)
