"""What the rules across transactions read of an event, and where they may tell of it.

It is a small part of the tree, which goes from one process to another; the whole does not.
"""

from __future__ import annotations

from typing import Any

from catair.fields import Object
from catair.rules.rule import Case

Place = tuple[str | int, ...]  # keys and indexes from the tree to a record; () is the first record

_FILED = ("action_code", "isf_importer_number", "isf_transaction_number")
_ENTRY = (
    "entry_filer_code", "entry_number", "entry_type", "estimated_entry_value", "valid_action_code",
)  # fmt: skip
_SHARED = ("references", "entities")  # of a low-value entry: its day and its consignee
_SECTION_321 = "86"
_BILL = ("code_qualifier", "shipment_reference_identifier")


def essence(case: Case) -> Object | None:
    """What the rules across transactions read of a case; None where it is no affair of theirs."""
    tree = case.tree
    if case.event in ("batch", "block"):
        return {"header": {"record": "A"}} if tree.get("header") else {}
    if case.event != "transaction":
        return None
    if case.application == "SE":
        header = _part(tree.get("header"), _ENTRY)
        made: Object = {"header": header}
        isf = tree.get("isf")
        if isf:
            made["isf"] = {"header": _part(isf.get("header"), _FILED)}
        if header and header.get("entry_type") == _SECTION_321:
            made |= {key: tree[key] for key in _SHARED if key in tree}
        return made
    if case.application == "SF":
        bills = [_part(bill, _BILL) for bill in tree.get("bills") or ()]
        return {"header": _part(tree.get("header"), _FILED), "bills": bills}
    if case.application in ("SX", "SN"):
        keys = _ENTRY if case.application == "SX" else _FILED
        echo = _part((tree.get("header") or {}).get("echo"), keys)
        return {
            "header": {"echo": echo},
            "disposition": _part(tree.get("disposition"), ("message_type_code",)),
        }
    return None


def _part(made: Object | None, keys: tuple[str, ...]) -> Object | None:
    """The elements of a record that matter; None where it is blank, absent, or the record is."""
    return {key: made[key] for key in keys if key in made} if made else None


def places(case: Case) -> dict[int, Place]:
    """Where each record of an essence stands, by its identity."""
    found: dict[int, Place] = {id(case.records[0]): ()}
    tree = case.tree
    found[id(tree.get("header"))] = ("header",)
    found[id((tree.get("isf") or {}).get("header"))] = ("isf", "header")
    found |= {id(bill): ("bills", at) for at, bill in enumerate(tree.get("bills", ()))}
    return found


def reach(case: Case, place: Place) -> Object:
    """The record of a case that stands there."""
    value: Any = case.tree if place else case.records[0]
    for key in place:
        value = value[key]
    made: Object = value
    return made
