"""All pages of the site, in both languages."""

from collections.abc import Iterator

from shegong.link.directory import Directory
from shegong.model.text import LANGS, Lang
from shegong.render.corrections_page import corrections_page
from shegong.render.directory_page import directory_page
from shegong.render.entry_page import entry_page
from shegong.render.field_pages import field_pages
from shegong.render.figure_pages import figure_pages
from shegong.render.home_page import home_page
from shegong.render.list_pages import list_pages
from shegong.render.page import Page
from shegong.render.report_page import report_page
from shegong.render.rules_page import rules_page
from shegong.render.search_page import search_page
from shegong.render.settings import Settings
from shegong.render.timeline_pages import timeline_pages
from shegong.render.writer import Writer


def pages_of(directory: Directory, settings: Settings) -> Iterator[Page]:
    """Every page that is made from data. Their content is written when it is asked for."""
    for lang in LANGS:
        yield from _pages_in(directory, settings, lang)


def _pages_in(directory: Directory, settings: Settings, lang: Lang) -> Iterator[Page]:
    def writer(address: str) -> Writer:
        return Writer(directory, lang, address)

    yield home_page(directory, lang, writer, settings)
    yield search_page(lang, writer)
    yield directory_page(directory, lang, writer)
    yield from list_pages(directory, lang, writer)
    yield from figure_pages(directory, lang, writer)
    yield corrections_page(directory, lang, writer)
    yield rules_page(lang, writer)
    yield from field_pages(directory, lang, writer)
    yield report_page(directory, lang, writer, settings)
    yield from timeline_pages(directory, lang, writer)
    for document in directory.entries.values():
        yield entry_page(document, writer, lang, settings)
