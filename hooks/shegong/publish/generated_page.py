"""A page of the site as MkDocs has it: made from data, or from a hand-written file."""

from typing import Any, cast

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from shegong.model.text import Lang
from shegong.render.page import Page


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


def title_of(page: MkDocsPage) -> str:
    """The title as plain text."""
    title: object = cast(Any, page).title  # MkDocs has an untyped descriptor there
    return Markup(str(title)).striptags()


def lang_of(page: MkDocsPage) -> Lang:
    folder = page.file.src_uri.split("/")[0]
    return "en" if folder == "en" else "zh"
