"""From a recipient's copy to one HTML document for an edition (``render``)."""

from generator.pages.page import Page
from generator.pages.render import Edition, own_words, render, render_parts

__all__ = ["Edition", "Page", "own_words", "render", "render_parts"]
