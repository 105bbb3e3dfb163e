"""Processes that work on pieces: the one place where catair starts any.

Pieces and what is made of them are large.  Where a process is begun as a copy of this one they lie
in memory that both have (a slot for each piece under way); else they go through a pipe.
"""

from __future__ import annotations

import gc
import mmap
import multiprocessing
import signal
import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from concurrent.futures import Future as Future  # for those who wait
from multiprocessing.context import BaseContext
from typing import Any, NamedTuple, TypeVar

R = TypeVar("R")

CAPACITY = 1 << 24  # bytes of a slot; those that are not used take no memory

_slots: list[mmap.mmap] = []  # of a process that works


class Parcel(NamedTuple):
    """Bytes for another process: `size` of a slot from `begin` on, or, without a slot, `data`."""

    slot: int | None
    begin: int = 0
    size: int = 0
    data: bytes = b""


class Pool:
    """What works on pieces; of one file `ahead` pieces may be under way."""

    def __init__(self, executor: Executor, ahead: int, slots: list[mmap.mmap]) -> None:
        self.ahead = ahead
        self._executor = executor
        self._slots = slots
        self._free = list(range(len(slots)))

    def pack(self, data: bytes) -> Parcel:
        """Bytes to be worked on, in a slot if one is free."""
        if not self._free or len(data) > CAPACITY:
            return Parcel(None, data=data)
        slot = self._free.pop()
        self._slots[slot][: len(data)] = data
        return Parcel(slot, 0, len(data))

    def opened(self, parcel: Parcel) -> bytes | memoryview:
        """The bytes that another process has made, to be used before their slot is free again."""
        if parcel.slot is None:
            return parcel.data
        return memoryview(self._slots[parcel.slot])[parcel.begin : parcel.begin + parcel.size]

    def packed(self, parcel: Parcel) -> bytes:
        """The bytes that are worked on."""
        return parcel.data if parcel.slot is None else self._slots[parcel.slot][: parcel.size]

    def release(self, parcel: Parcel) -> None:
        """The slot is free for another piece."""
        if parcel.slot is not None:
            self._free.append(parcel.slot)

    def submit(self, work: Callable[..., R], *given: Any) -> Future[R]:
        """Have a function of a module called in another process.  OSError if there is none."""
        try:
            return self._executor.submit(work, *given)
        except BrokenExecutor as error:
            raise _ended() from error

    def close(self) -> None:
        """End the processes, without what has not begun."""
        self._executor.shutdown(cancel_futures=True)


def start(jobs: int) -> Pool:
    """A pool of so many processes; they begin with the first piece."""
    # two more pieces than processes: one that is waited for and written, one that is waiting
    ahead = jobs + 2
    if sys.platform != "linux":
        context: BaseContext = multiprocessing.get_context("spawn")
        return Pool(ProcessPoolExecutor(jobs, context, _begin, ([],)), ahead, [])
    # a copy has all that is imported, and what it is given is not sent
    slots = [mmap.mmap(-1, CAPACITY) for _ in range(ahead)]
    context = multiprocessing.get_context("fork")
    return Pool(ProcessPoolExecutor(jobs, context, _begin, (slots,)), ahead, slots)


def value(future: Future[R]) -> R:
    """What a piece has given.  OSError where its process has ended, such as for want of memory."""
    try:
        return future.result()
    except BrokenExecutor as error:
        raise _ended() from error


def _ended() -> OSError:
    return OSError("a process of --jobs has ended before its work was done")


# --- in a process that works -------------------------------------------------------------------


def _begin(slots: list[mmap.mmap]) -> None:
    """An interrupt is the caller's affair; records make no cycles for the collector to find."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    _slots[:] = slots


def unpack(parcel: Parcel) -> bytes:
    """The bytes to be worked on."""
    return parcel.data if parcel.slot is None else _slots[parcel.slot][: parcel.size]


class Out:
    """What is made of a parcel: written behind it into its slot, as far as there is room."""

    def __init__(self, parcel: Parcel) -> None:
        self._parcel = parcel
        self._slot = None if parcel.slot is None else _slots[parcel.slot]
        self._at = parcel.size
        self._more: list[bytes] = []

    def write(self, data: bytes) -> None:
        """As of a binary file."""
        end = self._at + len(data)
        if self._slot is not None and end <= CAPACITY:
            self._slot[self._at : end] = data
            self._at = end
        else:
            self._spill()
            self._more.append(data)

    def _spill(self) -> None:
        """Go on without a slot."""
        if self._slot is not None:
            self._more.append(self._slot[self._parcel.size : self._at])
            self._slot = None

    def packed(self) -> Parcel:
        """All that has been written."""
        if self._slot is None:
            return Parcel(None, data=b"".join(self._more))
        begin = self._parcel.size
        return Parcel(self._parcel.slot, begin, self._at - begin)
