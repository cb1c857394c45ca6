"""The forms of a kind's fields, derived from its declaration: from the type of a field follows its form, from its `Fact` the labels."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel

from shegong.model.claim import Claim, Count, Statement
from shegong.model.dates import Date
from shegong.model.entry import Entry, Fact, Name, Prose, Relation, facts_of
from shegong.model.reference import Ref, Term
from shegong.model.text import LANGS, text
from shegong.spreadsheet.forms.form import CITE, Column, Form, part_label
from shegong.spreadsheet.forms.items import Items
from shegong.spreadsheet.forms.record import Leaf, NameRecord, Record
from shegong.spreadsheet.forms.single import Listed, Single
from shegong.spreadsheet.forms.sourced import Statements, Values
from shegong.spreadsheet.said import Said

ID = Column(
    "id",
    text("编号", "Id"),
    Said("文件名，小写字母、数字和连字符；定了就不改", "The file name: small letters, digits and hyphens; never changed"),
    "he-an",
    required=True,
)
"""The column that says which entry a row is."""

_SEVERAL = Said("几项就写几行", "Several: one a line")
_OF_CITE = Said("来源和位置；几项共用就写一次，否则每项一行", "Source and locator; once for all items, or a line for each")
_OF_DATE = Said("哪一天的情况；可以只写年或年月", "When this was so; a year or a month will do")
_OF_DATES = Said("可以只写年或年月；来源说得模糊就照写", "A year or a month will do; as vague as the source has it")
_OF_SENTENCES = Said("几条就写几行，中英文逐行对应", "Several: one a line, in the same order in both languages")
_OF_ITEMS = Said("每行一项，写在花括号里", "One item a line, in braces")
_OF_RELATIONS = Said(
    "每行一条：关系: 编号 [@来源, 位置]；还有别的就写在花括号里",
    "One a line: relation: id [@source, locator]; in braces if there is more to it",
)
_OF_LISTS = Said("用逗号隔开", "With commas between them")
_OF_PROSE = Said("出处写在句中：[@来源, 位置]；[[编号]] 链到条目", "Sources within the text: [@source, locator]; [[id]] links to an entry")
_NOTHING = Said("没有就空着", "Leave it empty if there is none")


@cache
def forms_of(model: type[Entry]) -> dict[str, Form]:
    """The form of each field of a kind, in the order of the table: what most people fill in comes first."""
    found = [(name, fact) for name, fact in facts_of(model) if name != "prose" or model.kind.prose]
    forms = {name: _form(name, fact, model) for name, fact in found}
    common = {*Entry.model_fields} - {"name", "summary"}
    return dict(sorted(forms.items(), key=lambda each: (isinstance(each[1], Items), each[0] in common)))


def columns_of(model: type[Entry]) -> tuple[Column, ...]:
    """The columns of a kind's table."""
    return (ID, *(column for form in forms_of(model).values() for column in form.columns))


def _form(name: str, fact: Fact, model: type[Entry]) -> Form:
    info = model.model_fields[name]
    annotation, required = _bare(info.annotation), info.is_required()
    item = _bare(get_args(annotation)[0]) if get_origin(annotation) is tuple else None
    if item is None:
        return _of_one(name, fact, annotation, required)
    if issubclass(item, Claim):
        return _claims(name, fact, _bare(cast(Any, item).model_fields["value"].annotation), required)
    if item is Statement:
        return _statements(name, fact, required)
    if issubclass(item, BaseModel):
        return Items(_items(name, fact, item, required))
    return Listed(Column(name, fact.label, _told(fact) or _OF_LISTS, _example(item), item, required))


def _of_one(name: str, fact: Fact, type_: Any, required: bool) -> Form:
    if not issubclass(type_, BaseModel):
        return Single(Column(name, fact.label, _help(fact, type_), _example(type_), type_, required), type_)
    leaves = tuple(_leaves(name, fact, type_, (), required))
    return NameRecord(leaves) if type_ is Name else Record(leaves)


def _leaves(name: str, fact: Fact, type_: type[BaseModel], way: tuple[str, ...], required: bool) -> Iterator[Leaf]:
    """The parts of a record that are no records themselves. Which languages lack a name follows from the others."""
    for part, info in type_.model_fields.items():
        inner, here = _bare(info.annotation), (*way, part)
        if type_ is Name and part == "unknown":
            continue
        if get_origin(inner) is None and issubclass(inner, BaseModel):
            yield from _leaves(name, fact, inner, here, required=False)
            continue
        listed = get_origin(inner) is tuple and part != "cite"
        words = _bare(get_args(inner)[0]) if listed else None
        help = _OF_CITE if part == "cite" else _OF_PROSE if type_ is Prose else _OF_LISTS if listed else _NOTHING
        needed = required and (info.is_required() or part in LANGS)
        column = Column(".".join((name, *here)), part_label(fact.label, *here), help, _example_of_part(part, type_), words, needed)
        yield Leaf(here, column, listed)


def _claims(name: str, fact: Fact, value: Any, required: bool) -> Values:
    help = _help(fact, value) if fact.single or _told(fact) or issubclass(value, Date) else _SEVERAL
    parts = {"value": Column(name, fact.label, help, _example(value), value, required)}
    if not issubclass(value, Date):
        parts["as_of"] = _beside(name, fact, "as_of")
    return Values({**parts, "cite": _beside(name, fact, "cite")}, value, fact.single)


def _statements(name: str, fact: Fact, required: bool) -> Statements:
    help = _told(fact) or _OF_SENTENCES
    texts = {
        lang: Column(f"{name}.{lang}", part_label(fact.label, lang), help, _example_of_part(lang, Statement), required=required)
        for lang in LANGS
    }
    return Statements({**texts, "as_of": _beside(name, fact, "as_of"), "cite": _beside(name, fact, "cite")})


def _beside(name: str, fact: Fact, part: str) -> Column:
    help, example = (_OF_CITE, CITE) if part == "cite" else (_OF_DATE, "2012")
    return Column(f"{name}.{part}", part_label(fact.label, part), help, example)


def _items(name: str, fact: Fact, item: type[BaseModel], required: bool) -> Column:
    if item is Relation:
        return Column(name, fact.label, _OF_RELATIONS, f"supported_by: id-of-entry {CITE}", required=required)
    keys = [info.alias or key for key, info in item.model_fields.items() if info.is_required()]
    shown = ", ".join(f'cite: "{CITE}"' if key == "cite" else f"{key}: …" for key in sorted(keys, key="cite".__eq__))
    return Column(name, fact.label, _told(fact) or _OF_ITEMS, f"{{{shown}}}", required=required)


def _help(fact: Fact, value: type[Any]) -> Said:
    return _told(fact) or (_OF_DATES if issubclass(value, Date) else _NOTHING)


def _told(fact: Fact) -> Said | None:
    return Said(fact.help.zh, fact.help.en) if fact.help else None


def _example(value: type[Any]) -> str:
    examples: list[tuple[type[Any], str]] = [(Date, "2009-06"), (Count, "10"), (bool, "true"), (Ref, "id-of-entry"), (Term, "")]
    return next((example for type_, example in examples if issubclass(value, type_)), "")


def _example_of_part(part: str, type_: type[BaseModel]) -> str:
    if part == "cite":
        return CITE
    if type_ is Prose:
        return {"zh": f"一句话 {CITE}。", "en": f"A sentence {CITE}."}[part]
    if type_ is Statement:
        return {"zh": "一句话。", "en": "A sentence."}[part]
    return {"pinyin": "Hé'ān", "ours": "en"}.get(part, "")


def _bare(annotation: Any) -> Any:
    """A type without what pydantic is told beside it, and without None; a choice of texts counts as text."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return _bare(next(each for each in get_args(annotation) if each is not type(None)))
    return Lang if origin is Literal else annotation


class Lang(str):
    """Stands for the languages of the directory, which are no type of their own."""
