"""CBP Form 5106 against the response to an importer/bond query, element by element.

Source: Importer/Bond Query v7, QIB-6 to QIB-20.  Text is equal without regard to case, to the
number of blanks between words and to blanks around it, postal codes also without regard to hyphens;
an importer number with a blank suffix equals the one with 00 (QIB-11 Note 1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from catair.bond.form5106 import (
    ADDRESSES,
    BOND,
    BOND_KEYS,
    IMPORTER,
    NAME,
    NUMBER,
    Element,
    canonical,
)
from catair.chapters.importer_bond_query import CHAPTER, K1, K2, K8
from catair.fields import PUBLIC, Field, Object, Value
from catair.record import Record

EQUAL, DIFFERENT = "equal", "different"
NOT_ON_FORM, NOT_RETURNED = "not stated on the form", "not stated in the response"


class Place(NamedTuple):
    """Where a response has an element: record identifier, columns such as "3-32", page."""

    record: str
    columns: str
    page: str

    def __str__(self) -> str:
        return f"{self.record} {self.columns}"


class Comparison(NamedTuple):
    """One element of the form beside what a response has of it.

    `element` is a JSON Pointer into the form, with "-" for a bond that the form does not have.
    `form` and `response` are the values, None for a blank or for what is not stated; `path` is the
    JSON Pointer, in the transaction, of the record that has it.
    """

    element: str
    verdict: str
    form: Value | None
    response: Value | None
    places: tuple[Place, ...]
    path: str | None
    private: bool

    @property
    def agrees(self) -> bool:
        """False where the form states what the response does not confirm."""
        return self.verdict in (EQUAL, NOT_ON_FORM)

    @property
    def source(self) -> str:
        """The pages of the chapter that say where the element stands."""
        return f"{CHAPTER}, " + ", ".join(dict.fromkeys(place.page for place in self.places))


class _Found(NamedTuple):
    """A value of a response: None for a blank."""

    value: Value | None
    places: tuple[Place, ...]
    path: str


class _Absent:
    """In the place of a value of the form that is not stated."""


_ABSENT = _Absent()
_RECORDS = {
    "K1": "importer_and_bond",
    "K2": "second_name_and_status",
    "K3": "mailing_address",
    "K4": "mailing_city",
    "K5": "physical_address",
    "K6": "physical_city",
}


def _field(record: Record, name: str) -> Field:
    return next(f for f in record.elements if f.name == name)


def _place(record: Record, field: Field) -> Place:
    columns = field.columns if field.width > 1 else str(field.start)
    return Place(record.identifier, columns, record.page)


_INFORMATION = _field(K8, "additional_information")
# by the location indicator (QIB-10)
_AMOUNT = {
    which: Element(record, _field(record, "bond_amount"))
    for which, record in (("1", K1), ("2", K2))
}
_AMOUNTS = tuple(_place(*element) for element in _AMOUNT.values())


def importer_of(transaction: Object) -> str:
    """The importer number that a response is about, in its canonical form."""
    return canonical(transaction["results"][0]["importer_and_bond"].get("importer_number") or "")


def compare(form: Object, transaction: Object) -> list[Comparison]:
    """Compare a form, checked by `form5106.check`, with a transaction of the application KR.

    The elements of the importer come first, then those of each bond, a K1 each.  An element that
    neither side states is left out.  An element of the importer that stands in several records is
    compared with each value that they have; that some of them leave it blank says nothing.
    """
    results: list[Object] = transaction["results"]
    return [*_importer(form, results), *_bonds(form.get("bonds", []), results)]


# --- the importer ------------------------------------------------------------------------------


def _importer(form: Object, results: list[Object]) -> Iterator[Comparison]:
    for key, element in NUMBER.items():
        yield from _element(form, key, f"/{key}", element, _everywhere(results, element))
    for key, element in NAME.items():
        yield from _element(form, key, f"/{key}", element, list(_names(results, element)))
    for key, element in IMPORTER.items():
        yield from _element(form, key, f"/{key}", element, _everywhere(results, element))
    for group, elements in ADDRESSES.items():
        for key, element in elements.items():
            stated = form.get(group, {})
            found = _everywhere(results, element)
            yield from _element(stated, key, f"/{group}/{key}", element, found)


def _names(results: list[Object], element: Element) -> Iterator[_Found]:
    """The legal names: the 30 columns of a K7, and the 70 of each K8 with IN1 behind it."""
    for at, result in enumerate(results):
        if "legal_name" not in result:
            continue
        held = result["legal_name"]
        made = held["name_and_center"]
        text, places = _columns(made, element.field), [_place(element.record, element.field)]
        for more in held.get("additional_information", ()):
            if more.get("additional_information_qualifier_code") == "IN1":
                text += _columns(more, _INFORMATION)
                places.append(_place(K8, _INFORMATION))
        path = f"/results/{at}/legal_name/name_and_center"
        yield _Found(text.strip(" ") or None, tuple(dict.fromkeys(places)), path)


def _columns(made: Object, field: Field) -> str:
    """The columns of an element: the blanks between two parts of a name count."""
    raw: str | None = made.get("verbatim", {}).get(field.columns)
    return raw if raw is not None else str(made.get(field.name) or "").ljust(field.width)


def _everywhere(results: list[Object], element: Element) -> list[_Found]:
    found = (_in_result(at, result, element) for at, result in enumerate(results))
    return [each for each in found if each is not None]


def _element(
    form: Object, key: str, pointer: str, element: Element, found: list[_Found]
) -> Iterator[Comparison]:
    """The comparisons of an element of the importer: one a value that the records have."""
    stated = form.get(key, _ABSENT)
    values: dict[Value | None, _Found] = {}
    for each in found:
        values.setdefault(_comparable(element, each.value), each)
    if len(values) > 1:
        values.pop(None, None)
    for each in values.values():
        yield from _one(stated, each, pointer, element)
    if not values:
        yield from _one(stated, None, pointer, element)


# --- the bonds ---------------------------------------------------------------------------------


def _bonds(bonds: list[Object], results: list[Object]) -> Iterator[Comparison]:
    """One bond a K1; a bond of the form that no K1 has is not in the response."""
    chosen = _matched(bonds, results)
    for at, result in enumerate(results):
        number = chosen.get(at)
        bond = {} if number is None else bonds[number]
        pointer = f"/bonds/{'-' if number is None else number}"
        for key, element in BOND.items():
            if key == "bond_amount":
                element, found = _amount(at, result)
            else:
                found = _in_result(at, result, element)
            yield from _one(bond.get(key, _ABSENT), found, f"{pointer}/{key}", element)
    for number, bond in enumerate(bonds):
        if number not in chosen.values():
            for key, element in BOND.items():
                pointer = f"/bonds/{number}/{key}"
                for made in _one(bond.get(key, _ABSENT), None, pointer, element):
                    yield made if key != "bond_amount" else made._replace(places=_AMOUNTS)


def _matched(bonds: list[Object], results: list[Object]) -> dict[int, int]:
    """Index of a result to that of the form's bond: by number, else by activity code."""
    chosen: dict[int, int] = {}
    for key in BOND_KEYS:
        for number, bond in enumerate(bonds):
            # a bond that states its number is no other of the same activity
            if number in chosen.values() or (key != "bond_number" and bond.get("bond_number")):
                continue
            wanted = _comparable(BOND[key], bond.get(key))
            for at, result in enumerate(results):
                value = _comparable(BOND[key], result["importer_and_bond"].get(key))
                if at not in chosen and value is not None and value == wanted:
                    chosen[at] = number
                    break
    return chosen


def _amount(at: int, result: Object) -> tuple[Element, _Found | None]:
    """The amount where the location indicator says; in the K1 if it says nothing, or the K2.

    Nine digits or less stand in the K1, ten in the K2 (QIB-12 Note 4).
    """
    indicator = result["importer_and_bond"].get("bond_amount_record_location_indicator")
    found = {which: (held, _in_result(at, result, held)) for which, held in _AMOUNT.items()}
    if indicator in found:
        return found[indicator]
    second = found["2"][1]
    return found["2"] if second is not None and second.value is not None else found["1"]


# --- single elements ---------------------------------------------------------------------------


def _in_result(at: int, result: Object, element: Element) -> _Found | None:
    """An element of a record of a result; None where the record is not there."""
    record, field = element
    key = _RECORDS[record.identifier]
    if key not in result:
        return None
    made = result[key]
    value: Value | None = made.get(field.name)
    if value is None:
        # what is no value of its kind was kept as it stands
        value = made.get("verbatim", {}).get(field.columns, "").strip(" ") or None
    return _Found(value, (_place(record, field),), f"/results/{at}/{key}")


def _one(stated: Any, found: _Found | None, pointer: str, element: Element) -> Iterator[Comparison]:
    record, field = element
    private = field.privacy != PUBLIC
    if found is None:
        if stated is not _ABSENT:
            place = (_place(record, field),)
            yield Comparison(pointer, NOT_RETURNED, stated, None, place, None, private)
        return
    value, places, path = found
    if stated is _ABSENT:
        if value is not None:
            yield Comparison(pointer, NOT_ON_FORM, None, value, places, path, private)
        return
    same = _comparable(element, stated) == _comparable(element, value)
    verdict = EQUAL if same else DIFFERENT
    yield Comparison(pointer, verdict, stated, value, places, path, private)


def _comparable(element: Element, value: Value | None) -> Value | None:
    """What two equal values have in common."""
    if not isinstance(value, str):
        return value
    if element.field.name == "importer_number":
        return canonical(value)
    text = " ".join(value.upper().split())
    if element.field.name == "postal_code":
        return text.replace("-", "").replace(" ", "")
    return text
