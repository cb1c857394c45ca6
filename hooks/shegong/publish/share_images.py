"""The share images of the site, and its icons for browsers and phones that do not take SVG."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from shegong.model.text import LANGS, Lang
from shegong.publish.build_progress import progress_of
from shegong.publish.generated_page import GeneratedPage, lang_of, title_of
from shegong.publish.page_head import ShareImage
from shegong.publish.page_trail import trail_of
from shegong.publish.site_settings import extra, images_folder, site_of, theme_file
from shegong.render.words import word
from shegong.render.writer import other
from shegong.share.card import Card, Sender
from shegong.share.drawing import drawn, lacking
from shegong.share.icons import favicon, touch_icon
from shegong.share.kept import kept_images

_KEY = "shegong_share_images"


def add_icons(files: Files, config: MkDocsConfig) -> None:
    """Adds `favicon.ico` and `apple-touch-icon.png`, drawn from the logo."""
    logo = theme_file(str(config.theme["logo"]), config)
    files.append(File.generated(config, "favicon.ico", content=favicon(logo)))
    files.append(File.generated(config, "apple-touch-icon.png", content=touch_icon(logo)))


def name_images(files: Files, config: MkDocsConfig) -> None:
    """Settles which pages have an image of their own, once the titles of all pages are known; the others share that of their language."""
    general = {f"{lang}/": _general_card(lang, config) for lang in LANGS}
    extra(config)[_KEY] = {**general, **(dict(_drawable(files)) if images_folder(config) else {})}


def write_images(config: MkDocsConfig) -> None:
    """Writes every image that was named into the finished site."""
    sender, folder = _sender(config), images_folder(config)
    cards = _cards(config)
    kept: Mapping[Card, Path] = kept_images(cards.values(), sender, folder, progress_of(config)) if folder else {}
    for page, card in cards.items():
        target = Path(config.site_dir, _path(page))
        target.write_bytes(kept[card].read_bytes() if card in kept else drawn(card, sender))


def image_of(page: str, lang: Lang, config: MkDocsConfig) -> ShareImage:
    """The image of the page at an address; that of its language where it has none of its own."""
    cards = _cards(config)
    address = page if page in cards else f"{lang}/"
    return ShareImage(site_of(config).settings.site + _path(address), cards[address].alt)


def _cards(config: MkDocsConfig) -> Mapping[str, Card]:
    """What the images say, by the address of their page."""
    return cast(Mapping[str, Card], extra(config)[_KEY])


def _drawable(files: Files) -> Iterator[tuple[str, Card]]:
    """The pages with an image of their own. A name for which there are no glyphs gets none, and that is said."""
    for file in files.documentation_pages():
        if file.page is None or not trail_of(file.page):
            continue
        card = _card(file.page)
        missing = lacking(card)
        if missing:
            print(f"{file.page.url}: no share image of its own, as the font has no glyph for {' '.join(sorted(missing))}", file=sys.stderr)
        else:
            yield file.page.url, card


def _card(page: MkDocsPage) -> Card:
    if isinstance(page, GeneratedPage) and page.made_from.card:
        return page.made_from.card
    lang = lang_of(page)
    section = trail_of(page)[-1].title
    title = title_of(page)
    return Card(lang, title, lang, "" if section in (title, word("home", lang)) else section)


def _general_card(lang: Lang, config: MkDocsConfig) -> Card:
    names = _sender(config).names
    return Card(lang, names[lang], lang, under=names[other(lang)])


def _sender(config: MkDocsConfig) -> Sender:
    names: dict[Lang, str] = {lang: site_of(config).languages[lang]["site_name"] for lang in LANGS}
    return Sender(theme_file(str(config.theme["logo"]), config), names)


def _path(page: str) -> str:
    """The image of a page lies beside it."""
    return f"{page}share.png"
