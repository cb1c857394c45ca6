"""This project, and copies of it to break."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from shegong.model.text import LANGS

PROJECT = Path(__file__).parent.parent.parent
ADDRESS = "https://shegong.example/directory/"
PARTS = ("data", "docs", "overrides")
_ARTICLE_IN_MENU = re.compile(r" +- \w\w/(learn|careers|maintain)/(?!architecture)[\w-]+\.md\n")


def copy_project(target: Path) -> Path:
    """The project without its environment, tests and built site: what `shegong site` and `shegong serve` need."""
    ignored = shutil.ignore_patterns("__pycache__")
    for part in PARTS:
        shutil.copytree(PROJECT / part, target / part, ignore=ignored)
    for file in ("mkdocs.yml", "hooks/on_build.py"):
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / file, target / file)
    return target


def small_project(target: Path) -> Path:
    """The miniature directory with two articles under the configuration and theme of this project: a site made in a few seconds."""
    shutil.copytree(PROJECT / "tests/golden/data", target / "data")
    shutil.copytree(PROJECT / "overrides", target / "overrides")
    (target / "hooks").mkdir()
    shutil.copy(PROJECT / "hooks/on_build.py", target / "hooks/on_build.py")
    for lang in LANGS:
        (target / f"docs/{lang}/maintain").mkdir(parents=True)
        (target / f"docs/{lang}/maintain/architecture.md").write_text("# How it is made\n", encoding="utf-8")
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    (target / "mkdocs.yml").write_text("".join(line for line in settings if not _ARTICLE_IN_MENU.fullmatch(line)), encoding="utf-8")
    return target


def replace_in(file: Path, old: str, new: str) -> None:
    """Changes one place of a file, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} no longer has {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def entry_files(project: Path) -> Iterable[Path]:
    """The file of each entry: one of a pair of Markdown files, and no vocabulary."""
    files = sorted(path for path in (project / "data").glob("*/*") if path.suffix in (".yaml", ".md"))
    return [path for path in files if path.parent.name != "vocabularies" and not path.name.endswith(".en.md")]
