"""Small copies of the pictures, for the sheet."""

from pathlib import Path

from PIL import Image

WIDTH = 320


def make_thumbnail(picture: Path, target: Path) -> None:
    """A copy of a picture as wide as the sheet shows it on a fine screen."""
    with Image.open(picture) as image:
        image.thumbnail((WIDTH, image.height), Image.Resampling.LANCZOS)
        image.convert("RGB").save(target, "WEBP", quality=80)
