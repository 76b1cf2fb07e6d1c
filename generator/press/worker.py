"""Lay pages out in child processes that have limits.

A plan's words can keep a layout engine busy for hours or fill a computer's memory. Each child
may use so much time and memory and no more, and is replaced after a number of copies.
"""

import gc
import math
import multiprocessing
import resource
import time
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from generator.pages.page import Page
from generator.press.failure import RenderFailed

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child process may use."""

    seconds: float = 120
    """For one copy: of waiting, and of the processor should nobody wait any more."""
    memory: int = 2 * 1024**3
    copies: int = 40
    processes: int = 2


class Job(Generic[Made]):
    """A copy in the making."""

    def __init__(self, future: "ProcessFuture[Made]") -> None:
        self._future = future

    def result(self) -> Made:
        """Wait for what was made; raise ``RenderFailed`` where there is nothing."""
        try:
            made: Made = self._future.result()
        except FutureTimeout:
            raise RenderFailed(
                "This copy took too long to lay out. Shorten its longest entries."
            ) from None
        except MemoryError:
            raise RenderFailed(
                "This copy needed too much memory. Shorten its longest entries."
            ) from None
        except ProcessExpired:
            raise RenderFailed(
                "Laying out this copy stopped without a reason: it needed too much memory or time."
            ) from None
        return made


class Presses:
    """The child processes. Use as a context manager; they start when the first page comes."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        # Children are forked from one that has WeasyPrint loaded and no threads.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["generator.press.engine"])
        self._pool = ProcessPool(
            max_workers=self._limits.processes,
            max_tasks=self._limits.copies,
            initializer=_limit,
            initargs=(self._limits,),
            context=context,
        )

    def submit(self, page: Page, render: Callable[[Page], Made]) -> Job[Made]:
        """Begin to lay a page out: by ``fit.render``, but for the tests of these limits."""
        seconds = self._limits.seconds
        return Job(self._pool.schedule(_render, (render, page, seconds), timeout=seconds))

    def __enter__(self) -> "Presses":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind:
            self._pool.stop()  # type: ignore[no-untyped-call]
        else:
            self._pool.close()  # type: ignore[no-untyped-call]
        self._pool.join()


def _limit(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.disable()


def _render(render: Callable[[Page], Made], page: Page, seconds: float) -> Made:
    used = time.process_time() + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used) + 1, resource.RLIM_INFINITY))
    made = render(page)
    # Once after each copy: doing so all along costs a tenth of the time.
    gc.collect()
    return made
