"""How long the main job takes, as ratios within one run: run it with ``make bench``.

Absolute times differ from machine to machine; the ratios tell whether a change made one part of
the job dearer beside the others.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator import pages
from generator.consent.decide import decide
from generator.consent.project import project
from generator.consent.withhold import withhold
from generator.examine import examine
from generator.make import make
from generator.orders import Narrow
from generator.plan.load import load_file
from generator.press import html, pdf
from generator.press.prove import prove

EXAMPLES = Path(__file__).parent.parent / "examples"
DAY = date(2026, 11, 22)
RUNS = 5


def seconds(work: Callable[[], object]) -> float:
    """Give the median wall time of a few runs, after one that is not counted."""
    work()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print each part of making one standard copy, beside checking the plan."""
    path = EXAMPLES / "amina.yaml"
    plan = load_file(path).plan
    if plan is None:
        raise SystemExit("The example cannot be read.")
    access = decide(plan, "nadia", DAY)
    copy = project(plan, access)
    if copy is None:
        raise SystemExit("The example gives no copy.")
    page = pages.render(copy, "standard", asked=None)
    made = pdf.render(page)
    withheld = withhold(plan, access)
    parts: dict[str, Callable[[], object]] = {
        "read and check the plan": lambda: examine(load_file(path), DAY),
        "project one copy": lambda: project(plan, decide(plan, "nadia", DAY)),
        "lay out its HTML": lambda: pages.render(copy, "standard", asked=None),
        "press the HTML copy": lambda: html.render(page),
        "press the PDF copy": lambda: pdf.render(page),
        "prove the PDF copy": lambda: prove("plan.pdf", made, withheld, pages.own_words()),
    }
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        keys = list(plan.people)
        parts["make one recipient's copies"] = lambda: list(
            make(plan, ["nadia"], DAY, out, Narrow())
        )
        parts["make all copies of the plan"] = lambda: list(make(plan, keys, DAY, out, Narrow()))
        times = {name: seconds(work) for name, work in parts.items()}
    base = times["read and check the plan"]
    for name, taken in times.items():
        print(f"{name:30} {taken:8.3f} s {taken / base:8.1f} x checking")


if __name__ == "__main__":
    main()
