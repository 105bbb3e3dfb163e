"""Totals held against the sums of what is listed, and told as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from catair import findings
from catair.fields import Field, Object
from catair.findings import Finding
from catair.record import Record
from catair.statements.amounts import Place, Term, fees, held, listed, money, readings

# Terms of the fees by class code; None where a fee has no class that is known
Classes = dict[str, list[Term]] | None


class Group(NamedTuple):
    """The totals of a statement: those due (Q3, Q4, QE) or those paid (Q5, Q6, QJ)."""

    duty_and_tax: Place
    amount: Place
    fees: list[Place]


class Layouts:
    """The records of a statement by identifier, and the places of its tree."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = {record.identifier: record for record in records}

    def place(self, parent: Object, key: str, path: str, identifier: str) -> Place:
        """The record object of a key; an empty one where there is none."""
        return Place(self._records[identifier], f"{path}/{key}", held(parent, key))

    def places(self, parent: Object, key: str, path: str, identifier: str) -> list[Place]:
        """The record objects of a list."""
        return [
            Place(self._records[identifier], f"{path}/{key}/{at}", made)
            for at, made in enumerate(listed(parent, key))
        ]

    def groups(self, statement: Object) -> Iterator[Group]:
        """The groups of totals that can be held against what is listed.

        A final statement repeats the preliminary totals (PF-7, MS-5).  Where entry summaries were
        deleted since, their amounts are in those and listed nowhere.
        """
        final = held(statement, "final")
        if not (final and statement.get("deleted")):
            yield from self._group(statement, "preliminary", ("Q3", "Q4", "QE"))
        yield from self._group(statement, "final", ("Q5", "Q6", "QJ"))

    def _group(self, statement: Object, key: str, names: tuple[str, str, str]) -> Iterator[Group]:
        group, path = held(statement, key), f"/{key}"
        made = Group(
            self.place(group, "duty_and_tax", path, names[0]),
            self.place(group, "amount", path, names[1]),
            self.places(group, "fees", path, names[2]),
        )
        if _there(made):
            yield made


def _there(group: Group) -> list[Place]:
    """The records of a group that are there."""
    return [place for place in (group.duty_and_tax, group.amount, *group.fees) if place.made]


def told(code: str, place: Place, field: Field | None, **more: Any) -> Finding:
    """A finding about a record, or about an element of it."""
    where: dict[str, Any] = {"path": place.path}
    where["source"] = findings.CODES[code].source or place.layout.source
    if field is not None:
        where |= {"field": field.name, "columns": (field.start, field.end)}
        where["path"] = f"{place.path}{field.path}"
    return findings.make(code, record=place.layout.identifier, **where | more)


def total(place: Place, name: str, terms: Iterable[Term]) -> Iterator[Finding]:
    """A total that is not the sum, or under none of its readings."""
    sums, found = readings(terms), place.cents(name)
    if not place.made or sums is None or found is None or found in sums:
        return
    yield told(
        "STATEMENT-TOTAL",
        place,
        place.field(name),
        found=money(found) if place.text(name) is not None else "",
        expected=" or ".join(map(money, sums)),
    )


def fee_totals(group: Group, classes: Classes) -> Iterator[Finding]:
    """Fee totals by class that are not the sums of the fees listed."""
    if classes is None:
        return
    totals: dict[str, int] = {}
    for code, cents in fees(group.fees):
        if code is None or cents is None:
            return
        totals[code] = totals.get(code, 0) + cents
    for code in dict.fromkeys([*totals, *classes]):
        sums, found = readings(classes.get(code, [])), totals.get(code, 0)
        if sums is None or found in sums:
            continue
        place, field = _fee(group, code)
        yield told(
            "STATEMENT-TOTAL",
            place,
            field,
            found=money(found) if field else None,
            expected=f"{' or '.join(map(money, sums))} of fee class {code}",
        )


def _fee(group: Group, code: str) -> tuple[Place, Field | None]:
    """Where the total of a fee class stands; the record behind which it is missing, if nowhere."""
    for place in group.fees:
        for field in place.layout.elements:
            if field.name == "fee_class_code" and place.text(field.name, field.occurrence) == code:
                return place, place.field("fee_amount", field.occurrence)
    return _there(group)[-1], None


def by_class(found: Iterable[tuple[str | None, Term]]) -> Classes:
    """Fees by their class; None where one that is not nothing has no class."""
    classes: dict[str, list[Term]] = {}
    for code, term in found:
        if code is None:
            return None
        classes.setdefault(code, []).append(term)
    return classes


def sequence(places: Sequence[Place]) -> Iterator[Finding]:
    """Fee records are numbered sequentially, beginning with 01 (PF-15, MS-9)."""
    for number, place in enumerate(places, 1):
        stated = place.text("sequence_number")
        if stated is not None and stated != f"{number:02}":
            field = place.field("sequence_number")
            yield told("STATEMENT-SEQUENCE", place, field, found=stated, expected=f"{number:02}")


def maximum(places: Sequence[Place], most: int, source: str) -> Iterator[Finding]:
    """More of a record than the map allows, told of the first that is too many."""
    if len(places) > most:
        at = places[most]
        expected = f"at most {most:,}"
        yield told(
            "STATEMENT-REPEAT", at, None, found=str(len(places)), expected=expected, source=source
        )
