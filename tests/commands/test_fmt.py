"""`shegong fmt`: one form for all entries, which means what was written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from shegong.command import main
from shegong.load.directory import load_directory
from shegong.load.strict_yaml import read_yaml
from shegong.model.entry import Entry
from shegong.model.kinds import KINDS
from shegong.model.written_order import written_order
from shegong.revise import formatting
from shegong.revise.formatting import formatted

from tests.commands.made_up import comments_gone_astray, entry_texts
from tests.commands.test_command import HE_MU, MUTABLE, ODD, project_with
from tests.rules.case import BASE
from tests.site.project import PROJECT

FILE = "data/agencies/he-mu.yaml"
MODELINE = "# yaml-language-server: $schema=../../schema/agency.schema.json\n"
CANONICAL = MODELINE + HE_MU
Said = Callable[[], tuple[str, str]]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def read() -> tuple[str, str]:
        printed = capsys.readouterr()
        return printed.out, printed.err

    return read


def _fmt(project: Path, *arguments: str, lang: str = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "fmt", *arguments])


def _form(folder: Path, text: str, file: str = FILE) -> str:
    path = folder / Path(file).name
    path.write_bytes(text.encode())
    form = formatted(path, file)
    assert isinstance(form, str)
    return form


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(made_up=entry_texts())
def test_whatever_the_layout_comments_stay_and_the_form_is_final(
    tmp_path_factory: pytest.TempPathFactory, made_up: tuple[str, str]
) -> None:
    folder, text = made_up
    file, base = f"data/{folder}/made-up.yaml", tmp_path_factory.getbasetemp()
    assert list(comments_gone_astray(text)) == []
    once = _form(base, text, file)
    assert read_yaml(once) == read_yaml(text)
    assert list(comments_gone_astray(once)) == []
    assert _form(base, once, file) == once


def test_comments_that_stand_elsewhere_are_noticed() -> None:
    """The test above rests on this."""
    right = "# above 1 1\na: v1  # beside 1 1\nb:\n  c: v2\n  # end 2 2\n"
    assert list(comments_gone_astray(right)) == []
    assert list(comments_gone_astray(right.replace("v1", "v3"))) == ["# above 1 1", "# beside 1 1"]
    assert list(comments_gone_astray(right.replace("v2", "v3"))) == ["# end 2 2"]


def test_the_directory_is_in_form(said: Said) -> None:
    assert _fmt(PROJECT, "--check") == 0, said()
    assert said()[0].endswith(" files, nothing to change.\n")


WRITTEN = """\
# 末尾要再核对 · to be checked again

founded: 2009-06 [@paper, ¶2]   # 月份 · the month


# 名称依原文
# as printed
'name':   {en: 'He Mu' , cite: '[@paper, ¶2]',pinyin: Hé Mù,   zh: "和睦" }
relations:
- {since: "2009", "supported_by": 'an-ju [@paper, ¶2]'}
# 这一条另有出处 · another source
- note: {en: with it, zh: 同它}
  # 单位 · who
  sister_of:   an-le [@paper, ¶2]
summary:
      en: >-   # 译文 · translation
         Longer
         text [@paper, ¶2].

      zh: '它说“好” [@paper, ¶2]'
      # 简介完 · end of summary
not_same_as: [an-ju,  # 近似 · similar
  an-le]
# 全完 · the end
"""
FORM = """\
# yaml-language-server: $schema=../../schema/agency.schema.json
# 末尾要再核对 · to be checked again

# 名称依原文
# as printed
name: {zh: "和睦", en: "He Mu", pinyin: Hé Mù, cite: "[@paper, ¶2]"}
summary:
  zh: "它说“好” [@paper, ¶2]"
  en: >-  # 译文 · translation
    Longer
    text [@paper, ¶2].
  # 简介完 · end of summary
founded: 2009-06 [@paper, ¶2]  # 月份 · the month
relations:
  - {supported_by: "an-ju [@paper, ¶2]", since: "2009"}
  # 这一条另有出处 · another source
  # 单位 · who
  - sister_of: an-le [@paper, ¶2]
    note: {zh: 同它, en: with it}
not_same_as:
  - an-ju  # 近似 · similar
  - an-le
# 全完 · the end
"""


def test_order_indentation_quotes_and_spaces(tmp_path: Path) -> None:
    assert _form(tmp_path, WRITTEN) == FORM


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("\ufeff" + CANONICAL, CANONICAL),
        (CANONICAL.replace("\n", "\r\n"), CANONICAL),
        (CANONICAL.rstrip("\n"), CANONICAL),
        (CANONICAL + "\n\n", CANONICAL),
        (CANONICAL.replace("\n", "   \n"), CANONICAL),
        (HE_MU, CANONICAL),
        (HE_MU + MODELINE, CANONICAL + MODELINE),
        (CANONICAL.replace("agency.schema", "person.schema"), CANONICAL),
        (CANONICAL.replace("é", "e\u0301").replace("ù", "u\u0300"), CANONICAL),
        (CANONICAL + "plans:\n\n\n  - {zh: 甲\u3000乙, en: a  b}\n", CANONICAL + "plans:\n  - {zh: 甲\u3000乙, en: a  b}\n"),
        (CANONICAL + "plans:\n  - zh: |-\n      a \n\n\n      b\n", CANONICAL + "plans:\n  - zh: |-\n      a \n\n\n      b\n"),
        (CANONICAL + "closed: 'say \"no\"'\n", CANONICAL + "closed: 'say \"no\"'\n"),
        (CANONICAL + "closed:\t'it''s'\n", CANONICAL + 'closed: "it\'s"\n'),
    ],
    ids=[
        "mark",
        "crlf",
        "no end",
        "long end",
        "spaces",
        "no modeline",
        "two modelines",
        "wrong one",
        "nfc",
        "texts",
        "block",
        "quotes",
        "tab",
    ],
)
def test_characters_and_lines(tmp_path: Path, written: str, form: str) -> None:
    assert _form(tmp_path, written) == form


def test_a_mapping_with_an_unknown_key_keeps_its_order(tmp_path: Path) -> None:
    odd = CANONICAL + "foundet: 2009\nsummary: {en: b, zh: a}\n"
    assert _form(tmp_path, odd) == odd.replace("{en: b, zh: a}", "{zh: a, en: b}")


def test_of_markdown_the_fields_change_and_the_lines_of_the_text_stay(tmp_path: Path) -> None:
    text = "\n第一行  \n第二行\n\n\n- 甲\n\n\n"
    written = f"---\ntype:   plan [@paper, ¶2]\n{HE_MU}---\n{text}"
    form = f"---\n{HE_MU}type: plan [@paper, ¶2]\n---\n{text.strip()}\n"
    assert _form(tmp_path, written, "data/policies/a-plan.md") == form
    assert _form(tmp_path, text, "data/policies/a-plan.en.md") == text.strip() + "\n"


def test_a_vocabulary_has_no_modeline_and_keeps_the_order_of_its_terms(tmp_path: Path) -> None:
    written = "# 词 · words\nterms:\n- {zh: 乙, id: b, en: B}\n- {id: a, zh: 甲, en: A}\nname: {zh: 词, en: Words}\n"
    form = "name: {zh: 词, en: Words}\n# 词 · words\nterms:\n  - {id: b, zh: 乙, en: B}\n  - {id: a, zh: 甲, en: A}\n"
    assert _form(tmp_path, written, "data/vocabularies/words.yaml") == form


@pytest.mark.parametrize("model", KINDS)
def test_every_field_has_its_place(model: type[Entry]) -> None:
    order = written_order(model)
    assert sorted(order) == sorted(model.model_fields)
    assert order[:2] == ("name", "other_names")


@pytest.fixture
def project(tmp_path: Path, said: Said) -> Path:
    """Two files out of form, the others in it."""
    folder = project_with(tmp_path, {})
    assert _fmt(folder) == 0, said()
    said()
    (folder / FILE).write_text(HE_MU, encoding="utf-8")
    (folder / "data/policies/city-plan.en.md").write_text("A plan.\n\n", encoding="utf-8")
    return folder


FILES = len([file for file in (BASE / "data").rglob("*") if file.is_file()])


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", f"{FILES} files, 2 to change: run shegong fmt.\n"), ("zh", f"{FILES} 个文件，要改 2 个：运行 shegong fmt。\n")],
)
def test_check_lists_and_changes_nothing(project: Path, said: Said, lang: str, told: str) -> None:
    assert _fmt(project, "--check", lang=lang) == 1
    assert said() == (f"{FILE}\ndata/policies/city-plan.en.md\n{told}", "")
    assert (project / FILE).read_text(encoding="utf-8") == HE_MU


@pytest.mark.parametrize(("lang", "told"), [("en", f"{FILES} files, 2 changed.\n"), ("zh", f"{FILES} 个文件，改了 2 个。\n")])
def test_only_what_changes_is_written(project: Path, said: Said, lang: str, told: str) -> None:
    others = {file: file.stat().st_mtime_ns for file in (project / "data").rglob("*") if file.is_file()}
    assert _fmt(project, lang=lang) == 0
    assert said() == (f"{FILE}\ndata/policies/city-plan.en.md\n{told}", "")
    assert (project / FILE).read_text(encoding="utf-8") == CANONICAL
    written = {file.relative_to(project).as_posix() for file, before in others.items() if file.stat().st_mtime_ns != before}
    assert written == {FILE, "data/policies/city-plan.en.md"}
    assert {file for file in (project / "data").rglob("*") if file.is_file()} == set(others)


def test_named_files_and_folders_only(project: Path, said: Said) -> None:
    assert _fmt(project, "--check", str(project / FILE)) == 1
    assert said()[0] == f"{FILE}\n1 file, 1 to change: run shegong fmt.\n"
    assert _fmt(project, "--check", str(project / "data/places")) == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_path_without_entries_is_refused_and_nothing_written(project: Path, said: Said, lang: str) -> None:
    nowhere = project / "nowhere"
    assert _fmt(project, str(project / FILE), str(nowhere), lang=lang) == 2
    told = {"en": f"There is no file of an entry at {nowhere}.\n", "zh": f"{nowhere} 里没有条目文件。\n"}
    assert said() == ("", told[lang])
    assert (project / FILE).read_text(encoding="utf-8") == HE_MU


def test_what_cannot_be_read_is_reported_and_the_others_are_formatted(project: Path, said: Said) -> None:
    (project / "data/agencies/bad.yaml").write_text("name: {\n", encoding="utf-8")
    (project / "data/policies/bad.md").write_bytes("文字".encode("gb18030"))
    assert _fmt(project, str(project / "data/agencies"), str(project / "data/policies")) == 1
    out, err = said()
    assert out.splitlines()[:2] == [FILE, "data/policies/city-plan.en.md"]
    assert [line.split(": ")[:2] for line in err.splitlines()] == [
        ["data/agencies/bad.yaml:2:1", "error"],
        ["data/policies/bad.md:1:1", "error"],
    ]


@pytest.mark.parametrize(
    ("added", "found"),
    [
        ("plans: &a [b]\n", "&"),
        ("plans: !!str b\n", "!"),
        ("? plans\n: b\n", "?"),
        ("plans: >+\n  a\n\n", ">+"),
        ("plans: |2\n   a\n", "|2"),
        ("plans: 'a\u2028b'\n", "U+2028"),
    ],
)
def test_unfamiliar_yaml_is_left_as_it_is(project: Path, said: Said, added: str, found: str) -> None:
    (project / FILE).write_text(HE_MU + added, encoding="utf-8")
    assert _fmt(project, str(project / FILE)) == 1
    told = f"{FILE}:2: left as it is: entries do without `{found}` of YAML; write plain keys, values and lists instead\n"
    assert said() == ("1 file, nothing to change.\n", told)
    assert _fmt(project, str(project / FILE), lang="zh") == 1
    assert said()[1] == f"{FILE}:2: 没有改动：条目里不用 YAML 的 `{found}`；换成普通的键、值和列表\n"
    assert (project / FILE).read_text(encoding="utf-8") == HE_MU + added


@pytest.mark.parametrize("garbled", [CANONICAL.replace("和睦", "和"), CANONICAL.replace("# 核对", "")])
def test_a_form_that_means_something_else_is_not_written(project: Path, said: Said, monkeypatch: pytest.MonkeyPatch, garbled: str) -> None:
    written = HE_MU.replace("\n", "  # 核对\n")
    (project / FILE).write_text(written, encoding="utf-8")

    def garbling(*_: object) -> str:
        return garbled

    monkeypatch.setattr(formatting, "canonical_text", garbling)
    assert _fmt(project, str(project / FILE)) == 1
    assert said()[1] == (
        f"{FILE}: left as it is: its canonical form would mean something else; that is a bug of ours, please report it with the file\n"
    )
    assert _fmt(project, str(project / FILE), lang="zh") == 1
    assert said()[1] == f"{FILE}: 没有改动：改写后意思会变，这是我们的错误，请连同文件报告给我们\n"
    assert (project / FILE).read_text(encoding="utf-8") == written


@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
@pytest.mark.parametrize("path", ["data/agencies/he-mu.yaml", "data/policies/city-plan.md", "data/policies/city-plan.en.md"])
def test_an_odd_file_means_the_same_afterwards(project: Path, content: bytes, path: str) -> None:
    (project / path).write_bytes(content)
    before = load_directory(project)
    _fmt(project, str(project / path))
    after = load_directory(project)
    assert (after.documents, [each.rule for each in after.problems]) == (before.documents, [each.rule for each in before.problems])


@pytest.mark.parametrize("path", MUTABLE)
def test_the_form_of_all_kinds_of_files_is_final(project: Path, path: str) -> None:
    text = (BASE / path).read_text(encoding="utf-8")
    form = _form(project, text, path)
    assert _form(project, form, path) == form
