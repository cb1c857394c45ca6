"""What differs between the pictures of two runs."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from PIL import Image, ImageChops

FOLDER = "changes"
MARK = (214, 0, 111)
"""A colour that the site has nowhere."""
SQUARE = 4
"""Pixels: a mark has to be wide enough to be seen."""
_ANY = [0] + [255] * 255
"""Makes of every difference, however slight, the greatest."""


@dataclass(frozen=True)
class Change:
    """A picture that differs: where it is as it was, as it is and with the difference marked; None for what there is not."""

    name: str
    before: str | None
    after: str | None
    marked: str | None

    @property
    def pictures(self) -> tuple[tuple[str, str, str | None], ...]:
        """Each of the three with its heading in both languages."""
        return (("之前", "Before", self.before), ("现在", "Now", self.after), ("差别", "Difference", self.marked))


def find_changes(former: Path, folder: Path) -> list[Change]:
    """Every picture of either folder that is not the same, pixel by pixel, in both. What shows the changes is put below the second."""
    (folder / FOLDER).mkdir()
    names = sorted({picture.name for each in (former, folder) for picture in each.glob("*.png")})
    with ThreadPoolExecutor() as pool:
        found = pool.map(_change, [former / name for name in names], [folder / name for name in names])
        return [change for change in found if change]


def _change(old: Path, new: Path) -> Change | None:
    was, marked = f"{FOLDER}/{old.stem}-before.png", f"{FOLDER}/{old.stem}-marked.png"
    if not old.exists():
        return Change(new.name, None, new.name, None)
    if not new.exists():
        shutil.copy(old, new.parent / was)
        return Change(new.name, was, None, None)
    if old.read_bytes() == new.read_bytes() or (difference := mark_difference(old, new)) is None:
        return None
    shutil.copy(old, new.parent / was)
    difference.save(new.parent / marked, compress_level=1)
    return Change(new.name, was, new.name, marked)


def mark_difference(old: Path, new: Path) -> Image.Image | None:
    """The new picture paler, with every square marked that has another pixel; None if all are the same.

    What only the larger of two pictures has is different.
    """
    with Image.open(old) as before, Image.open(new) as after:
        size = (max(before.width, after.width), max(before.height, after.height))
        one, other = _on_a_sheet(before, size), _on_a_sheet(after, size)
    differs = reduce(ImageChops.lighter, ImageChops.difference(one, other).split()).point(_ANY)  # pyright: ignore[reportUnknownMemberType] - of NumPy's types
    if not differs.getbbox():
        return None
    pale = Image.blend(other.convert("L").convert("RGB"), Image.new("RGB", size, "white"), 0.6)
    squares = differs.reduce(SQUARE).point(_ANY)  # pyright: ignore[reportUnknownMemberType] - as above
    mask = squares.resize((squares.width * SQUARE, squares.height * SQUARE), Image.Resampling.NEAREST)  # pyright: ignore[reportUnknownMemberType] - as above
    pale.paste(MARK, mask=mask.crop((0, 0, *size)))
    return pale


def _on_a_sheet(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Where a smaller picture has nothing it is transparent, which no picture of a page is."""
    sheet = Image.new("RGBA", size)
    sheet.paste(picture.convert("RGB"))
    return sheet
