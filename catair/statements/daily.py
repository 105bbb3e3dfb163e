"""What a daily statement (PF) says of its totals.

Source: Daily Statement v15: what is listed (PF-10 to PF-16), the totals (PF-17 to PF-27), the map
(PF-9), which amounts a total has (PF-8, PF-14) and what is due of an entry (PF-32).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from catair.chapters.daily_statement import CHAPTER
from catair.fields import Object
from catair.findings import Finding
from catair.statements.amounts import Place, Term, fees, listed
from catair.statements.totals import (
    Group,
    Layouts,
    by_class,
    fee_totals,
    maximum,
    sequence,
    told,
    total,
)

_LAYOUTS = Layouts(CHAPTER.records)
_MAP = f"{CHAPTER}, PF-9"

# The fee classes that the total fields have of an entry type, and nothing else of it (PF-8):
# "only HMF fee will be reported", "no duty, tax or fees". 501 is the Harbor Maintenance Fee
# (Entry Summary Create/Update v109, Table 6).
ONLY = {"21": ("501",), "22": (), "23": ("501",)}

# What the chapter leaves open. An amount without a payment due, or under bond, is not in "the
# total on Record Identifier Q4" (PF-14): the amount due alone, or others? A deferred tax is no part
# of what is due (PF-32); whether it is of the total tax is not said.
UNPAID, BONDED, DEFERRED = "unpaid", "bonded", "deferred"


class Entry(NamedTuple):
    """An entry summary: Q1, Q2 and its QA."""

    summary: Place
    continued: Place
    fees: list[Place]


class _Amounts(NamedTuple):
    """What one entry adds to each total."""

    duty: Term
    tax: Term
    deferred: Term
    antidumping: Term
    countervailing: Term
    interest: Term
    due: Term
    fees: list[tuple[str | None, Term]]


def entries(statement: Object) -> list[Entry]:
    """The entry summaries that a statement lists."""
    found = []
    for at, entry in enumerate(listed(statement, "entries")):
        path = f"/entries/{at}"
        found.append(
            Entry(
                _LAYOUTS.place(entry, "summary", path, "Q1"),
                _LAYOUTS.place(entry, "continued", path, "Q2"),
                _LAYOUTS.places(entry, "fees", path, "QA"),
            )
        )
    return found


def _amounts(entry: Entry) -> _Amounts:
    summary, continued = entry.summary, entry.continued
    only = ONLY.get(summary.text("entry_type") or "")
    unpaid = continued.text("pay_indicator") == "N"
    unsure = (UNPAID,) if unpaid or not continued.made else ()
    deferred = summary.text("deferred_tax_indicator") == "Y"

    def term(place: Place, name: str, *doubts: str) -> Term:
        cents = place.cents(name) if place.made else None  # a record that is missing says nothing
        return Term(0 if only is not None else cents, frozenset(doubts))

    def bonded(kind: str) -> bool:
        return continued.text(f"{kind}_indicator") == "N"

    duty = term(summary, "estimated_duty_amount", *unsure)
    tax = term(summary, "estimated_tax_amount", *unsure, *((DEFERRED,) if deferred else ()))
    duties = {
        kind: term(continued, f"{kind}_duty_amount", *unsure, *((BONDED,) if bonded(kind) else ()))
        for kind in ("antidumping", "countervailing")
    }
    interest = term(continued, "interest_amount_for_reconciliation_summary", *unsure)
    listed_fees = [
        (code, Term(cents, frozenset(unsure)))
        for code, cents in fees(entry.fees)
        if only is None or code in only
    ]
    due = [duty, interest, *(fee for _, fee in listed_fees)]
    due += [] if deferred else [tax]
    due += [made for kind, made in duties.items() if not bonded(kind)]
    return _Amounts(
        duty,
        tax,
        Term(tax.cents, frozenset(unsure)) if deferred else Term(0),
        duties["antidumping"],
        duties["countervailing"],
        interest,
        Term(0) if unpaid else _sum(due),
        listed_fees,
    )


def _sum(terms: list[Term]) -> Term:
    known = [term.cents for term in terms if term.cents is not None]
    return Term(sum(known) if len(known) == len(terms) else None)


def check(statement: Object) -> Iterator[Finding]:
    """Findings on the totals, counts and numbers of one daily statement."""
    found = entries(statement)
    yield from maximum([entry.summary for entry in found], 2000, _MAP)
    for entry in found:
        yield from maximum(entry.fees, 5, _MAP)
        yield from sequence(entry.fees)
    added = [_amounts(entry) for entry in found]
    for group in _LAYOUTS.groups(statement):
        yield from _group(group, added)
    yield from maximum(_LAYOUTS.places(statement, "deleted", "", "Q7"), 2000, _MAP)


def _group(group: Group, added: list[_Amounts]) -> Iterator[Finding]:
    first, second = group.duty_and_tax, group.amount
    yield from total(first, "total_estimated_duty", (each.duty for each in added))
    yield from total(first, "total_estimated_tax", (each.tax for each in added))
    yield from total(first, "total_deferred_tax", (each.deferred for each in added))
    yield from total(second, "total_antidumping_duty", (each.antidumping for each in added))
    yield from total(second, "total_countervailing_duty", (each.countervailing for each in added))
    paid = "paid" if second.layout.identifier == "Q6" else "due"
    yield from total(second, f"total_amount_{paid}", (each.due for each in added))
    name = "total_interest_amount_for_reconciliation_summary"
    yield from total(second, name, (each.interest for each in added))
    yield from _count(second, len(added))
    yield from maximum(group.fees, 5, _MAP)
    yield from sequence(group.fees)
    yield from fee_totals(group, by_class(fee for each in added for fee in each.fees))


def _count(place: Place, listed_entries: int) -> Iterator[Finding]:
    """Which entry produces revenue is not defined; that each does or does not is."""
    revenue = place.field("total_number_revenue_producing_entries")
    other = place.field("total_number_non_revenue_producing_entries")
    counts = [place.number(revenue.name), place.number(other.name)]
    stated = [count for count in counts if count is not None]
    if not place.made or len(stated) < 2 or sum(stated) == listed_entries:
        return
    yield told(
        "STATEMENT-COUNT",
        place,
        revenue,
        columns=(revenue.start, other.end),
        found=" + ".join(map(str, stated)),
        expected=f"{listed_entries} in both",
    )
