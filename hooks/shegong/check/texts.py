"""Rules on how any text is written: in entries, in vocabularies, in articles."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from stdnum.cn.ric import calc_check_digit

from shegong.check.addresses import odd_addresses
from shegong.check.text_fixes import HAN, RIGHT, in_own_language, with_one_space, without_character, without_spaces
from shegong.load.article import Article
from shegong.load.directory import Loaded
from shegong.model.entry import Entry
from shegong.model.kinds import Source
from shegong.model.text import LANGS, Lang
from shegong.model.walk import Path, walk
from shegong.problem.fix import Fix
from shegong.problem.problem import Problem


@dataclass(frozen=True)
class _Text:
    """A text and where it stands. Of an article it is one line, `code` in it being blank in `text` and there in `whole`."""

    file: str
    path: Path
    text: str
    whole: str
    lang: Lang | None
    printed: bool = False
    """Copied from a source, letter by letter."""
    flowing: bool = False
    """Markdown, in which a line break of the file may stand between any two words."""
    line: int = 0


class Finding(NamedTuple):
    """What is wrong in a text, from `at` on; `found` is as much of the text as is needed to point at it."""

    rule: str
    at: int
    found: str
    values: dict[str, str]
    fix: Fix | None = None


def texts_are_well_written(loaded: Loaded) -> Iterator[Problem]:
    """No text has characters that nobody sees, odd spaces, foreign punctuation, private numbers and mail addresses, or odd addresses.

    One way through all texts for all of these, since the way takes longer than the looking.
    """
    for text in _texts(loaded):
        for judge in _JUDGES:
            yield from (_problem(finding, text) for finding in judge(text))


def _problem(finding: Finding, text: _Text) -> Problem:
    if text.line:
        return Problem(finding.rule, text.file, values=finding.values, mark=(text.line, finding.at + 1), fix=finding.fix)
    return Problem(finding.rule, text.file, text.path, finding.values, snippet=finding.found, fix=finding.fix)


def _texts(loaded: Loaded) -> Iterator[_Text]:
    for document in loaded.readable:
        yield from _texts_in(document.file, document.entry)
    for name, vocabulary in loaded.vocabularies.items():
        yield from _texts_in(f"data/vocabularies/{name}.yaml", vocabulary)
    for article in loaded.articles:
        yield from _lines(article)


def _texts_in(file: str, holder: object) -> Iterator[_Text]:
    copied = ("name", "literature") if isinstance(holder, Source) else ()
    for path, value in walk(holder):
        if type(value) is str and _may_be_wrong(value, path[-1] == "en"):
            lang: Lang | None = next((lang for lang in LANGS if lang == path[-1]), None)
            printed = path[0] in copied or path[-1] == "begins"
            yield _Text(file, path, value, value, lang, printed, isinstance(holder, Entry) and path[0] in ("summary", "prose"))


def _may_be_wrong(text: str, english: bool) -> bool:
    """Whether any of the judges may find something: a quick look, which spares most texts the slow ones."""
    return (
        not text.isprintable()
        or "  " in text
        or "@" in text
        or "://" in text
        or "](" in text
        or _MAYBE_NUMBER.search(text) is not None
        or (not text.isascii() and (_FULL_WIDTH if english else _MAYBE_FOREIGN).search(text) is not None)
    )


def _lines(article: Article) -> Iterator[_Text]:
    pairs = zip(article.written.split("\n"), article.text.split("\n"), strict=True)
    for number, (text, whole) in enumerate(pairs, 1):
        yield _Text(article.file, (), text, whole, article.lang, flowing=True, line=number)


_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ue000-\uf8ff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f\U000f0000-\U0010fffd]"
)
"""Control, format and zero-width characters, blank letters, halves of pairs, private use; a line break is none of them."""
_NAMELESS = {"Cc": "control character", "Co": "private use", "Cs": "half of a pair"}


def _hidden_characters(text: _Text) -> Iterator[Finding]:
    """Nobody sees them, and they break searching, copying and comparing."""
    if not text.text.isprintable():
        for match in _first_of_each(_HIDDEN, text.text):
            yield Finding(
                "hidden-character",
                match.start(),
                match[0],
                {"character": _named(match[0])},
                without_character(match[0], text.text, text.whole),
            )


def _named(character: str) -> str:
    """`U+200B ZERO WIDTH SPACE`"""
    if character == "\t":
        return "U+0009 TAB"
    name = unicodedata.name(character, _NAMELESS.get(unicodedata.category(character), ""))
    return f"U+{ord(character):04X} {name}".rstrip()


def _first_of_each(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The first match for each text that matches."""
    seen: set[str] = set()
    for match in pattern.finditer(text):
        if match[0] not in seen:
            seen.add(match[0])
            yield match


_UNUSUAL = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SEVERAL = re.compile(r"(?<=\S)  +(?=\S)")
_LIST_ITEM = re.compile(r"\s*(?:[-*+>]|\d+[.)])")
_BEFORE_MARK = re.compile(f"[{HAN}] +[，。；：？！、）》”]")


def _odd_spaces(text: _Text) -> Iterator[Finding]:
    """Spaces of other kinds, several in a row, and, where no line is wrapped, one before a Chinese punctuation mark."""
    if not text.text.isprintable():
        for match in _first_of_each(_UNUSUAL, text.text):
            yield Finding(
                "odd-space", match.start(), match[0], {"space": _named(match[0])}, without_character(match[0], text.text, text.whole)
            )
    if "  " in text.text:
        for match in _SEVERAL.finditer(text.text):
            if _between_words(text, match):
                around = _with_words(text.text, match)
                yield Finding("odd-space", match.start(), around, {"space": f"“{around}”"}, with_one_space(text.whole, match))
    if text.lang == "zh" and not text.flowing and " " in text.text:
        for match in _BEFORE_MARK.finditer(text.text):
            yield Finding("odd-space", match.start() + 1, match[0], {"space": f"“{match[0]}”"}, without_spaces(text.whole, match))


def _between_words(text: _Text, match: re.Match[str]) -> bool:
    """Whether spaces part two words, and do not stand in a table, after the mark of a list item, or for code."""
    before = text.text[text.text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return text.whole[match.start() : match.end()].isspace() and not before.lstrip().startswith("|") and not _LIST_ITEM.fullmatch(before)


_NEAR = 24


def _with_words(text: str, match: re.Match[str]) -> str:
    """Spaces with the words before and after them, or as much of those as is near."""
    before, after = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    return before.split()[-1] + match[0] + after.split()[0]


_MAYBE_NUMBER = re.compile(r"\d{4}[ \u00a0‐‑–－-]?\d{4}")
_NARROW = {ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９Ｘ＋－", "0123456789X+-", strict=True)}
_GAP = "[ \u00a0‐‑–-]?"
_ALONE = r"(?<![0-9A-Za-z_/.=-])"
_GROUPS = rf"[0-9]{_GAP}[0-9]{{3}}{_GAP}[0-9]{{4}}|{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}"
_MOBILE = re.compile(rf"{_ALONE}(?:(?:\+|00)?86{_GAP})?1[3-9][0-9](?:{_GROUPS})(?![0-9A-Za-z_])")
_RESIDENT = re.compile(rf"{_ALONE}([1-9][0-9]{{5}}){_GAP}((?:18|19|20)[0-9]{{6}}){_GAP}([0-9]{{3}}[0-9Xx])(?![0-9A-Za-z_])")


def _private_numbers(text: _Text) -> Iterator[Finding]:
    """Numbers of mobile telephones and of identity cards; the report does not repeat them."""
    if _MAYBE_NUMBER.search(text.whole):
        narrow = text.whole.translate(_NARROW)
        for match in _MOBILE.finditer(narrow):
            yield _number(text, match, "手机号码", "mobile number")
        for match in _RESIDENT.finditer(narrow):
            if _is_resident_number("".join(match.groups()).upper()):
                yield _number(text, match, "身份证号码", "identity card number")


def _number(text: _Text, match: re.Match[str], zh: str, en: str) -> Finding:
    shown, written = f"{match[0][:3]}…{match[0][-2:]}", text.whole[match.start() : match.end()]
    return Finding("private-number", match.start(), written, {"number": shown, "sort_zh": zh, "sort_en": en})


def _is_resident_number(number: str) -> bool:
    """Whether 18 characters are an identity number: with a day of birth, and the check digit of GB 11643."""
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return number[-1] == calc_check_digit(number)


_PRIVATE_MAIL = re.compile(
    r"[@＠](?:vip\.)?(?:"
    r"(?:qq|163|126|139|gmail|googlemail|foxmail|icloud|sohu|aliyun|msn)\.com|yeah\.net|(?:189|21cn)\.(?:cn|com)|"
    r"sina\.(?:com\.cn|com|cn)|(?:outlook|hotmail|live|yahoo|ymail)\.[a-z]{2,3}(?:\.[a-z]{2})?)(?![a-z0-9-]|\.[a-z0-9])",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"[A-Za-z0-9._%+-]+\Z")


def _private_mail(text: _Text) -> Iterator[Finding]:
    """Mail addresses at providers where anybody can have one; the report does not repeat them."""
    for match in _PRIVATE_MAIL.finditer(text.whole):
        box = _MAILBOX.search(text.whole, max(0, match.start() - 64), match.start())
        if box:
            yield Finding("private-mail", box.start(), box[0] + match[0], {"address": f"{box[0][0]}…{match[0]}"})


_HALF_WIDTH = re.compile(rf"[{HAN}][,;:?!]")
_FULL_WIDTH = re.compile("[，。；：？！、（）＠]")
_MAYBE_FOREIGN = re.compile(rf"[,;:?!](?<=[{HAN}].)|[ ](?<=[{HAN}].)(?=[ ，。；：？！、）》”])|＠")
"""In Chinese, or in no language that is known."""
_CHINESE = re.compile(rf"[{HAN}\uf900-\ufaff\U00020000-\U0003ffff《》「」『』【】〈〉…，。；：？！、（）]")
_NO_WORDS = re.compile(r"`[^`]*`|\[@[^\[\]]*\]|\[\[[^\[\]|]*|\]\([^()\s]*\)|https?://[^\s，。；：？！、（）]+|<[^<>]*>|\{[:#.=][^{}]*\}")
"""Code, citation marks, what links lead to, tags: their punctuation is no one's language."""


def _foreign_punctuation(text: _Text) -> Iterator[Finding]:
    """Half-width marks after Chinese characters in Chinese; full-width ones in English, but for those within Chinese words."""
    if text.printed or text.lang is None:
        return
    pattern = _HALF_WIDTH if text.lang == "zh" else _FULL_WIDTH
    if pattern.search(text.text):
        words = _NO_WORDS.sub(lambda match: "\0" * len(match[0]), text.text)
        for match in pattern.finditer(words):
            if text.lang == "zh" or not _within_chinese(words, match.start()):
                yield _punctuation(words, text.whole, match, text.lang)


def _within_chinese(text: str, at: int) -> bool:
    """Whether Chinese stands on both sides of a mark, or before it and a closing quotation mark after it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(_CHINESE.match(before) and (_CHINESE.match(after) or after in ("”", "’")))


def _punctuation(text: str, whole: str, match: re.Match[str], lang: Lang) -> Finding:
    """With the character before the mark, or the word if it is a Latin one."""
    mark, at = match[0][-1], match.end() - 1
    before = _LAST.search(text, max(0, at - _NEAR), at)
    shown = before[0] if before else ""
    values = {"found": shown + mark, "right": shown + RIGHT[lang][mark]}
    return Finding("wrong-punctuation", at, shown + mark, values, in_own_language(whole, at, lang))


_LAST = re.compile(r"(?:[0-9A-Za-z’'-]+|[^\s\0])\Z")


def _odd_addresses(text: _Text) -> Iterator[Finding]:
    """Addresses on the web that are not as such addresses are."""
    for at, address, reason in odd_addresses(text.text, links=text.line > 0):
        yield Finding("odd-address", at, address, {"address": address if len(address) <= 60 else f"{address[:59]}…", **reason.values})


_LINK = re.compile(r"\[[^\[\]]+\]\(([^()\s]+)\)")


def _links_shown_as_they_stand(text: _Text) -> Iterator[Finding]:
    """Of the texts of entries only Markdown has links, and none but to the web; entries are linked by their ids."""
    if text.line == 0 and not text.printed:
        for match in _first_of_each(_LINK, text.text):
            if not (text.flowing and match[1].startswith(("http://", "https://"))):
                yield Finding("link-in-entry", match.start(), match[0], {"text": match[0]})


_JUDGES: tuple[Callable[[_Text], Iterator[Finding]], ...] = (
    _hidden_characters,
    _odd_spaces,
    _private_numbers,
    _private_mail,
    _foreign_punctuation,
    _odd_addresses,
    _links_shown_as_they_stand,
)
