"""What one build knows, kept on the configuration, which MkDocs makes anew for each build."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig

from shegong.link.directory import Directory
from shegong.model.text import Lang
from shegong.render.settings import Settings

_SITE, _IMAGES = "shegong", "shegong_images"


@dataclass(frozen=True)
class Site:
    """What one build has loaded; `languages` is what `mkdocs.yml` says of each language under `extra`."""

    directory: Directory
    settings: Settings
    languages: Mapping[Lang, Mapping[str, str]]


def extra(config: MkDocsConfig) -> dict[str, Any]:
    return cast(dict[str, Any], config.extra)


def keep_site(site: Site, config: MkDocsConfig) -> None:
    extra(config)[_SITE] = site


def site_of(config: MkDocsConfig) -> Site:
    return cast(Site, extra(config)[_SITE])


def keep_images_in(folder: Path, config: MkDocsConfig) -> None:
    """Says that every page gets a share image of its own, and where those are kept between builds."""
    extra(config)[_IMAGES] = folder


def images_folder(config: MkDocsConfig) -> Path | None:
    """None where pages do without images of their own, as in a preview, which nobody shares."""
    return cast(Path | None, extra(config).get(_IMAGES))


def theme_file(name: str, config: MkDocsConfig) -> str:
    """The text of a file of the theme, ours before Material's."""
    found = next(path for folder in config.theme.dirs if (path := Path(folder) / name).is_file())
    return found.read_text(encoding="utf-8")
