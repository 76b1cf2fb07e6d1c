"""Words alone, from the order to the folder of copies."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import make as making
from generator import pages, shelf
from generator.make import Outcome, make
from generator.orders import Narrow
from generator.pages.page import Page
from generator.plan.model import Plan
from generator.reading import commands
from tests.conftest import DAY, ROOT, plan_of

AMINA = ROOT / "examples" / "amina.yaml"


def asking(*formats: str) -> Plan:
    """The worked plan, in which Nadia asks for these formats."""
    plan = plan_of(AMINA)
    nadia = plan.people["nadia"]
    wishes = nadia.copy_.model_copy(update={"formats": formats})
    people = {**plan.people, "nadia": nadia.model_copy(update={"copy_": wishes})}
    return plan.model_copy(update={"people": people})


def made(plan: Plan, out: Path) -> Outcome:
    (only,) = make(plan, ["nadia"], DAY, out, Narrow())
    return only


def test_files_are_named_and_put_away_like_all_others(tmp_path: Path) -> None:
    formats = [each for each in ("text", "braille") if not commands.missing(each)]
    outcome = made(asking(*formats), tmp_path)
    assert not outcome.failed
    endings = {"text": ".txt", "braille": ".brf"}
    assert [path.name for path in outcome.files] == [
        f"plan-standard{endings[each]}" for each in formats
    ]
    for name in ("plan-easy-read-narration.txt", "plan-on-a-page.mp3", "notes-narration.txt"):
        (tmp_path / "nadia" / name).write_bytes(b"of an earlier run, but for the last")
    made(asking("text"), tmp_path)
    left = {path.name for path in (tmp_path / "nadia").iterdir()}
    assert left == {"plan-standard.txt", "notes-narration.txt"}
    assert shelf.clear(tmp_path, "nadia")


@pytest.mark.parametrize(
    ("said", "item"),
    [
        ("07700 900 321", "people.tariq"),
        ("zero double seven zero zero, nine zero zero, three two one", "people.tariq"),
        ("the fourteenth of March, nineteen sixty-one", "adult.born"),
    ],
)
def test_what_is_said_aloud_stops_a_copy_too(
    said: str, item: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the templates had a fault that shows what only others may see."""
    render = pages.render

    def leak(*arguments: Any, **options: Any) -> Page:
        page = render(*arguments, **options)
        return replace(page, body=page.body.replace("</main>", f"<p>{said}</p></main>"))

    monkeypatch.setattr(making.pages, "render", leak)
    monkeypatch.setattr(commands, "NEEDED", {"audio": (commands.Program("none", "x", "x"),)})
    outcome = made(asking("audio"), tmp_path)
    assert outcome.failed
    assert item in outcome.reason
    assert not (tmp_path / "nadia").exists()
