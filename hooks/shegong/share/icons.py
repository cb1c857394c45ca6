"""The logo as the icons that browsers and phones ask for where they do not take SVG."""

from io import BytesIO

import vl_convert  # pyright: ignore[reportMissingTypeStubs] - untyped
from PIL import Image

_TOUCH = 180
_FAVICON = (16, 32, 48)


def touch_icon(logo: str) -> bytes:
    """PNG without transparency, which phones would fill with black: the corners have the colour of the middle of the upper edge."""
    drawn = _raster(logo, _TOUCH)
    edge = drawn.getpixel((_TOUCH // 2, 1))
    assert isinstance(edge, tuple), "a pixel with transparency has several values"
    ground = Image.new("RGBA", drawn.size, (*edge[:3], 255) if edge[3] else (255, 255, 255, 255))
    return _written(Image.alpha_composite(ground, drawn).convert("RGB"), "PNG")


def favicon(logo: str) -> bytes:
    """An ICO file of several sizes, each drawn by itself."""
    largest, *smaller = [_raster(logo, size) for size in reversed(_FAVICON)]
    written = BytesIO()
    largest.save(written, "ICO", sizes=[(size, size) for size in _FAVICON], append_images=smaller)
    return written.getvalue()


def _raster(logo: str, size: int) -> Image.Image:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">{logo}</svg>'
    png: bytes = vl_convert.svg_to_png(svg)  # pyright: ignore[reportUnknownMemberType]
    return Image.open(BytesIO(png)).convert("RGBA")


def _written(image: Image.Image, format: str) -> bytes:
    written = BytesIO()
    image.save(written, format, optimize=True)
    return written.getvalue()
