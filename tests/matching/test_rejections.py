"""X0 and X1 lead to the lines that CBP's text says; the printed examples are the witness."""

from __future__ import annotations

import pytest

from catair.matching import Report

from .building import SAMPLES, answer, batch_of, block_of, entry, envelope, flat, paired

PRINTED = SAMPLES / "batch_block"


def rejected(*lines: str, text: str = "", date: str = "091426") -> bytes:
    """A batch that ACE generated (B&B-27, B&B-28)."""
    return flat(
        f"A2704EEE      {date}{text:>{39 + len(text)}}", f"B{'B':>79}", *lines,
        "X1RF999   BATCH REJECTED", f"Y           {len(lines) + 1:05}{'Y':>63}", f"Z{'Z':>79}",
    )  # fmt: skip


def about(number: int, text: str = "", port: str = "2704") -> str:
    """The X0 of a block."""
    return f"X0 BLOCK  {number:06} REF ID: {port} EEE    SE {text}"


def record(transaction: int, position: int, column: int = 0) -> str:
    """The X0 of a transaction."""
    return f"X0 TRNACT {transaction:06} REF ID: {position:07} {column:02}"


def sources(report: Report) -> list[tuple[str | None, int | None]]:
    return [
        (each.code, each.source.line if each.source else None)
        for answer in report.rejections
        for each in answer.conditions
    ]


@pytest.mark.parametrize(
    ("name", "count", "expected"),
    [
        # B&B-34: "a problem is found on the A-, or Z-Record": the A
        ("batch", 1, [("X12", 1)]),
        # B&B-35: the first block, and the third, "the relative sequence of the Block" (B&B-30)
        ("block", 3, [("X31", 2), ("X12", 8), ("X19", 8), ("X32", 8)]),
        # B&B-36: the fifth record of the batch
        ("transaction", 1, [("X34", 5)]),
    ],
)
def test_printed(name: str, count: int, expected: list[tuple[str, int]]) -> None:
    sent = (PRINTED / f"{name}_rejection_input.txt").read_bytes()
    report = paired(sent, (PRINTED / f"{name}_rejection_response.txt").read_bytes())
    assert report.settled
    assert len(report.answered) == count
    assert all(each.answers[0].disposition == "rejected" for each in report.answered)
    assert sources(report) == expected
    lines = sent.decode("ascii").splitlines()
    for _, line in expected:
        assert lines[line - 1][0] == {"batch": "A", "block": "B", "transaction": "C"}[name]
    if name == "transaction":
        assert lines[4].startswith("CW03")


SENT = flat(
    *batch_of("SE", block_of("SE", *entry("00000001"), text="OTHER"), password="PASSWD"),
    *batch_of(
        "SE",
        block_of("SE", *entry("00000002"), *entry("00000003"), text="ONE"),
        block_of("SE", *entry("00000004"), text="TWO"),
        password="PASSWD",
    ),
)


def test_lines_count_from_the_batch() -> None:
    back = rejected(
        about(1, "ONE"), record(2, 6, 11), "X1 FX39   DATA IN FILLER", record(1, 0), "X1 FX37",
        about(2, "TWO"), "X1 FX32", record(9, 0), "X1 FX37", record(1, 99), "X1 FX34",
        about(3), "X1 FX32", about(0), "X1 FX32",
    )  # fmt: skip
    report = paired(SENT, back)
    assert sources(report) == [
        ("X39", 12), ("X37", 9), ("X32", 14), ("X37", 14), ("X34", None), ("X32", None),
        ("X32", 7),
    ]  # fmt: skip
    assert [each.place.line for each in report.answered] == [9, 11, 15]
    assert [each.place.line for each in report.outstanding] == [3]
    told = list(report.lines())
    assert "rejected 1:12: X39 DATA IN FILLER at column 11" in told
    assert "rejected (no line that was sent): X34" in told
    assert report.as_dict()["rejections"][0]["batch"] == {"file": "1", "line": 7}


def test_of_two_batches_the_date_tells_and_then_the_order() -> None:
    sent = [
        flat(*batch_of("SE", block_of("SE", *entry(number)), password="PASSWD", date=date))
        for number, date in (("00000001", "091426"), ("00000002", "091526"))
    ]
    assert [each.place.file for each in paired(*sent, rejected(date="091526")).answered] == ["2"]
    assert [each.place.file for each in paired(*sent, rejected(date="091626")).answered] == ["1"]
    twice = paired(*sent, rejected(date="091426"), rejected(date="091426"))
    assert [each.place.file for each in twice.answered] == ["1", "2"]
    assert twice.settled
    again = paired(sent[0], rejected(), rejected())
    assert [each.place.file for each in again.unexpected] == ["3"]
    assert again.as_dict()["rejections"][1]["batch"] is None


def test_what_was_answered_stays_answered() -> None:
    sent = envelope("SE", *entry("00000001"), *entry("00000002"), password="PASSWD")
    report = paired(sent, envelope("SX", *answer("00000001")), rejected("X1 FX01"))
    assert [each.answers[0].application for each in report.answered] == ["SX", "rejection"]


def test_of_another_block_or_text() -> None:
    for back in (
        rejected(about(1, "THREE")),
        rejected(text="TEXT"),
        rejected(about(1, "", "2304")),
    ):
        report = paired(SENT, back)
        assert len(report.outstanding) == 4
        assert len(report.unexpected) == 1


def test_a_batch_of_emanifest_by_its_last_columns() -> None:
    sent = envelope("QP", "QP10", batch="ABCDEFGHIJKLMNOPQRSTU", password="PASSWD")
    assert paired(sent, rejected(text="          KLMNOPQRSTU")).settled
    assert paired(sent, rejected(text="ABCDEFGHIJKLMNOPQRSTU")).settled


def test_a_rejection_without_its_b() -> None:
    sent = envelope("SE", *entry("00000001"), password="PASSWD")
    report = paired(sent, flat("A2704EEE      091426", "X1 FX01   NO", "X1", "X0 OTHER"))
    assert report.settled
    assert sources(report) == [("X01", 1), (None, 1)]
    assert list(report.lines())[1:] == ["rejected 1:1: X01 NO", "rejected 1:1: X1"]


def test_a_batch_without_anything_to_reject() -> None:
    report = paired(flat(*batch_of("SX")), rejected("X1 FX01"))
    assert len(report.unexpected) == 1
    assert list(report.lines()) == [
        "unexpected rejection (2:3): nothing that was sent awaits it",
        "rejected (no line that was sent): X01",
    ]


def test_an_ace_generated_block_without_its_reasons() -> None:
    sent = envelope("SE", *entry("00000001"), password="PASSWD")
    back = flat("A2704EEE      091426", f"B{'B':>79}", f"Y           00000{'Y':>63}", f"Z{'Z':>79}")
    report = paired(sent, back)
    assert report.settled
    assert report.answered[0].answers[0].disposition == "rejected"
