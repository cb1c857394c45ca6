"""Values as YAML, the way the files of entries have it: text bare where YAML leaves it alone, and in double quotes elsewhere."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

from shegong.load.strict_yaml import BadYaml, read_yaml
from shegong.model.misread import Misread

_WIDTH = 100
"""A mapping that is longer than this in braces gets a line for each key."""
_ID = re.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*")
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
"""What JSON leaves as it is and YAML does not."""

Place = Callable[[str], tuple[str, object]]
"""Where a scalar is to stand: YAML that has it there, and what that must mean if it may stand bare."""


def _within_brackets(text: str) -> tuple[str, object]:
    return f"[{text}]", [text]


def _as_key(text: str) -> tuple[str, object]:
    """As a value too: a number that is a key counts as text for us, and not for every reader of YAML."""
    return f"[{{{text}: 0}}, {text}]", [{text: 0}, text]


def _behind_key(text: str) -> tuple[str, object]:
    return f"a: {text}", {"a": text}


def _behind_dash(text: str) -> tuple[str, object]:
    return f"- {text}", [text]


def flow(value: object) -> str:
    """A value on one line, in brackets and braces. `read_yaml` reads it as the same value."""
    match value:
        case dict():
            pairs = cast(dict[str, object], value).items()
            return "{" + ", ".join(f"{_scalar(key, _as_key)}: {_in_flow(key, part)}" for key, part in pairs) + "}"
        case list():
            return "[" + ", ".join(map(flow, cast(list[object], value))) + "]"
        case _:
            return _scalar(value, _within_brackets)


def _in_flow(key: str, value: object) -> str:
    return _quoted(value) if key == "cite" and isinstance(value, str) else flow(value)


def field_text(key: str, value: object) -> str:
    """A field of an entry, on as many lines as it takes, the last one ended."""
    if isinstance(value, dict) and value and "value" not in value:
        return _joined(_spread(key, cast(dict[str, object], value)))
    return _joined(_pair(key, cast(object, value)))


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _pair(key: str, value: object) -> Iterator[str]:
    match value:
        case dict() if value and not _fits_in_braces(cast(dict[str, object], value)):
            yield from _spread(key, cast(dict[str, object], value))
        case list() if not all(isinstance(item, str) and _ID.fullmatch(item) for item in cast(list[object], value)):
            yield f"{_scalar(key, _as_key)}:"
            for item in cast(list[object], value):
                yield from _item(item)
        case str() if "\n" in value and _may_be_literal(value):
            yield f"{_scalar(key, _as_key)}: |-"
            yield from (f"  {line}" if line else "" for line in value.split("\n"))
        case str() if key != "cite":
            yield f"{_scalar(key, _as_key)}: {_scalar(value, _behind_key)}"
        case _:
            yield f"{_scalar(key, _as_key)}: {_in_flow(key, value)}".rstrip(" ")


def _spread(key: str, value: Mapping[str, object]) -> Iterator[str]:
    """A mapping with a line for each of its keys."""
    yield f"{_scalar(key, _as_key)}:"
    yield from (f"  {line}" if line else "" for line in _lines(value))


def _lines(mapping: Mapping[str, object]) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _pair(key, value)


def _item(item: object) -> Iterator[str]:
    """An item of a list: one with sentences or a short claim on lines of its own, anything else in braces if it fits."""
    if isinstance(item, dict) and item and not _is_compact(cast(dict[str, object], item)):
        first, *rest = _lines(cast(dict[str, object], item))
        yield f"  - {first}"
        yield from (f"    {line}" if line else "" for line in rest)
    else:
        yield f"  - {_scalar(item, _behind_dash) if isinstance(item, str) else flow(cast(object, item))}"


def _is_compact(mapping: dict[str, object]) -> bool:
    is_sentence = "zh" in mapping and "cite" in mapping
    is_short_claim = any(isinstance(value, str) and "[@" in value for key, value in mapping.items() if key != "cite")
    return _fits_in_braces(mapping) and not is_sentence and not is_short_claim


def _fits_in_braces(mapping: dict[str, object]) -> bool:
    return len(flow(mapping)) <= _WIDTH


def _scalar(value: object, place: Place) -> str:
    match value:
        case Misread():
            return value.written
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case _:
            text = str(value)
            return text if _may_be_bare(text, place) else _quoted(text)


def _may_be_bare(text: str, place: Place) -> bool:
    written, meant = place(text)
    return text.isprintable() and _means(written, meant)


def _may_be_literal(text: str) -> bool:
    return _means("a: |-\n" + "\n".join(f"  {line}" if line else "" for line in text.split("\n")), {"a": text})


def _means(written: str, meant: object) -> bool:
    try:
        return read_yaml(written) == meant
    except BadYaml:
        return False


def _quoted(text: str) -> str:
    """In double quotes, as JSON has it: YAML takes it whatever is in it."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
