"""The page of an entry: its sections in order, each left out where there is nothing to say."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from shegong.link.disagreements import Disagreement, contested
from shegong.link.ties import Tie
from shegong.load.directory import Document
from shegong.model.claim import Sourced
from shegong.model.entry import Entry, Fact, Section, claims_in, facts_of
from shegong.model.kinds import KINDS, Place, Source
from shegong.model.knowledge import Debate, GlossaryTerm
from shegong.model.text import Lang
from shegong.model.translation import is_older, original_of
from shegong.render.actions import Action, edit_actions, report_actions
from shegong.render.cited import cited
from shegong.render.description import entry_description, prose_of
from shegong.render.ending_notice import ending_notice
from shegong.render.knowledge import KnowledgeSection, knowledge_sections
from shegong.render.network import network_figure
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.repository import Report
from shegong.render.search.fields import search_fields
from shegong.render.settings import Settings
from shegong.render.share_card import entry_card
from shegong.render.source_list import source_list
from shegong.render.timeline import by_year, moment_views
from shegong.render.timeline_figure import timeline_figure
from shegong.render.trail import steps_to
from shegong.render.uses import used_passages
from shegong.render.writer import HTML_LANG, Writer, other


@dataclass(frozen=True)
class EntryView:
    """An entry being written in one language."""

    document: Document
    w: Writer
    settings: Settings

    @property
    def entry(self) -> Entry:
        return self.document.entry

    @property
    def id(self) -> str:
        return self.document.id


class Part(NamedTuple):
    """A section of the page with its heading; `html` is empty where there is nothing to say.

    A section that only repeats what other pages say is left to them in the search: `searched` is False.
    """

    id: str
    title: str
    html: Markup
    searched: bool = True


def entry_page(document: Document, writer: Callable[[str], Writer], lang: Lang, settings: Settings) -> Page:
    """The page of an entry; `writer` makes a Writer for an address."""
    w = writer("")
    address = w.address(document.id)
    return Page(
        address=address,
        lang=lang,
        title=_title(document.entry, w),
        description=entry_description(document.id, w),
        content=lambda: _content(EntryView(document, writer(address), settings)),
        edit=document.file if lang == "zh" or not document.entry.kind.prose else document.file.removesuffix(".md") + ".en.md",
        list_address=f"{lang}/{document.entry.kind.folder}/",
        hide=("toc",) if isinstance(document.entry, Debate) else (),
        search=search_fields(document, w.directory, lang),
        within=steps_to(document.id, w),
        card=entry_card(document.id, w),
    )


def _title(entry: Entry, w: Writer) -> str:
    """The name; of a term with its kind, as it often has the name of what it explains."""
    name = entry.name.shown(w.lang)
    return w.word("term_title", name=name) if isinstance(entry, GlossaryTerm) else name


def _content(view: EntryView) -> Content:
    head = filled(
        "head.html",
        w=view.w,
        entry=view.entry,
        id=view.id,
        html_lang=HTML_LANG,
        other=other(view.w.lang),
        notice=_translation_notice(view.entry, view.w),
    )
    notice = ending_notice(view.id, view.entry, view.w)
    parts = [part for part in _parts(view) if part.html]
    sources = Part("sources", view.w.word("sources"), source_list(view.w), searched=False)
    parts += [sources] if sources.html else []
    foot = filled(
        "foot.html",
        w=view.w,
        entry=view.entry,
        id=view.id,
        edit=_edit(view),
        report=_report(view),
        counterpart=_counterpart(view),
    )
    html = filled("entry.html", head=head, notice=notice, parts=parts, cited=cited(view.w.name(view.id), view.w, view.settings), foot=foot)
    return Content(str(html), tuple(Anchor(part.id, part.title) for part in parts))


def _translation_notice(entry: Entry, w: Writer) -> str:
    """On the page of the translation, that the original has changed since; empty where it has not."""
    written = entry.translated_from
    if written is None or original_of(written) == w.lang or not is_older(written, entry):
        return ""
    original = original_of(written)
    return w.word("translation_older", original=w.word(f"original_{original}"), translation=w.word(f"original_{w.lang}"))


def _parts(view: EntryView) -> Iterator[Part]:
    w = view.w
    yield Part("summary", w.word("text" if view.entry.kind.prose else "summary"), _summary(view))
    yield Part("glance", w.word("at_a_glance"), _facts(view, "glance"))
    yield Part(
        "names", w.word("also_known_as"), filled("names.html", w=w, names=view.entry.other_names) if view.entry.other_names else Markup()
    )
    sections = list(knowledge_sections(view.id, view.entry, w))
    yield from (_knowledge_part(section, w) for section in sections if section.id != "see_also")
    for section in ("roles", "services", "content", "plans", "background"):
        yield from _statement_parts(view, section)
    yield from _place_parts(view)
    yield Part("relations", w.word("relations"), _relations(view))
    yield Part("timeline", w.word("timeline"), _timeline(view), searched=not isinstance(view.entry, Place))
    yield Part("disagreements", w.word("disagreements"), _disagreements(view))
    yield from _statement_parts(view, "remarks")
    yield from _source_parts(view)
    yield from (_knowledge_part(section, w) for section in sections if section.id == "see_also")
    yield Part("articles", w.word("articles_here"), _articles(view), searched=False)
    yield Part("mentions", w.word("links_here"), _mentions(view), searched=False)


def _knowledge_part(section: KnowledgeSection, w: Writer) -> Part:
    return Part(section.id.replace("_", "-"), w.word(section.id), section.html)


def _summary(view: EntryView) -> Markup:
    prose = prose_of(view.entry)
    return view.w.prose(prose) if prose else Markup()


def _facts_in(view: EntryView, section: Section) -> Iterator[tuple[str, Fact, tuple[Sourced, ...]]]:
    for field, fact in facts_of(type(view.entry)):
        if fact.section == section:
            yield field, fact, getattr(view.entry, field)


def _facts(view: EntryView, section: Section) -> Markup:
    """The table of facts. Of what the kind asks for and no source gives, its last row says that it is not known."""
    found = list(_facts_in(view, section))
    rows = [(field, fact.label[view.w.lang], claims, _contested(view, field, claims)) for field, fact, claims in found if claims]
    missed = [fact.label[view.w.lang] for _, fact, claims in found if not claims and _is_missed(view, fact)]
    return filled("facts.html", w=view.w, rows=rows, missed=missed) if rows or missed else Markup()


def _is_missed(view: EntryView, fact: Fact) -> bool:
    """Whether the page says that nothing is known of this; what is open has no day on which it closed."""
    return view.entry.kind.asks and (fact.single or fact.looked_for) and fact.event != "closing"


class Contested(NamedTuple):
    """What of a field sources disagree on: the places of what it says, or, where none of that is meant, the `whole` field."""

    places: frozenset[int]
    whole: bool


def _contested(view: EntryView, field: str, said: Sequence[Sourced]) -> Contested:
    about = [each for each in _own_disagreements(view) if each.host == view.id and each.field == field]
    places = contested(said, about)
    return Contested(places, bool(about) and not places)


def _statement_parts(view: EntryView, section: Section) -> Iterator[Part]:
    for field, fact, statements in _facts_in(view, section):
        if statements or _is_missed(view, fact):
            label, contested = fact.label[view.w.lang], _contested(view, field, statements)
            body = filled("statements.html", w=view.w, field=field, label=label, statements=statements, contested=contested)
            yield Part(field.replace("_", "-"), label, body)


def _relations(view: EntryView) -> Markup:
    ties = view.w.directory.ties.get(view.id, ())
    groups = view.w.directory.vocabularies["relation-groups"].terms
    views = [_tie_view(view, tie) for tie in ties]
    grouped = [(group[view.w.lang], _by_label([each for each in views if each.tie.group == group.id], view.w.lang)) for group in groups]
    grouped = [(label, rows) for label, rows in grouped if rows]
    examples = _entries_with_term_about(view)
    founded = view.w.directory.founded_by_graduates(view.id)
    if not (grouped or examples or founded):
        return Markup()
    network = network_figure(view.id, view.w)
    return filled("relations.html", w=view.w, network=network, groups=grouped, examples=examples, founded=founded)


class TieView(NamedTuple):
    """A tie, and the way to the disagreement that concerns it; empty if there is none."""

    tie: Tie
    dispute: str


def _tie_view(view: EntryView, tie: Tie) -> TieView:
    """A disagreement stands with the entry that states the relation, which may be the other end."""
    host = tie.other if str(tie.relation.to) == view.id else view.id
    fields = {each.field for each in view.w.directory.disagreements.get(host, ()) if each.host == host}
    disputed = f"relations.{tie.relation.type}" in fields
    return TieView(tie, view.w.to(f"{view.w.address(host)}#disagreements") if disputed else "")


def _by_label(views: list[TieView], lang: Lang) -> list[tuple[str, list[TieView]]]:
    """Ties with the same word together, under that word."""
    grouped = ((list(own)) for _, own in groupby(views, key=lambda each: each.tie.type))
    return [(own[0].tie.label[lang], own) for own in grouped]


def _entries_with_term_about(view: EntryView) -> list[tuple[str, list[str]]]:
    """Where this entry explains a term of a vocabulary: the vocabulary's name and the entries that have the term."""
    found: list[tuple[str, list[str]]] = []
    for vocabulary_id, vocabulary in view.w.directory.vocabularies.items():
        terms = {term.id for term in vocabulary.terms if term.about == view.id}
        if terms:
            field = vocabulary_id.replace("-", "_").removesuffix("s")
            ids = [id for id, document in view.w.directory.entries.items() if _has_term(document.entry, field, terms)]
            found += [(vocabulary.name[view.w.lang], view.w.sorted(ids))] if ids else []
    return found


def _has_term(entry: Entry, field: str, terms: set[str]) -> bool:
    return field in type(entry).model_fields and any(str(claim.value) in terms for claim in claims_in(entry, field))


def _timeline(view: EntryView) -> Markup:
    own = view.w.directory.timeline(view.id)
    around = view.w.directory.policies_around(view.id) if not isinstance(view.entry, Place) else ()
    if not own and not around:
        return Markup()
    views, policies = moment_views(own, view.w, view.id), moment_views(around, view.w, view.id)
    return filled("entry_timeline.html", w=view.w, figure=timeline_figure(views, view.w, policies), years=by_year(views), around=policies)


def _own_disagreements(view: EntryView) -> tuple[Disagreement, ...]:
    return view.w.directory.disagreements.get(view.id, ())


def _disagreements(view: EntryView) -> Markup:
    own = _own_disagreements(view)
    return filled("disagreements.html", w=view.w, id=view.id, disagreements=own) if own else Markup()


def _articles(view: EntryView) -> Markup:
    found = [each for each in view.w.directory.articles.get(view.id, ()) if view.w.lang in each.titles]
    return filled("naming_articles.html", w=view.w, articles=found) if found else Markup()


def _mentions(view: EntryView) -> Markup:
    by = view.w.directory.mentions.get(view.id, ())
    if isinstance(view.entry, Place):
        inside = {document.id for document in view.w.directory.inside(view.id)}
        by = tuple(id for id in by if id not in inside and not isinstance(view.w.directory.entries[id].entry, Place))
    return filled("mentions.html", w=view.w, ids=view.w.sorted(by)) if by else Markup()


def _place_parts(view: EntryView) -> Iterator[Part]:
    if not isinstance(view.entry, Place):
        return
    w = view.w
    below = w.sorted(w.directory.geography.below(view.id))
    yield Part("within", w.word("others_in_place"), filled("entries.html", w=w, ids=below) if below else Markup(), searched=False)
    inside = w.directory.inside(view.id)
    kinds = [(model.kind, w.sorted(document.id for document in inside if document.entry.kind is model.kind)) for model in KINDS]
    kinds = [(kind, ids) for kind, ids in kinds if ids]
    yield Part("contents", w.word("contents_here"), filled("by_kind.html", w=w, kinds=kinds) if kinds else Markup(), searched=False)


def _source_parts(view: EntryView) -> Iterator[Part]:
    if not isinstance(view.entry, Source):
        return
    where = filled("source_where.html", w=view.w, id=view.id, source=view.entry) if view.entry.url or view.entry.grade else Markup()
    yield Part("where", view.w.word("source_where"), where)
    uses = used_passages(view.entry, view.id, view.w)
    left = len(view.entry.passages) - len(uses)
    used = filled("uses.html", w=view.w, entry=view.entry, uses=uses, left=left) if uses else Markup()
    yield Part("uses", view.w.word("claims_on_source"), used, searched=False)
    works = view.entry.literature
    yield Part(
        "literature", view.w.word("literature"), filled("literature.html", w=view.w, works=works, source=view.id) if works else Markup()
    )


def _edit(view: EntryView) -> list[Action]:
    file = view.document.file
    if view.entry.kind.prose and view.w.lang == "en":
        file = file.removesuffix(".md") + ".en.md"
    return edit_actions(view.settings, file, view.w.lang)


def _report(view: EntryView) -> list[Action]:
    """The form for corrections, with the page and the entry filled in."""
    name, page = view.entry.name.shown(view.w.lang), view.settings.site + view.w.here
    entry = view.w.word("report_entry", name=name, id=view.id)
    body = view.w.word("report_body", page=page, entry=entry)
    return report_actions(view.settings, Report(view.w.word("report_title", name=name, id=view.id), page, entry, body), view.w.lang)


def _counterpart(view: EntryView) -> str:
    return view.w.to(view.w.address(view.id, other(view.w.lang)))
