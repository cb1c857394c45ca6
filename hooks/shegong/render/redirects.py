"""Pages at the addresses that entries had under former ids: they lead on to where the entry is now, without a script."""

from collections.abc import Iterator

from shegong.link.directory import Directory
from shegong.load.directory import Document
from shegong.model.text import LANGS, Lang
from shegong.render.addresses import entry_address
from shegong.render.page import filled
from shegong.render.settings import Settings
from shegong.render.writer import HTML_LANG, Writer


def redirects(directory: Directory, settings: Settings) -> Iterator[tuple[str, str]]:
    """File and HTML of a whole page for each former id in each language. They are no pages of the site: not searched, not listed."""
    for document in directory.entries.values():
        for former in document.entry.former_ids:
            for lang in LANGS:
                here = entry_address(document.entry.kind, former, lang)
                yield f"{here}index.html", _redirect(document, former, Writer(directory, lang, here), lang, settings)


def _redirect(document: Document, former: str, w: Writer, lang: Lang, settings: Settings) -> str:
    address = w.address(document.id)
    return (
        filled(
            "redirect.html",
            w=w,
            html_lang=HTML_LANG[lang],
            id=document.id,
            former=former,
            title=document.entry.name.shown(lang),
            way=w.to(address),
            canonical=settings.site + address,
        )
        + "\n"
    )
