"""SF: the response (SN) with the number that CBP assigns, and the advisories (SA) on its bills.

Sources: Importer Security Filing v3 (transcribed), ISF-10 to ISF-14 and ISF-39; ISF Status Advisory
v1 (transcribed); Appendix S (by excerpt); CSMS 10-000120: bills are looked for at filing, and 5, 20
and 30 days after.  In a unified filing the bills are those of the entry (Cargo Release v40, SE-28).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from catair.chapters.isf_status_advisory import DISPOSITIONS
from catair.fields import Object
from catair.responder import clock, conditions, telling
from catair.responder.cargo_release import bill_key, key_of
from catair.responder.envelope import given, is_plain
from catair.responder.faults import Filed
from catair.responder.fitting import echo
from catair.responder.script import Script, stated_when
from catair.responder.state import State
from catair.responder.status import Notice

REJECTED, ACCEPTED, WARNED = "01", "02", "03"
_DISPOSITIONS = {
    REJECTED: "ISF REJECTED",
    ACCEPTED: "ISF ACCEPTED",
    WARNED: "ISF ACCEPTED WITH WARNINGS",
}
_OF_WORST = {
    conditions.RECORD_REJECTED: REJECTED,
    conditions.RECORD_WARNED: WARNED,
    None: ACCEPTED,
}
_SECTIONS = {
    "SF10": "header",
    "SF13": "shipment",
    "SF15": "bills",
    "SF20": "references",
    "SF25": "equipment",
    "SF50": "delivery",
}
_ONE = ("header", "shipment", "delivery")

# CSMS 10-000120: not on file, and of the wrong type; at filing and after so many days
_ON_FILE, _DUPLICATE = "S1", "S7"
_CHECKS = ((0, "S2", "S6"), (5, "S3", "SA"), (20, "S4", "SB"), (30, "S5", "SC"))
_BILL_WIDTH = 16  # SA30

Refusals = dict[int, tuple[str, str]]  # id of a record -> code and text


def respond(
    filed: Filed, sender: Object, state: State, now: datetime, unified: bool = False
) -> Object:
    """The SN of a filing, or of the one in an entry; what is accepted is kept in the state."""
    pairs = [
        pair
        for pair in zip(filed.records, filed.findings, strict=True)
        if (pair[0]["record"] or "")[:2] == "SF"
    ]
    told = {
        id(record): conditions.of_record(findings, conditions.FILING) for record, findings in pairs
    }
    header = (filed.tree["isf"] if unified else filed.tree)["header"]
    number = None
    if conditions.worst(told.values()) != conditions.RECORD_REJECTED:
        refused, number = _act(filed, header, sender, state, now, unified)
        for at, condition in refused.items():
            told[at] = [(conditions.RECORD_REJECTED, *condition), *told[at]][: conditions.MOST]
    tree: Object = {"type": "SN"}
    for record, _ in pairs:
        _put(tree, record, told[id(record)])
    if number is not None:
        tree["header"]["echo"]["isf_transaction_number"] = number
    disposition = _OF_WORST[conditions.worst(told.values())]
    tree["disposition"] = _sf90(disposition, None, _DISPOSITIONS[disposition])
    return tree


def _put(tree: Object, record: Object, errors: list[tuple[str, str, str]]) -> None:
    """Give a record back: the header, the filer's references, and what is in error (ISF-10)."""
    name = record["record"]
    reference = name == "SF20" and given(record, "reference_identifier_qualifier") == "CR"
    if not (errors or name == "SF10" or reference):
        return
    made: Object = {"echo": echo(record, "SN")}
    if errors:
        made["errors"] = [_sf90(*each) for each in errors]
    section = _SECTIONS.get(name, "entities")
    if section in _ONE:
        tree[section] = made
    else:
        tree.setdefault(section, []).append(made)


def _sf90(kind: str, code: str | None, text: str) -> Object:
    made: Object = {"record": "SF90", "message_type_code": kind, "narrative_message_text": text}
    return made if code is None else made | {"error_code": code}


# --- actions ---


def _act(
    filed: Filed, header: Object, sender: Object, state: State, now: datetime, unified: bool
) -> tuple[Refusals, str | None]:
    """Do what the action says; what is refused of which record, and the transaction number."""
    action = given(header, "action_code")
    number = given(header, "isf_transaction_number")
    filer = sender.get("processing_filer_code") or ""
    if action == "A":
        return _add(filed, header, sender, state, now, unified)
    held = state.filing(number or "")
    if held is None or not held["open"]:
        return {id(header): ("108", conditions.FILING["108"])}, number
    if held["filer"] != filer:
        return {id(header): ("111", conditions.FILING["111"])}, number
    if action == "D":
        state.keep_filing(number or "", held | {"open": False})
        return {}, number
    made = _filing_of(filed, header, sender, now, unified)
    since = {bill["key"]: bill["since"] for bill in held["bills"]}
    begin = telling.changed(held, now)
    for bill in made["bills"]:
        bill["since"] = since.get(bill["key"], begin)
    # the days count from the original file date (CSMS 10-000120); what has been told stays told
    kept = {name: held[name] for name in ("filed", "told", "sent", "changed", "duplicates")}
    state.keep_filing(number or "", made | kept)
    return {}, number


def _add(
    filed: Filed, header: Object, sender: Object, state: State, now: datetime, unified: bool
) -> tuple[Refusals, str | None]:
    made = _filing_of(filed, header, sender, now, unified)
    if unified and state.filed_with(made["entry"]):
        return {id(header): ("119", conditions.FILING["119"])}, None
    refused: Refusals = {}
    others: list[tuple[str, str]] = []
    for bill in made["bills"]:
        for key in state.filings_of(bill["key"], made["importer"]):
            held = state.filing(key) or {}
            if held["filer"] != made["filer"]:
                others.append((key, bill["key"]))
            elif not unified and held["entry"] is None:
                refused[_record_of(filed, bill["key"])] = ("117", conditions.FILING["117"])
    if refused:
        return refused, None
    # a filing of another filer is accepted, and the first filer gets S7 (CSMS 10-000120)
    for key, bill_number in {bill: (key, bill) for key, bill in reversed(others)}.values():
        first = state.filing(key) or {}
        first["duplicates"].append([telling.changed(first, now), bill_number])
        state.keep_filing(key, first)
    number = f"{made['filer']}-{state.next('isf ' + made['filer']):011d}"
    state.keep_filing(number, made)
    return {}, number


def _record_of(filed: Filed, bill: str) -> int:
    """The SF15 that names a bill."""
    return next(
        id(each)
        for each in filed.tree["bills"]
        if given(each, "shipment_reference_identifier") == bill
    )


def _filing_of(
    filed: Filed, header: Object, sender: Object, now: datetime, unified: bool
) -> Object:
    """What the state keeps of a filing."""
    isf = filed.tree["isf"] if unified else filed.tree
    stated = isf.get("references") or ()
    references = [
        given(each, "reference_identifier")
        for each in stated
        if given(each, "reference_identifier_qualifier") == "CR"
    ]
    # SA20 is alphanumeric: a reference of other characters cannot be said there
    keys = _entry_bills(filed.tree) if unified else _bills(filed.tree)
    return {
        "filed": clock.stated(now),
        **telling.nothing(now),
        "open": True,
        "filer": sender.get("processing_filer_code") or "",
        "sender": sender,
        "entry": key_of(filed.tree) if unified else None,
        "importer": given(header, "isf_importer_number") or "",
        "references": [each for each in references if each and is_plain(each)],
        "bills": [{"key": key, "since": clock.stated(now)} for key in dict.fromkeys(keys)],
        "duplicates": [],
    }


def _bills(tree: Object) -> list[str]:
    stated = [given(each, "shipment_reference_identifier") for each in tree.get("bills") or ()]
    return [each for each in stated if each]


def _entry_bills(tree: Object) -> list[str]:
    """The bills of an entry by which a filing is matched: houses and regular ones, no masters."""
    kinds = ("house", "simple", "master", "tracking")
    stated = [[each[kind] for kind in kinds if kind in each] for each in tree.get("bills") or ()]
    return [bill_key(made[0]) for made in stated if made]


# --- advisories ---


class Advice(NamedTuple):
    """What is told of a bill, and when."""

    moment: datetime
    bill: str
    code: str

    def when(self) -> datetime:
        """The moment."""
        return self.moment

    def name(self) -> str:
        """What tells it from the others of its minute."""
        return f"{self.code} {self.bill}"


def advance(number: str, told: Object, script: Script, now: datetime) -> Iterator[Notice]:
    """What there is to tell of a filing up to now; changes `told` as time passes."""
    found: list[Advice] = []
    if told["open"]:
        for bill in told["bills"]:
            for moment, code in _of_bill(bill, told, script):
                found.append(Advice(moment, bill["key"], code))
        for stated, key in told["duplicates"]:
            found.append(Advice(clock.moment(stated), key, _DUPLICATE))
    by_moment: dict[datetime, list[Advice]] = {}
    for each in telling.news(told, now, found, Advice.when, Advice.name):
        by_moment.setdefault(each.moment, []).append(each)
    for moment, some in sorted(by_moment.items()):
        yield Notice(moment, "SA", number, told["sender"], _tree(number, told, some))


def _of_bill(bill: Object, told: Object, script: Script) -> Iterator[tuple[datetime, str]]:
    """What is told of a bill: at filing and at each check until it is on file, and then that."""
    since = clock.moment(bill["since"])
    filed = clock.moment(told["filed"])
    plan = script.bill(bill["key"])
    on_file = stated_when(plan, "on_file", "0d", since)
    wrong = plan.get("wrong_type", False)
    if on_file is not None and not wrong:
        yield max(on_file, since), _ON_FILE
    for count, missing, other in _CHECKS:
        moment = since if count == 0 else clock.days(filed, count)
        if moment < since:
            continue
        there = on_file is not None and on_file <= moment
        if wrong and there:
            yield moment, other
        elif not there:
            yield moment, missing


def _tree(number: str, told: Object, some: list[Advice]) -> Object:
    tree: Object = {
        "type": "SA",
        "header": {"record": "SA10", "isf_transaction_number": number},
    }
    if told["references"]:
        tree["references"] = [
            {
                "record": "SA20",
                "code_qualifier": "CR",
                "reference_data": each,
            }
            for each in told["references"]
        ]
    tree["bills"] = [
        {
            # what is longer than the element cannot be said
            "bill_of_lading": {
                "record": "SA30",
                "bill_number": bill if len(bill) <= _BILL_WIDTH and is_plain(bill) else None,
            },
            "disposition": {
                "record": "SA50",
                "disposition_code": code,
                "remarks": DISPOSITIONS[code].partition(", ")[0],
            },
        }
        for _, bill, code in some
    ]
    return tree
