"""This project, and copies of it to break."""

import shutil
from collections.abc import Iterable
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent
ADDRESS = "https://shegong.example/directory/"
PARTS = ("data", "docs", "overrides")


def copy_project(target: Path) -> Path:
    """The project without its environment, tests and built site: what `shegong site` and `shegong serve` need."""
    ignored = shutil.ignore_patterns("__pycache__")
    for part in PARTS:
        shutil.copytree(PROJECT / part, target / part, ignore=ignored)
    for file in ("mkdocs.yml", "hooks/on_build.py"):
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / file, target / file)
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
