"""Rules on numbers that others give out: credit codes, division codes."""

import re
from collections.abc import Iterator, Mapping

from stdnum import numdb

from shegong.check.reason import Reason
from shegong.load.directory import Document, Loaded
from shegong.model.entry import claims_in
from shegong.model.kinds import Agency, Association, Organisation, Place
from shegong.model.walk import Path
from shegong.problem.problem import Problem

_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE = re.compile(rf"[{_LETTERS}]{{2}}[0-9]{{6}}[{_LETTERS}]{{10}}")
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))


def credit_codes_are_right(loaded: Loaded) -> Iterator[Problem]:
    """A unified social credit code has 18 characters of those allowed, and its check character fits (GB 32100-2015)."""
    for document, path, code in _credit_codes(loaded):
        reason = _wrong_with_code(code)
        if reason:
            yield Problem("bad-credit-code", document.file, path, {"code": code, **reason.values}, snippet=code)


def _credit_codes(loaded: Loaded) -> Iterator[tuple[Document, Path, str]]:
    for document in loaded.readable:
        if isinstance(document.entry, Agency | Association | Organisation):
            for index, claim in enumerate(document.entry.credit_code):
                yield document, ("credit_code", index, "value"), claim.value


def _wrong_with_code(code: str) -> Reason | None:
    if len(code) != 18:
        return Reason(f"应有18位，现有{len(code)}位", f"it has {len(code)} characters, not 18")
    if not _CODE.fullmatch(code):
        return Reason(
            "只用数字和大写字母，不用 I、O、S、V、Z，第3至8位是数字",
            "it takes digits and capitals without I, O, S, V and Z, with digits only in places 3 to 8",
        )
    if code[-1] != check_character(code[:17]):
        return Reason("末位与前17位不符，某一位抄错了", "the last character does not fit the other 17, so one of them is wrong")
    return None


def check_character(code: str) -> str:
    """The last character of a code whose first 17 are given."""
    return _LETTERS[-sum(_LETTERS.index(letter) * weight for letter, weight in zip(code, _WEIGHTS, strict=True)) % 31]


_KINDS_OF_CODE = {
    "11": Reason("机关", "Party and state bodies"),
    "12": Reason("事业单位", "public institutions"),
    "51": Reason("社会团体", "social associations"),
    "52": Reason("民办非企业单位", "private non-enterprise units"),
    "53": Reason("基金会", "foundations"),
    "91": Reason("企业", "companies"),
    "G1": Reason("境外非政府组织代表机构", "offices of overseas NGOs"),
}
"""What the first two characters of a code say: who registered it, and as what."""
_CODES_OF_FORM = {"minfei": "52", "social-association": "51", "foundation": "53", "company": "9"}
"""How the codes of a legal form begin."""


def credit_codes_fit_the_legal_form(loaded: Loaded) -> Iterator[Problem]:
    """A code begins as codes of the legal form do, where sources give both."""
    for document, path, code in _credit_codes(loaded):
        forms = [str(claim.value) for claim in claims_in(document.entry, "legal_form")] if hasattr(document.entry, "legal_form") else []
        beginnings = [_CODES_OF_FORM[form] for form in forms if form in _CODES_OF_FORM]
        kind = _KINDS_OF_CODE.get(code[:2])
        if kind and len(beginnings) == len(forms) > 0 and not code.startswith(tuple(beginnings)):
            values = {"code": code, "begins": code[:2], "form": ", ".join(forms), "kind_zh": kind.zh, "kind_en": kind.en}
            yield Problem("credit-code-of-another-kind", document.file, path, values, snippet=code)


_FORMS_OF_LEVEL = {
    "province": re.compile("[0-9]{2}0000"),
    "municipality": re.compile("[0-9]{2}0000"),
    "special-region": re.compile("[0-9]{2}0000"),
    "city": re.compile("[0-9]{2}(?!00)[0-9]{2}(?:00|[89][0-9])|[0-9]{2}90[0-9]{2}"),
    "district": re.compile("[0-9]{2}(?!00)[0-9]{2}(?!00)[0-9]{2}"),
}
"""Six digits for each level: a city under a county or straight under a province counts as a city. Others have no such code."""


def division_codes_are_right(loaded: Loaded) -> Iterator[Problem]:
    """A division code has six digits, is in GB/T 2260, is one of the level of its place, and begins as that of the place around it."""
    places = {document.id: document.entry for document in loaded.readable if isinstance(document.entry, Place)}
    for document in loaded.readable:
        if isinstance(document.entry, Place):
            for index, claim in enumerate(document.entry.division_code):
                reason = _wrong_with_division(claim.value, document.entry) or _not_within(claim.value, document.id, places)
                if reason:
                    path = ("division_code", index, "value")
                    yield Problem("bad-division-code", document.file, path, {"code": claim.value, **reason.values}, snippet=claim.value)


def _wrong_with_division(code: str, place: Place) -> Reason | None:
    if not re.fullmatch("[0-9]{6}", code):
        return Reason("应是六位数字", "it is not six digits")
    if not _is_listed(code):
        return Reason("GB/T 2260 里没有这个代码", "GB/T 2260 has no such code")
    levels = [str(claim.value) for claim in claims_in(place, "level")]
    forms = [form for form in map(_FORMS_OF_LEVEL.get, levels) if form]
    if levels and not any(form.fullmatch(code) for form in forms):
        return Reason(f"不是这一层级（{'、'.join(levels)}）的代码", f"it is no code of this level ({', '.join(levels)})")
    return None


def _is_listed(code: str) -> bool:
    """Whether a code is, or was, one of a province, city or county."""
    return all(found for _, found in numdb.get("cn/loc").info(code))


def _not_within(code: str, id: str, places: Mapping[str, Place]) -> Reason | None:
    """A place around it has a code, and this one does not begin as that does."""
    around = _codes_around(id, places)
    if not around or any(code.startswith(re.sub("(?:00){1,2}$", "", outer)) for outer in around):
        return None
    written = ", ".join(around)
    return Reason(f"与所属地区的代码 {written} 开头不同", f"it does not begin as {written} does, the code of the place that it is part of")


def _codes_around(id: str, places: Mapping[str, Place]) -> list[str]:
    """The codes of the nearest place around a place that has any."""
    seen, id = {id}, _outer(id, places)
    while id in places and id not in seen:
        codes = [claim.value for claim in places[id].division_code]
        if codes:
            return codes
        seen.add(id)
        id = _outer(id, places)
    return []


def _outer(id: str, places: Mapping[str, Place]) -> str:
    return next((str(claim.value) for claim in places[id].part_of), "")
