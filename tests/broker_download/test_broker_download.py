"""ACE Broker Download: what the draft misprints, and what it leaves to the In-Bond chapter."""

from __future__ import annotations

import pytest

import catair
from catair.applications import records_of
from catair.chapters.broker_download import BD0N, BD1A, BD2D, BD2I, BD2N, BD4N
from catair.record import Record

# Columns as CBP sends them, and one element: the code or character that the printed class denies
MISPRINTS = [
    pytest.param(BD1A, "1AABCD2704A123456", "action_code", "A", id="BD-17: 1N"),
    pytest.param(BD2I, "2IS EVER SPECIMEN", "transportation_indicator", "S", id="BD-35: 2N"),
    pytest.param(BD0N, "0NSH ALEX SPECIMEN", "entity_id_code", "SH", id="BD-27: 2A and 78AN"),
    pytest.param(BD2D, "2D.", "marks_and_numbers", ".", id="BD-41: 45AN"),
]


@pytest.mark.parametrize(("record", "columns", "element", "value"), MISPRINTS)
def test_a_misprinted_class_is_not_held_against_a_record(
    record: Record, columns: str, element: str, value: str
) -> None:
    made, flaws = record.decode(columns.ljust(80))
    assert (made[element], flaws) == (value, [])
    assert record.encode(made) == (columns.ljust(80), [])


def test_what_is_reserved_is_filler() -> None:
    """BD-28, BD-32: the second Entity ID Code and the second communications number."""
    for record, column in ((BD0N, 62), (BD4N, 55)):
        columns = record.identifier.ljust(column - 1) + "X"
        (flaw,) = record.decode(columns.ljust(80))[1]
        assert (flaw.code, flaw.start) == ("FIELD-FILLER", column)


def test_lines_of_an_address_are_a_list() -> None:
    addresses = [{"entity_party_address": text} for text in ("1 SAMPLE ROAD", "SPECIMEN CITY")]
    columns, refused = BD2N.encode(BD2N(addresses=addresses))
    assert (columns, refused) == (f"2N{'1 SAMPLE ROAD':35}{'SPECIMEN CITY':35}".ljust(80), [])


def test_status_notifications_are_the_in_bond_chapters() -> None:
    """BD-5: the record layouts of NS are found in the In-bond chapter."""
    assert {record.chapter.title for record in records_of("NS")} == {"In-Bond"}
    assert {record.chapter.title for record in records_of("BD")} == {"Broker Download"}


def test_a_download_goes_there_and_back() -> None:
    """The records of BD-8, the example of an original manifest."""
    names = ("1M", "2M", "1P", "1J", "1B", "2B", "0NSH", "2N", "0NCN", "2N", "1C", "1D", "2D")
    lines = ["A2704EEE".ljust(25) + "BD", "B  2704EEEBD", *names, "Y  2704EEEBD00013", "Z2704EEE"]
    data = "".join(f"{line:80}\n" for line in lines).encode()
    parsed = catair.parse(data)
    records = parsed.tree["batches"][0]["blocks"][0]["records"]
    assert [record["record"] for record in records] == [name[:2] for name in names]
    assert catair.emit(parsed.tree) == data
