"""Progress: seen on a terminal while something takes long, gone afterwards, and nowhere else."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from shegong.check.rules import RULES, check
from shegong.load.directory import load_directory
from shegong.model.text import LANGS, Lang
from shegong.progress import following

from tests.commands.progress_told import Told
from tests.commands.test_command import GOOD, REPORT, SEVERAL, project_with
from tests.rules.case import BASE

IMPATIENT = """\
import sys
from shegong.command import main
from shegong.commands import progress_shown
progress_shown._PATIENCE = -1
sys.exit(main())
"""
"""The command, which takes everything for long."""
FIRST_STEP: dict[Lang, str] = {"en": "Reading files", "zh": "读文件"}
NOTHING: Mapping[str, str] = {}
CONTROL = re.compile(r"\x1b\[(\??[0-9;]*)([A-Za-z])")


def on_terminal(*arguments: str, program: tuple[str, str] = ("-c", IMPATIENT), environment: Mapping[str, str] = NOTHING) -> tuple[str, str]:
    """Standard output of the command, and all that it sent to the terminal that is its standard error."""
    ours, theirs = pty.openpty()
    settings = {key: value for key, value in os.environ.items() if key not in ("CI", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE")}
    process = subprocess.Popen(
        [sys.executable, *program, *arguments],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**settings, "PYTHONUTF8": "1", "TERM": "xterm", **environment},
    )
    os.close(theirs)
    sent = b""
    while chunk := _read(ours):
        sent += chunk
    os.close(ours)
    return process.communicate()[0].decode(), sent.decode()


def _read(terminal: int) -> bytes:
    """What comes next; nothing once the other end is closed, which Linux reports as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def left_on_screen(sent: str) -> list[str]:
    """The lines that a terminal shows in the end: it knows the few controls that a bar is drawn with."""
    lines, row, column = [""], 0, 0
    for text in re.split(r"(\x1b\[\??[0-9;]*[A-Za-z]|\r|\n)", sent):
        control = CONTROL.fullmatch(text)
        if text == "\r":
            column = 0
        elif text == "\n":
            row += 1
            lines += [""] * (row + 1 - len(lines))
        elif control and control[2] == "A":
            row -= int(control[1] or 1)
        elif control and control[2] == "K":
            lines[row] = ""
        elif not control:
            lines[row] = lines[row][:column].ljust(column) + text + lines[row][column + len(text) :]
            column += len(text)
    return [line for line in lines if line.strip()]


@pytest.mark.parametrize("lang", LANGS)
def test_a_bar_is_seen_on_a_terminal_and_gone_at_the_end(lang: Lang) -> None:
    printed, sent = on_terminal("--project", str(BASE), "--lang", lang, "check")
    assert FIRST_STEP[lang] in sent
    assert "━" in sent
    assert left_on_screen(sent) == []
    assert printed == GOOD[lang]


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_printed_is_left_as_it_would_be_without_a_bar(tmp_path: Path, lang: Lang) -> None:
    project = project_with(tmp_path, SEVERAL)
    printed, sent = on_terminal("--project", str(project), "--lang", lang, "check")
    assert "━" in sent
    assert left_on_screen(sent) == [line for line in REPORT[lang].splitlines() if line]
    assert printed == ""


@pytest.mark.parametrize(
    "environment", [{"CI": "1"}, {"CI": "true"}, {"TERM": "dumb"}], ids=["CI=1", "CI=true", "a terminal that takes nothing back"]
)
def test_there_is_no_byte_of_it(environment: dict[str, str]) -> None:
    assert on_terminal("--project", str(BASE), "--lang", "en", "check", environment=environment) == (GOOD["en"], "")


def test_there_is_no_byte_of_it_where_standard_error_is_no_terminal() -> None:
    command = [sys.executable, "-c", IMPATIENT, "--project", str(BASE), "--lang", "en", "check"]
    settings = {key: value for key, value in os.environ.items() if key != "CI"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env={**settings, "TERM": "xterm", "FORCE_COLOR": "1"}, check=True)
    assert (done.stdout, done.stderr) == (GOOD["en"], "")


def test_what_is_quick_shows_no_bar() -> None:
    assert on_terminal("--project", str(BASE), "--lang", "en", "check", program=("-m", "shegong")) == (GOOD["en"], "")


def test_the_terminal_of_the_test_shows_what_is_left_of_a_bar() -> None:
    assert left_on_screen("one\r\n\x1b[?25lbar 1/2\r\x1b[2Kbar 2/2\r\n") == ["one", "bar 2/2"]
    assert left_on_screen("one\r\nbar\r\n\x1b[1A\x1b[2K") == ["one"]


def test_each_item_is_a_part_that_is_done_when_the_next_is_asked_for() -> None:
    told = Told()
    done_at = [(item, told.done["load"]) for item in following(["a", "b"], "load", told.progress)]
    assert (told.steps, done_at, told.done["load"]) == ([("load", 2)], [("a", 0), ("b", 1)], 2)


def test_the_number_of_parts_is_not_known_of_what_is_made_on_the_way() -> None:
    told = Told()
    assert list(following(iter("ab"), "invent", told.progress)) == ["a", "b"]
    assert (told.steps, told.done) == ([("invent", None)], {"invent": 2})


def test_each_file_and_each_rule_is_told_of() -> None:
    told = Told()
    check(load_directory(BASE, told.progress), told.progress)
    files = len([path for path in (BASE / "data").rglob("*") if path.is_file()])
    assert told.steps == [("load", files), ("check", len(RULES))]
    assert told.done == {"load": files, "check": len(RULES)}
