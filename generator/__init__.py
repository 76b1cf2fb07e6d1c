"""clearplan: one structured safeguarding plan in, every accessible copy of it out."""

__version__ = "0.1.0"
