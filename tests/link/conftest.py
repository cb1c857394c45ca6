"""A tiny directory made of texts, read and linked the way that the site is."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from shegong.check.rules import check
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory

from tests.rules.case import Case, Part, lay_out

Linked = Callable[[Mapping[str, str]], Directory]


@pytest.fixture
def linked(tmp_path: Path) -> Linked:
    """Links `tests/rules/base` together with the entries given: `folder/id` to the fields below its name."""

    def make(entries: Mapping[str, str]) -> Directory:
        parts = tuple(part for path, fields in entries.items() for part in _parts(path, fields))
        lay_out(Case(tmp_path, "", parts, {}), tmp_path)
        loaded = load_directory(tmp_path)
        assert check(loaded) == ()
        return link(loaded)

    return make


def _parts(path: str, fields: str) -> Iterator[Part]:
    folder, id = path.split("/")
    written = f'name: {{zh: {id}, en: {id}, cite: "[@paper, ¶1]"}}\n{fields}'
    if folder == "vocabularies":
        yield Part(f"data/{path}.yaml", "utf-8", fields)
    elif folder == "policies":
        yield Part(f"data/{path}.md", "utf-8", f"---\n{written}type: plan [@paper, ¶1]\n---\n政策 [@paper, ¶1]。\n")
        yield Part(f"data/{path}.en.md", "utf-8", "A policy [@paper, ¶1].\n")
    else:
        yield Part(f"data/{path}.yaml", "utf-8", written)
