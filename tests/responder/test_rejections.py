"""X0 and X1: the printed examples of Batch & Block Control v23, and every envelope fault."""

from __future__ import annotations

from typing import Any

import pytest

from .ask import SAMPLES, changed, only, respond

PRINTED = SAMPLES / "batch_block"
AS_OF = "2008-04-01"


def printed(name: str) -> list[str]:
    text = (PRINTED / f"{name}_response.txt").read_text(encoding="latin-1")
    return [line.rstrip() for line in text.splitlines()]


def test_the_printed_batch_rejection() -> None:
    told = respond("batch_block/batch_rejection_input.txt", AS_OF)
    # B&B-34 prints 040108 where the input has 010108, though columns 15-20 come back as they were
    expected = printed("batch_rejection")
    assert told == [expected[0].replace("040108", "010108"), *expected[1:]]


def test_the_printed_block_rejection() -> None:
    script = {"conditions": [{"block": 1, "code": "X31"}]}
    told = respond("batch_block/block_rejection_input.txt", AS_OF, script)
    expected = printed("block_rejection")
    # B&B-35 shows block 3 with AE though its B said EI, and its preparer on the line of X19
    expected[4] = expected[4].replace(" AE ", " EI ") + " 1232N01  1"
    expected[6] = expected[6].replace("1232N01  1", "").rstrip()
    assert told == expected


def test_the_block_example_from_the_file_alone() -> None:
    told = respond("batch_block/block_rejection_input.txt", AS_OF)
    assert only(told, "X") == [
        "X0 BLOCK  000003 REF ID: 1202 N01    EI BLOCK-CCCCCC-TEXT-003 1232N01  1",
        "X1 FX12   NOT A KNOWN ACE APPLICATION ID CODE",
        "X1 FX19   BLOCK APP ID / BATCH APP ID CONFLICT",
        "X1 FX32   Y-REC DOES NOT MATCH B-REC",
        "X1RF999   BATCH REJECTED",
    ]


def test_the_printed_transaction_rejection() -> None:
    condition = {"code": "X34", "block": 1, "transaction": 1, "record": 5, "column": 0}
    script = {"conditions": [condition]}
    told = respond("batch_block/transaction_rejection_input.txt", AS_OF, script)
    assert told == printed("transaction_rejection")


def codes(told: list[str]) -> list[str]:
    return [line[4:7] for line in only(told, "X1 ")]


OCEAN = (SAMPLES / "ocean_type_01.txt").read_bytes().splitlines(keepends=True)


def without(*kinds: bytes) -> bytes:
    return b"".join(line for line in OCEAN if line[:1] not in kinds)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (without(b"A"), ["X01"]),
        (without(b"B"), ["X03"]),
        (without(b"S"), ["X04"]),
        (without(b"Y"), ["X05"]),
        (without(b"Z"), ["X06"]),
        (without(b"A", b"Z"), ["X01", "X06"]),
        (changed("ocean_type_01.txt", ("A2704EEE", "A    EEE")), ["X07", "X14"]),
        (changed("ocean_type_01.txt", ("A2704EEE", "A2704   ")), ["X08", "X14"]),
        (changed("ocean_type_01.txt", ("PASSWD091426", "PASSWD139926")), ["X10"]),
        (changed("ocean_type_01.txt", ("PASSWD091426     SE", "PASSWD091426       ")), ["X11"]),
        (changed("ocean_type_01.txt", ("PASSWD091426     SE", "PASSWD091426     QQ")), ["X12"]),
        (changed("ocean_type_01.txt", ("B  2704EEESE", "B      EEESE")), ["X15", "X32"]),
        (changed("ocean_type_01.txt", ("B  2704EEESE", "B  2704   SE")), ["X16", "X32"]),
        (changed("ocean_type_01.txt", ("Y  2704EEESE", "Y  2705EEESE")), ["X32"]),
        (changed("ocean_type_01.txt", ("\nSE13", "\nQQ13")), ["X34"]),
        (changed("ocean_type_01.txt", ("600502704            ", "600502704           X")), ["X39"]),
        (changed("ocean_type_01.txt", ("MV SPECIMEN", "MV\x07SPECIMEN")), ["X40"]),
    ],
)
def test_conditions(data: bytes, expected: list[str]) -> None:
    told = respond(data, "2026-09-14")
    assert codes(told) == expected
    assert told[-3].startswith("X1RF999   BATCH REJECTED")


def test_a_batch_that_is_rejected_is_not_remembered() -> None:
    bad = changed("ocean_type_01.txt", ("\nSE13", "\nQQ13"))
    good = (SAMPLES / "ocean_type_01.txt").read_bytes()
    told = respond(bad + good, "2026-09-14")
    assert only(told, "SE9001") == []
    assert len(only(told, "SE9002")) == 1


def test_an_application_that_is_not_answered() -> None:
    told = respond("batch_block/example_3_input.txt", AS_OF)
    assert codes(told) == ["X13"]
    assert codes(respond("response.txt")) == ["X12"]


def test_a_sender_is_looked_for_in_what_is_there() -> None:
    assert respond(without(b"A"), "2026-09-14")[0].rstrip() == "A2704EEE"
    assert respond(without(b"A", b"Z"), "2026-09-14")[0].rstrip() == "A2704EEE"
    assert respond(b"Z", "2026-09-14")[0].rstrip() == "A"


def test_places_of_syntax_faults() -> None:
    data = changed(
        "several_transactions.txt",
        ("SE13SAM FIXTURE                             9565550163     02", "QQ" + " " * 59),
        ("00024681355" + " " * 52 + "N ", "00024681355" + " " * 52 + "NX"),
    )
    told = respond(data, "2026-09-25")
    assert only(told, "X") == [
        "X0 BLOCK  000001 REF ID: 2704 EEE    SE SYNTHETIC BLOCK 1",
        "X0 TRNACT 000002 REF ID: 0000025 74",
        "X1 FX39   DATA FOUND IN FILLER",
        "X0 BLOCK  000002 REF ID: 2304 EEE    SE SYNTHETIC BLOCK 2     2704EEE  1",
        "X0 TRNACT 000003 REF ID: 0000081 00",
        "X1 FX34   UNKNOWN RECORD ID FOUND IN GROUPING",
        "X1RF999   BATCH REJECTED",
    ]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"code": "X09"}, ["X1 FX09   SENDER/RECEIVER NOT AUTHORIZED"]),
        ({"code": "X09", "batch": 2}, []),
        ({"code": "X17", "block": 9}, ["X1 FX17   PROCESSING FILER NOT AUTHORIZED"]),
        (
            {"code": "X36", "block": 1, "record": 7},
            [
                "X0 BLOCK  000001 REF ID: 2704 EEE    SE SYNTHETIC OCEAN 01",
                "X0 TRNACT 000000 REF ID: 0000007 00",
                "X1 FX36   LOOP EXCEEDED",
            ],
        ),
    ],
)
def test_conditions_of_a_script(condition: dict[str, Any], expected: list[str]) -> None:
    told = respond("ocean_type_01.txt", "2026-09-14", {"conditions": [condition]})
    assert [line for line in only(told, "X") if "999" not in line] == expected


def test_strays_outside_a_block() -> None:
    data = b"".join([OCEAN[0], b"JUNK\n", *OCEAN[1:]])
    assert only(respond(data, "2026-09-14"), "X0") == []
    inside = b"".join([*OCEAN[:2], b"JUNK\n", *OCEAN[2:]])
    assert "X0 TRNACT 000000 REF ID: 0000003 00" in respond(inside, "2026-09-14")
    behind = b"".join([*OCEAN[:-1], b"JUNK\n", OCEAN[-1]])
    assert codes(respond(behind, "2026-09-14")) == ["X34"]
    before = b"JUNK\n" + b"".join(OCEAN)
    assert len(only(respond(before, "2026-09-14"), "SE9002")) == 1
