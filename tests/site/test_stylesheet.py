"""Pages wait for one stylesheet, which is made from all of them and is called after what it holds."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import material  # pyright: ignore[reportMissingTypeStubs]
import pytest
from shegong.publish.build import NotBuilt, build_site

from tests.site.project import PROJECT, replace_in, small_project
from tests.site.reading import WebPage

NAMED = re.findall(r"^  - (assets/stylesheets/\S+)$", (PROJECT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)


def test_every_page_names_one_stylesheet_the_same(site: Path, own: Mapping[str, WebPage]) -> None:
    named = {
        tuple(urljoin(f"/{path}", link.get("href", "")) for link in page.all("link") if _is_for_screens(link)) for path, page in own.items()
    }
    assert named == {(f"/{_only_one(site).relative_to(site).as_posix()}",)}


def test_it_is_called_after_what_it_holds(site: Path) -> None:
    sheet = _only_one(site)
    assert sheet.name == f"site.{hashlib.sha256(sheet.read_bytes()).hexdigest()[:8]}.css"


def test_it_has_the_theme_first_then_what_the_configuration_names_in_that_order(site: Path) -> None:
    text = _only_one(site).read_text(encoding="utf-8")
    ours = "\n".join((PROJECT / "overrides" / path).read_text(encoding="utf-8").strip() for path in NAMED)
    assert len(NAMED) > 9
    assert text.endswith(f"\n{ours}\n")
    assert text.startswith('@charset "UTF-8";')
    assert ".md-header{" in text.removesuffix(f"{ours}\n")
    assert "[data-md-color-scheme=slate]" in text.removesuffix(f"{ours}\n")


def test_it_is_without_the_rule_of_the_theme_that_has_each_element_styled_again(site: Path) -> None:
    theme = Path(str(material.__file__)).parent / "templates/assets/stylesheets"
    assert any("[data-md-color-switching] *" in sheet.read_text(encoding="utf-8") for sheet in theme.glob("*.min.css"))
    assert "data-md-color-switching" not in _only_one(site).read_text(encoding="utf-8")


def test_a_stylesheet_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    replace_in(project / "mkdocs.yml", "assets/stylesheets/entry.css", "assets/stylesheets/gone.css")
    with pytest.raises(NotBuilt, match=r"extra_css: assets/stylesheets/gone\.css: there is no such file in overrides/assets/stylesheets/"):
        build_site(project, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def _is_for_screens(link: Element) -> bool:
    return link.get("rel") == "stylesheet" and link.get("media") != "print"


def _only_one(site: Path) -> Path:
    (sheet,) = (path for path in (site / "assets/stylesheets").glob("*.css") if path.name.startswith("site."))
    return sheet
