"""The text of a new entry: what is known of it, and below it, as comments, every other field with an example."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast, get_args

from shegong.model.claim import Claim, Count, Statement
from shegong.model.dates import Date
from shegong.model.entry import Entry, Fact, facts_of
from shegong.model.reference import Ref, Term
from shegong.model.text import LANGS, Lang
from shegong.model.vocabulary import Vocabulary

_CITE = "[@{}, {}]"
_LEFT_TO_GUIDE = frozenset(
    {"name", "prose", "other_names", "former_ids", "relations", "events", "disputes", "verified_on", "passages", "not_same_as"}
)
"""Fields with a form of their own, shown once at the end."""


@dataclass(frozen=True)
class Given:
    """What an author says of a new entry. `at` is a locator of the source; `text` the first sentence, where the kind needs one."""

    id: str
    names: Mapping[Lang, str]
    pinyin: str
    source: str
    at: str
    required: Mapping[str, str]
    text: Mapping[Lang, str]
    unlike: Sequence[str] = ()
    """Entries with similar names that an author says are something else."""

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
    return {f"{given.id}.md": f"---\n{fields}---\n\n{bodies['zh']}", f"{given.id}.en.md": bodies["en"]}


def needs_text(model: type[Entry]) -> bool:
    """Whether an entry of the kind cannot do without a first sentence in both languages."""
    return model.kind.prose or model.model_fields["summary"].is_required()


def required_terms(model: type[Entry]) -> dict[str, str]:
    """The fields that an entry of the kind must have, each with the vocabulary of its terms."""
    terms = {name: _value_type(model, name) for name, _ in facts_of(model) if model.model_fields[name].is_required()}
    return {name: value.vocabulary for name, value in terms.items() if value is not None and issubclass(value, Term)}


def _fields(model: type[Entry], given: Given, vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    yield from _name(given)
    if given.unlike:
        yield f"not_same_as: [{', '.join(given.unlike)}]"
    for field, term in given.required.items():
        yield f"{field}: {term} {given.cite}"
    if needs_text(model) and not model.kind.prose:
        yield "summary:"
        yield from (f"  {lang}: {_quoted(_sourced(given, lang))}" for lang in LANGS)
    if model.kind.id == "source":
        yield "passages:"
        yield f"  - {{at: {_quoted(given.at)}, zh: {_quoted(given.at)}, en: {_quoted(given.at)}}}"
    yield ""
    yield "# 其余各项，去掉开头的 # 再填；来源没有的就删去。"
    yield "# Everything else: take away the # and fill in; remove what no source gives."
    for field, fact in facts_of(model):
        if field not in given.required and field not in _LEFT_TO_GUIDE and not (field == "summary" and needs_text(model)):
            yield from _example(model, field, fact, given, vocabularies)
    yield from _forms(given)


def _name(given: Given) -> Iterator[str]:
    yield "name:"
    yield from (f"  {lang}: {_quoted(given.names[lang])}" for lang in LANGS if given.names[lang])
    if given.pinyin:
        yield f"  pinyin: {_quoted(given.pinyin)}  # 请核对声调和分写 · check tones and word breaks"
    unknown = [lang for lang in LANGS if not given.names[lang]]
    if unknown:
        yield f"  unknown: [{', '.join(unknown)}]"
    yield f"  cite: {_quoted(given.cite)}"


def _sourced(given: Given, lang: Lang) -> str:
    """The sentence with its mark before the full stop."""
    stop = "。" if lang == "zh" else "."
    return f"{given.text[lang].strip().removesuffix(stop)} {given.cite}{stop}"


def _quoted(text: str) -> str:
    """A text as YAML takes it whatever is in it."""
    return json.dumps(text, ensure_ascii=False)


def _example(model: type[Entry], field: str, fact: Fact, given: Given, vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    yield f"# {fact.zh} · {fact.en}{_help(fact)}"
    value = _value_type(model, field)
    if field == "summary":
        yield from ("# summary:", f"#   zh: 一句话 {given.cite}。", f"#   en: A sentence {given.cite}.")
    elif value is not None and issubclass(value, Statement):
        yield from (f"# {field}:", "#   - zh: 一句话。", "#     en: A sentence.", f'#     cite: "{given.cite}"')
    elif value is not None:
        yield f"# {field}: {_value(value, vocabularies)} {given.cite}"
    else:
        yield f"# {field}:"


def _help(fact: Fact) -> str:
    return f" ({fact.help.zh} · {fact.help.en})" if fact.help else ""


def _value_type(model: type[Entry], field: str) -> type[Any] | None:
    """The type of the values of a field of claims, or Statement; None for a field of another sort."""
    for part in get_args(model.model_fields[field].annotation):
        if isinstance(part, type) and issubclass(part, Statement):
            return part
        if isinstance(part, type) and issubclass(part, Claim):
            value: object = cast(Any, part).model_fields["value"].annotation
            return value if isinstance(value, type) else str
    return None


def _value(value: type[Any], vocabularies: Mapping[str, Vocabulary]) -> str:
    if issubclass(value, Date):
        return "2009-06"
    if issubclass(value, Count):
        return "10"
    if issubclass(value, Term):
        return vocabularies[value.vocabulary].ids[0]
    return "id-of-entry" if issubclass(value, Ref) else "…"


def _forms(given: Given) -> Iterator[str]:
    yield from (
        "# 其他名称 · Other names",
        "# other_names:",
        f'#   - {{name: …, kind: short, cite: "{given.cite}"}}',
        "# 关系，词见 data/vocabularies/relation-types.yaml · Relations; the words are in that file",
        "# relations:",
        f"#   - supported_by: id-of-entry {given.cite}",
        "# 事件 · Events",
        "# events:",
        "#   - date: 2009-06",
        "#     type: founding",
        "#     zh: 一句话。",
        "#     en: A sentence.",
        f'#     cite: "{given.cite}"',
    )
