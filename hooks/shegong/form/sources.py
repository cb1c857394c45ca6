"""What an answer says about sources: passages of sources that the directory has, and addresses that are new to it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from shegong.check.addresses import wrong_with_address
from shegong.form.finding import Finding
from shegong.load.directory import Loaded
from shegong.model.citation import ID_PATTERN, MARK, Citation, parse_mark
from shegong.model.kinds import Source

_ADDRESS = re.compile(r"https?://[!-~]+")
"""Chinese punctuation ends an address; spaces and what is not ASCII are none of it."""
_LONGEST_ADDRESS = 500
_UNSAFE = frozenset('"<>`\\{|}^')
"""No address has these; markup has."""
_MOST_ADDRESSES = 3
_SHORTEST_NAME = 6
"""A shorter name may be a word of the text."""
_SHOWN = 12


@dataclass(frozen=True)
class Named:
    """The sources that an answer names, in its order, and what could not be made out."""

    known: tuple[Citation, ...]
    new: tuple[str, ...]
    unclear: tuple[Finding, ...]


def sources_named(answer: str, loaded: Loaded) -> Named:
    """Citation marks, ids, titles and addresses in an answer; never raises."""
    known = sources_in(loaded)
    found = [each for line in answer.split("\n") for each in _in_line(line, known)]
    new = tuple(dict.fromkeys(each for each in found if isinstance(each, str)))
    surplus = [Finding("many_addresses", {"most": str(_MOST_ADDRESSES)})] if len(new) > _MOST_ADDRESSES else []
    return Named(
        tuple(dict.fromkeys(each for each in found if isinstance(each, Citation))),
        new[:_MOST_ADDRESSES],
        (*(each for each in found if isinstance(each, Finding)), *surplus),
    )


Found = Citation | Finding | str


def _in_line(line: str, known: Mapping[str, Source]) -> Iterator[Found]:
    for mark in MARK.findall(line):
        yield from _in_mark(mark, known)
    rest = MARK.sub(" ", line)
    for address in _addresses(rest):
        same = source_at(address, known)
        yield address if same is None else _passage_of(same, known[same], rest)
    without = _ADDRESS.sub(" ", rest)
    yield from (_passage_of(id, source, without) for id, source in known.items() if _names(id, source, without))


def _in_mark(mark: str, known: Mapping[str, Source]) -> Iterator[Found]:
    try:
        citations = parse_mark(mark)
    except PydanticCustomError:
        yield Finding("bad_mark", {"mark": mark})
        return
    for citation in citations:
        source = known.get(citation.source)
        if source is None:
            yield Finding("unknown_source", {"source": citation.source})
        elif citation.at not in [passage.at for passage in source.passages]:
            yield _no_passage(citation.source, source)
        else:
            yield citation


def _addresses(line: str) -> Iterator[str]:
    """The addresses in a line, without the punctuation that follows them."""
    found = (str(written).rstrip(".,;:!?)]}'\"<>`*_") for written in _ADDRESS.findall(line))
    yield from filter(is_address, found)


def is_address(text: str) -> bool:
    """Whether a text is the address of a public page, and nothing else."""
    return bool(_ADDRESS.fullmatch(text)) and len(text) <= _LONGEST_ADDRESS and not set(text) & _UNSAFE and not wrong_with_address(text)


def source_at(address: str, known: Mapping[str, Source]) -> str | None:
    """The id of the source that has an address already."""
    return next((id for id, source in known.items() if source.url and _bare(source.url) == _bare(address)), None)


def sources_in(loaded: Loaded) -> dict[str, Source]:
    return {document.id: document.entry for document in loaded.documents if isinstance(document.entry, Source)}


def _bare(address: str) -> str:
    """An address without what makes no difference."""
    return re.sub(r"^https?://(www\.)?", "", address).split("#")[0].rstrip("/").lower()


def _names(id: str, source: Source, line: str) -> bool:
    titles = [title for title in (source.name.zh, source.name.en) if title and len(title) >= _SHORTEST_NAME]
    return any(title in line for title in titles) or bool(re.search(rf"(?<![\w-]){re.escape(id)}(?![\w-])", line))


def _passage_of(id: str, source: Source, line: str) -> Found:
    """The passage that a line names beside a source, the longest if one is part of another."""
    found = [passage.at for passage in source.passages if re.search(rf"(?<![\w¶]){re.escape(passage.at)}(?![\w])", line)]
    return Citation(id, max(found, key=len)) if found else _no_passage(id, source)


def _no_passage(id: str, source: Source) -> Finding:
    shown = [passage.at for passage in source.passages[:_SHOWN]]
    more = [*shown, "…"] if len(source.passages) > _SHOWN else shown
    return Finding("no_passage", {"source": id, "passages": ", ".join(more), "example": f"[@{id}, {shown[0] if shown else '…'}]"})


def id_of_address(address: str, taken: Sequence[str]) -> str:
    """An id for the page at an address, from the name of its host; with a number if that is taken."""
    host = (urlsplit(address).hostname or "").lower().removeprefix("www.")
    base = "-".join(re.findall(ID_PATTERN, host.replace(".", "-")))[:60].strip("-") or "page"
    return next(id for id in (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3))) if id not in taken)
