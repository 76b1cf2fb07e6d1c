"""Puts a translation into a plan, and says what of it is not there or not reviewed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from generator import copy
from generator.phrases.bank import Phrase
from generator.plan.model import Plan
from generator.translation.checks import fatal
from generator.translation.pofile import Review, Translation
from generator.translation.texts import Unit, rewritten, translated_phrase
from generator.wording import phrases
from generator.wording.messages import HARD_WORDS, PHRASES, catalogue

Lack = Literal["missing", "changed", "faulty"]


@dataclass(frozen=True, slots=True)
class Translated:
    """A plan in another language.

    ``lacks`` maps each text that could not be translated to why; ``unreviewed`` are the items of
    which nobody reviewed some word; ``reviews`` are those of the words of each item.
    """

    plan: Plan
    source: str
    translation: Translation
    lacks: Mapping[Unit, Lack]
    unreviewed: frozenset[str]
    reviews: Mapping[str, tuple[Review, ...]]

    def lacking(self, items: Collection[str]) -> Mapping[Unit, Lack]:
        """Give what is lacking in the items named."""
        return {unit: lack for unit, lack in self.lacks.items() if unit.item in items}

    def record(self, items: Collection[str]) -> copy.Translation:
        """Say who translated and reviewed the words of a copy that holds the items named."""
        language = self.translation.language
        told = self.plan.translations_checked.get(language)
        held = [each for item in items for each in self.reviews.get(item, ())]
        ours = (catalogue(language), catalogue(language, HARD_WORDS))
        return copy.Translation(
            source=self.source,
            by=self.translation.by or (told.by if told else None),
            reviewed_by=", ".join(dict.fromkeys(each.by for each in held)) or None,
            on=max((each.on for each in held), default=None),
            is_reviewed=all(each.is_reviewed for each in ours)
            and not self.unreviewed.intersection(items),
        )


def translated(plan: Plan, translation: Translation) -> Translated:
    """Put a translation into a plan.

    Where a text has none, or one of other words, a line in the language stands in its place that
    says so: it is seen in previews, and nowhere else.
    """
    lacks: dict[Unit, Lack] = {}
    unreviewed: set[str] = set()
    reviews: dict[str, tuple[Review, ...]] = {}
    gap = catalogue(translation.language).text(phrases.TRANSLATION_GAP)
    bank = catalogue(translation.language, PHRASES)

    def write(unit: Unit) -> str:
        said = translation.find(unit.context, unit.text)
        if said is None or not said.is_usable or any(fatal(said)):
            is_said = said is not None and bool(said.translation)
            usable = said is not None and said.is_usable
            lacks[unit] = "faulty" if usable else "changed" if is_said else "missing"
            unreviewed.add(unit.item)
            return gap
        if said.review:
            reviews[unit.item] = (*reviews.get(unit.item, ()), said.review)
        else:
            unreviewed.add(unit.item)
        return said.translation

    def ready(item: str, phrase: Phrase) -> Phrase:
        if not bank.is_reviewed:
            unreviewed.add(item)

        def say(sentence: str) -> str:
            found = bank.find(sentence, phrase.name)
            if not found:
                unreviewed.add(item)
                lacks[Unit(item, "phrase", sentence)] = "missing"
            return found or gap

        return translated_phrase(phrase, say)

    made = rewritten(plan, write, ready)
    section = made.plan.model_copy(update={"written_in": translation.language})
    return Translated(
        plan=made.model_copy(update={"plan": section}),
        source=plan.plan.written_in,
        translation=translation,
        lacks=lacks,
        unreviewed=frozenset(unreviewed),
        reviews=reviews,
    )
