"""Reading that proves the form of records, and the judging of events some at a time."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

import catair
from catair import judging, validation
from catair.applications import APPLICATIONS, records_of
from catair.frames import frame
from catair.framing import RUN
from catair.judging import Judging
from catair.record import PATIENCE, Record
from catair.rules.form import compile_check, judging_decode
from catair.rules.rule import Context
from tests.rules.mutations import clean

SAMPLES = Path(__file__).parents[2] / "samples"
ENTRY = (SAMPLES / "ocean_type_01.txt").read_bytes()


def lines_by_record() -> dict[Record, list[str]]:
    """The lines of all samples by their layouts."""
    found: dict[Record, list[str]] = {}
    for path in sorted(SAMPLES.rglob("*.txt")):
        for event in catair.read(path):
            layouts = [
                frame(event.application).layouts_of(made["record"]) for made in event.records
            ]
            for made, known in zip(event.records, layouts, strict=True):
                layout = known.of_object(made) if known and "raw" not in made else None
                line = layout.encode(made)[0] if layout else None
                if layout and line:
                    found.setdefault(layout, []).append(line)
    return found


LINES = lines_by_record()


@pytest.mark.parametrize("record", LINES, ids=repr)
def test_what_is_proved_is_right_and_what_is_right_is_proved(record: Record) -> None:
    check = compile_check(record)
    decode = judging_decode(record, 0)
    for line in LINES[record]:
        # every change of one column, so that each condition is met and is not
        for at in range(4, 80):
            for character in " 09AZ":
                changed = line[:at] + character + line[at + 1 :]
                plain = record.fast_decode(changed)
                told = plain is not None and check is not None and check(plain)
                assert decode(changed) == (None if told else plain), changed


def test_every_layout_has_a_decoder_that_judges() -> None:
    for code in APPLICATIONS:
        for record in records_of(code):
            assert judging_decode(record, 0)(" " * 80) is None


def test_the_offset_of_the_check_digit_counts() -> None:
    (record,) = [record for record in LINES if repr(record) == "<Record SE10>"]
    line = LINES[record][0]
    digit = line[17]
    other = line[:17] + str((int(digit) + 3) % 10) + line[18:]
    assert judging_decode(record, 0)(line) is not None
    assert judging_decode(record, 3)(line) is None
    assert judging_decode(record, 3)(other) is not None


# --- what reading doubts -----------------------------------------------------------------------


def test_a_record_is_doubted_until_its_decoder_is_compiled() -> None:
    watch = Judging(0)
    rows = watch.rows(frame("SE"))
    assert watch.rows(frame("SE")) is rows
    line = "SE17" + "ABCU1234560".ljust(76)
    row = rows["SE17"]
    assert row is not None
    assert [row[0](line) for _ in range(PATIENCE + 1)] == [None] * (PATIENCE + 1)
    row = rows["SE17"]
    assert row is not None
    assert row[0](line) == {"record": "SE17", "equipment_number": "ABCU1234560"}
    assert rows["ZZZZ"] is None
    assert watch.met == {"SE17"}


def test_the_rows_that_are_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "ROWS", 1)
    rows = Judging(0).rows(frame("SE"))
    assert rows["SE10"] is not None
    assert rows["SE11"] is not None
    assert list(rows) == ["SE10"]


def test_a_doubt_is_asked_for_once() -> None:
    watch = Judging(0)
    made: dict[str, Any] = {"record": "SE17"}
    assert watch.doubted([made]) == []
    watch.doubt(made)
    assert watch.doubted([{"record": "SE17"}, made]) == [made]
    assert watch.doubted([made]) == []


@pytest.mark.parametrize("times", [1, PATIENCE, PATIENCE * 3])
def test_findings_are_the_same_however_often_a_record_has_come(times: int) -> None:
    wrong = ENTRY.replace(b"SE40001", b"SE40 01").replace(b"SE10AEEE", b"SE10AEE-")
    # only the records of the first batch may be the first of their kind
    once = [(f.code, f.record, f.field) for f in catair.validate(wrong, ignore=["ACROSS"])]
    assert {"FIELD-CLASS", "FORMAT-FILER"} & {code for code, _, _ in once}
    assert [
        (f.code, f.record, f.field) for f in catair.validate(wrong * times, ignore=["ACROSS"])
    ] == once * times


# --- events that are judged together -----------------------------------------------------------


@pytest.mark.parametrize("together", [1, 2, 5, 1000])
@pytest.mark.parametrize("records", [1, 7, 10_000])
def test_how_many_are_judged_together_does_not_matter(
    monkeypatch: pytest.MonkeyPatch, together: int, records: int
) -> None:
    files = [ENTRY, *(path.read_bytes() for path in clean()[:12])]
    data = b"".join(files) + ENTRY.replace(b"SE40001", b"SE40 01")
    whole = catair.validate(data)
    assert whole
    monkeypatch.setattr(validation, "TOGETHER", together)
    monkeypatch.setattr(validation, "TOGETHER_RECORDS", records)
    assert catair.validate(data) == whole


class Broken(io.BytesIO):
    """A file that fails behind its first part."""

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        if not data:
            raise OSError("gone")
        return data


@pytest.mark.parametrize("together", [1, 2, 32])
def test_what_was_read_before_a_file_failed_is_judged(
    monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(validation, "TOGETHER", together)
    wrong = ENTRY.replace(b"SE40001", b"SE40 01")
    found: list[str] = []

    def read() -> None:
        for told in catair.validating(Broken(wrong * 3)):
            found.extend(finding.code for finding in told)

    with pytest.raises(OSError, match="gone"):
        read()
    assert found == [
        "FIELD-FILL",
        "ACROSS-ENTRY-AGAIN",
        "FIELD-FILL",
        "ACROSS-ENTRY-AGAIN",
        "FIELD-FILL",
    ]


def test_a_file_that_fails_at_once_has_no_findings() -> None:
    with pytest.raises(OSError, match="gone"):
        next(iter(catair.validating(Broken(b""))))


def test_what_is_lacking_is_known_of_a_file_that_is_read() -> None:
    context = Context("2026-01-01")
    assert not context.lacks(frozenset(("OI",)))
    context.met = {"SE10"}
    assert context.lacks(frozenset(("OI",)))
    context.met = {"SE10", "OI"}
    assert not context.lacks(frozenset(("OI",)))


def test_a_run_ends_with_its_block() -> None:
    """A run as long as an event does not go on in the next block."""
    row = "{:<80}\n".format
    opening = row("A2704EEE      112526     AE") + row("B  2704EEEAE")
    whole = row("10A EEE") + row("PG02P") * (RUN - 1)
    behind = row("Y  2704EEEAE") + row("B  2704EEEAE") + row("PG06262") + row("Y  2704EEEAE")
    last = RUN + 5

    def told(data: str) -> set[str]:
        found = catair.validate(data.encode(), select=["PGA-"])
        return {finding.code for finding in found if finding.line == last}

    apart = told(opening + whole + behind)
    together = told(opening + whole + row("PG02P") * 2 + row("PG06262") + row("Y  2704EEEAE"))
    alone = catair.validate(
        (opening + row("PG06262") + row("Y  2704EEEAE")).encode(), select=["PGA-"]
    )
    assert apart == {finding.code for finding in alone if finding.line == 3} != together
