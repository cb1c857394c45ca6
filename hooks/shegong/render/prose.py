"""Markdown from data into HTML: no raw HTML, links to http(s) only, `[[id]]` links and `[@…]` marks."""

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from shegong.model.citation import LINK, MARK, Citation, parse_mark

LinkTo = Callable[[str, str | None], Markup]
"""An id and the text to show, if the author gave one, into a link."""
CiteAt = Callable[[tuple[Citation, ...]], Markup]


Mark = Callable[[str], Markup]
"""Plain text into HTML, with what is in another language marked."""


def prose_html(text: str, link_to: LinkTo, cite_at: CiteAt, mark: Mark) -> Markup:
    """The HTML of a text, paragraphs included. Links, marks and words are left to the functions given, in the order of the text."""
    # markdown-it-py escapes all text and refuses raw HTML and dangerous addresses when `html` is off.
    return Markup(_parser().render(closed_up(text), {"link_to": link_to, "cite_at": cite_at, "mark": mark}))


_CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’"
_GAPS = re.compile(rf"(?<=[{_CJK}])[ \t]*\n?[ \t]*(?=[{_CJK}\[])|(?<=[{_CJK}\]])[ \t]*\n?[ \t]*(?=[{_CJK}])")


def closed_up(text: str) -> str:
    """A text without the gaps that a line break in the file leaves between Chinese characters, links and marks."""
    return _GAPS.sub("", text)


def first_paragraph(text: str, name_of: Callable[[str], str]) -> str:
    """The words of the first paragraph, without markup, citation marks and line breaks; a link is the name of its entry."""
    tokens = _parser().parse(closed_up(text))
    first = next((inline for opening, inline in pairwise(tokens) if opening.type == "paragraph_open"), None)
    return " ".join("".join(_words(each, name_of) for each in (first.children or [] if first else [])).split())


def _words(token: Token, name_of: Callable[[str], str]) -> str:
    if token.type == "entry_link":
        return token.meta["text"] or name_of(token.meta["id"])
    return " " if token.type == "softbreak" else token.content


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).disable("image").enable("table")
    parser.validateLink = _leads_to_the_web
    parser.inline.ruler.before("link", "entry_link", _entry_link)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.add_render_rule("text", _render_text)
    parser.add_render_rule("entry_link", _render_link)
    parser.add_render_rule("citation", _render_citation)
    return parser


def _leads_to_the_web(url: str) -> bool:
    return url.lower().startswith(("http://", "https://"))


def _entry_link(state: StateInline, silent: bool) -> bool:
    match = LINK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("entry_link", "", 0).meta = {"id": match[1].strip(), "text": match[2]}
    state.pos = match.end()
    return True


def _citation(state: StateInline, silent: bool) -> bool:
    match = MARK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        # A mark clings to the word before it: the space that the author types between them is not shown.
        state.pending = state.pending.rstrip(" ")
        if state.pending == "" and state.tokens and state.tokens[-1].type == "softbreak":
            state.tokens.pop()
        state.push("citation", "", 0).meta = {"mark": match[0]}
    state.pos = match.end()
    return True


def _render_text(self: RendererHTML, tokens: list[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    return str(env["mark"](tokens[index].content))


def _render_link(self: RendererHTML, tokens: list[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    return str(env["link_to"](tokens[index].meta["id"], tokens[index].meta["text"]))


def _render_citation(self: RendererHTML, tokens: list[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    return str(env["cite_at"](parse_mark(tokens[index].meta["mark"])))
