"""What each command is to the command line, wherever it is kept."""

import argparse
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from rich.console import Console

Run = Callable[[argparse.Namespace, Console, Console], bool]
"""What a command does, given where results and messages go; whether all of it is done."""

ReadDate = Callable[[str], date]


class Command(NamedTuple):
    """A command: its name, what it does, its help with examples, and its options."""

    name: str
    run: Run
    help: str
    examples: str
    add_options: Callable[[argparse.ArgumentParser, ReadDate], None]


def language_code(typed: str) -> str:
    """Read the code of a language that clearplan has words in; for ``argparse``."""
    from generator.plan.load import nearest  # noqa: PLC0415 (keeps --help quick)
    from generator.wording.messages import known, languages  # noqa: PLC0415

    if language := known(typed):
        return language
    advice = nearest(typed, languages())
    raise argparse.ArgumentTypeError(f'there are no words of ours in "{typed}" yet. {advice}')
