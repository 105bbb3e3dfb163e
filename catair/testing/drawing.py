"""Strategies of transactions and of whole transmissions.

Every choice of the generator is one that hypothesis makes, so what fails shrinks choice by choice:
to few lines, parties and bills, each the first of its list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from catair.fields import Object
from catair.synthesis.chance import Chance
from catair.synthesis.shipment import Desk
from catair.testing.kinds import FILER, KINDS, PASSWORD, SITE, checked, day_of, make
from catair.writer import emit, transmission

Draw = Callable[[st.SearchStrategy[Any]], Any]

_STEPS = 1 << 16
_CHOICE = st.integers(0, _STEPS - 1)
SERIAL = st.integers(0, 9_000_000)  # of the first entry number


class Drawn(Chance):
    """Choices that hypothesis makes."""

    __slots__ = ()

    def __init__(self, draw: Draw) -> None:
        self.random = lambda: draw(_CHOICE) / _STEPS


def transactions(*kinds: str) -> st.SearchStrategy[Object]:
    """Transactions of one of the kinds (`KINDS`), of any if none is named.

    They are as `catair.Writer` takes them.  Raises ValueError for an unknown kind.
    """
    named = checked(kinds)
    return _document(named, 1).map(_first)


def transmissions(*kinds: str, most: int = 3, newline: str = "\n") -> st.SearchStrategy[bytes]:
    """Transmissions of one to `most` transactions of these kinds, in which nothing is an error.

    Transactions of one application are a batch.  `newline` is the line end.  Raises ValueError for
    an unknown kind, or a `most` below 1.
    """
    named = checked(kinds)
    if most < 1:
        raise ValueError("a transmission has one transaction at least")
    return _document(named, most).map(lambda made: emit(made | {"file": _file(newline)}))


def _file(newline: str) -> Object:
    return {"encoding": "latin-1", "newline": newline}


def _first(document: Object) -> Object:
    tree: Object = document["batches"][0]["blocks"][0]["transactions"][0]
    return tree


def _document(kinds: Sequence[str], most: int) -> st.SearchStrategy[Object]:
    chosen = st.lists(st.sampled_from(kinds), min_size=1, max_size=most)
    return documents(chosen)


@st.composite
def documents(draw: st.DrawFn, chosen: st.SearchStrategy[list[str]]) -> Object:
    """Documents with transactions of the kinds that are chosen; entry numbers come once."""
    kinds = draw(chosen)
    day = day_of(kinds)
    desk = Desk(Drawn(draw), FILER, day, draw(SERIAL))
    by_application: dict[str, list[Object]] = {}
    for kind in kinds:
        by_application.setdefault(KINDS[kind].application, []).append(make(kind, desk))
        desk.serial += 1
    return document(by_application, day)


def document(by_application: dict[str, list[Object]], day: str) -> Object:
    """A document with a batch for each application, sent on a day (ISO)."""
    made: Object = {}
    for application, trees in by_application.items():
        one = transmission(
            application=application,
            site=SITE,
            filer=FILER,
            password=PASSWORD,
            date=day,
            transactions=trees,
        )
        one["batches"] = made.get("batches", []) + one["batches"]
        made = one
    return made
