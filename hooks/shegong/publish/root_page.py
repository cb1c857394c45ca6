"""The page at the root of the site: a choice of two languages, and nothing else."""

from collections.abc import Mapping

from shegong.model.text import LANGS
from shegong.render.page import filled
from shegong.render.settings import Settings
from shegong.render.writer import HTML_LANG


def root_page(languages: Mapping[str, Mapping[str, str]], settings: Settings) -> str:
    """The HTML of the page. `languages` has `name`, `site_name` and `site_description` for each language."""
    choices = [(lang, HTML_LANG[lang], languages[lang]) for lang in LANGS]
    return str(filled("root.html", choices=choices, site=settings.site)) + "\n"
