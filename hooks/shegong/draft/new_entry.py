"""The text of a new entry: what is known of it, and below it, as comments, every other field with an example, in written order."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from shegong.model.claim import Count, Statement
from shegong.model.dates import Date
from shegong.model.entry import Entry, Fact, facts_of
from shegong.model.field_type import value_type
from shegong.model.reference import Ref, Term
from shegong.model.text import LANGS, Lang, text
from shegong.model.vocabulary import Vocabulary
from shegong.model.written_order import written_order

_CITE = "[@{}, {}]"
_LEFT_TO_GUIDE = frozenset({"name", "prose", "disputes", "verified_on", "passages", "not_same_as", "former_ids", "translated_from"})
"""Fields that are written already, or of a form that the guide shows."""
_PASSAGES = {"title": text("标题", "title"), "page": text("整页", "the whole page")}
"""How pages call the passages that a new source begins with."""


@dataclass(frozen=True)
class Given:
    """What an author says of a new entry. `at` is a locator of the source; `text` the first sentence, where the kind needs one.

    `claims` has the values of further fields, all from that source, each in the form that its type takes; `plain` has fields that
    need no source. Names in the languages of `ours` are printed by no source.
    """

    id: str
    names: Mapping[Lang, str]
    pinyin: str
    source: str
    at: str
    required: Mapping[str, str]
    text: Mapping[Lang, str]
    unlike: Sequence[str] = ()
    """Entries with similar names that an author says are something else."""
    claims: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    plain: Mapping[str, str] = field(default_factory=dict[str, str])
    ours: Sequence[Lang] = ()

    @property
    def cite(self) -> str:
        return _CITE.format(self.source, self.at)


def files_of(model: type[Entry], given: Given, vocabularies: Mapping[str, Vocabulary]) -> dict[str, str]:
    """File name to text: one file, or two where the kind is written in Markdown."""
    fields = "\n".join(_fields(model, given, vocabularies)) + "\n"
    if not model.kind.prose:
        head = f"# yaml-language-server: $schema=../../schema/{model.kind.id}.schema.json\n"
        return {f"{given.id}.yaml": head + fields}
    bodies = {lang: f"{_sourced(given, lang)}\n" for lang in LANGS}
    return {f"{given.id}.md": f"---\n{fields}---\n{bodies['zh']}", f"{given.id}.en.md": bodies["en"]}


def needs_text(model: type[Entry]) -> bool:
    """Whether an entry of the kind cannot do without a first sentence in both languages."""
    return model.kind.prose or model.model_fields["summary"].is_required()


def required_terms(model: type[Entry]) -> dict[str, str]:
    """The fields that an entry of the kind must have, each with the vocabulary of its terms."""
    terms = {name: value_type(model, name) for name, _ in facts_of(model) if model.model_fields[name].is_required()}
    return {name: value.vocabulary for name, value in terms.items() if value is not None and issubclass(value, Term)}


def _fields(model: type[Entry], given: Given, vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    yield from _name(given)
    if given.unlike:
        yield f"not_same_as: [{', '.join(given.unlike)}]"
    for name, term in given.required.items():
        yield f"{name}: {term} {given.cite}"
    for name, values in given.claims.items():
        yield from _claims(name, values, value_type(model, name) is str, given)
    yield from (f"{name}: {_quoted(value)}" for name, value in given.plain.items())
    if needs_text(model) and not model.kind.prose:
        yield "summary:"
        yield from (f"  {lang}: {_quoted(_sourced(given, lang))}" for lang in LANGS)
    if model.kind.id == "source":
        yield "passages:"
        called = {lang: _PASSAGES[given.at][lang] if given.at in _PASSAGES else given.at for lang in LANGS}
        yield f"  - {{at: {_quoted(given.at)}, zh: {_quoted(called['zh'])}, en: {_quoted(called['en'])}}}"
    yield ""
    yield "# 其余各项，去掉开头的 # 再填；来源没有的就删去。"
    yield "# Everything else: take away the # and fill in; remove what no source gives."
    said = {*given.required, *given.claims, *given.plain, *_LEFT_TO_GUIDE, *(["summary"] if needs_text(model) else [])}
    facts, forms = dict(facts_of(model)), _forms(given)
    for name in written_order(model):
        if name in forms:
            yield from forms[name]
        elif name not in said:
            yield from _example(model, name, facts[name], given, vocabularies)


def _claims(name: str, values: Sequence[str], free: bool, given: Given) -> Iterator[str]:
    """One claim on the line of its field, several below it. Free text may look like a mark, so it never stands before one."""
    written = [f"{{value: {_quoted(each)}, cite: {_quoted(given.cite)}}}" if free else f"{each} {given.cite}" for each in values]
    if len(written) == 1:
        yield f"{name}: {written[0]}"
    else:
        yield f"{name}:"
        yield from (f"  - {each}" for each in written)


def _name(given: Given) -> Iterator[str]:
    yield "name:"
    yield from (f"  {lang}: {_quoted(given.names[lang])}" for lang in LANGS if given.names[lang])
    if given.pinyin:
        yield f"  pinyin: {_quoted(given.pinyin)}  # 请核对声调和分写 · check tones and word breaks"
    unknown = [lang for lang in LANGS if not given.names[lang]]
    if unknown:
        yield f"  unknown: [{', '.join(unknown)}]"
    if given.ours:
        yield f"  ours: [{', '.join(given.ours)}]"
    yield f"  cite: {_quoted(given.cite)}"


def _sourced(given: Given, lang: Lang) -> str:
    """The sentence with its mark before the full stop."""
    stop = "。" if lang == "zh" else "."
    return f"{given.text[lang].strip().removesuffix(stop)} {given.cite}{stop}"


def _quoted(text: str) -> str:
    """A text as YAML takes it whatever is in it."""
    return json.dumps(text, ensure_ascii=False)


def _example(model: type[Entry], name: str, fact: Fact, given: Given, vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    yield f"# {fact.zh} · {fact.en}{_help(fact)}"
    value = value_type(model, name)
    if name == "summary":
        yield from ("# summary:", f"#   zh: 一句话 {given.cite}。", f"#   en: A sentence {given.cite}.")
    elif value is not None and issubclass(value, Statement):
        yield from (f"# {name}:", "#   - zh: 一句话。", "#     en: A sentence.", f'#     cite: "{given.cite}"')
    elif value is not None:
        yield f"# {name}: {_value(value, vocabularies)} {given.cite}"
    else:
        yield f"# {name}:"


def _help(fact: Fact) -> str:
    return f" ({fact.help.zh} · {fact.help.en})" if fact.help else ""


def _value(value: type[Any], vocabularies: Mapping[str, Vocabulary]) -> str:
    if issubclass(value, Date):
        return "2009-06"
    if issubclass(value, Count):
        return "10"
    if issubclass(value, Term):
        return vocabularies[value.vocabulary].ids[0]
    return "id-of-entry" if issubclass(value, Ref) else "…"


def _forms(given: Given) -> Mapping[str, Sequence[str]]:
    """Examples for fields with keys of their own."""
    return {
        "other_names": (
            "# 其他名称 · Other names",
            "# other_names:",
            f'#   - {{name: …, kind: short, cite: "{given.cite}"}}',
        ),
        "relations": (
            "# 关系，词见 data/vocabularies/relation-types.yaml · Relations; the words are in that file",
            "# relations:",
            f"#   - supported_by: id-of-entry {given.cite}",
        ),
        "events": (
            "# 事件 · Events",
            "# events:",
            "#   - date: 2009-06",
            "#     type: founding",
            "#     zh: 一句话。",
            "#     en: A sentence.",
            f'#     cite: "{given.cite}"',
        ),
    }
