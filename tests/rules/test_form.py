"""What the field tables demand: mandatory elements, lists of codes that are open or not."""

from __future__ import annotations

from catair.chapters import importer_security_filing, unified_isf
from catair.fields import Field, Object, control
from catair.findings import INFO, WARNING
from catair.record import Chapter, Record
from catair.rules.form import compile_check
from catair.rules.rule import Told

LETTERS = {letter: letter for letter in "ABCDEFGHIJKLMNOPQRSTUVW"}


def record_of(*fields: Field, direction: str = "input") -> Record:
    """A record of these elements."""
    chapter = Chapter("Test", "v1", "2026-01-01", "Test")
    return chapter.record("T1", "Test", "T-1", [control("T1"), *fields], direction=direction)


def told(field: Field, made: Object, *others: Field, direction: str = "input") -> list[Told]:
    check = compile_check(record_of(field, *others, direction=direction))
    assert check is not None
    return check({"record": "T1", **made}) or []


def test_a_list_that_is_open_is_told_of_as_information() -> None:
    for open_, severity in ((True, INFO), (False, None)):
        field = Field("Code", 3, 80, "AN", "C", codes={"A": "", "B": ""}, open=open_)
        assert told(field, {"code": "B"}) == []
        (found,) = told(field, {"code": "C"})
        assert (found.code, found.severity, found.expected) == ("FIELD-CODE", severity, "A or B")


def test_codes_are_compared_as_cbp_takes_them() -> None:
    field = Field("Code", 3, 80, "AN", "C", codes={"A": ""})
    assert told(field, {"code": "a"}) == []
    assert told(field, {"code": None}) == []
    assert [each.expected for each in told(field, {"code": "B"})] == ["A"]


def test_a_long_list_is_counted() -> None:
    (found,) = told(Field("Code", 3, 80, "AN", "C", codes=LETTERS), {"code": "Z"})
    assert found.expected == "one of 23 codes of the chapter"


def test_what_cbp_sends_is_told_as_information() -> None:
    field = Field("Code", 3, 80, "AN", "M")
    (found,) = told(field, {"code": None}, direction="output")
    assert (found.code, found.severity) == ("FIELD-REQUIRED", INFO)


def test_what_rests_on_a_transcription_is_a_warning() -> None:
    layout = Chapter("Test", "v1", "2026-01-01", "Test").record(
        "T1", "Test", "T-1", [control("T1"), Field("Code", 3, 80, "AN", "M")], transcribed=True
    )
    check = compile_check(layout)
    assert check is not None
    assert [(e.code, e.severity) for e in check({"record": "T1"}) or ()] == [
        ("FIELD-REQUIRED", WARNING)
    ]


def test_the_records_that_no_chapter_at_hand_prints_are_marked() -> None:
    """Of the security filing Cargo Release v40 prints SF10, SF20, SF25 and SF30 to SF36."""
    marked = {r.identifier for r in importer_security_filing.CHAPTER.records if r.transcribed}
    taken = {
        r.identifier for r in importer_security_filing.CHAPTER.records if r.direction == "input"
    }
    assert marked == taken - {r.identifier for r in unified_isf.CHAPTER.records}


def test_a_carried_record_is_not_judged() -> None:
    assert told(Field("Code", 3, 80, "AN", "M"), {"raw": "T1"}) == []


def test_columns_without_a_value_are_not_blank() -> None:
    field = Field("Code", 3, 80, "N", "M", kind="integer")
    assert told(field, {"code": None, "verbatim": {"3-80": "X"}}) == []


def test_a_group_that_is_not_used_demands_nothing() -> None:
    first = Field("Code", 3, 3, "A", "M", list="items")
    second = Field("Code", 4, 80, "A", "M", list="items")
    assert [(e.code, e.item) for e in told(first, {"items": [None, {"code": "A"}]}, second)] == [
        ("FIELD-REQUIRED", 0)
    ]
    assert [(e.code, e.item) for e in told(first, {}, second)] == [("FIELD-REQUIRED", 0)]


def test_a_number_with_codes_is_not_compared() -> None:
    field = Field("Code", 3, 80, "N", "C", kind="integer", codes={"1": ""})
    assert told(field, {"code": 2}) == []


def test_nothing_to_judge() -> None:
    assert compile_check(record_of(Field("Code", 3, 80, "AN", "C"))) is None
