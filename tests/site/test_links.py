"""Links of the built site, and the checker that judges them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from tests.site.link_checker import dead_in_styles, dead_links, links_to_others
from tests.site.project import ADDRESS, PROJECT
from tests.site.reading import WebPage, read_site


def test_every_internal_link_and_anchor_leads_somewhere(site: Path, pages: Mapping[str, WebPage]) -> None:
    assert dead_links(site, pages, ADDRESS) == []


def test_nothing_is_fetched_from_another_host(pages: Mapping[str, WebPage]) -> None:
    fetched = [f"{page.path}: <{link.element}> {link.address}" for page, link in links_to_others(pages, ADDRESS) if link.element != "a"]
    assert fetched == []


def test_style_sheets_load_only_what_is_beside_them(site: Path) -> None:
    assert dead_in_styles(site) == []


def test_links_to_other_hosts_lead_to_the_repository_or_the_licence_or_are_written_in_data_or_docs(pages: Mapping[str, WebPage]) -> None:
    written = "\n".join(file.read_text(encoding="utf-8") for folder in ("data", "docs") for file in _texts(PROJECT / folder))
    stray = {
        link.address
        for _, link in links_to_others(pages, ADDRESS)
        if not link.address.startswith(_repository()) and link.rel != "license" and link.address not in written
    }
    assert stray == set()


def _texts(folder: Path) -> Iterable[Path]:
    return [file for file in sorted(folder.rglob("*")) if file.suffix in (".md", ".yaml")]


def _repository() -> str:
    """The address of the repository that `mkdocs.yml` gives where the environment does not."""
    line = next(line for line in (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").splitlines() if "SHEGONG_REPOSITORY" in line)
    return str(yaml.safe_load(line.partition("!ENV")[2])[1])


def test_the_checker_finds_each_way_in_which_a_link_can_be_dead(tmp_path: Path) -> None:
    address = "https://broken.example/here/"
    _write(
        tmp_path,
        {
            "index.html": '<a href="a/">fine</a> <a href="a/#there">fine</a> <a href="#own" id="own">fine</a> <a href="b/">dead</a>',
            "a/index.html": '<p id="there">there</p> <a href="../#nowhere">dead</a> <a href="/a/">outside</a> <img src="gone.png">',
            "c.html": f'<a href="{address}a/?q=1#there">fine</a> <a href="{address}z">dead</a> <a href="#%E5%8C%97">dead</a>',
        },
    )
    assert dead_links(tmp_path, read_site(tmp_path), address) == [
        "a/index.html: https://broken.example/here/#nowhere: no such anchor",
        "a/index.html: https://broken.example/a/: outside the site",
        "a/index.html: https://broken.example/here/a/gone.png: no such page",
        "c.html: https://broken.example/here/z: no such page",
        "c.html: https://broken.example/here/c.html#%E5%8C%97: no such anchor",
        "index.html: https://broken.example/here/b/: no such page",
    ]


def test_the_checker_finds_each_way_of_fetching_from_another_host(tmp_path: Path) -> None:
    page = """<link rel=stylesheet href=//one.example/x.css> <script src=https://two.example/x.js></script>
        <img srcset="x.png 1x, https://three.example/x.png 2x"> <p style="background: url('https://four.example/x.png')">
        <style>@font-face { src: url(https://five.example/x.woff2) }</style> <a href="https://six.example/">a plain link</a>
        <a href="mailto:a@b.example">mail</a> <meta http-equiv=refresh content="0; url=https://seven.example/">"""
    _write(tmp_path, {"index.html": page})
    found = [(link.element, link.address.split("/")[2]) for _, link in links_to_others(read_site(tmp_path), "https://broken.example/")]
    assert sorted(found) == [
        ("a", "six.example"),
        ("img", "three.example"),
        ("link", "one.example"),
        ("meta", "seven.example"),
        ("p", "four.example"),
        ("script", "two.example"),
        ("style", "five.example"),
    ]


def test_the_checker_finds_what_a_style_sheet_loads_from_elsewhere(tmp_path: Path) -> None:
    fine = '@import "other.css"; a { background: url(data:image/png;base64,x) }'
    sheet = fine + ' b { background: url("../x.png?1") } c { src: url(https://x.example/y) }'
    _write(tmp_path, {"css/a.css": sheet, "css/other.css": ""})
    assert dead_in_styles(tmp_path) == ["css/a.css: ../x.png?1", "css/a.css: https://x.example/y"]


def _write(site: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
