"""Where an id stands in the text of a file. The model says where ids stand, so that a word that only looks like one is left alone."""

import re
from collections.abc import Callable, Iterator

from yaml.nodes import ScalarNode

from shegong.load.article import Article
from shegong.load.markdown_file import split_front_matter
from shegong.load.positions import follow
from shegong.load.strict_yaml import nodes_of
from shegong.model import naming
from shegong.model.citation import Citation, links_in
from shegong.model.entry import Entry, Prose, Relation
from shegong.model.naming import Naming
from shegong.model.reference import Ref
from shegong.model.text import LANGS
from shegong.model.vocabulary import Vocabulary
from shegong.model.walk import Path, walk

_Form = Callable[[str, str], Iterator[Naming]]
"""Finds an id in one of the forms in which values name it."""


def in_entry_file(text: str, entry: Entry, id: str) -> set[Naming]:
    """In the file of an entry; of a Markdown entry in its fields and its Chinese text."""
    parts = split_front_matter(text)
    if parts is None:
        return _in_fields(text, 0, entry, id)
    return _in_fields(parts.fields, len("---\n"), entry, id) | in_prose(text, id, len(text) - len(parts.body))


def in_vocabulary(text: str, vocabulary: Vocabulary, id: str) -> set[Naming]:
    """In a closed list: the entries that explain its terms."""
    return _in_fields(text, 0, vocabulary, id)


def in_prose(text: str, id: str, start: int = 0) -> set[Naming]:
    """In a running text, from a character on."""
    return {each for each in naming.in_prose(text, start) if each.id == id}


def in_article(text: str, id: str) -> set[Naming]:
    """In a hand-written page, code left out."""
    return {each for each in naming.in_article(Article("", text).written) if each.id == id}


def _in_fields(text: str, offset: int, holder: object, id: str) -> set[Naming]:
    """In YAML; `offset` is where it begins in its file."""
    root = nodes_of(text) if id in text else None
    if root is None:
        return set()
    found: set[Naming] = set()
    for path, form in _ways(holder, id):
        node, _ = follow(root, path, at_key=False)
        if isinstance(node, ScalarNode):
            at = node.start_mark.index
            written = text[at : node.end_mark.index]
            found |= {Naming(id, each.start + at + offset, each.end + at + offset) for each in form(written, id)}
    return found


def _ways(holder: object, id: str) -> Iterator[tuple[Path, _Form]]:
    """The way to each value that names the id, and the form in which it does; a relation has its target under its type."""
    for path, value in walk(holder):
        match value:
            case Relation():
                yield (*path, value.type), _cited
                yield from [((*path, value.type), _standing)] if value.to == id else []
            case Prose():
                yield from (((*path, lang), _cited) for lang in LANGS)
            case Citation(source=source) if source == id:
                yield path[:-1], _cited
            case Ref() if value == id:
                yield path, _standing
            case str() if id in links_in(value):
                yield path, _linked
            case _:
                pass


def _standing(written: str, id: str) -> Iterator[Naming]:
    """The id as a value: by itself, not as a part of a longer one, and before any mark."""
    found = re.search(rf"(?<![\w-]){re.escape(id)}(?![\w-])", written)
    if found:
        yield Naming(id, *found.span())


def _linked(written: str, id: str) -> Iterator[Naming]:
    return (each for each in naming.linked(written) if each.id == id)


def _cited(written: str, id: str) -> Iterator[Naming]:
    return (each for each in naming.cited(written) if each.id == id)
