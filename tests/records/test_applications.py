"""The registry of application codes: what each brings, and how far it is read."""

from __future__ import annotations

from importlib import import_module

import pytest

from catair import applications
from catair.applications import APPLICATIONS, Application
from catair.chapters import batch_block_control, cargo_release
from tests.strategies import RECORDS


def test_codes_are_two_characters_and_name_themselves() -> None:
    assert all(code == a.code and len(code) == 2 for code, a in APPLICATIONS.items())
    assert all(a.name and a.source for a in APPLICATIONS.values())
    assert {a.direction for a in APPLICATIONS.values()} == {"input", "output", None}
    assert {a.system for a in APPLICATIONS.values()} == {"ESAR", "eMAN"}


def test_partners_are_of_the_other_direction_and_name_each_other() -> None:
    for code, application in APPLICATIONS.items():
        for partner in application.partners:
            assert code in APPLICATIONS[partner].partners
            assert {application.direction, APPLICATIONS[partner].direction} == {"input", "output"}
            assert application.system == APPLICATIONS[partner].system


def test_a_response_may_answer_two_requests() -> None:
    assert APPLICATIONS["NF"].partners == ("FT", "FZ")
    assert APPLICATIONS["SE"].partners == ("SX",)
    assert APPLICATIONS["SO"].partners == ()


# (code, direction, system, retired, page)
CODES = [
    ("SE", "input", "ESAR", False, "Batch & Block Control v23, B&B-10"),
    ("SX", "output", "ESAR", False, "Batch & Block Control v23, B&B-21"),
    ("SO", "output", "ESAR", False, "Batch & Block Control v23, B&B-21"),
    ("QP", "input", "eMAN", False, "Batch & Block Control v23, B&B-10"),
    ("NS", "output", "eMAN", False, "Batch & Block Control v23, B&B-21"),
    ("SA", "output", "ESAR", False, "ISF Status Advisory v1 (transcribed)"),
    ("JC", "input", "ESAR", True, "Batch & Block Control v23, B&B-3"),
    ("HI", None, "ESAR", True, "Batch & Block Control v23, not listed"),
]


@pytest.mark.parametrize(("code", "direction", "system", "retired", "source"), CODES)
def test_applications(
    code: str, direction: str | None, system: str, retired: bool, source: str
) -> None:
    found = APPLICATIONS[code]
    assert (found.direction, found.system, found.retired, found.source) == (
        direction, system, retired, source
    )  # fmt: skip


def test_the_variant_of_the_envelope() -> None:
    variants = {code: APPLICATIONS[code].variant for code in ("SE", "SX", "QP", "QT", "HI")}
    assert variants == {
        "SE": "input", "SX": "output", "QP": "input_eman", "QT": "output_eman", "HI": "input"
    }  # fmt: skip


def test_the_status_says_how_far_an_application_is_read() -> None:
    assert APPLICATIONS["SE"].status == "structure"
    assert APPLICATIONS["HI"].status == "raw"
    assert Application("ZZ", "Z", "input", chapter="cargo_release", source="").status == "records"


@pytest.mark.parametrize("code", APPLICATIONS)
def test_what_is_named_is_there(code: str) -> None:
    application = APPLICATIONS[code]
    grammar = applications.grammar_of(code)
    found = applications.records_of(code)
    if application.chapter:
        held = import_module(f"catair.chapters.{application.chapter}").CHAPTER.records
        output = application.direction == "output"
        own = [
            r
            for r in held
            if code in r.applications or (not r.applications and (output or r.direction == "input"))
        ]
        assert found[: len(own)] == own
        assert (len(found) > len(own)) == (code in applications._INSIDE)
    else:
        assert found == []
    if application.grammar:
        assert grammar is import_module(f"catair._generated.{application.grammar}")
    else:
        assert grammar is None


def test_each_application_of_a_chapter_has_its_own_records() -> None:
    """In-Bond v51: QP10, WP10 and NS10 are all 10 on the wire."""
    found = {
        code: [(r.identifier, r.page) for r in applications.records_of(code)]
        for code in ("QP", "QT", "WP", "WT", "NS")
    }
    rejected = [("EA", "INB-69"), ("EB", "INB-70"), ("EY", "INB-71"), ("EZ", "INB-72")]
    assert found["WP"] == [("10", "INB-54"), ("20", "INB-57")]
    assert found["WT"] == [*found["WP"], ("95", "INB-59"), *rejected]
    assert found["QT"] == [*found["QP"], ("95", "INB-53"), *rejected]
    assert (len(found["QP"]), found["QP"][0]) == (21, ("10", "INB-19"))
    assert [name for name, _ in found["NS"]] == ["05", "10", "30", "40", "50", "60"]


def test_a_query_is_not_part_of_its_response() -> None:
    """QIB-10, ACMQ-12: K and the WR1 of a query are never returned."""
    assert [r.identifier for r in applications.records_of("KI")] == ["K"]
    assert [r.identifier for r in applications.records_of("KR")] == [f"K{n}" for n in range(1, 9)]
    assert [r.page for r in applications.records_of("CQ")] == ["ACMQ-13"]
    answers = [r.page for r in applications.records_of("C1") if r.identifier == "WR1"]
    assert answers == ["ACMQ-24"]


def test_an_unknown_code_brings_nothing() -> None:
    for code in ("", "??", "se", "SE "):
        assert applications.records_of(code) == []
        assert applications.grammar_of(code) is None


def test_the_envelope_is_every_applications() -> None:
    assert applications.control_records() == batch_block_control.CHAPTER.records
    held = applications.chapters()
    assert batch_block_control.CHAPTER in held
    assert cargo_release.CHAPTER in held
    assert len(held) == len({str(chapter) for chapter in held})


@pytest.mark.parametrize("identifier", [r.identifier for r in batch_block_control.CHAPTER.records])
def test_control_identifiers(identifier: str) -> None:
    assert applications.is_control(identifier)


@pytest.mark.parametrize("identifier", ["SE10", "", "a", "AB", "X", "X2", None, 5, ["A"], {}])
def test_other_identifiers(identifier: object) -> None:
    assert not applications.is_control(identifier)


# (identifier, variant asked for, variant found)
LAYOUTS = [
    ("A", "input", "input"),
    ("A", "input_eman", "input_eman"),
    ("A", "output_eman", "output_eman"),
    ("B", "input_eman", "input"),
    ("B", "output_eman", "output"),
    ("Y", "input_eman", "input_eman"),
    ("Y", "output_eman", "output"),
    ("Z", "input_eman", "input_eman"),
    ("Y", "ace_generated", "ace_generated"),
    ("X0", "block", "block"),
    ("X1", "", None),
    ("X1", "output_eman", None),
]


@pytest.mark.parametrize(("identifier", "asked", "found"), LAYOUTS)
def test_the_layout_of_a_control_record(identifier: str, asked: str, found: str | None) -> None:
    record = applications.control(identifier, asked)
    assert (record.identifier, record.variant) == (identifier, found)


def test_a_layout_in_exactly_this_variant() -> None:
    for record in applications.control_records():
        assert applications.find_control(record.identifier, record.variant) is record
    assert applications.find_control("B", "input_eman") is None
    assert applications.find_control("X1", "") is None
    assert applications.find_control("SE10", None) is None


def test_where_a_known_record_starts() -> None:
    assert all(applications.known(record.identifier) for record in RECORDS)
    assert applications.known("SE10AEEE")
    assert applications.known("B  2704")
    for text in ("", " ", "se10", "SE1", "SE99", "5", "é"):
        assert not applications.known(text)
