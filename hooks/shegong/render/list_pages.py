"""Lists of entries: each kind, and agencies by place, year, field, people served and founding model."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from shegong.link.directory import Directory
from shegong.link.grouping import grouped
from shegong.load.directory import Document
from shegong.model.entry import Entry, claims_in
from shegong.model.kinds import KINDS, Agency, Association, Place
from shegong.model.knowledge import Statistic
from shegong.model.text import Lang, Text, text
from shegong.render.beginnings import begun, years_of
from shegong.render.description import prose_of
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.places_figure import places_figure
from shegong.render.writer import Writer, said

WriterAt = Callable[[str], Writer]


class Item(NamedTuple):
    """An entry in a list: its id, when it began, where it is, and what it is, in short."""

    id: str
    begun: str
    places: list[str]
    terms: list[str]
    about: str


class Group(NamedTuple):
    """Some entries under a heading. `about` is an entry that explains the heading; `depth` indents places."""

    id: str
    title: str
    items: list[Item]
    about: str | None = None
    depth: int = 0


class Browse(NamedTuple):
    """A way to list agencies: by the terms of a vocabulary in a field."""

    page: str
    word: str
    field: str
    vocabulary: str


BROWSES = (
    Browse("by-field", "by_field", "fields", "service-fields"),
    Browse("by-user", "by_user", "serves", "user-groups"),
    Browse("by-founding-model", "by_founding_model", "founding_model", "founding-models"),
)

WAYS = (("by-place", "by_place"), ("by-year", "by_year"), *((browse.page, browse.word) for browse in BROWSES), ("timeline", "timeline_all"))
"""The pages that list or tell in another order, with the word for each."""

INTRODUCTIONS: dict[str, Text] = {
    "agency": text(
        "社会工作机构（社工事务所、社会工作服务中心等）。点名称看资料与来源。",
        "Social work agencies: each with what is known of it and from where.",
    ),
    "association": text(
        "统筹、协调和支持社工机构与社工的协会、联合会。", "Associations that supervise, coordinate and support agencies and social workers."
    ),
    "organisation": text(
        "与社工机构打交道的政府和党委部门、院校、媒体和其他组织。",
        "Government and Party bodies, universities, media and other organisations that agencies deal with.",
    ),
    "person": text("只收录公开报道过的身份；化名照原样保留。", "Publicly reported roles only; a pseudonym stays a pseudonym."),
    "policy": text("影响社工机构的政策文件和做法。", "Policy documents and practices that shaped social work agencies."),
    "programme": text("服务项目、地方模式、购买方式和工作方法。", "Service projects, local models, ways of purchasing, and methods."),
    "place": text("按行政隶属排列的地区，各有本地的机构、政策和事件。", "Places, with the agencies, policies and events of each."),
    "term": text(
        "社会工作领域的常用词：什么意思，各来源怎样用、怎样译。",
        "The words of the field: what they mean, and how sources use and render them.",
    ),
    "debate": text("有分歧的问题：谁持什么看法，并排列出。", "Questions on which people differ: who holds what, side by side."),
    "examination": text(
        "社会工作者职业资格的三级考试：谁能报考，考什么，成绩管多久。",
        "The examinations for the three levels of qualification: who may sit them, the papers, how long a pass counts.",
    ),
    "diagram": text(
        "画出来看：谁与谁有什么往来，每一步都有来源。", "Drawn to be seen at once: what goes from whom to whom, each step with its source."
    ),
    "source": text(
        "名录所依据的文献；每一处都列出据以写成的内容。", "The texts that the directory rests on, each with every claim drawn from it."
    ),
}


def list_pages(directory: Directory, lang: Lang, writer: WriterAt) -> Iterator[Page]:
    """All list pages of a language."""
    for model in KINDS:
        if model is not Statistic:  # its figures have pages of their own
            yield _kind_page(directory, model, lang, writer)
    for browse in BROWSES:
        yield _browse_page(directory, browse, lang, writer)
    yield _place_page(directory, lang, writer)
    yield _year_page(directory, lang, writer)


def item(w: Writer, document: Document) -> Item:
    """What a list says of an entry."""
    entry, geography = document.entry, w.directory.geography
    places = [place for place in geography.located.get(document.id, ()) if place != document.id]
    prose = prose_of(entry)
    terms = _terms(w, entry)
    return Item(document.id, begun(w, entry), places, terms, w.plain(prose, 80) if prose else "")


def _terms(w: Writer, entry: Entry) -> list[str]:
    """What sort of thing it is: the fields of an agency, the type of anything else."""
    field = "fields" if isinstance(entry, Agency | Association) else "type"
    if field not in type(entry).model_fields:
        return []
    return [w.label(claim.value.vocabulary, claim.value) for claim in claims_in(entry, field)]


def _page(lang: Lang, name: str, title: str, lead: str, content: Callable[[], Content]) -> Page:
    return Page(address=f"{lang}/{name}/", lang=lang, title=title, description=lead, content=content)


def _listing(w: Writer, title: str, lead: str, groups: Iterable[Group], total: int, picture: str = "") -> Content:
    groups = list(groups)
    headed = [group for group in groups if group.title]
    html = filled("list.html", w=w, title=title, lead=lead, groups=groups, total=total, browses=WAYS, headed=headed, picture=picture)
    return Content(str(html), tuple(Anchor(group.id, group.title) for group in headed))


def _kind_page(directory: Directory, model: type[Entry], lang: Lang, writer: WriterAt) -> Page:
    kind, lead = model.kind, INTRODUCTIONS[model.kind.id][lang]
    documents = directory.of_kind(kind.id)

    def content() -> Content:
        w = writer(f"{lang}/{kind.folder}/")
        groups = _place_tree(w, ()) if model is Place else _by_type(w, model, documents)
        return _listing(w, kind.plural[lang], lead, groups, len(documents))

    return _page(lang, kind.folder, kind.plural[lang], lead, content)


def _by_type(w: Writer, model: type[Entry], documents: Iterable[Document]) -> list[Group]:
    """One group for each type that entries of the kind have, or one without a heading."""
    documents = list(documents)
    if "type" not in model.model_fields:
        return [Group("all", "", _items(w, documents))]
    holders = _by_term(documents, "type")
    terms = w.directory.vocabularies[f"{model.kind.id}-types"].terms
    return [Group(term.id, term[w.lang], _items(w, holders[term.id])) for term in terms if term.id in holders]


def _by_term(documents: Iterable[Document], field: str) -> Mapping[str, tuple[Document, ...]]:
    return grouped(documents, lambda each: said(claims_in(each.entry, field)) if field in type(each.entry).model_fields else ())


def _items(w: Writer, documents: Iterable[Document]) -> list[Item]:
    by_id = {document.id: document for document in documents}
    return [item(w, by_id[id]) for id in w.sorted(by_id)]


def _agencies(directory: Directory) -> list[Document]:
    return [*directory.of_kind("agency"), *directory.of_kind("association")]


def _browse_page(directory: Directory, browse: Browse, lang: Lang, writer: WriterAt) -> Page:
    vocabulary = directory.vocabularies[browse.vocabulary]
    lead = {
        "zh": f"社工机构和协会，{vocabulary.name.zh}逐项列出。",
        "en": f"Agencies and associations, listed by {vocabulary.name.en.lower()}.",
    }[lang]

    def content() -> Content:
        w = writer(f"{lang}/{browse.page}/")
        holders = _by_term(_agencies(directory), browse.field)
        groups = [Group(term.id, term[lang], _items(w, holders.get(term.id, ())), term.about) for term in vocabulary.terms]
        return _listing(w, w.word(browse.word), lead, groups, len({each.id for own in holders.values() for each in own}))

    title = writer(f"{lang}/").word(browse.word)
    return _page(lang, browse.page, title, lead, content)


def _place_page(directory: Directory, lang: Lang, writer: WriterAt) -> Page:
    lead = {"zh": "各地的社工机构和协会，由大到小。", "en": "Agencies and associations of each place, from the largest to the smallest."}[
        lang
    ]
    agencies = _agencies(directory)

    def content() -> Content:
        w = writer(f"{lang}/by-place/")
        located = {id for document in agencies for id in directory.geography.places_of(document.id)}
        groups = [group for group in _place_tree(w, agencies) if group.id in located]
        unplaced = [document for document in agencies if not directory.geography.places_of(document.id)]
        groups += [Group("unknown", w.word("not_known"), _items(w, unplaced))] if unplaced else []
        return _listing(w, w.word("by_place"), lead, groups, len(agencies), places_figure(w))

    return _page(lang, "by-place", writer(f"{lang}/").word("by_place"), lead, content)


def _place_tree(w: Writer, documents: Iterable[Document]) -> list[Group]:
    """Every place, each before those within it, with the entries that give it as theirs."""
    geography = w.directory.geography
    tops = [document.id for document in w.directory.of_kind("place") if document.id not in geography.above]
    located = grouped(documents, lambda document: geography.located.get(document.id, ()))

    def branch(place: str, depth: int) -> Iterator[Group]:
        yield Group(place, w.name_of(place).shown(w.lang), _items(w, located.get(place, ())), place, depth)
        for inner in w.sorted(geography.below(place)):
            yield from branch(inner, depth + 1)

    return [group for top in w.sorted(tops) for group in branch(top, 0)]


def _year_page(directory: Directory, lang: Lang, writer: WriterAt) -> Page:
    lead = {
        "zh": "机构按成立、政策按日期、项目按开始、来源按发表的年份排列；来源给出几个年份的，各年都列。",
        "en": "By the year of founding, issue, start or publication; an entry to which sources give several years is listed under each.",
    }[lang]

    def content() -> Content:
        w = writer(f"{lang}/by-year/")
        by_year = grouped(directory.entries.values(), lambda document: years_of(document.entry))
        groups = [Group(f"y{year}", str(year), _items(w, by_year[year])) for year in sorted(by_year)]
        unknown = [each for each in _agencies(directory) if not years_of(each.entry)]
        groups += [Group("unknown", w.word("founded_before"), _items(w, unknown))] if unknown else []
        return _listing(w, w.word("by_year"), lead, groups, len({each.id for own in by_year.values() for each in own}) + len(unknown))

    return _page(lang, "by-year", writer(f"{lang}/").word("by_year"), lead, content)
