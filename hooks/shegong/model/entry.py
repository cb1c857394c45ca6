"""What every entry has: names, prose, relations, events, disagreements, remarks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, cast

from pydantic import AfterValidator, Field, GetJsonSchemaHandler, StrictBool, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from shegong.model.citation import ID_PATTERN, MARK_PATTERN, Citation, Cite, citations_in
from shegong.model.claim import Claim, Sourced, Statement, Statements
from shegong.model.dates import Date
from shegong.model.reference import DisputeKind, EventType, FormerId, NameKind, Ref, RelationType
from shegong.model.text import LANGS, Frozen, Lang, Line, Saying, Text, text
from shegong.model.translation import TranslatedFrom

Section = Literal["glance", "services", "roles", "content", "plans", "background", "remarks", "none"]
"""The part of a page that a field stands in."""


@dataclass(frozen=True)
class Fact:
    """What a field is called and where it stands. Put beside a field's type; everything that shows fields reads it from there."""

    zh: str
    en: str
    section: Section = "glance"
    single: bool = False
    """At most one value is true at a time; several are a disagreement."""
    looked_for: bool = False
    """Readers look for it even where there may be several values, so that a page says that none is known."""
    event: str = ""
    """The event type that a date in this field gives rise to."""
    help: Text | None = None

    @property
    def label(self) -> Text:
        return text(self.zh, self.en)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        described = handler(schema)
        more = f"\n{self.help.zh}\n{self.help.en}" if self.help else ""
        return {**described, "title": f"{self.zh} · {self.en}", "description": f"{self.zh} · {self.en}{more}"}


@dataclass(frozen=True)
class Kind:
    """A kind of entry: its id in code and schema, its folder in `data/`, and what it is called."""

    id: str
    folder: str
    label: Text
    plural: Text
    prose: bool = False
    """Written in Markdown with front matter, `<id>.md` in Chinese and `<id>.en.md` in English."""
    titled: bool = False
    """Its names are titles that this directory gives it, so nothing is said of where they come from."""
    asks: bool = False
    """A reader expects each single-valued fact of this kind, so that the page says “not known” where no source gives it."""


class Name(Frozen):
    """The main name in each language. `ours` are forms that no source prints; `unknown` are languages without a known form."""

    zh: Line | None = None
    en: Line | None = None
    pinyin: Line | None = None
    ours: tuple[Lang, ...] = ()
    unknown: tuple[Lang, ...] = ()
    note: Text | None = None
    cite: Cite

    @model_validator(mode="after")
    def each_language_is_given_or_unknown(self) -> "Name":
        for lang in LANGS:
            if (self[lang] is None) != (lang in self.unknown):
                raise PydanticCustomError("name_language", "neither given nor unknown", {"lang": lang})
        if not self.zh and not self.en:
            raise PydanticCustomError("name_language", "no name at all", {"lang": LANGS[0]})
        return self

    def __getitem__(self, lang: Lang) -> str | None:
        return self.zh if lang == "zh" else self.en

    def shown(self, lang: Lang) -> str:
        """The name to show in a language: its own form, or the other one where that is not known."""
        return self[lang] or self.zh or self.en or ""

    def shown_lang(self, lang: Lang) -> Lang:
        """The language that `shown` is in."""
        return lang if self[lang] else ("zh" if self.zh else "en")


class OtherName(Sourced):
    """A short, former, variant or misprinted form of the name."""

    name: Line
    kind: NameKind


def _sourced_prose(written: str) -> str:
    if not citations_in(written):
        raise PydanticCustomError("prose_source", "no source", {})
    return written


SourcedProse = Annotated[Line, AfterValidator(_sourced_prose)]


class Prose(Frozen):
    """Markdown in both languages, with citation marks and `[[links]]` in the text."""

    zh: SourcedProse
    en: SourcedProse

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def citations(self, lang: Lang) -> tuple[Citation, ...]:
        return citations_in(self[lang])


TARGET_PATTERN = rf"^{ID_PATTERN}(\s+{MARK_PATTERN})?$"
"""What a word for a relation is followed by; the sources may also stand under `cite`."""
_QUALIFIERS = ("since", "until", "as_of", "note", "inferred", "said_by", "cite")


class Relation(Sourced):
    """How this entry stands to another. Written `- supported_by: other-id [@source, locator]`."""

    type: RelationType
    to: Ref
    since: Date | None = None
    until: Date | None = None

    @model_validator(mode="before")
    @classmethod
    def unfold(cls, written: Any) -> Any:
        """The one key that is no qualifier is the type; its value is a short claim."""
        if not isinstance(written, dict):
            raise PydanticCustomError("relation_form", "no relation", {"written": str(cast(object, written))})
        given = cast(dict[object, object], written)
        types = [key for key in given if key not in _QUALIFIERS]
        if len(types) != 1 or not isinstance(types[0], str):
            raise PydanticCustomError("relation_form", "no relation", {"written": ", ".join(map(str, types))})
        return {**{key: value for key, value in given.items() if key != types[0]}, **_unfold_target(types[0], given[types[0]])}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        full = handler.resolve_ref_schema(handler(schema))
        qualifiers = {name: full["properties"][name] for name in _QUALIFIERS}
        return {
            "type": "object",
            "title": cls.__name__,
            "description": "<关系>: <id> [@来源, 位置] · <relation>: <id> [@source, locator]",
            "properties": qualifiers,
            "x-keys-of-vocabulary": RelationType.vocabulary,
            "additionalProperties": {"type": "string", "pattern": TARGET_PATTERN},
            "minProperties": 1,
        }


def _unfold_target(type_: str, target: object) -> dict[str, object]:
    if not isinstance(target, str):
        return {"type": type_, "to": target}
    value, mark, _ = target.partition("[@")
    return {"type": type_, "to": value.strip(), **({"cite": mark + _} if mark else {})}


class Event(Sourced):
    """Something that happened, on this entry's timeline and on that of each entry involved."""

    date: Date
    type: EventType
    zh: Saying
    en: Saying
    involved: tuple[Ref, ...] = Field(default=(), alias="with")

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en


class Dispute(Frozen):
    """A point on which sources disagree, or one contradicts or misprints itself; all readings side by side."""

    topic: Text
    kind: DisputeKind
    field: Line | None = None
    sides: tuple[Statement, ...] = Field(min_length=2)
    note: Text | None = None
    involved: tuple[Ref, ...] = Field(default=(), alias="with")


class Entry(Frozen):
    """Base of all kinds."""

    kind: ClassVar[Kind]

    name: Annotated[Name, Fact("名称", "Name", section="none", single=True)]
    other_names: Annotated[tuple[OtherName, ...], Fact("其他名称", "Other names", section="none")] = ()
    former_ids: Annotated[
        tuple[FormerId, ...],
        Fact(
            "曾用编号",
            "Former ids",
            section="none",
            help=text(
                "改编号以前用过的编号，由 shegong rename 写入；旧网址转到现在的网页",
                "Ids that the entry had before, written by shegong rename; their addresses lead to its page",
            ),
        ),
    ] = ()
    summary: Annotated[Prose | None, Fact("简介", "Summary", section="none")] = None
    relations: Annotated[tuple[Relation, ...], Fact("关系", "Relations", section="none")] = ()
    events: Annotated[tuple[Event, ...], Fact("事件", "Events", section="none")] = ()
    disputes: Annotated[tuple[Dispute, ...], Fact("来源不一致之处", "Disagreements", section="none")] = ()
    remarks: Annotated[Statements, Fact("备注", "Remarks", section="remarks")] = ()
    not_same_as: Annotated[
        tuple[Ref, ...],
        Fact(
            "并非同一个",
            "Not the same as",
            section="none",
            help=text("名称相同或相近、其实不是一回事的条目", "Entries with the same or a similar name that are something else"),
        ),
    ] = ()
    verified_on: Annotated[
        Date | None,
        Fact(
            "核对日期",
            "Last verified",
            section="none",
            help=text("有人对照来源逐条核对的日期", "The day on which a person checked every claim against its source"),
        ),
    ] = None
    translated_from: Annotated[
        TranslatedFrom | None,
        Fact(
            "译自",
            "Translated from",
            section="none",
            help=text(
                "对照过两种语言以后由 shegong translated 写入，不用手写",
                "Written by shegong translated when the two languages have been compared; never by hand",
            ),
        ),
    ] = None


def facts_of(kind: type[Entry]) -> Iterator[tuple[str, Fact]]:
    """The fields of a kind with what they are called, in the order of their declaration."""
    for name, info in kind.model_fields.items():
        yield from ((name, mark) for mark in info.metadata if isinstance(mark, Fact))


def claims_in(entry: Entry, field: str) -> tuple[Claim[Any], ...]:
    """The claims of a field with values; none for a field of another sort."""
    written = cast(object, getattr(entry, field))
    many = cast(tuple[object, ...], written) if isinstance(written, tuple) else ()
    return tuple(cast(Claim[Any], each) for each in many if isinstance(each, Claim))


def known_as_of(entry: Entry) -> Iterator[Date]:
    """The dates as of which what an entry says is known."""
    for field, _ in facts_of(type(entry)):
        written = cast(object, getattr(entry, field))
        if isinstance(written, tuple):
            yield from (each.as_of for each in cast(tuple[object, ...], written) if isinstance(each, Sourced) and each.as_of)


Flag = StrictBool
