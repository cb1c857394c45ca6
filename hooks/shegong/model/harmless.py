"""Texts as cells of CSV that no spreadsheet takes for formulas, and back again."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")  # full-width signs begin a formula in Chinese and Japanese versions of Excel


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would calculate."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def without_apostrophe(cell: str) -> str:
    """What `harmless` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
