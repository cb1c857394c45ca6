"""Forms for issues on GitHub, by which people propose an entry or report a mistake: made from the model and the vocabularies."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast, get_args

import yaml
from pydantic.fields import FieldInfo

from shegong.model.claim import Claim, Statement
from shegong.model.dates import Date
from shegong.model.entry import Entry, Fact, facts_of
from shegong.model.kinds import Agency, Association, Person, Place, Policy, Source
from shegong.model.reference import Term
from shegong.model.text import Text, Url, text
from shegong.model.vocabulary import Vocabularies

FOLDER = Path(".github/ISSUE_TEMPLATE")
CORRECTION = "correction.yml"
"""The form that “report a mistake” opens; its fields are filled in by their ids."""

_PROPOSED = (Agency, Association, Policy, Person, Place, Source)
_HEAD = "# 由 shegong schema 生成，请勿手改 · made by `shegong schema`; do not edit\n"

_INTRODUCTION = text(
    "知道多少填多少，不知道的留空。每项内容都要能在公开的来源里查到。",
    "Fill in what you know and leave the rest empty. Everything must be found in a public source.",
)
_OF_PEOPLE = text(
    "只收公开报道过的身份；不写联系方式、健康、家庭、信仰。",
    "Only roles that have been reported publicly; no contact data, and nothing about health, family or beliefs.",
)
_DATE = text("可以只写年或年月；来源说得模糊就照写", "A year or a month will do; as vague as the source has it")
_SOURCES = text("来源", "Sources")
_SOURCES_HELP = text(
    "书刊、日期、页码或段落，或网址；注明哪条内容依据哪个来源",
    "Publication, date, page or paragraph, or address; say which of them supports what",
)
_MORE = text("其他内容", "Anything else")
_CONFIRM = text("请确认", "Please confirm")
_PUBLIC = text(
    "以上都来自公开的来源，没有私人联系方式",
    "All of this comes from public sources, and there are no private contact data in it",
)
_OWN_WORDS = text("用自己的话写成，没有整段抄录", "It is in my own words, without copied passages")


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
    forms = {CORRECTION: _correction(), **{f"{model.kind.id}.yml": _proposal(model, vocabularies) for model in _PROPOSED}}
    for name, form in forms.items():
        yield name, _HEAD + yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=140)


def _correction() -> dict[str, Any]:
    """Fields `page` and `entry` are filled in by the link that leads here."""
    body = [
        _markdown(text("写下哪里不对、依据是什么，就够了。", "Say what is wrong and what shows it; that is enough.")),
        _input("page", text("网页", "Page"), required=True),
        _input("entry", text("条目", "Entry"), text("名称和编号", "Its name and id")),
        _area("wrong", text("哪里不对", "What is wrong"), required=True),
        _area("right", text("应该是什么", "What it should be")),
        _area("source", _SOURCES, _SOURCES_HELP, required=True),
        _checkboxes(_PUBLIC),
    ]
    return _form(text("报告错误", "Report a mistake"), text("网页上的内容有错", "Something on a page is wrong"), "更正 · Correction", body)


def _proposal(model: type[Entry], vocabularies: Vocabularies) -> dict[str, Any]:
    label = model.kind.label
    body = [
        _markdown(_INTRODUCTION, *([_OF_PEOPLE] if model is Person else [])),
        _input("name_zh", text("中文名", "Chinese name"), text("来源里印的全称", "In full, as a source prints it"), required=True),
        _input("name_en", text("英文名", "English name"), text("来源里没有就留空", "Leave it empty if no source prints one")),
        *(field for name, fact in facts_of(model) if (field := _field(name, fact, model.model_fields[name], vocabularies))),
        _area("more", _MORE, _sentences(model)),
        _area("sources", _SOURCES, _SOURCES_HELP, required=model is not Source),
        _checkboxes(_PUBLIC, _OWN_WORDS),
    ]
    about = text(f"提议收录：{label.zh}", f"Propose an entry: {label.en.lower()}")
    return _form(text(f"新条目：{label.zh}", f"New entry: {label.en.lower()}"), about, _said(label), body)


def _field(name: str, fact: Fact, info: FieldInfo, vocabularies: Vocabularies) -> dict[str, Any] | None:
    """A field with values; sentences have one field for all of them, and what readers do not see has none."""
    if Url in get_args(info.annotation):
        return _input(name, fact.label)
    value = _value(info)
    if value is None or fact.section == "none":
        return None
    if issubclass(value, Term):
        terms = vocabularies[value.vocabulary].terms
        return _dropdown(name, fact.label, [_said(term.label) for term in terms], fact.help, multiple=not fact.single)
    return _input(name, fact.label, _DATE if issubclass(value, Date) else fact.help)


def _value(info: FieldInfo) -> type | None:
    """The type of the values of a field that has claims; None for any other field. A plain text counts as `str`."""
    (item, *_) = get_args(info.annotation) or (None,)
    if not (isinstance(item, type) and issubclass(item, Claim)):
        return None
    value = cast(type[Claim[Any]], item).model_fields["value"].annotation
    return value if isinstance(value, type) else str


def _sentences(model: type[Entry]) -> Text:
    """What belongs into the field for sentences: the names of those fields."""
    facts = sorted(facts_of(model), key=lambda each: each[1].section == "remarks")
    labels = [fact.label for name, fact in facts if Statement in get_args(model.model_fields[name].annotation)]
    return text("例如：" + "、".join(each.zh for each in labels), "For example: " + "; ".join(each.en for each in labels))


def _said(both: Text) -> str:
    return f"{both.zh} · {both.en}"


def _form(name: Text, about: Text, prefix: str, body: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": _said(name), "description": _said(about), "title": f"[{prefix}] ", "body": body}


def _markdown(*paragraphs: Text) -> dict[str, Any]:
    return {"type": "markdown", "attributes": {"value": "\n\n".join(f"{each.zh}\n\n{each.en}" for each in paragraphs)}}


def _input(id: str, label: Text, help: Text | None = None, *, required: bool = False) -> dict[str, Any]:
    return _asked("input", id, label, help, {}, required)


def _area(id: str, label: Text, help: Text | None = None, *, required: bool = False) -> dict[str, Any]:
    return _asked("textarea", id, label, help, {}, required)


def _dropdown(id: str, label: Text, options: list[str], help: Text | None, *, multiple: bool) -> dict[str, Any]:
    return _asked("dropdown", id, label, help, {"multiple": multiple, "options": options}, required=False)


def _asked(type_: str, id: str, label: Text, help: Text | None, more: dict[str, Any], required: bool) -> dict[str, Any]:
    described = {"description": _said(help)} if help else {}
    validations = {"validations": {"required": True}} if required else {}
    return {"type": type_, "id": id, "attributes": {"label": _said(label), **described, **more}, **validations}


def _checkboxes(*statements: Text) -> dict[str, Any]:
    options = [{"label": _said(each), "required": True} for each in statements]
    return {"type": "checkboxes", "id": "confirm", "attributes": {"label": _said(_CONFIRM), "options": options}}
