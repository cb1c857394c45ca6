"""Short texts for maintainers in which what they type stands as code."""

import re

from markupsafe import Markup

from shegong.render.writer import Writer

_CODE = re.compile(r"`([^`]*)`|(\[[@=+\[][^\[\]]*\]+)")
"""What an author types: between backticks, or a mark, a call or a link as it is written."""


def with_code(text: str, w: Writer) -> Markup:
    """A text with its code as code, and words of the other language marked as such."""
    # Splitting by a pattern with two groups gives text, code, mark, text, …; one of the two is there.
    parts = _CODE.split(text)
    codes = (Markup("<code>{}</code>").format(code or mark) for code, mark in zip(parts[1::3], parts[2::3], strict=True))
    return w.marked(parts[0]) + Markup("").join(code + w.marked(after) for code, after in zip(codes, parts[3::3], strict=True))
