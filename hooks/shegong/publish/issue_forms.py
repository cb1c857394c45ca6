"""Forms for issues on GitHub, by which people propose an entry or report a mistake, in the files that GitHub reads them from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from shegong.form.questions import Form, Question, forms, said
from shegong.model.vocabulary import Vocabularies

FOLDER = Path(".github/ISSUE_TEMPLATE")
_HEAD = "# 由 shegong schema 生成，请勿手改 · made by `shegong schema`; do not edit\n"


def write_issue_forms(project: Path, vocabularies: Vocabularies) -> list[Path]:
    """Writes the forms into the folder of a project that GitHub reads them from; returns the files."""
    folder = project / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name, form in issue_forms(vocabularies):
        (folder / name).write_text(form, encoding="utf-8")
        written.append(folder / name)
    return written


def issue_forms(vocabularies: Vocabularies) -> Iterator[tuple[str, str]]:
    """File name and text of each form."""
    for form in forms(vocabularies):
        yield f"{form.id}.yml", _HEAD + yaml.safe_dump(_form(form), allow_unicode=True, sort_keys=False, width=140)


def _form(form: Form) -> dict[str, Any]:
    introduction = "\n\n".join(f"{each.zh}\n\n{each.en}" for each in form.introduction)
    body = [{"type": "markdown", "attributes": {"value": introduction}}, *map(_asked, form.questions)]
    return {"name": said(form.name), "description": said(form.about), "title": f"[{said(form.prefix)}] ", "body": body}


def _asked(question: Question) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": said(question.label)}
    if question.help:
        attributes["description"] = said(question.help)
    if question.sort == "checkboxes":  # each box is required by itself, not the question
        attributes["options"] = [{"label": said(option.label), "required": question.required} for option in question.options]
        return {"type": question.sort, "id": question.id, "attributes": attributes}
    if question.sort == "dropdown":
        attributes |= {"multiple": question.several, "options": [said(option.label) for option in question.options]}
    validations = {"validations": {"required": True}} if question.required else {}
    return {"type": question.sort, "id": question.id, "attributes": attributes, **validations}
