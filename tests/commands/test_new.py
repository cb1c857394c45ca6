"""`shegong new`: files that pass the check, and what is refused."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from shegong.command import main
from shegong.commands.creating import KINDS_TO_MAKE
from shegong.draft.new_entry import required_terms
from shegong.draft.romanised import suggested_id
from shegong.load.directory import load_directory
from shegong.model.pinyin import suggested_pinyin
from shegong.model.written_order import written_order

from tests.commands.test_command import project_with
from tests.rules.case import BASE

NAME = ["--source", "paper", "--at", "¶2"]
Said = Callable[[], tuple[str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path, {})


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def read() -> tuple[str, str]:
        printed = capsys.readouterr()
        return printed.out, printed.err

    return read


def _new(project: Path, *arguments: str, lang: str = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "new", *arguments])


def _terms(kind: str) -> list[str]:
    """Options for what the kind must have, each with the first term that there is."""
    vocabularies = load_directory(BASE).vocabularies
    fields = required_terms(KINDS_TO_MAKE[kind])
    return [part for field, name in fields.items() for part in ("--required", f"{field}={vocabularies[name].ids[0]}")]


@pytest.mark.parametrize("kind", KINDS_TO_MAKE)
def test_a_new_entry_of_any_kind_passes_the_check(project: Path, said: Said, kind: str) -> None:
    named = [] if kind == "source" else NAME
    text = ["--text-zh", "是这样。", "--text-en", "It is so."]
    assert _new(project, kind, "--zh", "松风", "--en", "Pine Wind", *named, *_terms(kind), *text) == 0, said()
    said()
    assert main(["--project", str(project), "--lang", "en", "check"]) == 0
    assert said() == ("11 entries, no errors.\n", "")
    written = [str(file) for file in (project / "data").glob(f"{KINDS_TO_MAKE[kind].kind.folder}/song-feng.*")]
    assert main(["--project", str(project), "--lang", "en", "fmt", "--check", *written]) == 0, said()


def test_the_file_says_what_else_may_stand_in_it_in_both_languages(project: Path, said: Said) -> None:
    assert _new(project, "agency", "--zh", "松风社工事务所", *NAME) == 0
    file = project / "data/agencies/song-feng.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../schema/agency.schema.json\n"
        'name:\n  zh: "松风社工事务所"\n  pinyin: "Sōng fēng shè gōng shì wù suǒ"  # 请核对声调和分写 · check tones and word breaks\n'
        '  unknown: [en]\n  cite: "[@paper, ¶2]"\n'
    )
    assert "# 成立 · Founded\n# founded: 2009-06 [@paper, ¶2]\n" in text
    assert "# 服务与项目 · Services and projects\n# services:\n#   - zh: 一句话。\n#     en: A sentence.\n" in text
    out, _ = said()
    assert out.splitlines()[0] == f"Wrote {file}"
    assert "take away the #" in out


def test_every_line_that_is_uncommented_is_good(project: Path) -> None:
    """Fields of claims and statements, one after the other, each with the # taken away."""
    assert _new(project, "agency", "--zh", "松风社工事务所", *NAME) == 0
    file = project / "data/agencies/song-feng.yaml"
    text = file.read_text(encoding="utf-8")
    for line in ("# founded: ", "# staff: ", "# legal_form: ", "# status: "):
        assert text.count(f"\n{line}") == 1
        text = text.replace(f"\n{line}", f"\n{line.removeprefix('# ')}")
    file.write_text(text, encoding="utf-8")
    assert main(["--project", str(project), "check"]) == 0


def test_what_is_uncommented_stands_where_the_form_has_it(project: Path) -> None:
    """From the first field to the last, whatever the author fills in."""
    assert _new(project, "agency", "--zh", "松风社工事务所", *NAME) == 0
    file = project / "data/agencies/song-feng.yaml"
    text = file.read_text(encoding="utf-8")
    fields = re.findall(r"^# ([a-z_]+):", text, re.MULTILINE)
    order = [field for field in written_order(KINDS_TO_MAKE["agency"]) if field in fields]
    assert fields == order
    assert {"other_names", "summary", "relations", "events", "remarks"} < set(fields)


def test_what_is_hostile_in_a_name_stays_text(project: Path) -> None:
    hostile = 'a: "b" # {c} [@x] \\ <script>'
    assert _new(project, "person", "--id", "odd", "--en", hostile, *NAME) == 0
    assert main(["--project", str(project), "check"]) == 0


@pytest.mark.parametrize(
    ("arguments", "lang", "told"),
    [
        (["agency"], "en", "One name is needed at least: give --zh or --en.\n"),
        (["agency"], "zh", "至少要有一个名称：用 --zh 或 --en。\n"),
        (
            ["agency", "--zh", "松风", "--source", "papier"],
            "en",
            "There is no source `papier`. Name the source with --source; there are: paper. Add a new one with shegong new source.\n",
        ),
        (["agency", "--zh", "松风", "--id", "An Ju", *NAME], "en", "`An Ju` is no id: use small letters, digits and single hyphens.\n"),
        (["agency", "--zh", "松风", "--id", "../x", *NAME], "zh", "编号 `../x` 不合格：只用小写字母、数字和单个连字符。\n"),
        (["agency", "--zh", "松风", "--id", "an-ju", *NAME], "en", "There is an entry `an-ju` already.\n"),
        (["term", "--zh", "松风", *NAME], "en", "This kind needs a sentence; give --text-zh.\n"),
    ],
)
def test_what_makes_no_entry_is_refused_and_writes_nothing(project: Path, said: Said, arguments: list[str], lang: str, told: str) -> None:
    before = sorted(project.rglob("*"))
    assert _new(project, *arguments, lang=lang) == 1
    assert said() == ("", told)
    assert sorted(project.rglob("*")) == before


def test_a_passage_that_the_source_has_not_is_refused(project: Path, said: Said) -> None:
    assert _new(project, "agency", "--zh", "松风", "--source", "paper", "--at", "¶99") == 1
    assert said()[1].startswith("The source `paper` has no passage “¶99”. Name it with --at; there are: ")


def test_a_name_like_another_is_refused_unless_told(project: Path, said: Said) -> None:
    other = (BASE / "data/agencies/an-ju.yaml").read_text(encoding="utf-8")
    assert "安居" in other
    assert _new(project, "agency", "--zh", "安居", *NAME) == 1
    assert said()[1].startswith("There are entries with similar names:\n  an-ju  ")
    assert _new(project, "agency", "--zh", "安居", "--anyway", *NAME) == 0


def test_one_of_the_same_name_says_that_it_is_another(project: Path, said: Said) -> None:
    assert _new(project, "agency", "--zh", "安居社工服务社", "--id", "an-ju-2", "--anyway", *NAME) == 0, said()
    assert "\nnot_same_as: [an-ju]\n" in (project / "data/agencies/an-ju-2.yaml").read_text(encoding="utf-8")
    assert main(["--project", str(project), "check"]) == 0


def test_words_that_all_names_have_make_none_alike(project: Path) -> None:
    assert _new(project, "place", "--en", "West District", "--required", "level=city", *NAME) == 0


def test_bad_data_is_told_before_anything_is_asked(project: Path, said: Said) -> None:
    (project / "data/agencies/an-ju.yaml").write_text("a", encoding="utf-8")
    assert _new(project, "agency", "--zh", "松风", *NAME) == 1
    assert "found; nothing was built." in said()[1]


def test_questions_are_asked_only_where_somebody_is_there(project: Path, monkeypatch: pytest.MonkeyPatch, said: Said) -> None:
    answers = iter(["松风", "", "", "", "paper", "¶2"])
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    assert _new(project, "agency", lang="zh") == 0, said()
    assert asked == [
        *("中文名（没有就空着）: ", "英文名（没有就空着）: "),
        *("编号 [song-feng]: ", "拼音 [Sōng fēng]: "),
        *("名称的来源: ", "来源中的位置: "),
    ]


@pytest.mark.parametrize(
    ("zh", "en", "taken", "id"),
    [
        ("助人社工事务所", "", (), "zhu-ren"),
        ("绿港", "", ("lv-gang",), "lv-gang-2"),
        ("", "The Centre for Good Works", (), "centre-good-works"),
        ("社工协会", "", (), "she-gong"),
        ("", "???", (), "entry"),
        ("北京市社会工作者协会", "", (), "bei-jing-shi"),
    ],
)
def test_an_id_is_suggested_that_is_free(zh: str, en: str, taken: tuple[str, ...], id: str) -> None:
    assert suggested_id(zh, en, taken) == id


def test_pinyin_has_tones() -> None:
    assert suggested_pinyin("助人") == "Zhù rén"
