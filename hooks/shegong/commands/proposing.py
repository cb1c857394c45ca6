"""`shegong from-form`: an issue form into an entry, with the texts of its pull request; or a comment that says why not.

The texts go into files and never to standard output: GitHub obeys certain lines of what a step prints, and people can write those.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from shegong.check.rules import check
from shegong.commands.shared import Commands, say, write_if_good
from shegong.draft.new_entry import files_of
from shegong.form.answers import read_answers
from shegong.form.finding import Finding, Refused
from shegong.form.issue import ANYWAY, Issue, NotAnIssue, read_issue
from shegong.form.proposal import Proposal, propose
from shegong.form.questions import forms
from shegong.form.reply import pull_body, pull_title, refusal
from shegong.load.directory import Loaded, load_directory
from shegong.load.entry_files import DATA
from shegong.model.text import LANGS
from shegong.problem.severity import errors_in
from shegong.problem.wording import report

COMMENT, TITLE, BODY, BRANCH, FILES = "comment.md", "pr-title.txt", "pr-body.md", "branch.txt", "files.txt"
_EXAMPLES = f"""\
例 · Examples:
  shegong from-form "$GITHUB_EVENT_PATH" --into answer    GitHub 的事件 · an event of GitHub
  shegong from-form issue.md --into answer                只有正文 · the text of an issue alone

写成了条目，结果为 0，文件夹里有 · if an entry was written, the exit code is 0, and the folder has
  {TITLE}  {BODY}  {BRANCH}  {FILES}
写不成，结果为 1，文件夹里有 · if not, it is 1, and the folder has
  {COMMENT}
"""


def add(commands: "Commands[Any]") -> None:
    proposing = commands.add_parser(
        "from-form",
        help="把 issue 表单写成条目，供 pull request 用 · make an entry of an issue form, for a pull request",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    proposing.add_argument("issue", type=Path, help="事件（.json）或 issue 的正文 · an event (.json), or the text of an issue")
    proposing.add_argument("--into", type=Path, required=True, help="放答复的文件夹 · folder for the answer")
    proposing.add_argument(
        "--anyway", action="store_true", help=f"名称相近也照写，与标签 {ANYWAY} 同 · even if names are similar, as the label does"
    )
    proposing.set_defaults(run=_from_form)


def _from_form(given: argparse.Namespace) -> int:
    try:
        issue = read_issue(given.issue)
    except NotAnIssue as bad:
        print(say(given, f"{given.issue} 读不出 issue：{bad}", f"{given.issue} holds no issue: {bad}"), file=sys.stderr)
        return 2
    loaded = load_directory(given.project)
    try:
        proposal = _proposal(issue, loaded, anyway=given.anyway or ANYWAY in issue.labels)
        files = _written(proposal, loaded, given.project)
    except Refused as refused:
        _answer(given.into, {COMMENT: _comment(refused)})
        print(say(given, f"没有写成条目，缘由见 {given.into / COMMENT}", f"No entry was written; {given.into / COMMENT} says why"))
        return 1
    branch = f"form/{issue.number or proposal.entry.given.id}"
    body = pull_body(proposal, files, issue.number)
    _answer(
        given.into, {TITLE: pull_title(proposal) + "\n", BODY: body, BRANCH: f"{branch}\n", FILES: "".join(f"{each}\n" for each in files)}
    )
    for file in files:
        print(say(given, f"写好了 {file}", f"Wrote {file}"))
    return 0


class _BadEntry(Refused):
    """An entry that does not pass the check, with what the check says in each language."""

    def __init__(self, told: str) -> None:
        super().__init__(Finding("bad_data"))
        self.told = told


def _comment(refused: Refused) -> str:
    return refusal(refused.findings, refused.told if isinstance(refused, _BadEntry) else "")


def _proposal(issue: Issue, loaded: Loaded, *, anyway: bool) -> Proposal:
    """What the form proposes. Raises Refused, for errors of the directory itself as well."""
    if errors_in(check(loaded)):
        raise Refused(Finding("main_is_bad"))
    return propose(read_answers(issue.body, forms(loaded.vocabularies)), loaded, anyway=anyway)


def _written(proposal: Proposal, loaded: Loaded, project: Path) -> list[str]:
    """Writes the entry and its sources, all or none; returns their files. Raises Refused with what the check says of them."""
    texts: dict[Path, str] = {}
    for draft in proposal.drafts:
        folder = Path(DATA) / draft.model.kind.folder
        texts |= {folder / name: text for name, text in files_of(draft.model, draft.given, loaded.vocabularies).items()}
    problems = write_if_good({project / file: text for file, text in texts.items()}, project)
    if problems:
        raise _BadEntry("\n\n".join(report(problems, lang) for lang in LANGS))
    return [file.as_posix() for file in texts]


def _answer(folder: Path, texts: Mapping[str, str]) -> None:
    """Leaves these files in a folder, and none of an earlier answer."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (COMMENT, TITLE, BODY, BRANCH, FILES):
        (folder / name).unlink(missing_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
