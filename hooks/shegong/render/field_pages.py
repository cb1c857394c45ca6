"""The pages that say what may stand in an entry: one for each kind, one for the lists of terms, and one that leads to them."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from html import unescape
from typing import NamedTuple

from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name  # pyright: ignore[reportUnknownVariableType] - its stubs leave options untyped

from shegong.link.directory import Directory
from shegong.model.entry import Entry, Fact, Relation, facts_of
from shegong.model.kinds import KINDS
from shegong.model.reference import RelationType
from shegong.model.text import Lang
from shegong.render.code_text import with_code
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.writer import Writer
from shegong.schema.how_to_write import called, how_to_write
from shegong.schema.node import Definitions, Node, form_of
from shegong.schema.schemas import plain_schema
from shegong.schema.words import key_words

_FOLDER = "maintain/fields/"
_CLAIM_KEYS = ("value", "as_of", "note", "said_by", "inferred", "cite")
_COMMON = frozenset({"zh", "en", *_CLAIM_KEYS[1:]})
"""Keys that nearly every part has; they are explained once, on the page that leads to the others."""


_LONG_CLAIM = """\
staff:
  - value: 10
    as_of: 2009~
    note: {zh: 两男八女, en: two men and eight women}
    cite: "[@cdb-2010, zh ¶3]"
"""


class KeyView(NamedTuple):
    """A key within a field: what it is called, and the list that its terms are from, if any."""

    key: str
    label: str
    vocabulary: str


class FieldView(NamedTuple):
    """A field as its page shows it. `keys` are those of its parts; `vocabulary` is the list that its terms are from, if any."""

    key: str
    fact: Fact
    required: bool
    many: bool
    words: Markup
    vocabulary: str
    keys: tuple[KeyView, ...]
    example: Markup


def field_pages(directory: Directory, lang: Lang, writer: Callable[[str], Writer]) -> Iterator[Page]:
    """All of them in one language."""
    w = writer(f"{lang}/{_FOLDER}")
    yield Page(w.here, lang, w.word("fields_title"), w.word("fields_lead"), partial(_overview, writer, w.here), hide=("toc",))
    for model in KINDS:
        address = f"{lang}/{_FOLDER}{model.kind.id}/"
        title = w.word("fields_of", kind=model.kind.label[lang])
        content = partial(_kind, model, writer, address)
        yield Page(address, lang, title, w.word("fields_of_lead", folder=model.kind.folder), content, list_address=w.here)
    address = f"{lang}/{_FOLDER}terms/"
    title, lead = w.word("fields_terms"), w.word("fields_terms_lead")
    yield Page(address, lang, title, lead, partial(_terms, writer, address), list_address=w.here)


def _overview(writer: Callable[[str], Writer], address: str) -> Content:
    w = writer(address)
    kinds = [(model.kind, len(w.directory.of_kind(model.kind.id))) for model in KINDS]
    keys = [KeyView(key, key_words("Claim", key)[w.lang], "") for key in _CLAIM_KEYS]
    lead = with_code(w.word("fields_claims_lead"), w)
    return Content(str(filled("fields_overview.html", w=w, kinds=kinds, lead=lead, keys=keys, example=_code(_LONG_CLAIM, w))), ())


def _kind(model: type[Entry], writer: Callable[[str], Writer], address: str) -> Content:
    w = writer(address)
    schema = plain_schema(model, w.directory.vocabularies)
    views = [_field(key, fact, schema, w) for key, fact in facts_of(model) if key in schema["properties"]]
    html = filled("fields.html", w=w, kind=model.kind, fields=views)
    return Content(str(html), tuple(Anchor(f"field-{view.key}", view.fact.label[w.lang]) for view in views))


def _field(key: str, fact: Fact, schema: Node, w: Writer) -> FieldView:
    node = schema["properties"][key]
    told = how_to_write(key, node, schema["$defs"])
    owner = form_of(node, schema["$defs"])
    return FieldView(
        key=key,
        fact=fact,
        required=key in schema.get("required", ()),
        many="items" in node or any("items" in form for form in node.get("anyOf", ())),
        words=with_code(told.words[w.lang], w),
        vocabulary=RelationType.vocabulary if owner == Relation.__name__ else told.vocabulary,
        keys=tuple(_keys(owner, schema["$defs"], w.lang)),
        example=_code(told.example, w),
    )


def _keys(owner: str, definitions: Definitions, lang: Lang) -> Iterator[KeyView]:
    """The keys of a part that are its own; none for what is no part. The words for relations have a list of their own."""
    for key, node in definitions.get(owner, {}).get("properties", {}).items():
        if key not in _COMMON and not (owner == Relation.__name__ and "$ref" in node):
            yield KeyView(key, called(key, node, owner)[lang], how_to_write(key, node, definitions).vocabulary)


def _terms(writer: Callable[[str], Writer], address: str) -> Content:
    w = writer(address)
    vocabularies = sorted(w.directory.vocabularies.items())
    html = filled("fields_terms.html", w=w, vocabularies=vocabularies)
    return Content(str(html), tuple(Anchor(name, vocabulary.name[w.lang]) for name, vocabulary in vocabularies))


def _code(yaml: str, w: Writer) -> Markup:
    """YAML as HTML, with the classes that the theme colours, and words of the other language marked as such."""
    formatter: HtmlFormatter[str] = HtmlFormatter(nowrap=True)
    html = highlight(yaml, get_lexer_by_name("yaml"), formatter).rstrip() if yaml else ""
    return Markup(re.sub(r"(?<=>)[^<]+|^[^<]+", lambda text: w.marked(unescape(text[0])), html))
