"""Findings say where: bytes of the file, record of the batch, place in the document."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings

import catair
from catair import findings
from catair.fields import MASK, PERSONAL, PUBLIC, SECRET, Object
from catair.findings import CODES, EmitError, Finding, StrictError
from catair.tree import walk
from tests.files.lines import (
    GENERATED,
    SE10,
    SE13,
    SE16,
    SE40,
    UNKNOWN,
    A,
    B,
    Y,
    Z,
    block,
    file_of,
    header,
    physical,
    records,
    resolve,
    row,
    transmission,
)
from tests.files.strategies import files, options

some = settings(max_examples=150, deadline=None)
OF_THE_FILE = ("FILE-EMPTY", "FILE-MARK")
SHIFTED = file_of(A, B, SE10[:60], SE13 + "XX", row("SE16 ?"), UNKNOWN[:50], SE10, SE16, Y, Z)


def lines_of(data: bytes, how: dict[str, Any]) -> list[tuple[int, tuple[str, str]]]:
    return list(physical(data, how.get("encoding", "latin-1")))


def of_lines(found: list[Finding]) -> list[Finding]:
    """The findings of a physical line."""
    return [f for f in found if f.code not in (*OF_THE_FILE, "ENVELOPE-MISSING")]


# --- where ---------------------------------------------------------------------------------------


@some
@given(files(), options())
@example(SHIFTED, {})
@example(b"\xef\xbb\xbf" + SHIFTED, {})
@example(SHIFTED.replace(b"\n", b"\r\n"), {})
@example(SHIFTED.replace(b"\n", b"\r"), {})
def test_bytes_are_the_line(data: bytes, how: dict[str, Any]) -> None:
    """The bytes of the file at byte_offset, byte_length of them, are the line."""
    lines = lines_of(data, how)
    for finding in of_lines(catair.parse(data, **how).findings):
        assert finding.line is not None
        offset, (content, _) = lines[finding.line - 1]
        assert (finding.byte_offset, finding.byte_length) == (offset, len(content)), finding
        if finding.columns:
            first, last = finding.columns
            assert 1 <= first <= last
            beyond = finding.code.startswith("LINE-") and last > 80
            assert last == len(content) if beyond else last <= 80


def index_of(tree: Object) -> list[int]:
    """The record index of every record of a document: 1 where a batch begins."""
    found, index = [], 0
    for pointer, made in records(tree):
        if made["record"] == "A" and pointer.endswith("/header"):
            index = 0
        index += 1
        found.append(index)
        if made["record"] == "Z" and pointer.endswith("/trailer"):
            index = 0
    return found


@some
@given(files(), options())
@example(SHIFTED + SHIFTED + UNKNOWN.encode() + SHIFTED, {})
def test_record_index_counts_from_the_header(data: bytes, how: dict[str, Any]) -> None:
    parsed = catair.parse(data, **how)
    expected = index_of(parsed.tree)
    for finding in of_lines(parsed.findings):
        assert finding.line is not None
        assert finding.record_index == expected[finding.line - 1], finding


def record_at(value: Any, pointer: str) -> tuple[Object, str]:
    """The record object that a pointer leads to or into, and the rest of the pointer."""
    parts = pointer.split("/")
    for length in range(len(parts), 0, -1):
        try:
            made = resolve(value, "/".join(parts[:length]))
        except LookupError:
            continue
        if isinstance(made, dict) and "record" in made:
            return made, "/".join(["", *parts[length:]])
    raise AssertionError(f"no record at {pointer}")


@some
@given(files(), options())
@example(SHIFTED, {})
def test_paths_lead_to_the_record_of_the_line(data: bytes, how: dict[str, Any]) -> None:
    """`path` in the document, `form_path` in the event; a value that cannot be read is verbatim."""
    parsed = catair.parse(data, **how)
    placed = [made for _, made in records(parsed.tree)]
    reading = catair.read(data, **how)
    for event in reading:
        for finding in event.findings:
            if finding.code in OF_THE_FILE:
                continue
            assert finding.path is not None
            if finding.code == "ENVELOPE-MISSING":
                assert finding.path == event.path
                assert "record" not in resolve(parsed.tree, finding.path)
                continue
            assert finding.line is not None
            assert finding.form_path is not None
            for value, pointer in ((parsed.tree, finding.path), (event.data, finding.form_path)):
                made, rest = record_at(value, pointer)
                assert made["record"] == placed[finding.line - 1]["record"]
                if rest.startswith("/verbatim/"):
                    assert finding.columns
                    assert rest == "/verbatim/{}-{}".format(*finding.columns)
                else:
                    assert rest.endswith(f"/{finding.field}" if finding.field else "")
                    assert finding.field or not rest
                assert has(made, rest)
            assert record_at(parsed.tree, finding.path)[0] is placed[finding.line - 1]


def has(made: Object, pointer: str) -> bool:
    try:
        resolve(made, pointer)
    except (LookupError, TypeError):
        return False
    return True


ENTRY, FILING = ("entry_filer_code", "entry_number"), ("isf_transaction_number",)
IDENTITY = {"SE": ENTRY, "SX": ENTRY, "SF": FILING, "SN": FILING, "SA": FILING, "SO": ENTRY}


@some
@given(files(), options())
@example(file_of("A2704EEE                 SE".ljust(80), "SE10AEEE  0"), {})
@example(file_of("A2704EEE                 SA".ljust(80), "SA10EEE-00002610001"), {})
@example(file_of("A2704EEE                 SO".ljust(80), "SO102704EEE  00410018 01"), {})
def test_transaction_is_the_one_around(data: bytes, how: dict[str, Any]) -> None:
    parsed = catair.parse(data, **how)
    for finding in parsed.findings:
        context = finding.transaction
        within = finding.form_path is not None and finding.form_path.startswith("/transaction")
        assert (context is not None) == within
        if context:
            around = parsed.tree["batches"][context["batch"]]["blocks"][context["block"]]
            tree = around["transactions"][context["index"]]
            assert (finding.path or "").startswith(
                "/batches/{batch}/blocks/{block}/transactions/{index}/".format(**context)
            )
            assert context["application"] == tree["type"]
            made = next(walk(tree, ""))[1]
            parts = [made.get(name) for name in IDENTITY.get(tree["type"], ())]
            # columns that have moved may have put private data there
            sound = None not in parts and None not in made.values() and "verbatim" not in made
            assert context["id"] == ("".join(parts) if parts and sound else None)


@some
@given(files(), options())
def test_findings_come_in_the_order_of_the_file(data: bytes, how: dict[str, Any]) -> None:
    lines = [f.line for f in catair.parse(data, **how).findings if f.line]
    assert lines == sorted(lines)


# --- where, by example ---------------------------------------------------------------------------


def test_every_part_of_a_finding() -> None:
    data = transmission(SE10, SE10, row("SE40001VN ", (11, "towels")))
    parsed = catair.parse(data, name="in.txt")
    case = next(f for f in parsed.findings if f.code == "FIELD-CASE")
    assert case == Finding(
        code="FIELD-CASE",
        severity="warning",
        message="lower case, which CBP converts",
        source="Cargo Release v40, SE-62",
        cbp_code=None,
        file="in.txt",
        line=5,
        record_index=5,
        byte_offset=4 * 81,
        byte_length=80,
        columns=(11, 80),
        record="SE40",
        field="commercial_invoice_description",
        found="towels".ljust(70),
        expected="upper case",
        path="/batches/0/blocks/0/transactions/1/lines/0/item/commercial_invoice_description",
        form_path="/transaction/lines/0/item/commercial_invoice_description",
        transaction={
            "application": "SE",
            "id": "EEE00410018",
            "batch": 0,
            "block": 0,
            "index": 1,
        },
    )
    assert json.loads(json.dumps(case.as_dict()))["columns"] == [11, 80]
    assert list(case.as_dict()) == list(Finding._fields)


@pytest.mark.parametrize(
    "data",
    [
        file_of(header("AE", (15, "010120")), block("AE"), row("10"), row("Y  2704EEEAE"), Z),
        file_of(header("$$"), block("$$"), row("10"), row("Y  2704EEE$$"), Z),
        file_of(header("SE", (15, "010120")) + "XX", B, SE10, Y, Z),
    ],
)
def test_findings_of_an_application_and_an_edition_have_the_whole_line(data: bytes) -> None:
    lines = lines_of(data, {})
    found = [
        f for f in catair.parse(data).findings if f.code.startswith(("APPLICATION", "EDITION"))
    ]
    assert found
    for finding in found:
        offset, (content, _) = lines[(finding.line or 0) - 1]
        assert (finding.byte_offset, finding.byte_length) == (offset, len(content))


def test_lines_of_many_lengths_before_the_one_told() -> None:
    """Offsets are counted from lengths and ends, also of lines that are told nothing of."""
    rows = [A, B, SE10[:60], SE13 + "  ", UNKNOWN[:9], SE10, SE16]
    data = b"\xef\xbb\xbf" + "\n".join(rows).encode() + b"\r\n" + file_of(Y, Z)
    told = {f.line: f.byte_offset for f in catair.parse(data).findings if f.line}
    assert told[7] == data.index(b"SE16")
    assert told[5] == data.index(b"QQ99")
    assert told[4] == data.index(b"SE13")


def test_identity_of_a_transaction_that_does_not_say_who_it_is() -> None:
    data = transmission(row(SE10, (11, " " * 8)), SE16)
    assert {f.transaction["id"] for f in catair.parse(data).findings if f.transaction} == {None}


def test_missing_record_at_the_end_of_a_short_line() -> None:
    (_, missing) = catair.parse(transmission(SE10, SE40[:20])).findings
    assert (missing.code, missing.byte_length) == ("STRUCTURE-MISSING", 20)


def test_misplaced_record_on_a_long_line() -> None:
    found = catair.parse(transmission(SE10, SE16 + "XX", "PG01" + "X" * 90)).findings
    assert {f.line: f.byte_length for f in found} == {4: 82, 5: 94}


def test_byte_order_mark_and_empty_file() -> None:
    (mark, empty) = (catair.parse(data, name="n").findings for data in (b"\xff\xfe", b""))
    assert [(f.code, f.severity, f.byte_offset, f.file) for f in (*mark, *empty)] == [
        ("FILE-MARK", "warning", 0, "n"),
        ("FILE-EMPTY", "error", 0, "n"),
    ]
    assert catair.parse(b"\xff\xfe").tree["file"]["prefix"] == "\xff\xfe"
    marked = catair.parse(b"\xef\xbb\xbf" + file_of(A)).findings
    assert marked[0].code == "FILE-MARK"


def test_rejected_batch_counts_from_its_header() -> None:
    data = file_of(header("  "), GENERATED["B"], UNKNOWN, GENERATED["Y"], GENERATED["Z"]) * 2
    unknown = [f for f in catair.parse(data).findings if f.code == "RECORD-UNKNOWN"]
    assert [(f.line, f.record_index) for f in unknown] == [(3, 3), (8, 3)]


# --- as a person reads it ------------------------------------------------------------------------


def test_text_of_a_finding() -> None:
    made = findings.make("FIELD-CASE", record="SE40", field="x", found="a", expected="upper case")
    assert str(made) == (
        "warning FIELD-CASE SE40 x: lower case, which CBP converts; found 'a'; expected upper case "
        "[Batch & Block Control v23, B&B-8]"
    )
    assert str(made._replace(file="f", line=3, columns=(4, 9))).startswith("f:3:4-9: warning ")
    assert str(made._replace(line=3, columns=(4, 4))).startswith("3:4: warning ")
    assert str(made._replace(file="f")).startswith("f: warning ")
    assert "; found (masked);" in str(made._replace(found=MASK))


def test_text_of_a_finding_of_json() -> None:
    made = findings.make("JSON-KEY", path="")
    assert str(made) == "error JSON-KEY: unknown key; at /"
    assert str(made._replace(path="/a", source=None)) == "error JSON-KEY: unknown key; at /a"
    assert str(made._replace(path="/a", line=1)) == "1: error JSON-KEY: unknown key; at /a"
    assert str(made._replace(path="/a", byte_offset=0)) == "error JSON-KEY: unknown key"
    assert str(made._replace(record="A")) == "error JSON-KEY A: unknown key; at /"
    assert str(made._replace(path=None)) == "error JSON-KEY: unknown key"


def test_shown() -> None:
    assert findings.shown(None, SECRET, False) is None
    assert findings.shown("x", PUBLIC, False) == "x"
    assert findings.shown("x", PERSONAL, False) == MASK
    assert findings.shown("x", SECRET, False) == MASK
    assert findings.shown("x", SECRET, True) == "x"


@pytest.mark.parametrize("code", CODES)
def test_codes(code: str) -> None:
    made = findings.make(code, cbp_code="X99", source="here")
    assert (made.source, made.cbp_code) == ("here", "X99")
    assert findings.make(code).severity in ("error", "warning", "info")
    assert code.replace("-", "").isalpha()
    assert code.isupper()


def test_errors_quote_their_findings() -> None:
    found = [findings.make("JSON-KEY", path=f"/{n}") for n in range(5)]
    assert str(EmitError(found[:1])) == "error JSON-KEY: unknown key; at /0"
    assert EmitError(found[:3]).findings == found[:3]
    assert str(EmitError(found[:3])).count("JSON-KEY") == 3
    assert str(EmitError(found)).endswith("; at /2 (and 2 more)")
    assert StrictError(found[0]).finding is found[0]
    assert str(StrictError(found[0])) == str(found[0])


def test_an_unknown_key_is_printed_without_what_a_terminal_obeys() -> None:
    """The pointer itself has the key as it is."""
    document: Any = {"catair": 1, "form": "document", "\x1b[2J\n\ud800\u00e9": 1}
    with pytest.raises(catair.EmitError) as raised:
        catair.emit(document)
    (finding,) = raised.value.findings
    assert (finding.code, finding.path) == ("JSON-KEY", "/\x1b[2J\n\ud800\u00e9")
    assert "; at /\\x1b[2J\\n\\ud800\u00e9" in str(finding)
    assert str(finding).isprintable()
    assert str(raised.value).isprintable()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SF40999999    VN", "a record of SE; SF40 is one of SF, SN"),
        ("SO10", "a record of SE; SO10 is one of SO"),
        ("E0 SUMMRY", "a record of SE; E0 is one of AX"),
        ("sf40999999", None),
        ("??", None),
        ("", None),
    ],
)
def test_a_record_of_another_application_is_named(line: str, expected: str | None) -> None:
    """The identifier is one of a closed list, so that it may be shown."""
    rows = [ENVELOPE_A, ENVELOPE_B, "SE10A", line, "Y  2704EEESE", "Z2704EEE      091426"]
    data = "".join(row.ljust(80) + "\n" for row in rows).encode()
    (finding,) = (f for f in catair.parse(data).findings if f.line == 4)
    assert finding.expected == expected
    assert finding.found == (MASK if line else None)


@pytest.mark.parametrize(
    ("line", "code", "expected"),
    [
        ("se13ALEX", "RECORD-CASE", "SE13"),
        ("Se13alex", "RECORD-CASE", "SE13"),
        ("oi", "RECORD-CASE", "OI"),
        ("se99", "RECORD-UNKNOWN", None),
        ("k1", "RECORD-UNKNOWN", None),
        ("b  2704EEESE", "RECORD-UNKNOWN", None),
        ("ße13", "RECORD-UNKNOWN", None),
    ],
)
def test_an_identifier_in_lower_case(line: str, code: str, expected: str | None) -> None:
    """What is meant is said, and the line is kept as it is."""
    data = transmission(SE10, line)
    parsed = catair.parse(data)
    (finding,) = (f for f in parsed.findings if f.code.startswith("RECORD-"))
    assert (finding.code, finding.expected, finding.found) == (code, expected, MASK)
    assert (finding.cbp_code is None) is (code == "RECORD-CASE")
    assert catair.emit(parsed.tree) == data


def test_a_rejection_names_no_application() -> None:
    """None is in force there."""
    rows = [ENVELOPE_A, "B".ljust(79) + "B", "X1 FX12", "SF40999999", "Y".ljust(79) + "Y"]
    data = "".join(row.ljust(80) + "\n" for row in rows).encode()
    unknown = [f for f in catair.parse(data).findings if f.code == "RECORD-UNKNOWN"]
    assert [f.expected for f in unknown] == [None]


ENVELOPE_A = "A2704EEE      091426     SE"
ENVELOPE_B = "B  2704EEESE"
