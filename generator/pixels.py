"""Knows a picture again by its pixels, in whatever kind of file it stands."""

import hashlib
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image


def fingerprint(image: "Image") -> str:
    """Give a name to the pixels of a picture, the same for the same pixels."""
    pixels = image.convert("RGB")
    return hashlib.sha256(f"{pixels.size}".encode() + pixels.tobytes()).hexdigest()


def fingerprint_of(content: bytes) -> str:
    """Give a name to the pixels of a picture's file; empty for what is none."""
    from PIL import Image  # noqa: PLC0415 (slow to load, and few plans have photos)

    try:
        with Image.open(io.BytesIO(content)) as image:
            return fingerprint(image)
    except (OSError, SyntaxError, ValueError):
        return ""
