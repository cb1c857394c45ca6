"""The kinds of entry, each declared once: fields, what they are called, and where they stand on a page.

Validation, JSON Schema, page labels and list pages are all derived from these declarations.
"""

from typing import Annotated, ClassVar

from shegong.model.claim import Claims, Count, Statements
from shegong.model.dates import Date
from shegong.model.diagram import Diagram
from shegong.model.entry import Entry, Fact, Flag, Kind, Prose
from shegong.model.examination import Examination
from shegong.model.knowledge import Debate, GlossaryTerm, Statistic
from shegong.model.reference import (
    FoundingModel,
    LegalForm,
    OrganisationType,
    PlaceLevel,
    PlaceRef,
    PolicyLevel,
    PolicyStanding,
    PolicyType,
    ProgrammeType,
    RegistrationState,
    ServiceField,
    SourceGrade,
    SourceType,
    Status,
    UserGroup,
)
from shegong.model.text import Frozen, Lang, Line, Text, Url, text


class _Body(Entry):
    """What an organisation of any sort has."""

    founded: Annotated[Claims[Date], Fact("成立", "Founded", single=True, event="founding")] = ()
    registered: Annotated[Claims[Date], Fact("登记", "Registered on", single=True, event="registration")] = ()
    closed: Annotated[Claims[Date], Fact("停办", "Closed", single=True, event="closing")] = ()
    status: Annotated[Claims[Status], Fact("现状", "Status", single=True)] = ()
    place: Annotated[Claims[PlaceRef], Fact("所在地", "Place", single=True)] = ()
    address: Annotated[Statements, Fact("地址", "Address")] = ()
    credit_code: Annotated[
        Claims[Line],
        Fact(
            "统一社会信用代码",
            "Unified social credit code",
            single=True,
            help=text("登记证书上的18位代码", "The 18 characters on the certificate of registration"),
        ),
    ] = ()


class _Provider(_Body):
    """What agencies and their associations have in common."""

    legal_form: Annotated[Claims[LegalForm], Fact("法律形式", "Legal form", single=True)] = ()
    registration: Annotated[Claims[RegistrationState], Fact("登记情况", "Registration", single=True)] = ()
    serves: Annotated[Claims[UserGroup], Fact("服务对象", "Serves", looked_for=True)] = ()
    fields: Annotated[Claims[ServiceField], Fact("服务领域", "Fields", looked_for=True)] = ()
    staff: Annotated[Claims[Count], Fact("人数", "Staff", looked_for=True)] = ()
    staffing: Annotated[Statements, Fact("人员构成", "Who works there")] = ()
    money: Annotated[Statements, Fact("经费", "Money", looked_for=True)] = ()
    services: Annotated[Statements, Fact("服务与项目", "Services and projects", section="services")] = ()
    plans: Annotated[Statements, Fact("计划与意愿", "Plans and wishes", section="plans")] = ()
    views: Annotated[Statements, Fact("看法", "Views", section="plans")] = ()


class Agency(_Provider):
    kind: ClassVar[Kind] = Kind("agency", "agencies", text("社工机构", "Social work agency"), text("社工机构", "Agencies"), asks=True)

    founding_model: Annotated[
        Claims[FoundingModel],
        Fact("创办模式", "Founding model", looked_for=True, help=text("可有多种，各依来源", "There may be several, each with its source")),
    ] = ()


class Association(_Provider):
    kind: ClassVar[Kind] = Kind(
        "association", "associations", text("社工协会", "Social work association"), text("社工协会", "Associations"), asks=True
    )


class Organisation(_Body):
    kind: ClassVar[Kind] = Kind("organisation", "organisations", text("相关组织", "Organisation"), text("相关组织", "Organisations"))

    type: Annotated[Claims[OrganisationType], Fact("类型", "Type", single=True)]
    role: Annotated[Statements, Fact("在社工领域中的角色", "Its part in the field", section="roles")] = ()


class Person(Entry):
    kind: ClassVar[Kind] = Kind("person", "people", text("人物", "Person"), text("人物", "People"))

    pseudonym: Annotated[
        Flag,
        Fact("化名", "Pseudonym", section="none", help=text("来源用的是化名时写 true", "Write true where the source uses a pseudonym")),
    ] = False
    roles: Annotated[Statements, Fact("公开报道的身份", "Publicly reported roles", section="roles")] = ()
    background: Annotated[Statements, Fact("背景", "Background", section="background")] = ()


class Policy(Entry):
    kind: ClassVar[Kind] = Kind("policy", "policies", text("政策文件", "Policy"), text("政策", "Policies"), prose=True, asks=True)

    type: Annotated[Claims[PolicyType], Fact("类型", "Type", single=True)]
    level: Annotated[Claims[PolicyLevel], Fact("层级", "Level", single=True)] = ()
    number: Annotated[Claims[Line], Fact("文号", "Document number", single=True)] = ()
    date: Annotated[Claims[Date], Fact("日期", "Date", single=True, event="policy")] = ()
    place: Annotated[Claims[PlaceRef], Fact("适用地区", "Place", single=True)] = ()
    issuer: Annotated[
        Statements,
        Fact(
            "发布者",
            "Issuer",
            help=text(
                "发布者不是条目时才写；是条目的写在关系 issued_by",
                "Only where the issuer is no entry; otherwise write the relation issued_by",
            ),
        ),
    ] = ()
    standing: Annotated[Claims[PolicyStanding], Fact("效力", "Standing", single=True)] = ()
    affects: Annotated[Claims[UserGroup], Fact("涉及人群", "Who is affected", looked_for=True)] = ()
    targets: Annotated[Statements, Fact("目标与数字", "Targets and figures", section="content")] = ()
    content: Annotated[Statements, Fact("内容", "Content", section="content")] = ()
    effects: Annotated[Statements, Fact("影响", "What it led to", section="content", looked_for=True)] = ()
    prose: Annotated[Prose, Fact("正文", "Text", section="none")]


class Programme(Entry):
    kind: ClassVar[Kind] = Kind(
        "programme", "programmes", text("项目与模式", "Programme or model"), text("项目与模式", "Programmes and models"), prose=True
    )

    type: Annotated[Claims[ProgrammeType], Fact("类型", "Type", single=True)]
    place: Annotated[Claims[PlaceRef], Fact("地区", "Place", single=True)] = ()
    since: Annotated[Claims[Date], Fact("开始", "Since", single=True, event="start")] = ()
    until: Annotated[Claims[Date], Fact("结束", "Until", single=True, event="closing")] = ()
    status: Annotated[Claims[Status], Fact("现状", "Status", single=True)] = ()
    serves: Annotated[Claims[UserGroup], Fact("服务对象", "Serves", looked_for=True)] = ()
    money: Annotated[Statements, Fact("经费", "Money", section="content")] = ()
    content: Annotated[Statements, Fact("内容", "Content", section="content")] = ()
    effects: Annotated[Statements, Fact("影响", "What came of it", section="content")] = ()
    plans: Annotated[Statements, Fact("计划", "Plans", section="plans")] = ()
    prose: Annotated[Prose, Fact("正文", "Text", section="none")]


class Place(Entry):
    kind: ClassVar[Kind] = Kind("place", "places", text("地区", "Place"), text("地区", "Places"))

    level: Annotated[Claims[PlaceLevel], Fact("层级", "Level", single=True)]
    part_of: Annotated[Claims[PlaceRef], Fact("隶属", "Part of", single=True)] = ()
    division_code: Annotated[
        Claims[Line],
        Fact(
            "行政区划代码",
            "Division code",
            single=True,
            help=text("国家标准 GB/T 2260 的六位数字", "The six digits of the national standard GB/T 2260"),
        ),
    ] = ()
    figures: Annotated[Statements, Fact("数据", "Figures", section="content")] = ()


class Passage(Frozen):
    """A place in a source that a locator names. `begins` are its first words, to find it by."""

    at: Line
    zh: Line
    en: Line
    begins: Line | None = None

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en


class Work(Frozen):
    """A work that a source refers to, as its list of references gives it."""

    authors: Line
    year: Line
    title: Line
    published_in: Line | None = None
    url: Url | None = None
    at: Line


class Source(Entry):
    kind: ClassVar[Kind] = Kind("source", "sources", text("来源", "Source"), text("来源", "Sources"))

    type: Annotated[Claims[SourceType], Fact("类型", "Type", single=True)]
    published: Annotated[Claims[Date], Fact("发表", "Published", single=True, event="publication")] = ()
    issue: Annotated[Statements, Fact("刊期", "Issue")] = ()
    grade: Annotated[
        SourceGrade | None,
        Fact(
            "可靠程度",
            "How far to trust it",
            section="none",
            help=text("我们的判断；转载和商业网站的页面上会提醒读者", "Our judgement; pages warn of reposts and commercial sites"),
        ),
    ] = None
    url: Annotated[Url | None, Fact("网址", "Address", section="none")] = None
    seen: Annotated[Date | None, Fact("读到的日期", "Read on", section="none")] = None
    languages: Annotated[tuple[Lang, ...], Fact("语言", "Languages", section="none")] = ()
    authorship: Annotated[Statements, Fact("署名", "Authorship")] = ()
    counting: Annotated[Text | None, Fact("段落计法", "How passages are counted", section="none")] = None
    completeness: Annotated[Statements, Fact("完整程度", "Completeness", section="content")] = ()
    passages: Annotated[tuple[Passage, ...], Fact("位置", "Passages", section="none")] = ()
    literature: Annotated[tuple[Work, ...], Fact("参考文献", "Works it refers to", section="none")] = ()


KINDS: tuple[type[Entry], ...] = (
    Agency,
    Association,
    Organisation,
    Person,
    Policy,
    Programme,
    Place,
    GlossaryTerm,
    Debate,
    Examination,
    Statistic,
    Diagram,
    Source,
)
