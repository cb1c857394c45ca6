"""What becomes of pages at former addresses when a site is built."""

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from shegong.model.text import LANGS, Lang
from shegong.publish.build import build_site
from shegong.render.writer import HTML_LANG

from tests.golden.render import HERE
from tests.site.project import ADDRESS, PROJECT
from tests.site.reading import read_page

FORMER = "agencies/he-an-centre/"
NOW = "agencies/he-an/"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the miniature directory, without hand-written pages."""
    project = tmp_path_factory.mktemp("small")
    shutil.copytree(HERE / "data", project / "data")
    for text in project.glob("data/policies/*.md"):
        text.write_text(text.read_text(encoding="utf-8").replace("javascript:alert(1)", "https://example.org/"), encoding="utf-8")
    shutil.copytree(PROJECT / "overrides", project / "overrides")
    (project / "docs").mkdir()
    (project / "hooks").mkdir()
    shutil.copy(PROJECT / "hooks/on_build.py", project / "hooks")
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    nav = [{lang: [f"{lang}/index.md", f"{lang}/agencies/index.md"]} for lang in LANGS]
    (project / "mkdocs.yml").write_text(f"{settings}\n{yaml.safe_dump({'nav': nav})}", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SHEGONG_SITE", ADDRESS)
        build_site(project, project / "site")
    return project / "site"


@pytest.mark.parametrize("lang", LANGS)
def test_a_former_address_leads_to_the_page_of_the_entry(small: Path, lang: Lang) -> None:
    path = f"{lang}/{FORMER}index.html"
    page = read_page(path, (small / path).read_text(encoding="utf-8"))
    assert page.errors == ()
    assert page.root.get("lang") == HTML_LANG[lang]
    metas = {meta.get("http-equiv") or meta.get("name"): meta.get("content") or "" for meta in page.all("meta")}
    assert metas["robots"] == "noindex"
    wait, _, way = metas["refresh"].partition("; url=")
    assert (wait, urljoin(f"{ADDRESS}{lang}/{FORMER}", way)) == ("0", f"{ADDRESS}{lang}/{NOW}")
    assert [link.get("href") for link in page.heads("canonical")] == [f"{ADDRESS}{lang}/{NOW}"]
    assert [link.address for link in page.links(ADDRESS) if link.element == "a"] == [f"{ADDRESS}{lang}/{NOW}"]
    assert (small / lang / NOW / "index.html").is_file()
    assert page.all("script") == []


def test_a_former_address_is_in_no_sitemap_and_no_search_index(small: Path) -> None:
    sitemap = re.findall("<loc>(.*?)</loc>", (small / "sitemap.xml").read_text(encoding="utf-8"))
    assert f"{ADDRESS}zh/{NOW}" in sitemap
    assert [address for address in sitemap if FORMER in address] == []
    entries = [path for path in small.glob("??/*/*/index.html") if "data-pagefind-body" in path.read_text(encoding="utf-8")]
    assert small / "zh" / NOW / "index.html" in entries
    assert small / "zh" / FORMER / "index.html" not in entries
