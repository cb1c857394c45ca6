"""The site inside MkDocs: generated pages, one navigation and one language a page."""

import sys
from collections.abc import MutableMapping
from functools import partial
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from shegong.check.rules import check
from shegong.link.directory import link
from shegong.load.directory import Loaded, load_directory
from shegong.load.positions import locate
from shegong.load.today import today
from shegong.model.text import LANGS, Lang
from shegong.problem.severity import errors_in
from shegong.problem.wording import own_language, report
from shegong.publish.generated_page import GeneratedPage, lang_of
from shegong.publish.history import first_days
from shegong.publish.last_commit import last_commit
from shegong.publish.page_head import head_of, head_of_site
from shegong.publish.page_trail import trail_of
from shegong.publish.root_page import root_page
from shegong.publish.share_images import image_of
from shegong.publish.site_settings import Site, extra, keep_site, site_of
from shegong.render.actions import edit_actions
from shegong.render.article import written_article
from shegong.render.cited import cited
from shegong.render.colophon import VERSION_STYLE, colophon, version_style
from shegong.render.directory_data import directory_data
from shegong.render.figures import figure_tables
from shegong.render.redirects import redirects
from shegong.render.search.fields import article_fields
from shegong.render.search.tables import tables
from shegong.render.settings import Added, Settings
from shegong.render.site import pages_of
from shegong.render.words import word
from shegong.render.writer import HTML_LANG, Writer, other


def load_site(config: MkDocsConfig) -> None:
    """Loads and links the data for a build. Raises Abort with the list of problems if there are any; nothing is written then."""
    project = Path(config.config_file_path).parent
    loaded = load_directory(project)
    problems = errors_in(check(loaded))
    if problems:
        raise Abort(report(locate(problems, project), own_language()))
    source = [str(extra(config).get(name) or "").rstrip("/") for name in ("repository", "mirror")]
    settings = Settings(_with_slash(config.site_url or "/"), source[0], today(), source[1], _added(loaded, project))
    keep_site(Site(link(loaded), settings, cast(dict[Lang, dict[str, str]], extra(config)["languages"])), config)


def _added(loaded: Loaded, project: Path) -> tuple[Added, ...]:
    ids = {document.file: document.id for document in loaded.documents}
    return tuple(Added(ids[file], day) for file, day in first_days(project).items() if file in ids)


def serve_the_last_good_site(server: LiveReloadServer) -> None:
    """After an edit that breaks the data, prints the problems and goes on serving what was built before; MkDocs would stop answering."""
    build = server.builder

    def build_or_keep() -> None:
        try:
            build()
        except Abort as problems:
            print(problems.format_message(), file=sys.stderr)

    server.builder = build_or_keep


def add_pages(files: Files, config: MkDocsConfig) -> None:
    """Adds every page that is made from data, and the small page at the root. Raises Abort where a hand-written file is in the way."""
    site = site_of(config)
    listed = _paths_in(cast(object, config["nav"]))
    written = {file.dest_uri: file.src_uri for file in files}
    for page in pages_of(site.directory, site.settings):
        path = f"{page.address}index.md"
        if in_the_way := written.get(f"{page.address}index.html"):
            raise Abort(f"docs/{in_the_way}: the page /{page.address} is made from data; rename or remove the file")
        inclusion = InclusionLevel.INCLUDED if path in listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, path, content="", inclusion=inclusion)
        GeneratedPage(page, file, config)
        files.append(file)
    tabled = (*tables(site.directory), *directory_data(site.directory), *figure_tables(site.directory))
    for path, text in (*tabled, *redirects(site.directory, site.settings)):
        files.append(File.generated(config, path, content=text))
    files.append(File.generated(config, "index.html", content=root_page(site, extra(config)["theme_color"])))
    files.append(File.generated(config, VERSION_STYLE, content=version_style(last_commit(Path(config.config_file_path).parent))))


def _paths_in(nav: object) -> set[str]:
    """The files that the navigation names."""
    if isinstance(nav, str):
        return {nav}
    if isinstance(nav, dict):
        return {path for each in cast(dict[str, object], nav).values() for path in _paths_in(each)}
    return {path for each in cast(list[object], nav or []) for path in _paths_in(each)}


def split_navigation(nav: Navigation, files: Files) -> None:
    """Frees what is under each language from its heading, and puts generated pages under the list that they belong to."""
    for language in _sections(nav):
        for item in language.children:
            item.parent = None
    for file in files.documentation_pages():
        page = file.page
        if isinstance(page, GeneratedPage) and page.parent is None and page.made_from.list_address:
            listing = files.get_file_from_path(f"{page.made_from.list_address}index.md")
            # MkDocs takes any item as a parent; the list page then shows as active in tabs and sidebar.
            page.parent = cast(Any, listing.page) if listing else None


def leave_no_blank_lines(env: Environment) -> None:
    """Keeps the lines on which the theme's templates have nothing but a tag out of the pages, of which they are a twentieth."""
    env.trim_blocks = env.lstrip_blocks = True


def link_entries(html: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Writes out the links, marks and figures of a hand-written page; one that is made from data has none left."""
    if isinstance(page, GeneratedPage):
        return html
    w = Writer(site_of(config).directory, lang_of(page), page.url)
    written = written_article(html, w)
    if '<h2 id="sources">' in written:
        page.toc.items[0].children.append(AnchorLink(word("sources", lang_of(page)), "sources", level=2))
    title = cast(str, page.title)  # pyright: ignore[reportUnknownMemberType] - a property in a form of its own
    return written + str(cited(escape(title), w, site_of(config).settings))


def put_in_language(context: MutableMapping[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> None:
    """Gives a page the theme's words, the name of the site, the navigation and the counterpart of its own language."""
    lang = lang_of(page)
    _speak(config, lang, _counterpart(page, lang))
    context["nav"] = _navigation_of(lang, nav)
    context["trail"], context["trail_label"] = trail_of(page), word("trail", lang)
    context["head"] = head_of(page, site_of(config), image_of(page.url, lang, config))
    context["word"] = partial(word, lang=lang)
    context["contents"] = _contents(page)
    context["search"] = page.made_from.search if isinstance(page, GeneratedPage) else article_fields()
    file = page.made_from.edit if isinstance(page, GeneratedPage) else f"docs/{page.file.src_uri}"
    context["colophon"] = colophon(site_of(config).settings.site + page.url, config.site_name, lang)
    context["edit_actions"] = edit_actions(site_of(config).settings, file, lang) if file else []


def _contents(page: MkDocsPage) -> list[AnchorLink]:
    """The headings that the table of contents leads to: those below the title, if the page shows them at all."""
    items = [] if "toc" in page.meta.get("hide", ()) else list(page.toc)
    return items[0].children if items and items[0].level == 1 else items


def put_template_in_language(context: MutableMapping[str, Any], config: MkDocsConfig) -> None:
    """Gives a page of the theme that belongs to no language, such as the one for a wrong address, what pages of the first have."""
    _speak(config, LANGS[0], f"{other(LANGS[0])}/")
    context["trail"], context["head"] = (), head_of_site(LANGS[0], site_of(config), image_of("", LANGS[0], config))
    context["nav"] = _navigation_of(LANGS[0], cast(Navigation, context["nav"]))
    context["word"] = partial(word, lang=LANGS[0])


def _speak(config: MkDocsConfig, lang: Lang, counterpart: str) -> None:
    """Puts the theme into a language; `counterpart` is the address to which the link to the other one leads."""
    languages = site_of(config).languages
    config.theme["language"] = HTML_LANG[lang]
    config.site_name = languages[lang]["site_name"]
    config.extra["homepage"] = f"{lang}/"
    config.extra["alternate"] = {"address": counterpart, "lang": HTML_LANG[other(lang)], "name": languages[other(lang)]["name"]}


def _counterpart(page: MkDocsPage, lang: Lang) -> str:
    return other(lang) + page.url.removeprefix(lang)


def _navigation_of(lang: Lang, nav: Navigation) -> Navigation:
    items = [item for section in _sections(nav) if section.title == lang for item in section.children]
    return Navigation(items, [page for page in nav.pages if page.file.src_uri.startswith(f"{lang}/")])


def _sections(nav: Navigation) -> list[Section]:
    """The top of the navigation: a section for each language."""
    return [item for item in cast(list[object], nav.items) if isinstance(item, Section)]  # pyright: ignore[reportUnknownMemberType]


def _with_slash(address: str) -> str:
    return address if address.endswith("/") else address + "/"
