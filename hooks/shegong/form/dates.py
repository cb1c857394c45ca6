"""Dates as people write them into a form, in the way that entries write them."""

import re
import unicodedata

from shegong.model.dates import BadDate, parse_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>[A-Za-z]{3})[a-z]*\.?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<about>约|大约)?\s*(?P<year>\d{4})\s*年(?:\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*[日号])?)?(?P<near>左右|前后)?",
        r"(?P<year>\d{4})[-.](?P<month>\d{1,2})(?:[-.](?P<day>\d{1,2}))?",
        rf"(?P<about>c\.|about|around)?\s*(?:(?:(?P<day>\d{{1,2}})\s+)?{_MONTH}\s+)?(?P<year>\d{{4}})",
    )
)


def date_of(answer: str) -> str:
    """The date that an answer gives, as EDTF: `2009年6月`, `June 2009`, `2009.6` and `2009-06` are the same. Empty if it gives none."""
    written = unicodedata.normalize("NFKC", answer)
    candidates = [written, *(_edtf(match.groupdict()) for form in _FORMS if (match := form.fullmatch(written)))]
    return next((each for each in candidates if _is_date(each)), "")


def _edtf(parts: dict[str, str | None]) -> str:
    name = (parts.get("name") or "").lower()
    if name and name not in _MONTHS:
        return ""
    month = str(_MONTHS.index(name) + 1) if name else parts.get("month")
    written = [str(parts["year"]), *(part.zfill(2) for part in (month, parts.get("day")) if part)]
    return "-".join(written) + ("~" if parts.get("about") or parts.get("near") else "")


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except BadDate:
        return False
    return True
