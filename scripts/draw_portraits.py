"""Draws the portraits of the example plans: made-up people, so no photo of anybody.

Run it to draw them again: ``python scripts/draw_portraits.py``.
"""

from pathlib import Path

from PIL import Image, ImageDraw

PHOTOS = Path(__file__).parent.parent / "examples" / "photos"
SCALE = 2
"""Drawn larger and made smaller, so that edges are smooth."""

PORTRAITS = {
    "joanne": {"wall": "#c9dbe3", "top": "#2f5d62", "skin": "#e3b393", "hair": "#6b4226"},
    "nadia": {"wall": "#e7dcc8", "top": "#7a3b5e", "skin": "#b9825b", "hair": "#221a17"},
}


def portrait(wall: str, top: str, skin: str, hair: str) -> Image.Image:
    """Draw a head and shoulders before a wall, 400 by 500."""
    image = Image.new("RGB", (400 * SCALE, 500 * SCALE), wall)
    pen = ImageDraw.Draw(image)

    def oval(box: tuple[int, int, int, int], fill: str) -> None:
        pen.ellipse([edge * SCALE for edge in box], fill=fill)

    oval((96, 66, 304, 330), hair)
    oval((30, 360, 370, 760), top)
    pen.rectangle([166 * SCALE, 290 * SCALE, 234 * SCALE, 400 * SCALE], fill=skin)
    oval((150, 360, 250, 430), skin)
    oval((118, 96, 282, 320), skin)
    pen.pieslice([108 * SCALE, 70 * SCALE, 292 * SCALE, 250 * SCALE], 180, 360, fill=hair)
    for eye in (158, 228):
        oval((eye, 192, eye + 16, 208), "#2a211d")
    pen.arc([160 * SCALE, 216 * SCALE, 240 * SCALE, 276 * SCALE], 25, 155, "#7c3b33", 5 * SCALE)
    return image.resize((400, 500), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    PHOTOS.mkdir(exist_ok=True)
    for name, colours in PORTRAITS.items():
        portrait(**colours).save(PHOTOS / f"{name}.png", optimize=True)
