"""Reads pictures made of pixels, and writes them anew: without what else the file may hold.

A photo tells where and when it was taken, with which telephone, and may hold a smaller picture of
what was cut away. Of all that, only the pixels are kept. Pillow is slow to load, and few plans
need it.
"""

import base64
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.plan.picture_file import UnusablePictureError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 64_000_000
"""More than any telephone's photo has; it is not read before it is counted."""

_QUALITY = 88
_WIDE = 4
"""A photo is read no larger than so many times what is shown of it, which is quicker."""


def portrait(content: bytes, side: int, least: int) -> str:
    """Make a square photo of somebody, from the middle and near the top, as a ``data:`` address.

    Turned the right way up, then the pixels alone. Raises UnusablePictureError.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415

    with _opened(content, ("JPEG", "PNG", "WEBP"), MOST_PIXELS) as image:
        if min(image.size) < least:
            raise UnusablePictureError(f"it is smaller than {least} by {least} pixels")
        image.draft("RGB", (side * _WIDE, side * _WIDE))
        upright = _flat(ImageOps.exif_transpose(image))
    side = min(side, *upright.size)
    square = ImageOps.fit(upright, (side, side), Image.Resampling.LANCZOS, centering=(0.5, 0.15))
    return _address(square, "JPEG")


def fitted(content: bytes, side: int) -> str:
    """Make a picture no larger than a square, as a ``data:`` address.

    Raises UnusablePictureError.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415

    with _opened(content, ("JPEG", "PNG"), MOST_PIXELS) as image:
        kind = "PNG" if image.format == "PNG" else "JPEG"
        image.draft("RGB", (side * _WIDE, side * _WIDE))
        upright = ImageOps.exif_transpose(image)
        pixels = upright.convert("RGBA") if kind == "PNG" else _flat(upright)
    pixels.thumbnail((side, side), Image.Resampling.LANCZOS)
    return _address(pixels, kind)


def whole_png(content: bytes, most_pixels: int) -> str:
    """Write a PNG anew at its own size. Raises UnusablePictureError."""
    with _opened(content, ("PNG",), most_pixels) as image:
        return _address(image.convert("RGBA"), "PNG")


def _flat(image: "Image") -> "Image":
    """Put what can be seen through on white."""
    from PIL import Image  # noqa: PLC0415

    if not image.has_transparency_data:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")


def _address(image: "Image", kind: str) -> str:
    from PIL import Image  # noqa: PLC0415

    bare = Image.new(image.mode, image.size)  # whatever was noted beside the pixels stays behind
    bare.paste(image)
    written = io.BytesIO()
    bare.save(written, kind, **({"quality": _QUALITY} if kind == "JPEG" else {}))
    return f"data:image/{kind.lower()};base64,{base64.b64encode(written.getvalue()).decode()}"


@contextmanager
def _opened(content: bytes, kinds: tuple[str, ...], most_pixels: int) -> Iterator["Image"]:
    """Open a picture; one that is cut short or too large is refused."""
    from PIL import Image, ImageFile  # noqa: PLC0415

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint has Pillow make up the rest of any
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of notes in the file that cannot be read
            with Image.open(io.BytesIO(content), formats=kinds) as image:
                _refuse_larger(image.size, most_pixels)
                yield image
    except Image.DecompressionBombError:
        _refuse_larger((most_pixels, 2), most_pixels)
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, OverflowError):
        names = " or ".join(kind.replace("WEBP", "WebP") for kind in kinds)
        raise UnusablePictureError(f"it is not a whole {names} picture") from None
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _refuse_larger(size: tuple[int, int], most_pixels: int) -> None:
    if size[0] * size[1] > most_pixels:
        millions = {4: "four"}.get(most_pixels // 1_000_000, str(most_pixels // 1_000_000))
        raise UnusablePictureError(f"it has more than {millions} million pixels")
