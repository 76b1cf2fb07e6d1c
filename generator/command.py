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
