"""Long texts, shortened to the place where they differ."""

from itertools import takewhile

from shegong.compare.version import Both

_WHOLE = 60
"""A text up to this length is shown whole."""
_AROUND = 12
"""How many characters are shown before and after what differs."""
_MOST = 300
"""No more is shown of what differs."""


def excerpts(before: Both, after: Both) -> tuple[Both, Both]:
    """Two versions of what somebody says, in each language, shortened to what differs."""
    pairs = {lang: _excerpt(before.get(lang, ""), after.get(lang, "")) for lang in before or after}
    return {lang: pair[0] for lang, pair in pairs.items()}, {lang: pair[1] for lang, pair in pairs.items()}


def _excerpt(one: str, other: str) -> tuple[str, str]:
    if not one or not other or max(len(one), len(other)) <= _WHOLE:
        return shortened(one), shortened(other)
    first = max(_common(one, other) - _AROUND, 0)
    last = max(_common(one[::-1], other[::-1]) - _AROUND, 0)
    # What both end with may begin before what both begin with ends, as in “aa” and “aaa”.
    last = min(last, len(one) - first, len(other) - first)
    return _cut(one, first, last), _cut(other, first, last)


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(text: str, first: int, last: int) -> str:
    inner = text[first : len(text) - last]
    return ("…" if first else "") + shortened(inner) + ("…" if last else "")


def shortened(text: str, most: int = _MOST) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
