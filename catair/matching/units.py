"""Units of applications whose records are read by themselves: what is answered one by one.

An in-bond (QP, WP) is answered with its QP10 or WP10 as it was sent (In-Bond v51, INB-16 Note 1,
INB-17 Note 2), and notified (NS) with its number (INB-18); an entry summary (AE) with E1s that have
its number, up to the final disposition (ESF-203 to ESF-206); a query (CQ) with loops that have the
entry, in-bond, bill or air waybill that was asked for (ACMQ-13 to ACMQ-20).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from catair.fields import Object
from catair.matching.items import Keys, Place
from catair.matching.keys import DISPOSITIONS, joined, text

ACCEPTED, REJECTED, WARNED = DISPOSITIONS["02"], DISPOSITIONS["01"], DISPOSITIONS["03"]


class Unit(NamedTuple):
    """What is sent, or comes back, in some records of a block.

    `more` says that it may be a further loop of the answer before it.
    """

    place: Place
    keys: Keys
    disposition: str | None
    more: bool


class _Form(NamedTuple):
    """How records fall into units: where one begins and ends, and what is read of it.

    Without `starts` one begins behind the end of another.
    """

    starts: frozenset[str]
    reads: frozenset[str]
    keys: Callable[[list[Object]], Keys]
    disposition: Callable[[list[Object]], str | None] = lambda records: None
    ends: Callable[[Object], bool] = lambda made: False


def _first(records: list[Object], *names: str) -> Object:
    return next((made for made in records if made.get("record") in names), {})


def _in_bond(records: list[Object]) -> Keys:
    made = _first(records, "10")
    house, box = text(made, "house_bill_of_lading"), text(made, "container_number")
    told = (
        _bill(made, "simple_regular_master_bill_of_lading"),
        f"house bill {house}" if house else None,
        f"container {box}" if box else None,
    )
    number, action = text(made, "in_bond_number"), text(made, "action_code")
    return Keys(number, tuple(each for each in told if each), action)


def _notified(records: list[Object]) -> Keys:
    return Keys(text(records[0], "in_bond_number"))


def _bill(made: Object, name: str) -> str | None:
    """Issuer and number of a bill in a record."""
    number = text(made, name)
    return f"bill {text(made, f'issuer_code_of_{name}') or ''}{number}" if number else None


def _message(records: list[Object]) -> str | None:
    """What the messages (QT95, WT95) say; None where they say both (INB-53, INB-59)."""
    told = {
        text(made, "narrative_message_type_code") for made in records if made.get("record") == "95"
    }
    if told == {"01"}:
        return REJECTED
    if not told or not told <= {"02", "03"}:
        return None
    return WARNED if "03" in told else ACCEPTED


def _summary(records: list[Object]) -> Keys:
    made = next((each for each in records if text(each, "entry_number")), {})
    return Keys(joined(made, "entry_filer_code", "entry_number"))


def _final(made: Object) -> bool:
    return text(made, "disposition_type_code") is not None


def _summarised(records: list[Object]) -> str | None:
    """The final disposition; with a warning of Census or of an agency (ESF-205 Note 2)."""
    made = next((each for each in records if _final(each)), {})
    if text(made, "disposition_type_code") == "R":
        return REJECTED
    if text(made, "disposition_type_code") != "A":
        return None
    return WARNED if text(made, "severity_code") in ("W", "P") else ACCEPTED


def _query(records: list[Object]) -> Keys:
    """What a query asks for, or what an answer to one tells of."""
    found: dict[str, None] = {}
    for made in records:
        entry = joined(made, "entry_filer_code", "entry_number")
        waybill = joined(made, "air_waybill_number")
        house = text(made, "house_air_waybill_number")
        told = (
            f"entry {entry.replace(' ', '')}" if entry else None,
            f"in-bond {text(made, 'in_bond_number')}" if text(made, "in_bond_number") else None,
            _bill(made, "bill_of_lading_number"),
            _bill(made, "master_bill_number"),
            _bill(made, "house_bill_number"),
            f"air waybill {waybill} {house or ''}".rstrip() if waybill else None,
        )
        found |= dict.fromkeys(each for each in told if each)
    return Keys(references=tuple(found))


_TEN = frozenset({"10"})
_NOTIFIED = frozenset({"05", "10"})
_ANSWERS = frozenset({"WO10", "WR0", "WSA", "WSB", "WR1"})
_FORMS = {
    "QP": _Form(_TEN, _TEN, _in_bond),
    "QT": _Form(_TEN, frozenset({"10", "95"}), _in_bond, _message),
    "WP": _Form(_TEN, _TEN, _in_bond),
    "WT": _Form(_TEN, frozenset({"10", "95"}), _in_bond, _message),
    "NS": _Form(_NOTIFIED, _NOTIFIED, _notified),
    "AE": _Form(_TEN, _TEN, _summary),
    "AX": _Form(frozenset(), frozenset({"E1"}), _summary, _summarised, _final),
    "CQ": _Form(frozenset({"WR1"}), frozenset({"WR1"}), _query),
    "C1": _Form(_ANSWERS, _ANSWERS | {"WR4", "WSC"}, _query),
}


class Run:
    """Takes the records of a block, and tells each unit when it has ended."""

    def __init__(self, form: _Form) -> None:
        self._form = form
        self._place: Place | None = None
        self._read: list[Object] = []

    @classmethod
    def of(cls, application: str) -> Run | None:
        """The run of an application; None where its records are in no units."""
        form = _FORMS.get(application)
        return cls(form) if form else None

    def take(self, made: Object, place: Place) -> Unit | None:
        """Take a record; the unit that ends with it, or before it."""
        form, name = self._form, made.get("record")
        ended = None
        if name in form.starts:
            ended = self.end()
        if self._place is None and (name in form.starts or not form.starts):
            self._place = place
        if self._place is not None and name in form.reads:
            self._read.append(made)
            if form.ends(made):
                ended = self.end()
        return ended

    def end(self) -> Unit | None:
        """The unit that is open; it is open no longer."""
        place, read = self._place, self._read
        self._place, self._read = None, []
        if place is None or not read:
            return None
        form = self._form
        more = read[0].get("record") == "WR1"
        return Unit(place, form.keys(read), form.disposition(read), more)
