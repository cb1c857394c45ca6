"""The pages on fields: each field of each kind is there, and its example is one that the check takes."""

import re
from html import unescape
from typing import Any, cast

import pytest
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.load.strict_yaml import read_yaml
from shegong.model.entry import Entry, facts_of
from shegong.model.kinds import KINDS, Person
from shegong.model.text import LANGS, Lang
from shegong.render.field_pages import field_pages
from shegong.render.writer import Writer

from tests.site.project import PROJECT

_EXAMPLE = re.compile(r'<h2 id="field-(\w+)">(?:(?!</section>).)*?<pre tabindex="0"><code>(.*?)</code></pre>', re.DOTALL)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(PROJECT))


def _pages(directory: Directory, lang: Lang) -> dict[str, str]:
    pages = field_pages(directory, lang, lambda address: Writer(directory, lang, address))
    return {page.address: page.content().html for page in pages}


def _examples(html: str) -> dict[str, Any]:
    """Each field with what its example means."""
    written = {key: unescape(re.sub(r"<[^>]+>", "", code)) for key, code in _EXAMPLE.findall(html)}
    return {key: cast(dict[str, Any], read_yaml(text))[key] for key, text in written.items()}


@pytest.mark.parametrize("lang", LANGS)
def test_every_field_is_explained_in_the_language_of_the_page(directory: Directory, lang: Lang) -> None:
    pages = _pages(directory, lang)
    for model in KINDS:
        html = pages[f"{lang}/maintain/fields/{model.kind.id}/"]
        headings = re.findall(r'<h2 id="field-(\w+)">(\S.*?) <code>', html)
        assert dict(headings) == {key: fact.label[lang] for key, fact in facts_of(model) if key != "prose"}


@pytest.mark.parametrize("model", KINDS)
def test_the_examples_are_right(directory: Directory, model: type[Entry]) -> None:
    """All of them together make an entry, as far as its form goes."""
    html = _pages(directory, "en")[f"en/maintain/fields/{model.kind.id}/"]
    fields = _examples(html)
    more = {"prose": {"zh": "一句话 [@cdb-2010, en ¶4]。", "en": "A sentence [@cdb-2010, en ¶4]."}} if model.kind.prose else {}
    entry = model.model_validate({**fields, **more})
    assert entry.name.zh
    assert {key for key, _ in facts_of(model)} - set(fields) <= {"prose", "translated_from", "pseudonym"}, "these have no example"


def test_terms_are_listed_with_both_ends_of_a_relation(directory: Directory) -> None:
    html = _pages(directory, "zh")["zh/maintain/fields/terms/"]
    terms = [term.id for vocabulary in directory.vocabularies.values() for term in vocabulary.terms]
    assert all(f"<code>{term}</code>" in html for term in terms)
    assert "<code>founder_of</code>" in html


def test_what_has_to_be_written_is_marked(directory: Directory) -> None:
    html = _pages(directory, "en")["en/maintain/fields/organisation/"]
    required = re.findall(r'<h2 id="field-(\w+)">[^\n]*required', html)
    assert required == ["name", "type"]


def test_the_overview_leads_to_every_kind(directory: Directory) -> None:
    html = _pages(directory, "en")["en/maintain/fields/"]
    assert re.findall(r'href="(\w+)/"', html) == [*(model.kind.id for model in KINDS), "terms"]
    assert f'<td class="number">{len(directory.of_kind(Person.kind.id))}</td>' in html
