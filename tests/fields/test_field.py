"""A row of a table: its columns, its key and its place in the record object."""

from __future__ import annotations

import pytest

from catair.fields import PERSONAL, PUBLIC, SECRET, WIDTH, Field, control, filler, slug
from catair.record import RESERVED, Record
from tests.records.toys import TOYS, USUAL
from tests.strategies import RECORDS

NAMES = [
    ("Sender/Receiver Site Code", "sender_receiver_site_code"),
    ("Transmitter's User Data Text", "transmitters_user_data_text"),
    ("Transmitter’s User Data Text", "transmitters_user_data_text"),
    ("‘Quoted’", "quoted"),
    ("Mode of Transportation (MOT) Code", "mode_of_transportation_mot_code"),
    ("Filer / Preparer's User Data Text", "filer_preparers_user_data_text"),
    ("80-Character  record", "80_character_record"),
]


@pytest.mark.parametrize(("label", "key"), NAMES)
def test_slug(label: str, key: str) -> None:
    assert slug(label) == key


def test_a_data_element() -> None:
    made = Field("Entry Number", 11, 18, "AN", "M", codes={"A": "B"}, note="1", fill="header")
    assert (made.name, made.width, made.columns, made.path) == (
        "entry_number", 8, "11-18", "/entry_number"
    )  # fmt: skip
    assert (made.mandatory, made.privacy, made.written) == (True, PUBLIC, "AN")
    assert not Field("Entry Number", 11, 18, "AN", "C").mandatory


def test_fillers_have_no_path_and_a_control_identifier_that_of_the_record() -> None:
    assert control("SE10").path == "/record"
    assert control("SE10").columns == "1-4"
    assert filler(5, 5, "S").path is None
    assert filler(5, 5, "S", label="Space").name == "space"


def test_repeated_elements_are_counted() -> None:
    codes = [f for f in USUAL.elements if f.name == "code"]
    assert [f.path for f in codes] == ["/items/0/code", "/items/1/code", "/items/2/code"]
    notes = [f.path for f in USUAL.elements if f.name == "note"]
    assert notes == ["/notes/0/note", "/notes/1/note"]


@pytest.mark.parametrize("record", [*RECORDS, *TOYS], ids=repr)
def test_a_table_covers_each_column_once(record: Record) -> None:
    covered = [n for f in record.fields for n in range(f.start, f.end + 1)]
    assert covered == list(range(1, WIDTH + 1))
    assert record.fields[0].role == "control"


@pytest.mark.parametrize("record", RECORDS, ids=repr)
def test_no_key_is_reserved_or_given_twice(record: Record) -> None:
    assert not RESERVED & set(record.keys)
    paths = [f.path for f in record.elements]
    assert len(paths) == len(set(paths))
    assert {f.privacy for f in record.elements} <= {PUBLIC, PERSONAL, SECRET}
    assert not {f.list for f in record.elements} & {f.name for f in record.elements}
