"""What the head of a page says to search engines and to applications that show a preview of it."""

from typing import NamedTuple

from mkdocs.structure.pages import Page as MkDocsPage

from shegong.model.text import Lang
from shegong.publish.generated_page import GeneratedPage, lang_of, title_of
from shegong.publish.page_trail import trail_of
from shegong.publish.site_settings import Site
from shegong.render.description import FEWEST, shortened
from shegong.render.writer import other
from shegong.share.layout import HEIGHT, WIDTH

LOCALES: dict[Lang, str] = {"zh": "zh_CN", "en": "en_GB"}
_ENDS = ("。", "！", "？", "…", ".", "!", "?")


class ShareImage(NamedTuple):
    """The image of a page: its whole address, what is on it, and its size in pixels."""

    address: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


class Head(NamedTuple):
    """`type` is a word of the Open Graph protocol: an article is about something, any other page leads somewhere."""

    title: str
    description: str
    type: str
    locale: str
    other_locale: str
    image: ShareImage


def head_of(page: MkDocsPage, site: Site, image: ShareImage) -> Head:
    lang = lang_of(page)
    title = title_of(page) if trail_of(page) else site.languages[lang]["site_name"]
    description = full_description(shortened(str(page.meta.get("description") or ""), lang), lang, site)
    about = not isinstance(page, GeneratedPage) or page.made_from.card is not None
    return Head(title, description, "article" if about else "website", LOCALES[lang], LOCALES[other(lang)], image)


def head_of_site(lang: Lang, site: Site, image: ShareImage) -> Head:
    """That of a page which is about nothing but the site."""
    words = site.languages[lang]
    return Head(words["site_name"], words["site_description"], "website", LOCALES[lang], LOCALES[other(lang)], image)


def full_description(own: str, lang: Lang, site: Site) -> str:
    """What a page says of itself; where that is very short, what the site says of itself follows."""
    if len(own) >= FEWEST:
        return own
    stop, space = ("。", "") if lang == "zh" else (".", " ")
    begun = own if not own or own.endswith(_ENDS) else own + stop
    return f"{begun}{space if begun else ''}{site.languages[lang]['site_description']}"
