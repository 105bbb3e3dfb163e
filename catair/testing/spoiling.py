"""Strategies of transmissions with one fault, and the finding that it must give."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from hypothesis import reject
from hypothesis import strategies as st

from catair.fields import Object
from catair.synthesis import generate
from catair.synthesis.chance import Chance
from catair.synthesis.faults import FAULTS, Fault, put
from catair.synthesis.shipment import Desk
from catair.testing.drawing import SERIAL, Drawn, document
from catair.testing.kinds import FILER, KINDS, PILOT, checked, day_of, make
from catair.writer import emit

_TRIES = 20  # some faults go into few transactions of their kind
_BEFORE = 2  # lines before the first transaction: A and B
_FAULTS = {fault.name: fault for fault in FAULTS}


class Faulty(NamedTuple):
    """A transmission of one transaction, and the one finding that `validate` must give.

    `line` counts from 1; `record` and `field` are None where the finding has none.  `fault` is the
    kind of the fault, `kind` that of the transaction.
    """

    data: bytes
    code: str
    line: int
    record: str | None
    field: str | None
    fault: str
    kind: str


def faulty(*kinds: str, faults: tuple[str, ...] = ()) -> st.SearchStrategy[Faulty]:
    """Transmissions of a transaction of these kinds with one of these faults, all if none is named.

    Faults are those of `catair generate --invalid-rate`; a filing of the pilot has none.  What the
    fault cannot be put into is not drawn.  Raises ValueError for an unknown kind or fault, and
    where none of the kinds can have one of the faults.
    """
    for name in faults:
        if name not in _FAULTS:
            raise ValueError(f"no fault {name!r}; there are {', '.join(_FAULTS)}")
    chosen = tuple(_FAULTS[name] for name in faults or _FAULTS)
    named = tuple(kind for kind in checked(kinds) if _takes(kind, chosen))
    if not named:
        raise ValueError("none of these kinds can have such a fault")
    return _faulty(named, chosen)


@cache
def _takes(kind: str, faults: tuple[Fault, ...]) -> bool:
    """True for a kind into some transactions of which one of the faults can be put."""
    if kind == PILOT:
        return False
    return any(put(Chance(0), tree, faults) for tree in generate(kind, 3, 8))


@st.composite
def _faulty(draw: st.DrawFn, kinds: tuple[str, ...], faults: tuple[Fault, ...]) -> Faulty:
    kind = draw(st.sampled_from(kinds))
    chance, day = Drawn(draw), day_of((kind,))
    desk = Desk(chance, FILER, day, draw(SERIAL))
    for _ in range(_TRIES):
        tree: Object = make(kind, desk)
        told = put(chance, tree, faults)
        if told is not None:
            break
    else:
        reject()
    data = emit(document({KINDS[kind].application: [tree]}, day))
    line = told.at + _BEFORE + 1
    return Faulty(data, told.fault.code, line, told.record, told.field, told.fault.name, kind)
