"""The Jinja environment: sandboxed, escaped, strict, and with next to no filters."""

import functools
from importlib.resources import files
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.pages.contract import Document, Sheet


def templates() -> Path:
    """Find the templates: inside the package when it is installed, else beside it."""
    package = Path(str(files("generator")))
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


@functools.cache
def environment() -> ImmutableSandboxedEnvironment:
    """Make the environment, once."""
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates()),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.policies["ext.i18n.trimmed"] = True
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    return made


def body(template: str, document: Document | Sheet) -> str:
    """Render one template with its document."""
    return environment().get_template(template).render(document=document)
