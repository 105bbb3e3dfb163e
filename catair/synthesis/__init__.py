"""Synthetic transmissions: entries, security filings and queries of shipments that never were.

    for tree in catair.synthesis.generate("ocean", seed=7, count=100): ...

Everything is invented or a public fact: no name, address or number belongs to anybody.  The same
arguments give the same trees on every platform and in every version of Python.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from catair.entry_number import TRANSACTIONS, is_filer_code
from catair.fields import Object
from catair.synthesis.chance import Chance
from catair.synthesis.kinds import KINDS, TYPE_86_ENDS, maker, parse_mix
from catair.synthesis.shipment import Desk

__all__ = ["DAY", "KINDS", "Dated", "check", "dated", "first_day", "generate", "parse_mix"]

# The days where none are given; the second is for entries of type 86
DAY, DAY_86 = "2026-10-05", "2025-07-21"


def first_day(mix: Mapping[str, int]) -> str:
    """The day (ISO) of a transmission for which none is given."""
    return DAY_86 if "type_86" in mix else DAY


def check(mix: Mapping[str, int], seed: int, count: int, filer: str, day: str, to: str) -> None:
    """Raises ValueError for arguments of which nothing can be made."""
    if not mix:
        raise ValueError("no kind")
    for kind, weight in mix.items():
        if kind not in KINDS:
            raise ValueError(f"no kind {kind!r}; there are {', '.join(KINDS)}")
        if weight < 1:
            raise ValueError(f"the weight of {kind} is below 1")
    if seed < 0:
        raise ValueError("a seed is a whole number from 0 on")
    if not 0 <= count <= TRANSACTIONS:
        raise ValueError(f"count is from 0 to {TRANSACTIONS}, the entry numbers of a filer")
    if not is_filer_code(filer):
        raise ValueError(f"no filer code: {filer!r}")
    first, last = date.fromisoformat(day), date.fromisoformat(to)
    if first > last:
        raise ValueError("the first day lies behind the last")
    if not (first.year > 1970 and last.year < 2069):
        raise ValueError("days are from 1971 to 2068, as dates have two digits of the year")
    if "type_86" in mix and to >= TYPE_86_ENDS:
        raise ValueError(f"ACE rejects entry type 86 since {TYPE_86_ENDS}; its days lie before")


def generate(
    kind: str | Mapping[str, int],
    seed: int,
    count: int,
    *,
    filer: str = "EEE",
    day: str | None = None,
    to: str | None = None,
) -> Iterator[Object]:
    """Transactions, one at a time, as `catair.Writer` takes them.

    `kind` is one of `KINDS`, or weights by kind: those of one application come together, as many as
    their weights say, and of them each is drawn.  `seed` is a
    whole number from 0 on; entry numbers begin at one drawn from it, and none comes twice.  `day`
    and `to` (ISO) are the days of transmission, over which the transactions are spread in order; a
    transmission of one day has `day` alone.  Nothing is shared between the trees.

    Raises ValueError, at once, for an unknown kind, for numbers and days that cannot be, and for
    entries of type 86 on or after August 29, 2025.
    """
    mix = {kind: 1} if isinstance(kind, str) else kind
    first = day or first_day(mix)
    check(mix, seed, count, filer, first, to or first)
    return (made.tree for made in dated(mix, seed, count, filer, first, to or first))


class Dated(NamedTuple):
    """A transaction with its application and the day (ISO) on which it is sent."""

    application: str
    day: str
    tree: Object


def dated(
    mix: Mapping[str, int], seed: int, count: int, filer: str, day: str, to: str
) -> Iterator[Dated]:
    """The transactions of `generate` with their days; the arguments are right (`check`)."""
    chance = Chance(2 * seed)
    serial = chance.below(TRANSACTIONS)
    first = date.fromisoformat(day).toordinal()
    days = date.fromisoformat(to).toordinal() - first + 1
    desk = Desk(chance, filer, day, serial)
    applications = dict.fromkeys(KINDS[kind].application for kind in mix)
    whole = sum(mix.values())
    weight = done = 0
    for application in applications:
        kinds = [kind for kind in mix if KINDS[kind].application == application]
        makers, weights = [maker(kind) for kind in kinds], [mix[kind] for kind in kinds]
        weight += sum(weights)
        share = weight * count // whole - done
        for at in range(share):
            desk.day = date.fromordinal(first + at * days // share).isoformat()
            make = makers[0] if len(makers) == 1 else makers[chance.weighted(weights)]
            yield Dated(application, desk.day, make(desk))
            desk.serial = (desk.serial + 1) % TRANSACTIONS
        done += share
