"""How far a build has come, told from within MkDocs, which goes through the pages by itself.

Who wants to know, and what to call after each page, are kept on the configuration, which MkDocs makes anew for each build.
"""

from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from shegong.progress import Progress, Tick, untold

_PROGRESS, _TICK = "shegong_progress", "shegong_tick"


def tell_progress(config: MkDocsConfig, progress: Progress) -> None:
    """Says who wants to know how far a build has come; without it, nobody does."""
    _extra(config)[_PROGRESS] = progress


def begin_pages(files: Files, config: MkDocsConfig) -> None:
    """All pages are known. MkDocs goes through them twice: for their content, then for the frame around it."""
    _extra(config)[_TICK] = progress_of(config)("render", 2 * len(files.documentation_pages()))


def page_done(config: MkDocsConfig) -> None:
    """A page has its content, or its frame."""
    cast(Tick, _extra(config)[_TICK])()


def progress_of(config: MkDocsConfig) -> Progress:
    return cast(Progress, _extra(config).get(_PROGRESS, untold))


def _extra(config: MkDocsConfig) -> dict[str, Any]:
    return cast(dict[str, Any], config.extra)
