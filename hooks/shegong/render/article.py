"""Hand-written pages: `[[links]]` to entries, in the HTML that the host has made of their Markdown."""

import re

from shegong.model.citation import LINK
from shegong.render.writer import Writer

_CODE = re.compile(r"(<(pre|code)\b.*?</\2>)", re.DOTALL)


def with_entry_links(html: str, w: Writer) -> str:
    """The HTML with each `[[id]]` and `[[id|text]]` outside of code as a link. The ids were checked."""
    parts = _CODE.split(html)
    # Splitting by a pattern with two groups gives text, code, name of the element, text, …
    return "".join(_linked(part, w) if index % 3 == 0 else part for index, part in enumerate(parts) if index % 3 != 2)


def _linked(html: str, w: Writer) -> str:
    return LINK.sub(lambda match: str(w.link(match[1].strip(), match[2])), html)
