"""What a periodic monthly statement (MS) says of its totals.

Source: Periodic Monthly Statement v7: what is listed (MS-7 to MS-10), the totals (MS-11 to MS-18)
and the map (MS-6).  Of what the amount due of a daily statement is the sum, is not said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from catair.chapters.periodic_monthly_statement import CHAPTER
from catair.fields import Object
from catair.findings import Finding
from catair.statements.amounts import Place, Term, fees, listed
from catair.statements.totals import Group, Layouts, by_class, fee_totals, maximum, sequence, total

_LAYOUTS = Layouts(CHAPTER.records)
_MAP = f"{CHAPTER}, MS-6"


class Daily(NamedTuple):
    """A periodic daily statement: Q1, Q2 and its QA."""

    duty_and_tax: Place
    amount: Place
    fees: list[Place]


def daily_statements(statement: Object) -> list[Daily]:
    """The periodic daily statements that a monthly statement lists."""
    found = []
    for at, daily in enumerate(listed(statement, "daily_statements")):
        path = f"/daily_statements/{at}"
        found.append(
            Daily(
                _LAYOUTS.place(daily, "duty_and_tax", path, "Q1"),
                _LAYOUTS.place(daily, "amount", path, "Q2"),
                _LAYOUTS.places(daily, "fees", path, "QA"),
            )
        )
    return found


def check(statement: Object) -> Iterator[Finding]:
    """Findings on the totals and numbers of one periodic monthly statement."""
    found = daily_statements(statement)
    yield from maximum([daily.duty_and_tax for daily in found], 9999, _MAP)
    for daily in found:
        yield from maximum(daily.fees, 5, _MAP)
        yield from sequence(daily.fees)
    for group in _LAYOUTS.groups(statement):
        yield from _group(group, found)
    yield from maximum(_LAYOUTS.places(statement, "deleted", "", "Q7"), 9999, _MAP)


def _group(group: Group, found: list[Daily]) -> Iterator[Finding]:
    for name in ("total_duty", "total_tax"):
        yield from total(group.duty_and_tax, name, (_term(d.duty_and_tax, name) for d in found))
    for name in ("total_antidumping_duty", "total_countervailing_duty"):
        yield from total(group.amount, name, (_term(d.amount, name) for d in found))
    paid = "paid" if group.amount.layout.identifier == "Q6" else "due"
    due = (_term(d.amount, "total_amount_due") for d in found)
    yield from total(group.amount, f"total_amount_{paid}", due)
    yield from maximum(group.fees, 5, _MAP)
    yield from sequence(group.fees)
    listed_fees = ((code, Term(cents)) for d in found for code, cents in fees(d.fees))
    yield from fee_totals(group, by_class(listed_fees))


def _term(place: Place, name: str) -> Term:
    return Term(place.cents(name) if place.made else None)  # a missing record says nothing
