"""`catair.validate`: places, settings, and that nothing is too odd to be judged."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings

import catair
from catair import validation
from catair.findings import Finding
from catair.rules import rules
from catair.validation import Settings, masked, today, validate, validating
from tests.files.lines import SE10, SE40, A, B, Y, Z, file_of, physical, resolve, row
from tests.files.strategies import files, options

FAILING = Path(catair.__file__).parent / "rules" / "examples" / "SE10-N13" / "failing.txt"
OF_THE_FILE = ("FILE-EMPTY", "FILE-MARK", "FILE-FOREIGN", "ENVELOPE-MISSING")


def one(found: list[Finding], code: str) -> Finding:
    (finding,) = (f for f in found if f.code == code)
    return finding


@settings(max_examples=200, deadline=None)
@given(files(), options())
@example(b"\xef\xbb\xbf" + file_of(A, B, SE10[:60], SE40, row("SE16 ?"), SE10, Y, Z), {})
def test_every_finding_of_any_file_has_its_place(data: bytes, how: dict[str, Any]) -> None:
    """The bytes are the line's, the columns lie in it, the pointers lead somewhere."""
    lines = list(physical(data, how.get("encoding", "latin-1")))
    tree = catair.parse(data, **how).tree
    named = rules()
    for finding in validate(data, **{k: v for k, v in how.items() if k != "chunk"}):
        if finding.code in OF_THE_FILE:
            continue
        assert finding.line is not None
        offset, (content, _) = lines[finding.line - 1]
        assert (finding.byte_offset, finding.byte_length) == (offset, len(content)), finding
        if finding.code in named:
            assert finding.path is not None
            whole, _, _ = finding.path.rpartition("/")
            record = resolve(tree, finding.path if finding.field is None else whole)
            assert isinstance(record, (dict, list))


def test_the_pointer_of_an_element_whose_list_is_blank() -> None:
    """It leads to what is null, for nothing stands below that."""
    for of, item in ((row("SE35"), ""), (row(f"SE35{'':37}15PIER 1"), "/0")):
        data = file_of(A, B, SE10, row("SE30MF SPECIMEN HOUSE"), of, SE40, Y, Z)
        tree = catair.parse(data).tree
        paths = {f.path for f in validate(data, select=["FIELD-REQUIRED"]) if f.record == "SE35"}
        record = "/batches/0/blocks/0/transactions/0/entities/0/street_addresses/0"
        assert paths == {f"{record}/addresses{item}"}
        assert resolve(tree, paths.pop()) is None


@settings(max_examples=60, deadline=None)
@given(files())
def test_what_reading_tells_validation_tells(data: bytes) -> None:
    """But for what is told once of a whole file, or of a line in many pieces."""
    told = validate(data, profile="archive")  # where a missing envelope is what it is to reading
    if [finding.code for finding in told] != ["FILE-FOREIGN"]:
        read = catair.parse(data).findings
        assert [f for f in read if f not in told and f.code != "LINE-CUT"] == []


def test_a_rule_in_the_middle_of_a_file() -> None:
    data = FAILING.read_bytes()
    found = [f for f in validate(data * 3) if f.code == "SE10-N13"][1]
    lines = data.count(b"\n")
    assert (found.line, found.record_index) == (lines + 3, 3)
    assert found.byte_offset == len(data) + 2 * 81
    assert found.path == "/batches/1/blocks/0/transactions/0/header/estimated_entry_value"
    assert found.form_path == "/transaction/header/estimated_entry_value"
    assert found.transaction == {
        "application": "SE", "id": "EEE00410042", "batch": 1, "block": 0, "index": 0,
    }  # fmt: skip
    assert found.source == "Cargo Release v40, SE-36 Note 13"


def test_a_document_is_judged_as_what_it_makes() -> None:
    data = FAILING.read_bytes()
    assert validate(catair.parse(data).tree) == validate(data)


def test_a_document_with_a_refused_value() -> None:
    tree = json.loads(json.dumps(catair.parse(FAILING).tree))
    tree["batches"][0]["blocks"][0]["transactions"][0]["header"]["entry_type"] = "TOO LONG"
    (found,) = validate(tree)
    assert (found.code, found.field) == ("FIELD-REFUSED", "entry_type")
    assert validate(tree, select=["FIELD-REFUSED"]) == [found]
    assert validate(tree, ignore=["FIELD-"]) == [found]  # that nothing was judged is not hidden


def test_what_is_refused_is_told_as_it_is_selected() -> None:
    tree = json.loads(json.dumps(catair.parse(FAILING).tree))
    header = tree["batches"][0]["blocks"][0]["transactions"][0]["header"]
    header |= {"entry_type": "TOO LONG", "nothing": 1}
    assert {f.code for f in validate(tree)} == {"FIELD-REFUSED", "JSON-KEY"}
    assert [f.code for f in validate(tree, ignore=["JSON-"])] == ["FIELD-REFUSED"]


def test_what_is_mandatory_is_told_with_its_own_page() -> None:
    data = FAILING.read_bytes().replace(b"\nSE40001CA", b"\nSE40001  ")
    found = one(validate(data), "FIELD-REQUIRED")
    assert (found.record, found.field, found.found) == ("SE40", "country_of_origin", None)
    assert found.source == "Cargo Release v40, SE-62"


def test_what_reading_has_told_of_an_element_is_not_told_again() -> None:
    data = FAILING.read_bytes().replace(b"\nSE40001CA", b"\nSE40001?!")
    assert [f.code for f in validate(data) if f.field == "country_of_origin"] == ["FIELD-CLASS"]


def test_codes_of_what_cbp_wrote_are_something_to_know() -> None:
    data = (FAILING.parents[4] / "samples" / "response.txt").read_bytes()
    told = validate(data.replace(b"\nSE9001", b"\nSE9099"))
    assert {f.severity for f in told if f.code == "FIELD-CODE"} <= {"info"}


def test_settings_that_are_not_offered() -> None:
    for name, wrong in (
        ("environment", "test"), ("profile", "none"), ("as_of", "yesterday"), ("as_of", "20260101"),
    ):  # fmt: skip
        with pytest.raises(ValueError, match=f"^{name.replace('_', '-')} is .*, not '{wrong}'$"):
            validate(b"", **{name: wrong})  # type: ignore[arg-type]


def test_the_date_that_counts() -> None:
    data = FAILING.read_bytes()
    judged = validating(data, Settings(as_of="2020-01-01"))
    list(judged)
    assert judged._context.as_of == "2020-01-01"
    judged = validating(data)
    list(judged)
    assert judged._context.as_of == "2026-09-21"
    judged = validating(data.replace(b"PASSWD092126", b"PASSWD      "))
    list(judged)
    assert judged._context.as_of == today()
    assert validate(data, as_of=datetime.date(2026, 9, 21)) == validate(data)


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        ("2026-03-08T04:59", "2026-03-07"),
        ("2026-03-08T05:00", "2026-03-08"),
        ("2026-07-01T03:59", "2026-06-30"),
        ("2026-07-01T04:00", "2026-07-01"),
        ("2026-11-01T03:59", "2026-10-31"),
        ("2026-11-02T04:59", "2026-11-01"),
        ("2026-12-31T05:00", "2026-12-31"),
        ("2025-03-10T04:00", "2025-03-10"),
        ("2025-11-03T04:59", "2025-11-02"),
    ],
)
def test_the_date_in_washington(monkeypatch: pytest.MonkeyPatch, utc: str, day: str) -> None:
    """Daylight saving time held from March 9, 2025 to November 2, and from March 8, 2026."""

    class Clock(datetime.datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime.datetime:
            return datetime.datetime.fromisoformat(utc).replace(tzinfo=datetime.UTC)

    monkeypatch.setattr(validation, "datetime", Clock)
    assert today() == day


def test_a_line_is_shown_masked() -> None:
    data = FAILING.read_bytes().replace(b"\nSE15", b"\nunknown line\nSE15", 1)
    judged = validating(data)
    shown = {f.code: judged.line_of(f) for found in judged for f in found}
    assert shown["RECORD-UNKNOWN"] == "*" * 12
    assert judged.line_of(Finding("X", "error", "x")) is None
    assert judged.line_of(Finding("X", "error", "x", line=1)) is None


def test_a_line_whose_columns_may_have_moved_is_masked_wholly() -> None:
    line = row("SE13sam fixture")[:60]
    judged = validating(file_of(A, B, SE10, line, Y, Z))
    shown = [judged.line_of(f) for found in judged for f in found if f.record == "SE13"]
    assert shown
    assert set(shown) == {"SE13*** *******" + " " * 45}
    judged = validating(file_of(A, B, SE10, line, Y, Z), Settings(show_values=True))
    shown = [judged.line_of(f) for found in judged for f in found if f.record == "SE13"]
    assert set(shown) == {line}


def test_a_raw_line_where_values_are_asked_for() -> None:
    assert masked({"record": None, "raw": "x"}, None, True) == "x"
    assert masked({"record": None}, None, False) == ""
