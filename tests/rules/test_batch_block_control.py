"""The conditions of Batch & Block Control, against CBP's printed submissions and answers."""

from __future__ import annotations

from pathlib import Path

import pytest

import catair
from catair.findings import ERROR, WARNING
from catair.rules.batch_block_control import RULES

PRINTED = Path(__file__).parents[2] / "samples" / "batch_block"
EXAMPLES = Path(catair.__file__).parent / "rules" / "examples"


def columns(line: str, first: int, text: str) -> str:
    """A line with other text from a column on."""
    return line[: first - 1] + text + line[first - 1 + len(text) :]


def flat(lines: list[str]) -> bytes:
    """Lines as a file."""
    return ("\n".join(lines) + "\n").encode()


def told(lines: list[str], **settings: str) -> set[tuple[str, str, str | None]]:
    """What the conditions tell of a file: code, record, element."""
    found = catair.validate(flat(lines), **settings)  # type: ignore[arg-type]
    return {(f.code, f.record or "", f.field) for f in found if f.code in RULES}


def cancel() -> list[str]:
    """A cancellation: A, B, three records, Y, Z."""
    return (EXAMPLES / "X07" / "passing.txt").read_text().splitlines()


def of(code: str, lines: list[str]) -> list[str]:
    """The file with another application in A, B and Y."""
    places = {"A": 26, "B": 11, "Y": 11}
    return [columns(ln, places[ln[0]], code) if ln[0] in places else ln for ln in lines]


# --- CBP's printed answers -----------------------------------------------------------------------


def answered(name: str) -> list[str]:
    """The conditions in a printed answer, in order; its final disposition left out."""
    lines = (PRINTED / name).read_text().splitlines()
    return [line[4:7] for line in lines if line.startswith("X1 ")]


def test_the_printed_batch_rejection() -> None:
    found = catair.validate(PRINTED / "batch_rejection_input.txt", select=list(RULES))
    assert [f.code for f in found] == answered("batch_rejection_response.txt") == ["X12"]
    assert [(f.record, f.severity, f.cbp_code) for f in found] == [("A", ERROR, "X12")]


def test_the_printed_block_rejection() -> None:
    """X31 of block 1 rests on CBP's database; of block 3 all is told."""
    found = catair.validate(PRINTED / "block_rejection_input.txt", select=list(RULES))
    codes = list(dict.fromkeys(f.code for f in found))
    assert ["X31", *codes] == answered("block_rejection_response.txt")
    assert {f.line for f in found} == {8, 10}
    assert {f.field for f in found if f.code == "X32"} == {
        "processing_district_port_code",
        "application_identifier_code",
    }


def test_the_printed_transaction_rejection() -> None:
    """The preparer of a CW block is let pass in print, so it is told as a warning."""
    found = catair.validate(PRINTED / "transaction_rejection_input.txt", select=list(RULES))
    assert answered("transaction_rejection_response.txt") == ["X34"]
    assert [(f.code, f.severity) for f in found] == [("X23", WARNING)]


@pytest.mark.parametrize(
    "name", ["acceptance_response", "notification", "block_rejection_response"]
)
def test_what_cbp_sends_is_not_judged(name: str) -> None:
    assert catair.validate(PRINTED / f"{name}.txt", select=list(RULES)) == []


@pytest.mark.parametrize("name", ["acceptance", "example_1", "example_2", "example_3"])
def test_what_is_printed_as_right_is(name: str) -> None:
    assert catair.validate(PRINTED / f"{name}_input.txt", select=list(RULES)) == []


# --- application codes ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "as_of", "expected"),
    [
        ("JC", "2023-06-11", set()),
        ("JC", "2023-06-12", {"X12"}),
        ("TI", "2019-02-28", set()),
        ("TI", "2019-03-01", {"X12"}),
        ("EI", "2008-01-01", {"X12"}),
        ("SE", "2026-09-22", set()),
        ("QQ", "2026-09-22", set()),  # APPLICATION-UNKNOWN
    ],
)
def test_codes_by_day(code: str, as_of: str, expected: set[str]) -> None:
    assert {each[0] for each in told(of(code, cancel()), as_of=as_of)} == expected


def test_a_code_of_no_known_direction_is_a_warning() -> None:
    found = catair.validate(flat(of("HC", cancel())), select=["X12"])
    assert [f.severity for f in found] == [WARNING]


def test_a_block_of_a_response_in_a_batch_of_input() -> None:
    a, b, *body, y, z = cancel()
    lines = [a, columns(b, 11, "SX"), *body, columns(y, 11, "SX"), z]
    assert {each[0] for each in told(lines)} >= {"X12", "X19"}


def test_the_conflict_is_not_told_where_the_batch_is_unknown() -> None:
    a, *rest = cancel()
    assert {each[0] for each in told([columns(a, 26, "EI"), *rest])} == {"X12"}


def test_a_batch_and_a_block_of_which_one_is_in_no_list() -> None:
    """Whatever the unknown code stands for, the two are not the same."""
    a, b, *body, y, z = cancel()
    for lines in ([columns(a, 26, "ZZ"), b, *body, y, z], of("ZZ", [b, *body, y])):
        lines = lines if lines[0].startswith("A") else [a, *lines, z]
        assert {each[0] for each in told(lines)} == {"X19"}
    assert told(of("ZZ", cancel())) == set()


def test_a_file_of_an_application_in_no_list_is_a_transmission() -> None:
    found = catair.validate(flat(of("ZZ", cancel())))
    assert [(f.code, f.cbp_code) for f in found] == [("APPLICATION-UNKNOWN", "X12")]


def missing(lines: list[str], **settings: str) -> list[tuple[str | None, str, str | None]]:
    """(what is missing, severity, CBP's condition) of the envelope of a file."""
    found = catair.validate(flat(lines), **settings)  # type: ignore[arg-type]
    return [(f.expected, f.severity, f.cbp_code) for f in found if f.code == "ENVELOPE-MISSING"]


def test_what_a_batch_lacks() -> None:
    """CBP rejects it (B&B-34), so each part that is missing is an error."""
    a, b, *body, y, z = cancel()
    detail = ("a record of a transaction", ERROR, "X04")
    of_a, of_b, of_y, of_z = (
        (letter, ERROR, code)
        for letter, code in (("A", None), ("B", "X03"), ("Y", "X05"), ("Z", "X06"))
    )
    assert missing([a]) == [of_b, of_z]
    assert missing([a, z]) == [of_b]
    assert missing([a, b]) == [detail, of_y, of_z]
    assert missing([a, b, y, z]) == [detail]
    assert missing([b, *body, y, z]) == [of_a]
    assert missing([a, *body, y, z]) == [of_b]
    assert missing([a, b, *body, z]) == [of_y]
    assert missing([a, b, *body, y]) == [of_z]
    assert missing([a, b, *body, b, *body, y, z]) == [of_y]


def test_an_envelope_that_is_not_sent() -> None:
    """Of an archive, of what CBP sends, and of what no chapter lists, it is a warning."""
    a, b, *body, y, _ = cancel()
    parts = [("A", WARNING, None), ("B", WARNING, "X03"), ("Y", WARNING, "X05")]
    end = ("Z", WARNING, "X06")
    assert missing(body, application="SE", profile="archive") == [*parts, end]
    assert missing(of("SX", [b, *body, y])) == [parts[0], end]
    assert missing(of("ZZ", [a, b, *body, y])) == [end]


def test_a_code_in_lower_case_is_the_same() -> None:
    a, *rest, z = cancel()
    assert told([columns(a, 26, "se"), *rest, columns(z, 6, "eee")]) == set()


def test_a_block_without_a_batch() -> None:
    _, b, *body, y, z = cancel()
    assert told([b, *body, y]) == set()
    assert told([b, *body, y, z]) == set()  # no header to compare Z with
    assert told([b, *body, columns(y, 4, "3901")]) == {
        ("X32", "Y", "processing_district_port_code")
    }


# --- trailers ------------------------------------------------------------------------------------


def test_every_value_that_a_trailer_repeats() -> None:
    a, b, *body, y, z = cancel()
    y = columns(columns(columns(y, 4, "3901CU1"), 11, "AE"), 45, "07")
    z = columns(columns(z, 2, "3002SB1"), 38, "04")
    found = told([a, b, *body, y, z])
    assert {each for each in found if each[0] == "X32"} == {
        ("X32", "Y", "processing_district_port_code"),
        ("X32", "Y", "processing_filer_code"),
        ("X32", "Y", "application_identifier_code"),
        ("X32", "Y", "processing_filer_office_code"),
    }
    assert {each for each in found if each[0] == "X14"} == {
        ("X14", "Z", "sender_receiver_site_code"),
        ("X14", "Z", "sender_receiver_id_code"),
        ("X14", "Z", "sender_receiver_office_code"),
    }


def test_a_date_that_z_leaves_blank() -> None:
    *rest, z = cancel()
    assert told([*rest, columns(z, 15, "      ")]) == {("X14", "Z", "transmission_date")}


@pytest.mark.parametrize("at", [0, -1])
def test_a_date_that_is_none_is_told_once(at: int) -> None:
    lines = cancel()
    lines[at] = columns(lines[at], 15, "023026")
    assert told(lines) == set()


def test_blanks_of_y_are_told_as_its_difference() -> None:
    *rest, y, z = cancel()
    found = catair.validate(flat([*rest, columns(y, 4, "    "), z]))
    assert [(f.code, f.field) for f in found] == [("X32", "processing_district_port_code")]


def test_trailers_without_headers() -> None:
    *_, y, z = cancel()
    assert told([y, z]) == set()
    assert told([*cancel(), z]) == set()


def test_trailers_that_only_cbp_makes() -> None:
    a, b, *body, _, _ = cancel()
    y, z = ("Y           00003".ljust(79) + "Y", "Z".ljust(79) + "Z")
    assert told([a, columns(b, 45, "07"), *body, y, z]) == set()


def test_the_count_takes_every_record_of_the_block() -> None:
    a, b, *body, y, z = (EXAMPLES / "Y-N2" / "passing.txt").read_text().splitlines()
    assert told([a, b, *body, body[-1], columns(y, 13, "00004"), z]) == set()
    assert told([a, b, *body, y, b, *body, y, z]) == set()
    found = catair.validate(flat([a, b, *body, columns(y, 13, "     "), z]))
    assert [(f.code, f.field) for f in found] == [
        ("FIELD-REQUIRED", "input_transaction_image_count")
    ]


def test_a_password_is_never_shown() -> None:
    found = catair.validate(EXAMPLES / "Z-N2" / "failing.txt", select=["Z-N2"])
    assert [(f.found, "PASSWD" in str(f), "OTHERS" in str(f)) for f in found] == [
        ("(masked)", False, False)
    ]


# --- blocks, order -------------------------------------------------------------------------------


def test_queries_of_two_batches() -> None:
    lines = (EXAMPLES / "X41" / "passing.txt").read_text().splitlines()
    assert told([*lines, *lines]) == set()


def test_records_without_a_place() -> None:
    a, b, *body, y, z = cancel()
    stray = body[2]
    assert told([a, stray, b, *body, y, z]) == {("BB-ORDER", "SE20", None)}
    assert told([a, b, *body, y, stray, b, *body, y, z]) == {("BB-ORDER", "SE20", None)}
    assert told([a, b, stray, *body, y, z]) == {("X33", "SE20", None)}
    assert told([a, b, "XXXX".ljust(80), *body, y, z]) == set()
    assert told([stray, a, b, *body, y, z]) == set()


def test_a_preparer() -> None:
    a, b, *rest = cancel()
    for columns_47, expected in (
        ("3002EEE021", set()),
        ("3002EEE  1", set()),
        ("3002eee  1", set()),  # converted, as the processing filer's is
        ("3002CU1  1", {"X26"}),
        ("         1", {"X24", "X25"}),
        ("       02 ", {"X22"}),
    ):
        assert {each[0] for each in told([a, columns(b, 47, columns_47), *rest])} == expected


# --- what CBP sends ------------------------------------------------------------------------------


def response(application: str, records: int, count: int) -> list[str]:
    """A block of CBP with records that no chapter lists, and a count of them."""
    a, b, *_, y, z = of(application, cancel())
    return [a[:8].ljust(25) + a[25:], b, *["??"] * records, columns(y, 13, f"{count:05}"), z]


@pytest.mark.parametrize(
    ("application", "records", "count", "right"),
    [
        ("SX", 3, 3, True),
        ("SX", 3, 2, False),
        ("SX", 3, 5, False),
        ("SA", 3, 3, True),
        ("SA", 3, 5, True),  # B and Y counted
        ("SA", 3, 4, False),
        ("SX", 99_999, 0, False),
        ("SX", 100_000, 0, True),
    ],
)
def test_the_count_of_a_response(application: str, records: int, count: int, right: bool) -> None:
    found = catair.validate(flat(response(application, records, count)), select=["Y-"])
    assert [(f.code, f.severity) for f in found] == ([] if right else [("Y-COUNT", WARNING)])


def test_the_count_of_a_rejection() -> None:
    lines = (PRINTED / "transaction_rejection_response.txt").read_text().splitlines()
    assert told(lines) == set()
    fewer = [line for line in lines if "999" not in line]
    assert told(fewer) == {("Y-COUNT", "Y", "output_transaction_image_count")}


def test_a_record_outside_a_transaction_of_what_is_not_sent() -> None:
    lines = (EXAMPLES / "BB-OUTSIDE" / "failing.txt").read_text().splitlines()
    for part in (lines, lines[1:], [*lines[:2], lines[-2], lines[-1]]):
        found = told(part) - {("Y-COUNT", "Y", "output_transaction_image_count")}
        assert found == ({("BB-OUTSIDE", "SE15", None)} if len(part) > 4 else set())
    a, b, *body, y, z = cancel()
    found = catair.validate(flat([body[1], *body]), application="SE", select=["BB-", "X33"])
    assert [(f.code, f.line, f.severity) for f in found] == [("BB-OUTSIDE", 1, WARNING)]
    assert told([a, b, body[1], *body, y, z]) == {("X33", "SE13", None)}
