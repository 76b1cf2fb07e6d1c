"""Translations for tests: of every text of a plan, by rules that anybody can read back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.plan.model import Plan
from generator.translation.pofile import Said, Translation, path_for
from generator.translation.update import begun, updated


def translated(
    plan: Plan, language: str = "ur", say: Callable[[Said], str] = lambda said: f"«{said.text}»"
) -> Translation:
    """Translate all texts of a plan: each in quotation marks of its own, unless told otherwise."""
    made = updated(begun(path_for(Path("plan.yaml"), language), language), plan).translation
    messages = {key: replace(said, translation=say(said)) for key, said in made.messages.items()}
    return replace(made, messages=messages)


def changed(held: Translation, context: str, **fields: object) -> Translation:
    """Change the messages of one place."""
    messages = {
        key: replace(said, **fields) if said.context == context else said  # type: ignore[arg-type]
        for key, said in held.messages.items()
    }
    assert messages != held.messages
    return replace(held, messages=messages)
