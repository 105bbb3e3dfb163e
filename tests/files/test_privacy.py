"""No finding shows what is personal or secret, wherever it stands, unless it is asked for."""

from __future__ import annotations

from typing import NamedTuple

import pytest

import catair
from catair.applications import layouts, records_of
from catair.fields import MASK, PUBLIC, Field
from catair.findings import Finding
from catair.record import Record
from tests.files.lines import SE10, UNKNOWN, A, B, Y, Z, file_of, header, row

PASSWORD = "s3cr~t"
SSN = "098-76-5432x"
NAME = "jane q. sentinel"
PHONE = "(555)01-9876x"
DATA = "#sentinel"


class Case(NamedTuple):
    """Lines of an SE file, and what must not be seen of them."""

    lines: tuple[str, ...]
    sentinel: str


def inside(*lines: str) -> tuple[str, ...]:
    return (A, B, SE10, *lines, Y, Z)


# Each value is wrong in its field, so that there is a finding of it.
FIELDS = {
    "password": Case((header("SE", (9, PASSWORD)), B, SE10, Y, Z), PASSWORD),
    "importer": Case((A, B, row(SE10, (25, SSN)), Y, Z), SSN),
    "entity": Case(inside(row("SE30CN ", (43, "34 "), (46, SSN))), SSN),
    "entity of a line": Case(inside(row("SE50MF ", (43, "34 "), (46, SSN))), SSN),
    "name": Case(inside(row("SE30SE ", (8, NAME))), NAME),
    "contact": Case(inside(row("SE13", (5, NAME), (45, "5550100"))), NAME),
    "phone": Case(inside(row("SE13", (5, "JANE"), (45, PHONE))), PHONE),
    "street": Case(inside(row("SE3515", (7, NAME))), NAME),
    "second street": Case(inside(row("SE3515A", (42, "02"), (44, NAME))), NAME),
    "city": Case(inside(row("SE36", (5, NAME), (64, "US"))), NAME),
    "importer of a statement": Case(
        (header("PF", (9, " " * 6)), row("B  2704EEEPF", (31, SSN)), Y, Z), SSN
    ),
}
# Data that is in no field of its own.
FILLERS = {
    "header": Case((header("SE", (40, DATA)), B, SE10, Y, Z), DATA),
    "block": Case((A, row(B, (13, DATA)), SE10, Y, Z), DATA),
    "block trailer": Case((A, B, SE10, row(Y, (47, DATA)), Z), DATA),
    "batch trailer": Case((A, B, SE10, Y, row(Z, (40, DATA))), DATA),
    "password in a trailer without one": Case((A, B, SE10, Y, row(Z, (9, PASSWORD))), PASSWORD),
    "transaction": Case((A, B, row(SE10, (61, DATA)), Y, Z), DATA),
    "record": Case(inside(row("SE13", (5, "JANE"), (45, "1"), (65, DATA))), DATA),
}
UNREAD = {
    "unknown line": Case(inside(row("QQ99", (5, DATA))), DATA),
    "unknown line that begins with it": Case(inside(row(DATA)), DATA),
    "unknown line outside": Case((row(DATA), A, row(DATA), B, SE10, Y, row(DATA), Z), DATA),
    "line without an application": Case((row(DATA),), DATA),
    "line of an application without layouts": Case(
        (header("DE"), row("B  2704EEEDE"), row(DATA), Y, Z), DATA
    ),
    "carried line": Case(inside(row("PG01", (10, DATA))), DATA),
    "cut line": Case(inside("x" * 4090 + DATA + "x" * 4090), DATA),
    "long line": Case(inside(row("SE13", (5, "JANE"), (45, "1")) + DATA), DATA),
    "long unknown line": Case(inside(UNKNOWN + DATA), DATA),
    "short line": Case(inside(row("SE13", (5, NAME))[:20]), NAME[:16]),
    "short unknown line": Case(inside(DATA), DATA),
    "short header": Case((header("SE", (9, PASSWORD))[:14], B, SE10, Y, Z), PASSWORD),
}
CASES = FIELDS | FILLERS | UNREAD


def found_in(case: Case, *, show_values: bool) -> list[Finding]:
    return catair.parse(file_of(*case.lines), show_values=show_values).findings


def seen(found: list[Finding], sentinel: str) -> list[str]:
    """The codes of the findings that show it, in any way."""
    return [f.code for f in found if sentinel in f"{f} {f!r} {f.as_dict()}"]


@pytest.mark.parametrize("what", CASES)
def test_masked(what: str) -> None:
    found = found_in(CASES[what], show_values=False)
    assert seen(found, CASES[what].sentinel) == []
    assert seen(found, CASES[what].sentinel.upper()) == []


@pytest.mark.parametrize("what", FIELDS | FILLERS)
def test_masked_is_said(what: str) -> None:
    assert MASK in [f.found for f in found_in(CASES[what], show_values=False)]


@pytest.mark.parametrize("what", FIELDS | FILLERS)
def test_shown_where_it_is_asked_for(what: str) -> None:
    found = found_in(CASES[what], show_values=True)
    assert seen(found, CASES[what].sentinel)
    assert MASK not in [f.found for f in found]


@pytest.mark.parametrize("what", ["unknown line", "unknown line outside", "long line"])
def test_unread_data_is_shown_where_it_is_asked_for(what: str) -> None:
    """A line that is masked wholly is shown wholly."""
    assert seen(found_in(CASES[what], show_values=True), CASES[what].sentinel)


def test_masking_changes_nothing_else() -> None:
    for case in CASES.values():
        masked, shown = (found_in(case, show_values=show) for show in (False, True))
        assert [f._replace(found=None) for f in masked] == [f._replace(found=None) for f in shown]


def test_values_are_shown_where_nothing_private_can_stand() -> None:
    (finding,) = catair.parse(file_of(A, B, SE10, row("SE20CR 1", (5, "cr")), Y, Z)).findings
    assert finding.found == "cr "
    (finding,) = catair.parse(file_of(A, B, row(SE10, (20, "0x")), Y, Z)).findings
    assert finding.found == "(masked)"  # for columns of an SE10 may have moved


# --- lines whose columns have moved ------------------------------------------------------------

CODES = {record: codes[0] for record, codes in layouts().items()}
PRIVATE = [(record, field) for record in CODES for field in record.elements
           if field.privacy != PUBLIC]  # fmt: skip
SENTINELS = ("098765432", "098-76-5432", "s3cr~t", "jane doe", "QZXJKW", "010101")
MOST = 20
APPLICATIONS = {"input": "SE", "input_eman": "QP", "output": "PF", "output_eman": "QT"}


def filled(record: Record, private: Field, text: str, application: str, *, whole: bool) -> str:
    """A line with something in every element, or every mandatory one, and a sentinel in its own."""
    line = record.identifier.ljust(80)
    for field in record.elements:
        value = "1" * field.width if whole or field.mandatory else " " * field.width
        if field.name == "application_identifier_code":
            value = application
        elif field is private:
            value = text.ljust(field.width)
        elif field.kind.startswith("date") and whole:
            value = "091426"
        line = line[: field.start - 1] + value + line[field.end :]
    return line


def moved(line: str, width: int, by: int) -> list[str]:
    """The line with columns put in after its identifier, or taken out there; cut and padded."""
    made = [line[:width] + line[width - by :]]
    if by > 0:
        made = [line[:width] + (put * by) + line[width:] for put in " 9X"]
    return [each for one in made for each in (one, one[:80].ljust(80), one.rstrip(" "))]


def around(record: Record, application: str, line: str) -> bytes:
    """A file in which this line is that record."""
    head, tail = row("B  2704EEE", (11, application)), row("Y  2704EEE", (11, application))
    if record.identifier == "A":
        return file_of(line, head, tail, Z)
    if record.identifier == "B":
        return file_of(header(application), line, tail, Z)
    if record.identifier == "Z":
        return file_of(header(application), head, tail, line)
    opening = records_of(application)[0].identifier
    return file_of(header(application), head, row(opening), line, tail, Z)


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "mandatory"])
@pytest.mark.parametrize(
    ("record", "field"), PRIVATE, ids=lambda each: getattr(each, "name", repr(each))
)
def test_moved_columns_show_nothing(record: Record, field: Field, whole: bool) -> None:
    """A value that has slipped into a public element is still what it was.

    Data stands in fillers then, or past the end, or the line is short.
    """
    leaks = set()
    code = CODES[record]
    application = APPLICATIONS.get(record.variant or "", "SE") if code == "*" else code
    width = len(record.identifier)
    for text in (text for text in SENTINELS if len(text) <= field.width):
        line = filled(record, field, text, application, whole=whole)
        assert text in line
        for by in range(-min(MOST, field.start - 1 - width), MOST + 1):
            for each in moved(line, width, by):
                found = catair.parse(around(record, application, each)).findings
                leaks |= {(by, f.code, f.field) for f in found if text in f"{f} {f!r}"}
    assert leaks == set()
