"""CBP Form 5106 as JSON: the data that a bond query is compared with.

Sources: the form is "Notification of Importer's Number, or Application for Importer's Number, or
Notice of Change of Name or Address" (ABI Requirements Overview, July 1, 2022, REQ-3).  Its print is
not held, and no publication in hand lists its elements.  So each is named, sized and described as
the element of the answer that it is compared with (Importer/Bond Query v7, QIB-10 to QIB-20), and
no box of the form is cited.  `bonds` and `periodic_monthly_statement_status` are no data of the
form: they are what the filer expects of CBP's bond file, and stand beside it.

A key that is not stated is not compared; null states a blank.  Text is one line without a space at
either end, as in all JSON of catair.

>>> form, refused = load(b'{"importer_number": "00-2300886", "legal_name": "SPECIMEN IMPORTS"}')
>>> form["legal_name"], refused
('SPECIMEN IMPORTS', [])
>>> [str(finding) for finding in load(b'{"name": "SPECIMEN IMPORTS"}')[1]]
['error JSON-KEY: unknown key; expected an element of CBP Form 5106; at /name']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from catair import findings
from catair.chapters.importer_bond_query import K1, K2, K3, K4, K5, K6, K7
from catair.fields import KINDS, Field, Object
from catair.findings import EmitError, Finding
from catair.record import Record, escape


class Element(NamedTuple):
    """An element of the form and where a response has it: the record's columns, and its page."""

    record: Record
    field: Field


def _elements(record: Record, *names: str) -> dict[str, Element]:
    return {
        name: Element(record, next(f for f in record.elements if f.name == name)) for name in names
    }


_LINES, _CITY = ("address_line_one", "address_line_two"), ("city", "state_code", "postal_code")

NUMBER: Mapping[str, Element] = _elements(K1, "importer_number")
# QIB-19; where it overflows, the K8 with IN1 behind it goes on (QIB-20 Note 1)
NAME: Mapping[str, Element] = {
    "legal_name": _elements(K7, "full_legal_importer_name")["full_legal_importer_name"]
}
IMPORTER: Mapping[str, Element] = _elements(
    K2, "name_qualifier", "line_two_of_importer_name", "periodic_monthly_statement_status"
)
ADDRESSES: Mapping[str, Mapping[str, Element]] = {
    "mailing_address": _elements(K3, *_LINES) | _elements(K4, *_CITY),
    "physical_address": _elements(K5, *_LINES) | _elements(K6, *_CITY),
}
# The amount is that of the K2 where it has ten digits (QIB-12 Note 4), so its width is that one's
BOND: Mapping[str, Element] = (
    _elements(K1, "bond_number", "bond_type_activity_code", "surety_code")
    | _elements(K2, "bond_amount")
    | _elements(K1, "district_port_where_bond_was_filed", "bond_effective_date")
    | _elements(
        K2,
        "bond_termination_date",
        "bond_sufficiency_indicator",
        "bond_user_status_indicator",
        "bond_user_termination_date",
    )
)
# What tells which K1 a bond of the form is
BOND_KEYS = ("bond_number", "bond_type_activity_code")

# QIB-9 Note 1 and QIB-11 Note 1: IRS number, CBP assigned number, social security number
NUMBER_FORMS = (
    "[0-9]{2}-[0-9]{7}([A-Z0-9]{2})?",
    "[0-9]{6}-[0-9]{5}",
    "[0-9]{3}-[0-9]{2}-[0-9]{4}",
)
_NUMBER = re.compile("|".join(NUMBER_FORMS)).fullmatch
_IRS = re.compile("[0-9]{2}-[0-9]{7}").fullmatch


def is_importer_number(text: str) -> bool:
    """True for the three forms of an importer number, with their hyphens (QIB-11 Note 1).

    >>> is_importer_number("00-230088600"), is_importer_number("002300886")
    (True, False)
    """
    return _NUMBER(text) is not None


def canonical(number: str) -> str:
    """An importer number as CBP's files have it: a blank suffix is 00 (QIB-11 Note 1).

    >>> canonical("00-2300886"), canonical("00-23008860a"), canonical("000-00-0000")
    ('00-230088600', '00-23008860A', '000-00-0000')
    """
    number = number.strip(" ").upper()
    return f"{number}00" if _IRS(number) else number


def load(data: bytes) -> tuple[Object, list[Finding]]:
    """The form in JSON text, and why it cannot be used; never raises.

    Where there are findings, the form is not to be used: it is what could be read of it.
    """
    from catair.jsonform import loads

    try:
        form = loads(data)
    except EmitError as error:
        return {}, error.findings
    return (form if isinstance(form, dict) else {}), check(form)


def check(form: Any) -> list[Finding]:
    """What is wrong with a form, each with its JSON Pointer; empty if it can be compared."""
    return list(_check(form))


def _check(form: Any) -> Iterator[Finding]:
    if type(form) is not dict:
        yield _wrong("", "an object")
        return
    flat = {**NUMBER, **NAME, **IMPORTER}
    for key, value in form.items():
        pointer = f"/{escape(str(key))}"
        if key in ADDRESSES:
            yield from _check_object(value, ADDRESSES[key], pointer)
        elif key == "bonds":
            yield from _check_bonds(value, pointer)
        elif key in flat:
            yield from _check_value(value, flat[key], pointer)
        else:
            yield findings.make("JSON-KEY", expected="an element of CBP Form 5106", path=pointer)


def _check_bonds(bonds: Any, pointer: str) -> Iterator[Finding]:
    if type(bonds) is not list:
        yield _wrong(pointer, "a list")
        return
    for at, bond in enumerate(bonds):
        place = f"{pointer}/{at}"
        yield from _check_object(bond, BOND, place)
        if type(bond) is dict and not any(bond.get(key) for key in BOND_KEYS):
            yield _wrong(place, " or ".join(BOND_KEYS))


def _check_object(value: Any, elements: Mapping[str, Element], pointer: str) -> Iterator[Finding]:
    if type(value) is not dict:
        yield _wrong(pointer, "an object")
        return
    for key, inner in value.items():
        place = f"{pointer}/{escape(str(key))}"
        if key in elements:
            yield from _check_value(inner, elements[key], place)
        else:
            yield findings.make("JSON-KEY", expected=" or ".join(elements), path=place)


def _check_value(value: Any, element: Element, pointer: str) -> Iterator[Finding]:
    field = element.field
    kind = KINDS[field.kind]
    if value is None and element not in NUMBER.values():
        return
    if type(value) is not kind.type:
        yield _wrong(pointer, kind.expected)
    elif element in NUMBER.values() and not is_importer_number(str(value)):
        yield _wrong(pointer, "NN-NNNNNNNXX, YYDDPP-NNNNN or NNN-NN-NNNN")
    elif isinstance(value, int) and not 0 <= value < 10**field.width:
        yield _wrong(pointer, f"a whole number of at most {field.width} digits")
    elif field.kind == "text" and not _is_line(str(value)):
        yield _wrong(pointer, "one line without a space at either end, or null for a blank")
    elif field.kind.startswith("date") and kind.write(value, field.width, 0) is None:
        yield _wrong(pointer, kind.expected)


def _is_line(text: str) -> bool:
    return text != "" and text == text.strip(" ") and "\n" not in text


def _wrong(pointer: str, expected: str) -> Finding:
    return findings.make("JSON-VALUE", expected=expected, path=pointer)
