"""Processes that work on pieces: the one place where catair starts any."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any, NamedTuple, TypeVar

R = TypeVar("R")


class Pool(NamedTuple):
    """What works on pieces, and how many pieces of one file may be under way."""

    executor: Executor
    ahead: int

    def submit(self, work: Callable[..., R], *given: Any) -> Future[R]:
        """Have a function of a module called in another process.  OSError if there is none."""
        try:
            return self.executor.submit(work, *given)
        except BrokenExecutor as error:
            raise _ended() from error

    def close(self) -> None:
        """End the processes, without what has not begun."""
        self.executor.shutdown(cancel_futures=True)


def start(jobs: int) -> Pool:
    """A pool of so many processes; they begin with the first piece."""
    # where a process is begun as a copy nothing has to be imported again
    method = "fork" if sys.platform == "linux" else None
    context = multiprocessing.get_context(method)
    # two more pieces than processes: one that is waited for and written, one that is waiting
    return Pool(ProcessPoolExecutor(jobs, context, _begin), jobs + 2)


def value(future: Future[R]) -> R:
    """What a piece has given.  OSError where its process has ended, such as for want of memory."""
    try:
        return future.result()
    except BrokenExecutor as error:
        raise _ended() from error


def _ended() -> OSError:
    return OSError("a process of --jobs has ended before its work was done")


def _begin() -> None:
    """An interrupt is the caller's affair; records make no cycles for the collector to find."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
