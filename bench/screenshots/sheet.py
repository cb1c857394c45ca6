"""The contact sheet: a page for `file://` with a row for each subject and a thumbnail for each of its pictures."""

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bench.screenshots.changes import Change
from bench.screenshots.subjects import PRINTS, SCREENS, Subject
from bench.screenshots.thumbnails import make_thumbnail

_HERE = Path(__file__).parent


def write_sheet(folder: Path, subjects: Sequence[Subject]) -> Path:
    """Writes `index.html` beside the pictures of subjects, with thumbnails and styles of its own; returns it."""
    (folder / "small").mkdir()
    pictures = [subject.picture(variant) for subject in subjects for variant in subject.variants]
    with ThreadPoolExecutor() as pool:
        list(pool.map(make_thumbnail, (folder / each for each in pictures), (folder / small(each) for each in pictures)))
    on_screen = [subject for subject in subjects if subject.variants == SCREENS]
    on_paper = [subject for subject in subjects if subject.variants == PRINTS]
    parts = ((SCREENS, on_screen), (PRINTS, on_paper))
    return _write(folder / "index.html", "sheet.html", parts=parts, subjects=subjects, small=small)


def write_changes(folder: Path, changes: Sequence[Change]) -> Path:
    """Writes `changes.html` beside the pictures: those that changed, before, after and with the difference marked; returns it."""
    return _write(folder / "changes.html", "changes.html", changes=changes)


def small(picture: str) -> str:
    """Where the thumbnail of a picture is."""
    return f"small/{picture.removesuffix('.png')}.webp"


def _write(target: Path, template: str, **values: object) -> Path:
    layout = Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    target.write_text(layout.get_template(template).render(values), encoding="utf-8")
    shutil.copy(_HERE / "sheet.css", target.parent / "sheet.css")
    return target
