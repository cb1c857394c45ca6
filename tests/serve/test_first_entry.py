"""The guide to a first entry, followed to the letter: its commands, its file, its message, its pages; in both languages."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from shegong.command import main
from shegong.model.text import LANGS, Lang

from tests.serve.served import served
from tests.site.project import PROJECT, copy_project, replace_in

ENTRY = "data/agencies/song-feng.yaml"


def _guide(lang: Lang) -> str:
    return (PROJECT / f"docs/{lang}/maintain/first-entry.md").read_text(encoding="utf-8")


def _blocks(guide: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)


def _run(command: str, project: Path, lang: Lang) -> int | None:
    """Does what a line of the guide says, in a copy of the project; None for what is not ours to try: git."""
    words = shlex.split(command)
    if words[0] == "rm":
        (project / words[1]).unlink()
        return 0
    if words[:2] == ["make", "check"] or words[0] == ".venv/bin/shegong":
        return main(["--project", str(project), "--lang", lang, *words[1:]])
    return None


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    yield copy_project(tmp_path / "project")


def test_every_step_does_what_the_guide_says(project: Path, lang: Lang, capsys: pytest.CaptureFixture[str]) -> None:
    guide = _guide(lang)
    (file,) = _blocks(guide, "yaml")
    (message,) = _blocks(guide, "text")
    make, check, serve, send, delete = (block.splitlines() for block in _blocks(guide, "sh"))

    assert [_run(command, project, lang) for command in make] == [0, 0]
    assert (project / ENTRY).exists()
    assert [_run(command, project, lang) for command in check] == [0], "the file passes as it was written"

    (project / ENTRY).write_text(file, encoding="utf-8")
    assert [_run(command, project, lang) for command in check] == [0]
    capsys.readouterr()
    replace_in(project / ENTRY, "founded: 2009-06 [@gysb-2012, ¶2]", "founded: 2009-06")
    assert [_run(command, project, lang) for command in check] == [1]
    assert capsys.readouterr().err.splitlines()[0] == message.strip()
    replace_in(project / ENTRY, "founded: 2009-06", "founded: 2009-06 [@gysb-2012, ¶2]")

    assert serve == ["make serve"]
    assert all(command.startswith("git ") for command in send)
    assert [_run(command, project, lang) for command in delete] == [0]
    assert not (project / ENTRY).exists()


def test_the_preview_has_the_entry_where_each_guide_says(project: Path) -> None:
    """One preview has both languages, and both guides the same file."""
    (file,) = _blocks(_guide("zh"), "yaml")
    (project / ENTRY).write_text(file, encoding="utf-8")
    addresses = {lang: re.findall(r"`http://127\.0\.0\.1:8000/([^`]*)`", _guide(lang))[0] for lang in LANGS}
    assert addresses == {lang: f"{lang}/agencies/song-feng/" for lang in LANGS}
    with served(project) as running:
        running.wait_for_output(running.address)
        for address in addresses.values():
            running.wait_for_page(address, "松风社工事务所")


def test_both_guides_have_the_same_commands_but_for_the_words_of_the_commit() -> None:
    commands = [[re.sub(r'--message ".*"', "", block) for block in _blocks(_guide(lang), "sh")] for lang in LANGS]
    assert commands[0] == commands[1]
    assert _blocks(_guide("zh"), "yaml") == _blocks(_guide("en"), "yaml")
