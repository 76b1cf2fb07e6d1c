"""The Jinja environment: sandboxed, escaped, strict, and with next to no filters."""

import functools
from importlib.resources import files
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.pages.contract import Document, Sheet
from generator.wording.messages import SOURCE, Message, catalogue


def templates() -> Path:
    """Find the templates: inside the package when it is installed, else beside it."""
    package = Path(str(files("generator")))
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


@functools.cache
def environment(language: str = SOURCE) -> ImmutableSandboxedEnvironment:
    """Make the environment of a language, once; the words between ``trans`` come in it."""
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
    words = catalogue(language)
    made.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: words.text(Message(text)),
        lambda one, many, number: words.counted(Message(one, plural=many), number),
        newstyle=True,
    )
    return made


def body(template: str, document: Document | Sheet, language: str = SOURCE) -> str:
    """Render one template with its document."""
    return environment(language).get_template(template).render(document=document)
