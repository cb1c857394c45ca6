"""The page that explains every rule of the check: what it finds, and what to do about it."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from shegong.model.text import Lang
from shegong.problem.severity import severity_of
from shegong.problem.wording import Wording, is_mended, wordings
from shegong.render.code_text import with_code
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.writer import Writer


def rules_page(lang: Lang, writer: Callable[[str], Writer]) -> Page:
    address = f"{lang}/maintain/rules/"
    w = writer(address)
    return Page(
        address=address,
        lang=lang,
        title=w.word("rules_title"),
        description=w.word("rules_lead"),
        content=lambda: _content(writer(address)),
    )


class RuleView(NamedTuple):
    """A rule as the page shows it; `why` is empty where what it says explains itself."""

    id: str
    severity: str
    what: Markup
    do: Markup
    why: Markup
    mended: bool


def _content(w: Writer) -> Content:
    rules = [_view(id, wording, w) for id, wording in sorted(wordings().items())]
    errors = [rule for rule in rules if rule.severity == "error"]
    warnings = [rule for rule in rules if rule.severity == "warning"]
    groups = [(id, w.word(f"rules_{id}"), own) for id, own in (("errors", errors), ("warnings", warnings)) if own]
    html = filled("rules.html", w=w, groups=groups, total=len(rules))
    return Content(str(html), tuple(Anchor(id, title) for id, title, _ in groups))


def _view(id: str, wording: Wording, w: Writer) -> RuleView:
    why = _said(wording["why"], w) if "why" in wording else Markup()
    return RuleView(id, severity_of(id), _said(wording["what"], w), _said(wording["do"], w), why, is_mended(id))


def _said(wording: Mapping[str, str], w: Writer) -> Markup:
    """A wording with an ellipsis for what it will be filled with, its doubled braces as single ones, and code as code."""
    text = re.sub(r"\{\{|\}\}|\{\w+\}", lambda part: part[0][0] if part[0] in ("{{", "}}") else "…", wording[w.lang])
    return with_code(text, w)
