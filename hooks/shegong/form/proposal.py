"""An answered form into what is to be written: the entry, entries for sources that are new, and what remains for a person."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from shegong.draft.new_entry import Given, needs_text, required_terms
from shegong.draft.resembling import resembling
from shegong.draft.romanised import suggested_id
from shegong.form.answers import Answers
from shegong.form.finding import Finding, Refused
from shegong.form.names import wrong_with_names
from shegong.form.questions import Question
from shegong.form.sources import Named, id_of_address, is_address, source_at, sources_in, sources_named
from shegong.form.values import value_of
from shegong.load.directory import Loaded
from shegong.model.citation import Citation
from shegong.model.entry import Entry
from shegong.model.field_type import value_type
from shegong.model.kinds import Source
from shegong.model.pinyin import suggested_pinyin
from shegong.model.reference import SourceType
from shegong.model.text import LANGS, Lang

_PAGE = "page"
"""The passage that a source has before anybody has read it."""

_WEB_PAGE = "web-page"


@dataclass(frozen=True)
class Draft:
    """An entry to be written."""

    model: type[Entry]
    given: Given


@dataclass(frozen=True)
class Proposal:
    """`drafts` has the entry first, then sources; `remaining` is what a person has to do before it can be merged."""

    answers: Answers
    drafts: tuple[Draft, ...]
    remaining: tuple[Finding, ...]

    @property
    def entry(self) -> Draft:
        return self.drafts[0]


@dataclass(frozen=True)
class _Read:
    """A form with nothing in the way of an entry, and what was made out of it."""

    answers: Answers
    model: type[Entry]
    names: Mapping[Lang, str]
    similar: Mapping[str, str]
    named: Named
    loaded: Loaded

    def said(self, field: str) -> str:
        return self.answers.said.get(field, "")

    @property
    def asked(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.answers.form.questions}


def propose(answers: Answers, loaded: Loaded, *, anyway: bool) -> Proposal:
    """What a form proposes. Raises Refused with everything for which no entry can be written; `anyway` admits names like others."""
    model = answers.form.model
    if model is None:
        raise Refused(Finding("correction"))
    names: dict[Lang, str] = {"zh": answers.said["name_zh"], "en": answers.said["name_en"]}
    named = Named((), (), ()) if model is Source else sources_named(answers.said["sources"], loaded)
    read = _Read(answers, model, names, dict(resembling(model, names["zh"], names["en"], loaded)), named, loaded)
    wrong = [*_wrong(read), *(() if anyway else _like_others(read))]
    if wrong:
        raise Refused(*wrong)
    id = suggested_id(names["zh"], names["en"], loaded.ids)
    sources = tuple(_new_sources(named.new, {*loaded.ids, id}, loaded.vocabularies[SourceType.vocabulary].ids))
    cited = [*named.known, *(Citation(each.given.id, _PAGE) for each in sources)] or [Citation(id, "title")]
    claims = {field: _values(read, question) for field, question in read.asked.items() if _takes_claims(model, field)}
    entry = Draft(model, _given(read, id, cited[0], claims))
    remaining = (Finding("id", {"id": id}), *_on_entry(read, claims), *_on_sources(sources, cited), *named.unclear)
    return Proposal(answers, (entry, *sources), remaining)


def _wrong(read: _Read) -> Iterator[Finding]:
    """What an entry cannot be written without, or with."""
    yield from wrong_with_names(read.names, {lang: read.asked[f"name_{lang}"].label for lang in LANGS})
    for field in required_terms(read.model):
        if not read.answers.chosen[field]:
            yield Finding("missing", names={"question": read.asked[field].label})
    if read.model is not Source and not (read.named.known or read.named.new):
        yield from read.named.unclear or [Finding("no_source")]


def _like_others(read: _Read) -> Iterator[Finding]:
    yield from (Finding("alike", {"id": id, "name": name}) for id, name in read.similar.items())
    same = source_at(read.said("url"), sources_in(read.loaded)) if read.said("url") else None
    if same is not None:
        yield Finding("same_address", {"id": same})


def _given(read: _Read, id: str, cited: Citation, claims: Mapping[str, Sequence[str]]) -> Given:
    needed = required_terms(read.model)
    text: dict[Lang, str] = {"zh": "", "en": ""}
    if needs_text(read.model):
        called = read.names["en"] or read.names["zh"]
        text = {"zh": f"{read.names['zh']}：正文还没有写。", "en": f"{called}: the text is yet to be written."}
    return Given(
        id,
        read.names,
        suggested_pinyin(read.names["zh"]),
        cited.source,
        cited.at,
        {field: claims[field][0] for field in needed},
        text,
        tuple(read.similar),
        claims={field: values for field, values in claims.items() if values and field not in needed},
        plain={"url": read.said("url")} if is_address(read.said("url")) else {},
    )


def _takes_claims(model: type[Entry], field: str) -> bool:
    return field in model.model_fields and value_type(model, field) is not None


def _values(read: _Read, question: Question) -> Sequence[str]:
    """What an answer gives for a field of claims; nothing if it cannot be taken as it is."""
    if question.sort == "dropdown":
        return read.answers.chosen[question.id]
    type_, answer = value_type(read.model, question.id), read.said(question.id)
    value = value_of(type_, answer, read.loaded) if type_ and answer else ""
    return (value,) if value else ()


def _new_sources(addresses: Sequence[str], taken: Collection[str], types: Sequence[str]) -> Iterator[Draft]:
    """A source for each new address. Nobody has read the page: its name is its address, and the one passage is all of it."""
    ids = list(taken)
    kind = {"type": _WEB_PAGE if _WEB_PAGE in types else types[-1]}
    for address in addresses:
        id = id_of_address(address, ids)
        ids.append(id)
        name: dict[Lang, str] = {"zh": "", "en": address.split("//", 1)[1]}
        yield Draft(Source, Given(id, name, "", id, _PAGE, kind, {"zh": "", "en": ""}, plain={"url": address}, ours=("en",)))


def _on_entry(read: _Read, claims: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """What a person has to look at in the entry itself."""
    yield Finding("pinyin", {"pinyin": suggested_pinyin(read.names["zh"])})
    if not read.names["en"]:
        yield Finding("no_english_name")
    left = [field for field in claims if read.said(field) and not claims[field]]
    left += ["url"] if read.said("url") and not is_address(read.said("url")) else []
    yield from (Finding("unread", {"answer": read.said(field)}, {"question": read.asked[field].label}) for field in left)
    if needs_text(read.model):
        yield Finding("text")
    if read.said("more"):
        yield Finding("more")


def _on_sources(sources: Sequence[Draft], cited: Sequence[Citation]) -> Iterator[Finding]:
    yield from (Finding("new_source", {"source": each.given.id, "address": each.given.plain["url"]}) for each in sources)
    first, *others = (f"[@{each.source}, {each.at}]" for each in cited)
    if others:
        yield Finding("several_sources", {"mark": first, "others": "; ".join(others)})
