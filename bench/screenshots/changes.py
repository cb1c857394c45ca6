"""What differs between the pictures of two runs."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

FOLDER = "changes"
MARK = (214, 0, 111)
"""A colour that the site has nowhere."""
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
    return list(_changes(names, former, folder))


def _changes(names: list[str], former: Path, folder: Path) -> Iterator[Change]:
    for name in names:
        old, new = former / name, folder / name
        if not old.exists():
            yield Change(name, None, name, None)
            continue
        was, marked = f"{FOLDER}/{old.stem}-before.png", f"{FOLDER}/{old.stem}-marked.png"
        if not new.exists():
            shutil.copy(old, folder / was)
            yield Change(name, was, None, None)
        elif old.read_bytes() != new.read_bytes() and (difference := mark_difference(old, new)):
            shutil.copy(old, folder / was)
            difference.save(folder / marked)
            yield Change(name, was, name, marked)


def mark_difference(old: Path, new: Path) -> Image.Image | None:
    """The new picture paler, with every pixel that is another one marked and the marks made wide enough to see; None if all are the same.

    What only the larger of two pictures has is different.
    """
    with Image.open(old) as before, Image.open(new) as after:
        size = (max(before.width, after.width), max(before.height, after.height))
        one, other = _on_a_sheet(before, size), _on_a_sheet(after, size)
    differs = reduce(ImageChops.lighter, ImageChops.difference(one, other).split()).point(_ANY)  # pyright: ignore[reportUnknownMemberType] - of NumPy's types
    if not differs.getbbox():
        return None
    pale = Image.blend(other.convert("L").convert("RGB"), Image.new("RGB", size, "white"), 0.6)
    pale.paste(MARK, mask=differs.filter(ImageFilter.MaxFilter(5)))
    return pale


def _on_a_sheet(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Where a smaller picture has nothing it is transparent, which no picture of a page is."""
    sheet = Image.new("RGBA", size)
    sheet.paste(picture.convert("RGB"))
    return sheet
