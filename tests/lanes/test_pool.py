"""What goes from one process to another, and back."""

from __future__ import annotations

import gc
import mmap
import signal
from collections.abc import Iterator

import pytest

from catair.lanes import pool
from catair.lanes.pool import Out, Parcel, Pool, unpack
from tests.lanes.inline import Inline


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> Pool:
    """One slot, of 100 bytes."""
    monkeypatch.setattr(pool, "CAPACITY", 100)
    slots = [mmap.mmap(-1, 100)]
    monkeypatch.setattr(pool, "_slots", slots)
    return Pool(Inline(), 3, slots)


def test_a_slot_and_none(shared: Pool) -> None:
    first = shared.pack(b"one")
    second = shared.pack(b"two")
    assert (first, second) == (Parcel(0, 0, 3), Parcel(None, data=b"two"))
    for parcel, data in ((first, b"one"), (second, b"two")):
        assert unpack(parcel) == shared.packed(parcel) == data
    shared.release(second)
    assert shared.pack(b"three").slot is None
    shared.release(first)
    assert shared.pack(b"x" * 101).slot is None
    assert shared.pack(b"x" * 100) == Parcel(0, 0, 100)


@pytest.mark.parametrize(
    "pieces", [(), (b"a" * 90,), (b"a" * 50, b"b" * 41), (b"a" * 50, b"", b"b" * 50)]
)
@pytest.mark.parametrize("taken", [False, True])
def test_what_is_made(pieces: tuple[bytes, ...], taken: bool, shared: Pool) -> None:
    if taken:
        shared.pack(b"")
    parcel = shared.pack(b"0123456789")
    out = Out(parcel)
    for data in pieces:
        out.write(data)
    made = out.packed()
    assert bytes(shared.opened(made)) == b"".join(pieces)
    assert (made.slot is None) == (taken or sum(map(len, pieces)) > 90)
    assert shared.packed(parcel) == b"0123456789"


@pytest.fixture
def signals() -> Iterator[None]:
    """The handler of interrupts and the collector, as they were before."""
    handler = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, handler)
    gc.enable()


def test_how_a_process_begins(signals: None, shared: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    slots = [mmap.mmap(-1, 100)]
    pool._begin(slots)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    assert not gc.isenabled()
    assert pool._slots == slots
