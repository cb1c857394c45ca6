"""What every page needs to say things in its language: names, links, dates, values, source marks."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from shegong.link.directory import Directory
from shegong.model.amount import MEASURE
from shegong.model.citation import LINK, Citation, passage_anchor
from shegong.model.claim import Claim, Count
from shegong.model.dates import Date
from shegong.model.entry import Name, Prose
from shegong.model.kinds import Passage, Source
from shegong.model.reference import FoundingModel, Ref, ServiceField, Term, UserGroup
from shegong.model.text import LANGS, Lang, Text
from shegong.render.addresses import entry_address, relative
from shegong.render.claim_anchors import ClaimAnchors
from shegong.render.dates import date_text
from shegong.render.footnotes import Footnotes
from shegong.render.prose import first_paragraph, prose_html
from shegong.render.ruby import ruby
from shegong.render.words import word

HTML_LANG: dict[Lang, str] = {"zh": "zh-Hans", "en": "en"}
TERM_PAGES: dict[type[Term], str] = {UserGroup: "by-user", ServiceField: "by-field", FoundingModel: "by-founding-model"}
"""The list pages that have a part for each term of a vocabulary."""
CAUTIOUS_GRADES = frozenset({"trade", "repost"})
"""The grades of sources of which pages warn."""

# A run of Chinese: characters, and the full-width punctuation between them.
_CHINESE = re.compile(r"([\u3400-\u9fff](?:[\u3000-\u303f\u3400-\u9fff\uff00-\uffef〔〕0-9]*[\u3400-\u9fff\uff00-\uffef])?)")


@dataclass
class Writer:
    """Writes one page: `here` is its address, `lang` its language. Templates call it `w`."""

    directory: Directory
    lang: Lang
    here: str
    footnotes: Footnotes = field(default_factory=Footnotes)
    anchors: ClaimAnchors = field(default_factory=ClaimAnchors)

    def word(self, key: str, **values: object) -> str:
        return word(key, self.lang).format(**values) if values else word(key, self.lang)

    def around(self, key: str, inner: object) -> Markup:
        """A word with `{}` in it around something already written."""
        before, _, after = word(key, self.lang).partition("{}")
        return escape(before) + escape(inner) + escape(after)

    def to(self, address: str) -> str:
        """The way from this page to an address of the site."""
        return relative(address, self.here)

    def page(self, name: str) -> str:
        """The way to a list page of this language, such as `by-place/#beijing`."""
        return self.to(f"{self.lang}/{name}")

    # names and links

    def name_of(self, id: str) -> Name:
        return self.directory.entries[id].entry.name

    def name(self, id: str) -> Markup:
        """The name of an entry, marked where it is not in the language of the page."""
        return self.in_lang(self.name_of(id).shown(self.lang), self.name_of(id).shown_lang(self.lang))

    def in_lang(self, text: str, lang: Lang) -> Markup:
        if lang == self.lang:
            return escape(text)
        return Markup('<span lang="{}">{}</span>').format(HTML_LANG[lang], text)

    def marked(self, text: str) -> Markup:
        """A text, with the Chinese in it marked where the page is in English."""
        if self.lang == "zh":
            return escape(text)
        parts = _CHINESE.split(text)
        return Markup("").join(self.in_lang(part, "zh") if index % 2 else escape(part) for index, part in enumerate(parts))

    def foreign(self, text: str) -> Markup:
        """A name form, marked as Chinese or English where the page is in the other."""
        return self.in_lang(text, "zh" if re.search(r"[\u3400-\u9fff]", text) else "en")

    def address(self, id: str, lang: Lang | None = None) -> str:
        document = self.directory.entries[id]
        return entry_address(document.entry.kind, id, lang or self.lang)

    def link(self, id: str, text: str | None = None) -> Markup:
        """A link to an entry. Its own page names it without a link."""
        inner = self.marked(text) if text else self.name(id)
        if self.address(id) == self.here:
            return inner
        return Markup('<a href="{}">{}</a>').format(self.to(self.address(id)), inner)

    def links(self, ids: Iterable[str]) -> Markup:
        return escape(self.word("and")).join(self.link(id) for id in ids)

    def read_aloud(self, name: Name) -> Markup | None:
        """A Chinese name with its pinyin above it, for who reads English; None where there is none, or where the two do not fit."""
        return ruby(name.zh, name.pinyin) if self.lang == "en" and name.zh and name.pinyin else None

    def kind(self, id: str) -> str:
        return self.directory.entries[id].entry.kind.label[self.lang]

    # claims

    def date(self, date: Date) -> str:
        return date_text(date, self.lang)

    def as_of(self, date: Date) -> Markup:
        """The date that a claim holds for; a span of time speaks for itself."""
        return escape(self.date(date)) if date.start and date.end and date.is_interval else self.around("as_of", self.date(date))

    def value(self, value: object) -> Markup:
        """The value of a claim."""
        match value:
            case Date():
                return escape(self.date(value))
            case Ref():
                return self.link(str(value))
            case Term():
                return self.term(value)
            case Count():
                return escape(f"{value:,}")
            case _:
                return self.marked(str(value))

    def years(self, number: int) -> str:
        """A length of time: `4年`, `1 year`, `4 years`."""
        return self.word("one_year" if number == 1 else "years", n=number)

    def sum(self, written: str) -> str:
        """Arithmetic as people write it: `8个个案 × 5节`, `8 cases × 5 sessions`."""
        signs = {"*": "×", "/": "÷", "-": "−"}
        counted = MEASURE.sub(lambda found: self.measure(found[1]), written)
        return re.sub(r"(?<= )[-*/](?= )", lambda sign: signs[sign[0]], counted)

    def measure(self, id: str) -> str:
        """What follows a number to say what it counts."""
        return with_unit(self.directory.vocabularies["measures"][id].label, self.lang)

    def term(self, term: Term) -> Markup:
        label = self.directory.vocabularies[term.vocabulary][term][self.lang]
        page = TERM_PAGES.get(type(term))
        return Markup('<a href="{}">{}</a>').format(self.page(f"{page}/#{term}"), label) if page else escape(label)

    def label(self, vocabulary: str, id: str) -> str:
        return self.directory.vocabularies[vocabulary][id][self.lang]

    def cite(self, citations: Iterable[Citation]) -> Markup:
        """The source marks of a claim: numbers that lead to the list of sources at the end of the page."""
        return Markup("").join(self._mark(citation) for citation in citations)

    def _mark(self, citation: Citation) -> Markup:
        number, first = self.footnotes.number(citation)
        anchor = Markup(' id="mark-{}"').format(number) if first else Markup("")
        title = f"{self.name_of(citation.source).shown(self.lang)} · {self.passage(citation)}"
        name = self.word("mark", n=number)
        return Markup('<sup class="mark"{}><a href="#source-{}" title="{}" aria-label="{}">{}</a></sup>').format(
            anchor, number, title, name, number
        )

    def passage(self, citation: Citation) -> str:
        """A locator in words, such as 英文第4段 or “English text, paragraph 4”."""
        found = self.find_passage(citation)
        return found[self.lang] if found else citation.at

    def find_passage(self, citation: Citation) -> Passage | None:
        source = self.directory.entries[citation.source].entry
        assert isinstance(source, Source), "citations were checked"
        return next((passage for passage in source.passages if passage.at == citation.at), None)

    def passage_link(self, citation: Citation) -> str:
        return self.to(f"{self.address(citation.source)}#{passage_anchor(citation.at)}")

    def caution(self, source: str) -> str:
        """A warning of a source that is neither official nor published by those who wrote it; empty for any other."""
        entry = self.directory.entries[source].entry
        return self.word("grade_caution") if isinstance(entry, Source) and entry.grade in CAUTIOUS_GRADES else ""

    def saying(self, text: str) -> Markup:
        """A short text, with its `[[links]]`."""
        parts = LINK.split(text)
        # Splitting by a pattern with two groups gives text, id, text to show, text, …
        links = (self.link(id.strip(), shown) for id, shown in zip(parts[1::3], parts[2::3], strict=True))
        after = map(self.marked, parts[3::3])
        return self.marked(parts[0]) + Markup("").join(link + rest for link, rest in zip(links, after, strict=True))

    def bare(self, text: str) -> str:
        """A short text, its `[[links]]` as the names that they show."""
        return LINK.sub(lambda link: link[2] or self.name_of(link[1].strip()).shown(self.lang), text)

    def prose(self, prose: Prose) -> Markup:
        return prose_html(prose[self.lang], self.link, self.cite, self.marked)

    def plain(self, prose: Prose, length: int) -> str:
        """The beginning of a text without marks and links, for descriptions and lists; about `length` Chinese characters' worth."""
        return self.shortened(self.first_paragraph(prose), length)

    def first_paragraph(self, prose: Prose) -> str:
        """The first paragraph of a text, without marks and links."""
        return first_paragraph(prose[self.lang], lambda id: self.name_of(id).shown(self.lang))

    def shortened(self, bare: str, length: int) -> str:
        """The beginning of a text, cut at a word."""
        # A Chinese character takes the place of about two and a half letters.
        most = length if self.lang == "zh" else length * 5 // 2
        if len(bare) <= most:
            return bare
        return (bare[: most - 1] if self.lang == "zh" else bare[:most].rsplit(" ", 1)[0]).rstrip(" ,;，；、") + "…"

    # order

    def sorted(self, ids: Iterable[str]) -> list[str]:
        """Entries by name: by pinyin in Chinese, by alphabet in English."""
        return sorted(ids, key=lambda id: (sort_key(self.name_of(id), self.lang), id))


def with_unit(unit: Text, lang: Lang) -> str:
    """A unit as it follows a number: with a space in English, but for signs such as %."""
    return unit[lang] if lang == "zh" or not unit[lang][0].isalpha() else f" {unit[lang]}"


def sort_key(name: Name, lang: Lang) -> str:
    """What a name is sorted by in a language: its pinyin without tones, or its English form."""
    written = (name.pinyin if lang == "zh" else name.en) or name.pinyin or name.shown(lang)
    return "".join(letter for letter in unicodedata.normalize("NFD", written.lower()) if not unicodedata.combining(letter))


def other(lang: Lang) -> Lang:
    return LANGS[1 - LANGS.index(lang)]


def said(claims: Iterable[Claim[Any]]) -> list[str]:
    """The different values of some claims, as text."""
    return list(dict.fromkeys(str(claim.value) for claim in claims))
