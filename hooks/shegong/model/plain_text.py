"""Text from anybody, made harmless: for files, as plain characters; for Markdown, as code that it cannot leave."""

import re
import unicodedata

_LONGEST_SPAN = 200
_LONGEST_BLOCK = 4000


def plain(text: str) -> str:
    """A text in composed form, its lines ended by `\\n`, without control characters, direction marks and what has no shape."""
    lines = re.sub(r"\r\n?|[\u2028\u2029]", "\n", unicodedata.normalize("NFC", text)).replace("\t", " ")
    return "".join(each for each in lines if each == "\n" or not unicodedata.category(each).startswith("C"))


def one_line(text: str) -> str:
    """A text with its white space made single spaces."""
    return " ".join(text.split())


def code(text: str) -> str:
    """A text as code within a line of Markdown: nothing in it is markup, mentions anybody or refers to anything."""
    return fenced(_shortened(one_line(plain(text)), _LONGEST_SPAN) or "…")


def fenced(line: str) -> str:
    """A line as code in Markdown: between more backticks than it has in a row."""
    fence = "`" * (_longest_run(line) + 1)
    pad = " " if "`" in line else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def block(text: str) -> str:
    """A text as a block of code in Markdown."""
    short = _shortened(plain(text).strip(), _LONGEST_BLOCK)
    fence = "`" * max(3, _longest_run(short) + 1)
    return f"{fence}text\n{short}\n{fence}"


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _longest_run(text: str) -> int:
    """The length of the longest row of backticks."""
    return max((len(run) for run in re.findall("`+", text)), default=0)
