"""The forms for issues, declared once from the model and the vocabularies: GitHub shows them, and answers are read by them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from shegong.model.claim import Statement
from shegong.model.dates import Date
from shegong.model.entry import Entry, Fact, facts_of
from shegong.model.field_type import value_type
from shegong.model.kinds import Agency, Association, Person, Place, Policy, Source
from shegong.model.reference import Term
from shegong.model.text import Text, Url, text
from shegong.model.vocabulary import Vocabularies

CORRECTION = "correction"
"""The form that “report a mistake” opens; its fields are filled in by their ids."""

_PROPOSED = (Agency, Association, Policy, Person, Place, Source)
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


@dataclass(frozen=True)
class Option:
    """A choice, and the term of a vocabulary that it stands for (none for a statement to be confirmed)."""

    label: Text
    term: str = ""


@dataclass(frozen=True)
class Question:
    """One question of a form. `several` options can be chosen, where there are any."""

    id: str
    sort: Literal["input", "textarea", "dropdown", "checkboxes"]
    label: Text
    help: Text | None = None
    required: bool = False
    options: tuple[Option, ...] = ()
    several: bool = False


@dataclass(frozen=True)
class Form:
    """A form as people see it. `model` is the kind of entry that it proposes; that for corrections proposes none."""

    id: str
    model: type[Entry] | None
    name: Text
    about: Text
    prefix: Text
    introduction: tuple[Text, ...]
    questions: tuple[Question, ...]


def said(both: Text) -> str:
    """A text as forms show it, in both languages."""
    return f"{both.zh} · {both.en}"


def forms(vocabularies: Vocabularies) -> tuple[Form, ...]:
    """All forms: that for corrections, and one for each kind that can be proposed."""
    return (_correction(), *(_proposal(model, vocabularies) for model in _PROPOSED))


def _correction() -> Form:
    """Fields `page` and `entry` are filled in by the link that leads here."""
    questions = (
        Question("page", "input", text("网页", "Page"), required=True),
        Question("entry", "input", text("条目", "Entry"), text("名称和编号", "Its name and id")),
        Question("wrong", "textarea", text("哪里不对", "What is wrong"), required=True),
        Question("right", "textarea", text("应该是什么", "What it should be")),
        Question("source", "textarea", _SOURCES, _SOURCES_HELP, required=True),
        Question("confirm", "checkboxes", _CONFIRM, required=True, options=(Option(_PUBLIC),)),
    )
    name, about = text("报告错误", "Report a mistake"), text("网页上的内容有错", "Something on a page is wrong")
    introduction = text("写下哪里不对、依据是什么，就够了。", "Say what is wrong and what shows it; that is enough.")
    return Form(CORRECTION, None, name, about, text("更正", "Correction"), (introduction,), questions)


def _proposal(model: type[Entry], vocabularies: Vocabularies) -> Form:
    label = model.kind.label
    questions = (
        Question(
            "name_zh", "input", text("中文名", "Chinese name"), text("来源里印的全称", "In full, as a source prints it"), required=True
        ),
        Question("name_en", "input", text("英文名", "English name"), text("来源里没有就留空", "Leave it empty if no source prints one")),
        *_fields(model, vocabularies),
        Question("more", "textarea", _MORE, _sentences(model)),
        Question("sources", "textarea", _SOURCES, _SOURCES_HELP, required=model is not Source),
        Question("confirm", "checkboxes", _CONFIRM, required=True, options=(Option(_PUBLIC), Option(_OWN_WORDS))),
    )
    name = text(f"新条目：{label.zh}", f"New entry: {label.en.lower()}")
    about = text(f"提议收录：{label.zh}", f"Propose an entry: {label.en.lower()}")
    introduction = (_INTRODUCTION, *([_OF_PEOPLE] if model is Person else []))
    return Form(model.kind.id, model, name, about, label, introduction, questions)


def _fields(model: type[Entry], vocabularies: Vocabularies) -> Iterator[Question]:
    """Fields with values; sentences have one question for all of them, and what readers do not see has none."""
    for name, fact in facts_of(model):
        value = value_type(model, name)
        if Url in get_args(model.model_fields[name].annotation):
            yield Question(name, "input", fact.label)
        elif value is not None and not issubclass(value, Statement) and fact.section != "none":
            yield _field(name, fact, value, vocabularies)


def _field(name: str, fact: Fact, value: type, vocabularies: Vocabularies) -> Question:
    if issubclass(value, Term):
        options = tuple(Option(term.label, term.id) for term in vocabularies[value.vocabulary].terms)
        return Question(name, "dropdown", fact.label, fact.help, options=options, several=not fact.single)
    return Question(name, "input", fact.label, _DATE if issubclass(value, Date) else fact.help)


def _sentences(model: type[Entry]) -> Text:
    """What belongs into the question for sentences: the names of those fields."""
    facts = sorted(facts_of(model), key=lambda each: each[1].section == "remarks")
    labels = [fact.label for name, fact in facts if value_type(model, name) is Statement]
    return text("例如：" + "、".join(each.zh for each in labels), "For example: " + "; ".join(each.en for each in labels))
