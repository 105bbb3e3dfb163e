"""Verbatim: columns that the strict writer would not make, kept beside the value."""

from __future__ import annotations

from typing import Any

import pytest

from catair.chapters.cargo_release import SE10, SE15, SE35, SE41
from catair.fields import Object
from catair.record import Flaw, Record
from tests.records.toys import OPTIONAL, SHORT


def se10(value: str, tail: str = "") -> str:
    """An SE10 with these columns 40-49, and others from 50 on."""
    return ("SE10AEEE  00034560 01" + " " * 17 + "8" + value.ljust(10) + tail).ljust(80)


def test_a_clean_line_has_no_verbatim() -> None:
    made, flaws = SE10.decode(se10("0000012500", "2704"))
    assert made == {
        "record": "SE10",
        "valid_action_code": "A",
        "entry_filer_code": "EEE",
        "entry_number": "00034560",
        "entry_type": "01",
        "bond_type_code": "8",
        "estimated_entry_value": 12500,
        "planned_port_of_entry": "2704",
    }
    assert flaws == []


def test_a_number_filled_with_spaces_keeps_its_columns() -> None:
    line = se10("       500")
    made, flaws = SE10.decode(line)
    assert made["estimated_entry_value"] == 500
    assert made["verbatim"] == {"40-49": "       500"}
    assert [(f.code, f.start, f.end, f.field, f.found) for f in flaws] == [
        ("FIELD-FILL", 40, 49, "estimated_entry_value", "       500")
    ]
    assert SE10.encode(made) == (line, [])


@pytest.mark.parametrize(
    ("raw", "column", "code"),
    [("270é ", 50, "FIELD-CHARACTER"), ("ab   ", 50, "FIELD-CASE"), (" 2704", 50, "FIELD-LEADING"),
     ("27-04", 50, "FIELD-CLASS"), ("     11111   X", 61, "FIELD-FILLER")],
)  # fmt: skip
def test_every_fault_comes_back(raw: str, column: int, code: str) -> None:
    line = se10("0000012500", raw)
    made, flaws = SE10.decode(line)
    assert [(f.code, f.start) for f in flaws] == [(code, column)]
    assert [key.split("-")[0] for key in made["verbatim"]] == [str(column)]
    assert SE10.encode(made) == (line, [])


def test_a_blank_mandatory_element_is_null_and_a_blank_optional_one_absent() -> None:
    made, flaws = SE10.decode(se10(""))
    assert made["estimated_entry_value"] is None
    assert "planned_port_of_entry" not in made
    assert "verbatim" not in made
    assert flaws == []
    assert SE10.encode(made) == (se10(""), [])
    assert SE10.fast_decode(se10("")) is None


def test_columns_without_a_value_have_no_key() -> None:
    made, _ = SE10.decode(se10("12.500"))
    assert "estimated_entry_value" not in made
    assert SE10.encode(made) == (se10("12.500"), [])
    assert SE10.encode(made | {"estimated_entry_value": None})[0] == se10("")


def test_the_edited_value_wins_over_the_kept_columns() -> None:
    made, _ = SE10.decode(se10("       500", "ab"))
    edited = made | {"estimated_entry_value": 501}
    assert SE10.encode(edited) == (
        se10("0000000501", "ab"),
        [
            Flaw(
                "VERBATIM-EDITED",
                40,
                49,
                "estimated_entry_value",
                "       500",
                "the edited value",
                pointer="/estimated_entry_value",
            )
        ],
    )


@pytest.mark.parametrize("value", [500.0, True, "500", 1])
def test_verbatim_stands_for_the_very_same_value(value: Any) -> None:
    made, _ = SE10.decode(se10("         1"))
    line, flaws = SE10.encode(made | {"estimated_entry_value": value})
    if type(value) is int:
        assert (line, flaws) == (se10("         1"), [])
    else:
        assert (line, [f.code for f in flaws]) == (None, ["FIELD-REFUSED"])


def test_an_optional_value_can_be_removed() -> None:
    line = "SE41P 1019900000012".ljust(80)
    made, _ = SE41.decode(line)
    assert made["verbatim"] == {"6-11": " 10199"}
    assert SE41.encode(made)[0] == line
    assert SE41.encode({k: v for k, v in made.items() if k != "verbatim"})[0] == (
        "SE41P      00000012".ljust(80)
    )
    number, _ = OPTIONAL.decode(("KO" + " " * 29 + "123 ").ljust(80))
    assert number == {"record": "KO", "quantity": 123, "verbatim": {"32-35": "123 "}}
    del number["quantity"]
    line, remarks = OPTIONAL.encode(number)
    assert line == "KO".ljust(80)
    assert [(r.code, r.found) for r in remarks] == [("VERBATIM-EDITED", "123 ")]


def test_a_mandatory_value_with_verbatim_cannot_be_removed() -> None:
    made, _ = SE10.decode(se10("       500"))
    del made["estimated_entry_value"]
    line, flaws = SE10.encode(made)
    assert line is None
    assert [f.code for f in flaws] == ["FIELD-MISSING"]


@pytest.mark.parametrize(
    ("record", "first", "second"),
    [
        (SE35, "01" + "MAIN ST".ljust(35), "  " + " 2ND FLOOR".ljust(35)),
        (SE35, "  " + "MAIN ST".ljust(35), "02" + " " * 35),
        (SE35, " " * 37, "02" + "é".ljust(35)),
        (SE35, "é " + " " * 35, " " * 37),
        (SE35, " " * 37, " " * 37),
        (SE15, "m" + " " * 36, " " * 37),
    ],
)
def test_lists_with_faults_come_back(record: Record, first: str, second: str) -> None:
    line = record.identifier + first + second + "  "
    made, _ = record.decode(line)
    assert record.encode(made) == (line, [])


def test_a_list_of_blanks_is_null_where_it_is_demanded() -> None:
    made, flaws = SE35.decode("SE35".ljust(80))
    assert (made, flaws) == ({"record": "SE35", "addresses": None}, [])
    assert SHORT.decode("L6X".ljust(80))[0] == {"record": "L6", "first": "X", "items": None}


def test_a_list_of_optional_blanks_is_absent() -> None:
    assert OPTIONAL.decode("KO".ljust(80)) == ({"record": "KO"}, [])
    assert "notes" not in SHORT.decode("L6X".ljust(80))[0]


# (verbatim, code of the refusal, pointer)
BAD: list[tuple[Any, str, str]] = [
    (None, "JSON-VALUE", "/verbatim"),
    ([], "JSON-VALUE", "/verbatim"),
    ("40-49", "JSON-VALUE", "/verbatim"),
    ({"40-49": None}, "JSON-VALUE", "/verbatim/40-49"),
    ({"40-49": 500}, "JSON-VALUE", "/verbatim/40-49"),
    ({"40-49": "500"}, "JSON-VALUE", "/verbatim/40-49"),
    ({"40-49": "       5000"}, "JSON-VALUE", "/verbatim/40-49"),
    ({"40-49": "      500\n"}, "JSON-VALUE", "/verbatim/40-49"),
    ({"9-10": "ABC"}, "JSON-VALUE", "/verbatim/9-10"),
    ({"9-10": "A"}, "JSON-VALUE", "/verbatim/9-10"),
    ({"40-48": "      500"}, "JSON-KEY", "/verbatim/40-48"),
    ({"1-4": "SE11"}, "JSON-KEY", "/verbatim/1-4"),
    ({"": "x"}, "JSON-KEY", "/verbatim/"),
    ({"a/b~": "x"}, "JSON-KEY", "/verbatim/a~1b~0"),
    ({"81-82": "x"}, "JSON-KEY", "/verbatim/81-82"),
    ({"82-82": "x"}, "JSON-KEY", "/verbatim/82-82"),
]


@pytest.mark.parametrize(("verbatim", "code", "pointer"), BAD)
def test_bad_verbatim_is_refused(verbatim: Any, code: str, pointer: str) -> None:
    made: Object = SE10.decode(se10("0000000500"))[0] | {"verbatim": verbatim}
    line, flaws = SE10.encode(made)
    assert line is None
    assert [(f.code, f.pointer) for f in flaws if f.code.startswith("JSON")] == [(code, pointer)]
    assert SE10.fast_encode(made) is None


def test_columns_past_80_belong_to_the_physical_line() -> None:
    made = SE10.decode(se10("0000000500"))[0] | {"verbatim": {"81-83": "ABC"}}
    assert SE10.encode(made) == (se10("0000000500"), [])
    made["verbatim"] = {"81-83": "ABC", "81-82": "AB"}
    assert [f.pointer for f in SE10.encode(made)[1]] == ["/verbatim/81-82"]
