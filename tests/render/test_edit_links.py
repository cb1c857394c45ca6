"""Where pages lead to be edited and corrected: the file that holds what they say, at each place where the source is kept."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType] - MkDocs types its keyword arguments loosely
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from shegong.link.directory import link
from shegong.load.directory import load_directory
from shegong.publish.mkdocs_site import load_site, put_in_language
from shegong.publish.share_images import name_images
from shegong.render.repository import Repository
from shegong.render.site import pages_of

from tests.golden.render import HERE, SETTINGS

PROJECT = Path(__file__).parent.parent.parent
GITHUB, GITEE = "https://github.com/us/directory", "https://gitee.com/us/directory"


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    """Address to content of the pages of the miniature directory, kept at GitHub and at Gitee."""
    settings = SETTINGS._replace(repository=GITHUB, mirror=GITEE)
    return {page.address: page.content().html for page in pages_of(link(load_directory(HERE)), settings) if page.edit}


def links(html: str, action: str) -> list[tuple[str, str]]:
    """What each link of an action says, and where it leads."""
    found = cast(list[tuple[str, str]], re.findall(rf'<a class="action-{action}" href="([^"]+)" rel="nofollow">([^<]+)</a>', html))
    return [(label, unescape(address)) for address, label in found]


@pytest.mark.parametrize(
    ("page", "labels", "file"),
    [
        ("zh/agencies/ming-deng/", ("在 GitHub 上编辑", "在 Gitee 上编辑"), "data/agencies/ming-deng.yaml"),
        ("en/agencies/ming-deng/", ("Edit at GitHub", "Edit at Gitee"), "data/agencies/ming-deng.yaml"),
        ("zh/policies/jiang-purchasing-2011/", ("在 GitHub 上编辑", "在 Gitee 上编辑"), "data/policies/jiang-purchasing-2011.md"),
        ("en/policies/jiang-purchasing-2011/", ("Edit at GitHub", "Edit at Gitee"), "data/policies/jiang-purchasing-2011.en.md"),
    ],
)
def test_an_entry_is_edited_where_its_source_is_kept(pages: Mapping[str, str], page: str, labels: tuple[str, str], file: str) -> None:
    assert (HERE / file).is_file()
    addresses = (f"{GITHUB}/edit/main/{file}", f"{GITEE}/edit/main/{file}")
    assert links(pages[page], "edit") == list(zip(labels, addresses, strict=True))


def test_a_mistake_is_reported_with_the_form_at_github_and_with_a_text_at_gitee(pages: Mapping[str, str]) -> None:
    (github, at_github), (gitee, at_gitee) = links(pages["en/agencies/ming-deng/"], "report")
    title, entry = "[Correction] Bright Lamp Social Work Agency (ming-deng)", "Bright Lamp Social Work Agency (ming-deng)"
    page = "https://directory.example/en/agencies/ming-deng/"
    assert (github, gitee) == ("Report a mistake at GitHub", "Report a mistake at Gitee")
    assert at_github.startswith(f"{GITHUB}/issues/new?")
    assert parse_qs(urlsplit(at_github).query) == {"template": ["correction.yml"], "title": [title], "page": [page], "entry": [entry]}
    assert at_gitee.startswith(f"{GITEE}/issues/new?")
    assert parse_qs(urlsplit(at_gitee).query) == {
        "title": [title],
        "description": [
            f"Page: {page}\nEntry: {entry}\n\nWhat is wrong:\n\nWhat it should be:\n\n"
            "Sources (publication, date, page or paragraph, or address):\n"
        ],
    }


def test_a_host_is_called_by_its_name() -> None:
    hosts = [Repository(address).called for address in (GITHUB, GITEE, "https://code.example/us/directory")]
    assert hosts == ["GitHub", "Gitee", "code.example"]


def test_a_hand_written_page_is_edited_where_its_source_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the configuration of this project, as MkDocs reads it, and its template; the built site has those of one place."""
    monkeypatch.setenv("SHEGONG_REPOSITORY", GITEE)
    monkeypatch.setenv("SHEGONG_MIRROR", GITHUB + "/")
    config = load_config(str(PROJECT / "mkdocs.yml"))
    load_site(config)
    name_images(Files([]), config)
    page = MkDocsPage(None, File("en/learn/beijing.md", str(PROJECT / "docs"), str(PROJECT / "site"), use_directory_urls=True), config)
    context: dict[str, Any] = {}
    put_in_language(context, page, config, cast(Navigation, SimpleNamespace(items=[], pages=[])))
    html = config.theme.get_env().get_template("partials/actions.html").render(config=config, page=page, **context)
    found = cast(
        list[tuple[str, str]], re.findall(r'<a href="([^"]+)" title="([^"]+)" class="md-content__button md-icon" rel="edit">', html)
    )
    assert found == [
        (f"{GITEE}/edit/main/docs/en/learn/beijing.md", "Edit at Gitee"),
        (f"{GITHUB}/edit/main/docs/en/learn/beijing.md", "Edit at GitHub"),
    ]
    assert html.count("<svg") == 2
