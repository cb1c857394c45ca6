"""One stylesheet for all pages: the theme's and those that `mkdocs.yml` names, joined. A page then waits for one answer, not for a dozen.

Its name changes with what it holds, so that no page of today meets a stylesheet of yesterday that a browser has kept.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

_OF_THE_THEME = re.compile(r"assets/stylesheets/(main|palette)\.\w+\.min\.css")
_NO_TRANSITIONS = re.compile(r"\[data-md-color-switching\] \*[^{}]*\{[^{}]*\}")
"""The theme stops the transitions of every element while colours are switched, and its script says that they are whenever a page is opened:
each element was styled twice more, which took a sixth of the time in which a long page was made ready."""


def join_stylesheets(files: Files, config: MkDocsConfig) -> None:
    """Puts one stylesheet into the site in place of its parts, which keep their order, and makes it the one that pages name.

    Raises Abort where a part does not lie in `assets/stylesheets/`, as the joined one does: addresses in it would be wrong.
    """
    ours = cast(list[str], config.extra_css)  # pyright: ignore[reportUnknownMemberType] - MkDocs does not say of what
    parts = [*_of_the_theme(files), *(_named(path, files) for path in ours)]
    joined = _NO_TRANSITIONS.sub("", "".join(f"{part.content_string.strip()}\n" for part in parts))
    path = f"assets/stylesheets/site.{hashlib.sha256(joined.encode()).hexdigest()[:8]}.css"
    for part in parts:
        files.remove(part)
    files.append(File.generated(config, path, content=joined))
    config.extra_css = [path]


def _of_the_theme(files: Files) -> Iterator[File]:
    """The theme's own: the main one, then the one on colours. What they are called changes with their version."""
    found = sorted(path for path in map(str, files.src_uris) if _OF_THE_THEME.fullmatch(path))
    assert len(found) == 2, f"the theme no longer has a main stylesheet and one on colours: {found}"
    yield from (_named(path, files) for path in found)


def _named(path: str, files: Files) -> File:
    file = files.get_file_from_path(path)
    if file is None or not path.startswith("assets/stylesheets/"):
        raise Abort(f"mkdocs.yml: extra_css: {path}: there is no such file in overrides/assets/stylesheets/")
    return file
