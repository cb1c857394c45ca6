"""The only file that MkDocs loads: binds its events to the generator, nothing else."""

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from shegong.publish import build_progress, mkdocs_site, search_index, share_images, stylesheet


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    mkdocs_site.load_site(config)
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    mkdocs_site.serve_the_last_good_site(server)
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    mkdocs_site.add_pages(files, config)
    share_images.add_icons(files, config)
    stylesheet.join_stylesheets(files, config)
    build_progress.begin_pages(files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    mkdocs_site.split_navigation(nav, files)
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    mkdocs_site.leave_no_blank_lines(env)
    share_images.name_images(files, config)
    return env


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    mkdocs_site.put_template_in_language(context, config)
    return context


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    build_progress.page_done(config)
    return mkdocs_site.link_entries(html, page, config)


def on_post_build(config: MkDocsConfig) -> None:
    share_images.write_images(config)
    search_index.index_site(config.site_dir, build_progress.progress_of(config))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    build_progress.page_done(config)
    mkdocs_site.put_in_language(context, page, config, nav)
    return context
