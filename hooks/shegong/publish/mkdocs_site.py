"""The site inside MkDocs: generated pages, one navigation and one language a page. All that knows MkDocs stands here."""

import sys
from collections.abc import MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from shegong.check.rules import check
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.load.positions import locate
from shegong.load.today import today
from shegong.model.text import LANGS, Lang
from shegong.problem.severity import errors_in
from shegong.problem.wording import own_language, report
from shegong.publish.root_page import root_page
from shegong.render.actions import edit_actions
from shegong.render.article import written_article
from shegong.render.directory_data import directory_data
from shegong.render.figures import figure_tables
from shegong.render.page import Page
from shegong.render.redirects import redirects
from shegong.render.search.fields import article_fields
from shegong.render.search.tables import tables
from shegong.render.settings import Settings
from shegong.render.site import pages_of
from shegong.render.words import word
from shegong.render.writer import HTML_LANG, Writer, other

_KEY = "shegong"


@dataclass(frozen=True)
class Site:
    """What one build has loaded. Kept on the configuration, which MkDocs makes anew for each build."""

    directory: Directory
    settings: Settings


class GeneratedPage(MkDocsPage):
    """A page whose content comes from data, so that no Markdown is run for it. MkDocs' own events happen to it all the same."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)  # also sets file.page, so that MkDocs makes no page of its own
        self.made_from = page

    def read_source(self, config: MkDocsConfig) -> None:
        # The place for a staged template: meta["template"] may name any template of the theme.
        self.markdown = ""
        self.meta = {"title": self.made_from.title, "description": self.made_from.description, "hide": list(self.made_from.hide)}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        content = self.made_from.content()
        self.content = content.html
        self.toc = TableOfContents([AnchorLink(anchor.title, anchor.id, level=2) for anchor in content.anchors])
        self.present_anchor_ids = {anchor.id for anchor in content.anchors}


def load_site(config: MkDocsConfig) -> None:
    """Loads and links the data for a build. Raises Abort with the list of problems if there are any; nothing is written then."""
    project = Path(config.config_file_path).parent
    loaded = load_directory(project)
    problems = errors_in(check(loaded))
    if problems:
        raise Abort(report(locate(problems, project), own_language()))
    source = [str(_extra(config).get(name) or "").rstrip("/") for name in ("repository", "mirror")]
    config.extra[_KEY] = Site(link(loaded), Settings(_with_slash(config.site_url or "/"), source[0], today(), source[1]))


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
    site = _site(config)
    listed = _paths_in(cast(object, config["nav"]))
    for page in pages_of(site.directory, site.settings):
        path = f"{page.address}index.md"
        if files.get_file_from_path(path) is not None:
            raise Abort(f"docs/{path}: this page is made from data; rename or remove the file")
        inclusion = InclusionLevel.INCLUDED if path in listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, path, content="", inclusion=inclusion)
        GeneratedPage(page, file, config)
        files.append(file)
    tabled = (*tables(site.directory), *directory_data(site.directory), *figure_tables(site.directory))
    for path, text in (*tabled, *redirects(site.directory, site.settings)):
        files.append(File.generated(config, path, content=text))
    files.append(File.generated(config, "index.html", content=root_page(_languages(config), site.settings)))


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
    written = written_article(html, Writer(_site(config).directory, _lang_of(page), page.url))
    if '<h2 id="sources">' in written:
        page.toc.items[0].children.append(AnchorLink(word("sources", _lang_of(page)), "sources", level=2))
    return written


def put_in_language(context: MutableMapping[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> None:
    """Gives a page the theme's words, the name of the site, the navigation and the counterpart of its own language."""
    lang = _lang_of(page)
    _speak(config, lang, _counterpart(page, lang))
    context["nav"] = _navigation_of(lang, nav)
    context["search"] = page.made_from.search if isinstance(page, GeneratedPage) else article_fields()
    file = page.made_from.edit if isinstance(page, GeneratedPage) else f"docs/{page.file.src_uri}"
    context["edit_actions"] = edit_actions(_site(config).settings, file, lang) if file else []


def put_template_in_language(context: MutableMapping[str, Any], config: MkDocsConfig) -> None:
    """Gives a page of the theme that belongs to no language, such as the one for a wrong address, what pages of the first have."""
    _speak(config, LANGS[0], f"{other(LANGS[0])}/")
    context["nav"] = _navigation_of(LANGS[0], cast(Navigation, context["nav"]))


def _speak(config: MkDocsConfig, lang: Lang, counterpart: str) -> None:
    """Puts the theme into a language; `counterpart` is the address to which the link to the other one leads."""
    languages = _languages(config)
    config.theme["language"] = HTML_LANG[lang]
    config.site_name = languages[lang]["site_name"]
    config.extra["homepage"] = f"{lang}/"
    config.extra["alternate"] = {"address": counterpart, "lang": HTML_LANG[other(lang)], "name": languages[other(lang)]["name"]}


def _lang_of(page: MkDocsPage) -> Lang:
    folder = page.file.src_uri.split("/")[0]
    return "en" if folder == "en" else "zh"


def _counterpart(page: MkDocsPage, lang: Lang) -> str:
    return other(lang) + page.url.removeprefix(lang)


def _navigation_of(lang: Lang, nav: Navigation) -> Navigation:
    items = [item for section in _sections(nav) if section.title == lang for item in section.children]
    return Navigation(items, [page for page in nav.pages if page.file.src_uri.startswith(f"{lang}/")])


def _sections(nav: Navigation) -> list[Section]:
    """The top of the navigation: a section for each language."""
    return [item for item in cast(list[object], nav.items) if isinstance(item, Section)]  # pyright: ignore[reportUnknownMemberType]


def _extra(config: MkDocsConfig) -> dict[str, Any]:
    return cast(dict[str, Any], config.extra)


def _languages(config: MkDocsConfig) -> dict[str, dict[str, str]]:
    """What `mkdocs.yml` says of each language under `extra`."""
    return cast(dict[str, dict[str, str]], _extra(config)["languages"])


def _site(config: MkDocsConfig) -> Site:
    return cast(Site, config.extra[_KEY])


def _with_slash(address: str) -> str:
    return address if address.endswith("/") else address + "/"
