"""The page at the root of the site: a choice of two languages, and nothing else."""

from collections.abc import Mapping

from shegong.model.text import LANGS
from shegong.publish.page_head import LOCALES, ShareImage
from shegong.publish.site_settings import Site
from shegong.render.page import filled
from shegong.render.writer import HTML_LANG


def root_page(site: Site, theme_color: Mapping[str, str]) -> str:
    """The HTML of the page. `theme_color` has a colour for light and one for dark. Its share image is that of the first language."""
    choices = [(lang, HTML_LANG[lang], site.languages[lang]) for lang in LANGS]
    locales = [LOCALES[lang] for lang in LANGS]
    image = ShareImage(f"{site.settings.site}{LANGS[0]}/share.png", " · ".join(words["site_name"] for words in site.languages.values()))
    return str(filled("root.html", choices=choices, site=site.settings.site, theme_color=theme_color, image=image, locales=locales)) + "\n"
