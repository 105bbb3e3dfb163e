"""Faults of known kinds, each with the finding that it must give.

A fault is a function that changes a transaction and says which record, and which element of it, is
wrong now; None where the transaction has nothing that it could spoil.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import NamedTuple

from catair.applications import records_of
from catair.fields import WIDTH, Object
from catair.synthesis.chance import Chance
from catair.tree import walk


class Place(NamedTuple):
    """Where a fault is: the record object, and the element of it or None."""

    made: Object
    field: str | None = None


class Fault(NamedTuple):
    """A kind of fault: its name, the code of its finding, what puts it into a transaction."""

    name: str
    code: str
    spoil: Callable[[Object], Place | None]


class Spoiled(NamedTuple):
    """A fault that was put in: its kind, the index of the record among those of the transaction."""

    fault: Fault
    at: int
    record: str | None
    field: str | None


def _records(tree: Object, *names: str) -> Iterator[Object]:
    return (made for _, made in walk(tree, "") if made["record"] in names)


def _first(tree: Object, *names: str) -> Object | None:
    return next(_records(tree, *names), None)


def _verbatim(made: Object, start: int, end: int, text: str) -> None:
    """Put text into columns that the writer would fill otherwise."""
    made["verbatim"] = {f"{start}-{end}": f"{text:<{end - start + 1}}"}


def wrong_code(tree: Object) -> Place | None:
    """A qualifier that is in no list."""
    made = _first(tree, "SE20", "SF20")
    if made is None:
        return None
    made["reference_identifier_qualifier"] = "ZZ"
    return Place(made, "reference_identifier_qualifier")


def wrong_request(tree: Object) -> Place | None:
    """An address request code that is none."""
    made = _first(tree, "K")
    if made is None:
        return None
    made["importers"][0]["address_request_code"] = "9"
    return Place(made, "address_request_code")


def blank(tree: Object) -> Place | None:
    """A mandatory element left blank: the contact's phone, a reference without its text."""
    made = _first(tree, "SE13", "SF20")
    if made is None:
        return None
    name = "contact_phone" if made["record"] == "SE13" else "reference_identifier"
    made[name] = None
    return Place(made, name)


def no_day(tree: Object) -> Place | None:
    """An arrival on a day that there is not."""
    made = _first(tree, "SE16")
    if made is None:
        return None
    del made["date_of_arrival"]
    _verbatim(made, 14, 19, "133126")
    return Place(made, "date_of_arrival")


def above_limit(tree: Object) -> Place | None:
    """An informal entry of over $2,500, whose lines make as much (SE-36 Note 13)."""
    head = tree["header"]
    # a consignee by name has a limit of its own (SE-58 Note 2)
    if head.get("entry_type") != "11" or "city_and_country" in tree["entities"][-1]:
        return None
    head["estimated_entry_value"] += 3000
    tree["lines"][-1]["tariffs"][-1]["tariff"]["line_item_value"] += 3000
    return Place(head, "estimated_entry_value")


def no_tariff(tree: Object) -> Place | None:
    """A last line without a tariff number."""
    lines = tree.get("lines")
    if not lines or "isf" in tree:  # there SF10, which then comes too early, is told
        return None
    group = {key: lines[-1][key] for key in lines[-1] if key != "tariffs"}
    added = deepcopy(group)
    added["item"]["line_item_identifier"] = f"{len(lines) + 1:03}"
    lines.append(added)
    return Place([made for _, made in walk(added, "")][-1])


def repeated(tree: Object) -> Place | None:
    """A record that stands once, twice."""
    made = _first(tree, "SE13")
    if made is None:
        return None
    again = dict(made)
    made["after"] = [again]
    return Place(again)


def out_of_order(tree: Object) -> Place | None:
    """The additional header behind the contact; the references of a filing behind its equipment."""
    if tree["type"] == "SE" and tree["header"]["entry_type"] in ("01", "02", "03", "07", "52"):
        before, name = tree["contact"], "additional_header"
    else:
        before, name = (tree.get("equipment") or [None])[-1], "references"
    moved = tree.get(name) if before else None
    if not moved:
        return None
    records = moved if isinstance(moved, list) else [moved]
    del tree[name]
    before["after"] = records
    return Place(records[0])


def filler(tree: Object) -> Place | None:
    """Data in columns that are to be blank."""
    made = tree["header"]
    last = {"SE10": (61, 80), "SF10": (76, 78), "K": (2, 2)}[made["record"]]
    _verbatim(made, *last, "X")
    return Place(made)


def wrong_class(tree: Object) -> Place | None:
    """A hyphen, or a letter, in the number of a container."""
    made = _first(tree, "SE17", "SF25")
    if made is None:
        return None
    number = made["equipment_number"]
    if made["record"] == "SE17":
        made["equipment_number"] = f"{number[:-1]}-{number[-1]}"
        _verbatim(made, 5, 24, made["equipment_number"])
    else:
        made["equipment_number"] = f"{number[:-1]}O"
        _verbatim(made, 11, 25, made["equipment_number"])
    return Place(made, "equipment_number")


def lower_case(tree: Object) -> Place | None:
    """A city in lower case, which CBP converts (B&B-8)."""
    made = _first(tree, "SE36", "SE56", "SF36")
    if made is None:
        return None
    made["city_name"] = made["city_name"].lower()
    _verbatim(made, 5, 39, made["city_name"])
    return Place(made, "city_name")


def unknown_record(tree: Object) -> Place | None:
    """A line that is no known record."""
    made: Object = {"record": None, "raw": f"{'SX99':<{WIDTH}}"}
    tree["header"]["after"] = [made]
    return Place(made)


def cut(text: str) -> str:
    """Seven characters of a number."""
    return text[:7]


def turn(text: str) -> str:
    """A number with another last digit, which is its check digit."""
    return text[:-1] + str((int(text[-1]) + 1) % 10)


def format_fault(
    name: str, record: str, field: str, code: str, wrong: Callable[[str], str]
) -> Fault:
    """A fault of an identifier whose format is `code`."""

    def spoil(tree: Object) -> Place | None:
        made = _first(tree, record)
        if made is None:
            return None
        made[field] = wrong(made[field])
        return Place(made, field)

    return Fault(name, code, spoil)


# Identifiers that are spoiled where the field table names the format of the element
_FORMATTED = (
    ("entry_number_check_digit", "SE", "SE10", "entry_number", turn),
    ("container_check_digit", "SE", "SE17", "equipment_number", turn),
    ("short_tariff_number", "SE", "SE60", "hts_number", cut),
)


def _format(application: str, record: str, field: str) -> str | None:
    """The format that a field table names for an element."""
    layout = next(each for each in records_of(application) if each.identifier == record)
    return next(each.format for each in layout.elements if each.name == field)


_FORMAT_FAULTS = [
    format_fault(name, record, field, code, wrong)
    for name, application, record, field, wrong in _FORMATTED
    if (code := _format(application, record, field))
]

FAULTS: tuple[Fault, ...] = (
    Fault("wrong_code", "FIELD-CODE", wrong_code),
    Fault("wrong_request", "FIELD-CODE", wrong_request),
    Fault("blank", "FIELD-REQUIRED", blank),
    Fault("no_day", "FIELD-DATE", no_day),
    Fault("above_limit", "SE10-N13", above_limit),
    Fault("no_tariff", "STRUCTURE-MISSING", no_tariff),
    Fault("repeated", "STRUCTURE-PLACE", repeated),
    Fault("out_of_order", "STRUCTURE-PLACE", out_of_order),
    Fault("filler", "FIELD-FILLER", filler),
    Fault("wrong_class", "FIELD-CLASS", wrong_class),
    Fault("lower_case", "FIELD-CASE", lower_case),
    Fault("unknown_record", "RECORD-UNKNOWN", unknown_record),
    *_FORMAT_FAULTS,
)


def put(chance: Chance, tree: Object, faults: tuple[Fault, ...] = FAULTS) -> Spoiled | None:
    """Put one of the faults into a transaction, of those that it can have; None if of none."""
    start = chance.below(len(faults))
    for fault in faults[start:] + faults[:start]:
        place = fault.spoil(tree)
        if place is not None:
            # by identity: records may be equal
            at = next(n for n, (_, made) in enumerate(walk(tree, "")) if made is place.made)
            return Spoiled(fault, at, place.made["record"], place.field)
    return None
