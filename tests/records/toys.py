"""Records that no chapter has: every kind of value, and lists of every shape."""

from __future__ import annotations

from typing import Any

from catair.fields import WIDTH, Field, control, filler
from catair.record import Chapter, Record

CHAPTER = Chapter("Toys", "v1", "2024-01-01", "Toys")

KINDS: tuple[tuple[str, int, str, dict[str, Any]], ...] = (
    ("Letters", 4, "A", {}),
    ("Digits", 3, "N", {}),
    ("Right Digits", 3, "SN", {}),
    ("Dated", 5, "D", {}),
    ("Code", 5, "AN", {}),
    ("Name", 5, "AN", {"punctuation": True}),
    ("Special", 4, "X", {}),
    ("Quantity", 4, "N", {"kind": "integer"}),
    ("Right Quantity", 4, "SN", {"kind": "integer"}),
    ("Amount", 6, "N", {"kind": "decimal", "decimals": 2}),
    ("Fraction", 2, "N", {"kind": "decimal", "decimals": 2}),
    ("Day", 6, "D", {"kind": "date_mmddyy"}),
    ("Year First", 6, "D", {"kind": "date_yymmdd"}),
    ("Long Day", 8, "D", {"kind": "date_mmddccyy"}),
    ("Minute", 4, "N", {"kind": "time_hhmm"}),
)
SECOND = ("Second", 6, "N", {"kind": "time_hhmmss"})


def every_kind(identifier: str, designation: str) -> Record:
    """A record with a field of every kind."""
    fields = [control(identifier)]
    for label, width, cls, more in (*KINDS, SECOND):
        start = fields[-1].end + 1
        fields.append(Field(label, start, start + width - 1, cls, designation, **more))
    return finish(identifier, fields)


def lists(identifier: str, *designations: str) -> Record:
    """A record with a list of items of code, quantity and day, and a list of notes.

    Each designation is of one item, such as "MOO": its code is mandatory.
    """
    fields = [control(identifier), Field("First", 3, 3, "AN", "M")]
    for code, quantity, day in designations:
        start = fields[-1].end + 1
        fields += [
            Field("Code", start, start + 2, "AN", code, list="items"),
            Field("Quantity", start + 3, start + 6, "N", quantity, kind="integer", list="items"),
            Field("Day", start + 7, start + 12, "D", day, kind="date_mmddyy", list="items"),
        ]
    start = fields[-1].end + 1
    fields += [
        filler(start, start, "S"),
        Field("Middle", start + 1, start + 1, "AN", "O"),
        Field("Note", start + 2, start + 6, "X", "O", list="notes"),
        Field("Note", start + 7, start + 11, "X", "O", list="notes"),
    ]
    return finish(identifier, fields)


def finish(identifier: str, fields: list[Field]) -> Record:
    """The record, filled up to column 80."""
    fields.append(filler(fields[-1].end + 1, WIDTH, "S"))
    return CHAPTER.record(identifier, "Toy", "T-1", fields)


DEMANDED = every_kind("KM", "M")
OPTIONAL = every_kind("KO", "O")
USUAL = lists("L1", "MOO", "OOO", "OOO")
FREE = lists("L2", "OOO", "OOO", "OOO")
FULL = lists("L3", "MMM", "MMM", "MMM")
LAST = lists("L4", "OOO", "OOO", "MOM")
PAIR = lists("L5", "MMO", "MOO")
SHORT = lists("L6", "OMO")

NUMBERS = finish(
    "NN",
    [
        control("NN"),
        Field("Quantity", 3, 6, "N", "O", kind="integer"),
        Field("Day", 7, 12, "D", "M", kind="date_mmddyy"),
    ],
)

BARE = finish("TA", [control("TA")])
TOYS = (DEMANDED, OPTIONAL, USUAL, FREE, FULL, LAST, PAIR, SHORT, NUMBERS, BARE)
