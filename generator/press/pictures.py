"""Finds the pictures of pixels in a finished file, to know a photo that may not be there."""

import base64
import binascii
import io
import re

import pikepdf

from generator.pixels import fingerprint, fingerprint_of

_IN_HTML = re.compile(rb"data:image/(?!svg)[\w.+-]+;base64,([A-Za-z0-9+/=]+)")


def fingerprints(content: bytes) -> frozenset[str]:
    """Give the fingerprint of each picture of pixels in a PDF or an HTML file."""
    if content.startswith(b"%PDF"):
        return _in_pdf(content)
    return frozenset(filter(None, map(_in_address, _IN_HTML.findall(content))))


def _in_address(data: bytes) -> str:
    try:
        return fingerprint_of(base64.b64decode(data))
    except binascii.Error:
        return ""


def _in_pdf(content: bytes) -> frozenset[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        images = (
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        )
        return frozenset(fingerprint(pikepdf.PdfImage(each).as_pil_image()) for each in images)
