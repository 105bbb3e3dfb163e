"""Amounts of statement records in whole cents, so that sums are exact.

An amount that is blank or not stated adds nothing; one that cannot be read makes every sum that it
belongs to unknown, which is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple

from catair.fields import Field, Object
from catair.record import Record

_FEES = 5  # fee class codes in QA, QE and QJ (PF-15, MS-9)
_MONEY = re.compile(r"([0-9]{1,15})(?:\.([0-9]{1,2}))?").fullmatch


class Place(NamedTuple):
    """A record object of a transaction: its layout, and its JSON Pointer from the transaction."""

    layout: Record
    path: str
    made: Object

    def field(self, name: str, occurrence: int = 0) -> Field:
        """The element of this name, of a list the one at `occurrence`."""
        found = (f for f in self.layout.elements if f.name == name and f.occurrence == occurrence)
        return next(found)

    def cents(self, name: str, occurrence: int = 0) -> int | None:
        """An amount in cents; 0 where none is stated, None where it cannot be read."""
        field = self.field(name, occurrence)
        value = _value(self.made, field)
        if value is None:
            return None if self._kept(field) else 0
        found = _MONEY(value) if type(value) is str else None
        return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else None

    def number(self, name: str) -> int | None:
        """A count; 0 where none is stated, None where it cannot be read."""
        field = self.field(name)
        value = _value(self.made, field)
        if value is None:
            return None if self._kept(field) else 0
        return value if type(value) is int else None

    def text(self, name: str, occurrence: int = 0) -> str | None:
        """A code; None where none is stated or it cannot be read."""
        value = _value(self.made, self.field(name, occurrence))
        return value if type(value) is str else None

    def _kept(self, field: Field) -> bool:
        """The columns hold what is no value of the element (verbatim)."""
        verbatim = self.made.get("verbatim")
        return type(verbatim) is dict and field.columns in verbatim


def _value(made: Object, field: Field) -> Any:
    if not field.list:
        return made.get(field.name)
    items = listed(made, field.list)
    return items[field.occurrence].get(field.name) if field.occurrence < len(items) else None


def listed(made: Object, key: str) -> list[Object]:
    """The objects of a list, each at its place: an empty one for what is none."""
    items = made.get(key)
    return [i if type(i) is dict else {} for i in items] if type(items) is list else []


def held(made: Object, key: str) -> Object:
    """The object of a key, empty where there is none."""
    value = made.get(key)
    return value if type(value) is dict else {}


class Term(NamedTuple):
    """What one listed thing adds to a total.

    `cents` is None where it is not known; `doubts` are the reasons for which the chapter may mean
    to leave it out, and does not say.
    """

    cents: int | None
    doubts: frozenset[str] = frozenset()


def readings(terms: Iterable[Term]) -> list[int] | None:
    """Every sum that the chapter allows, all terms included first; None where one is not known.

    >>> readings([Term(500), Term(200, frozenset(["deferred"]))])
    [700, 500]
    """
    terms = list(terms)
    known = [(term.cents, term.doubts) for term in terms if term.cents is not None]
    if len(known) < len(terms):
        return None
    doubts = sorted(frozenset().union(*(doubts for _, doubts in known)))
    sums = (
        sum(cents for cents, doubts in known if not doubts & left_out)
        for left_out in _subsets(doubts)
    )
    return list(dict.fromkeys(sums))


def _subsets(values: list[str]) -> Iterator[frozenset[str]]:
    for size in range(len(values) + 1):
        yield from map(frozenset, combinations(values, size))


def money(cents: int) -> str:
    """Cents as the JSON form has them.

    >>> money(1205)
    '12.05'
    """
    return f"{cents // 100}.{cents % 100:02}"


# Fees by class code: what each record of an entry lists
Fees = list[tuple[str | None, int | None]]


def fees(places: Iterable[Place]) -> Fees:
    """(class code, cents) of every fee that these records state, in order."""
    found: Fees = []
    for place in places:
        for at in range(_FEES):
            code, cents = place.text("fee_class_code", at), place.cents("fee_amount", at)
            if code is not None or cents != 0:
                found.append((code, cents))
    return found
