"""Programs that other ways of reading are made with: each a child process that has limits."""

import resource
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SECONDS = 120
MEMORY = 1024**3

_ENVIRONMENT: Mapping[str, str] = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
"""No more than they need: no display, no sound server and no address to ask."""


class ReadingFailed(Exception):  # noqa: N818 (what happened, as in ``press.failure``)
    """A file could not be made. The message is for the practitioner and quotes no plan."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program, what it does, and the Debian package that has it."""

    command: str
    what: str
    package: str

    @property
    def is_there(self) -> bool:
        return shutil.which(self.command, path=_ENVIRONMENT["PATH"]) is not None

    @property
    def how(self) -> str:
        return f"apt install {self.package}"


LOUIS = Program("lou_translate", "liblouis, which writes braille", "liblouis-bin liblouis-data")
SPEAKER = Program("espeak-ng", "eSpeak NG, which reads aloud", "espeak-ng")
PACKER = Program("lame", "LAME, which packs sound as MP3", "lame")

LANGUAGES: Mapping[str, frozenset[str]] = {
    "braille": frozenset({"en"}),
    "audio": frozenset(["en", "cy", "pl", "ro", "ur", "pa", "ar", "bn", "gu", "pt", "es", "zh"]),
}
"""The languages in which a format can be made; one that is not here is made in all."""

NEEDED: Mapping[str, tuple[Program, ...]] = {"braille": (LOUIS,), "audio": (SPEAKER, PACKER)}
"""What each format cannot be made without."""


def missing(format_: str) -> tuple[Program, ...]:
    """Say what this computer lacks for a format."""
    return tuple(each for each in NEEDED.get(format_, ()) if not each.is_there)


def knows(format_: str, language: str) -> bool:
    """Tell whether a format can be made in a language."""
    first = language.partition("-")[0]
    return format_ not in LANGUAGES or first in LANGUAGES[format_]


def run(program: Program, options: Sequence[str], given: bytes) -> bytes:
    """Run a program on some bytes; give what it writes. Raises ``ReadingFailed``."""
    command = [program.command, *options]
    try:
        process = subprocess.Popen(  # noqa: S603 (one of ours, with options of ours)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=dict(_ENVIRONMENT),
        )
    except OSError:
        raise ReadingFailed(f"{program.what}, is not installed: {program.how}.") from None
    with process:
        try:
            _limit(process.pid)
            made, _ = process.communicate(given, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            raise ReadingFailed(f"{program.what}, took too long. Shorten the plan.") from None
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise ReadingFailed(f"{program.what}, stopped without a reason (clearplan doctor).")
    return made


def _limit(process: int) -> None:
    """Let a program use so much and no more: of the processor and of memory."""
    limits = {
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in limits.items():
        try:
            resource.prlimit(process, what, (most, most))
        except ProcessLookupError:  # it has ended already
            return
