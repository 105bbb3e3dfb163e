"""Data classes: which characters the writer takes and what is told about the others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair.fields import CLASSES, Field, control, filler, printed
from catair.testing.values import SPECIAL, field_values
from tests.records.toys import TOYS
from tests.strategies import RECORDS, field_columns, written

ALL = [f for record in (*RECORDS, *TOYS) for f in record.fields]
ELEMENTS = [f for f in ALL if f.role == "element"]


def field(cls: str, width: int = 5, **more: object) -> Field:
    return Field("Element", 1, width, cls, "M", **more)  # type: ignore[arg-type]


LATIN = [chr(n) for n in range(256)]
MEMBERS = {
    "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "AN": "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    "X": SPECIAL.replace(" ", ""),
    "N": "0123456789",
    "SN": "0123456789",
    "D": "0123456789",
}


@pytest.mark.parametrize("cls", MEMBERS)
def test_the_writer_takes_the_characters_of_a_class_and_no_other(cls: str) -> None:
    taken = [char for char in LATIN if field(cls, 1).write(char)[0] == char]
    assert taken == sorted(MEMBERS[cls])


@pytest.mark.parametrize("cls", MEMBERS)
def test_a_clean_column_is_one_that_the_writer_makes(cls: str) -> None:
    clean = [char for char in LATIN if char != " " and not field(cls, 1).flaw(char)]
    assert clean == sorted(MEMBERS[cls])


# (class, columns, finding)
FLAWS = [
    ("A", "AB", None),
    ("A", "A B", "FIELD-CLASS"),
    ("A", "AB1", "FIELD-CLASS"),
    ("A", "ab", "FIELD-CASE"),
    ("A", " AB", "FIELD-LEADING"),
    ("AN", "A 1", None),
    ("AN", "A-1", "FIELD-CLASS"),
    ("AN", "a 1", "FIELD-CASE"),
    ("AN", " A1", "FIELD-LEADING"),
    ("AN", " a1", "FIELD-CASE"),
    ("X", "#¢~`{", None),
    ("X", "É", "FIELD-CHARACTER"),
    ("X", "A\x85", "FIELD-CHARACTER"),
    ("X", "A\xa0", "FIELD-CHARACTER"),
    ("X", "A\t", "FIELD-CHARACTER"),
    ("X", "µ", "FIELD-CHARACTER"),
    ("X", "ß", "FIELD-CHARACTER"),
    ("N", "00123", None),
    ("N", "123", "FIELD-FILL"),
    ("N", "  123", "FIELD-FILL"),
    ("N", "12A", "FIELD-CLASS"),
    ("N", "1 2", "FIELD-CLASS"),
    ("N", "٣", "FIELD-CHARACTER"),
    ("D", "12/01", "FIELD-CLASS"),
    ("SN", "00123", None),
    ("SN", "123", "FIELD-FILL"),
]


@pytest.mark.parametrize(("cls", "raw", "code"), FLAWS)
def test_what_is_told_about_columns(cls: str, raw: str, code: str | None) -> None:
    flaw = field(cls).flaw(raw.ljust(5))
    assert (flaw and flaw[0]) == code


def test_numbers_of_class_sn_may_be_filled_with_spaces() -> None:
    number = field("SN", kind="integer")
    assert number.flaw("  123") is None
    assert number.flaw("00123") is None
    assert number.flaw("123  ") == ("FIELD-FILL", "5 digits, right-justified and zero-filled")
    assert number.write(123) == ("00123", "")


@pytest.mark.parametrize("cls", ["A", "AN", "X"])
def test_what_is_expected_names_the_class_as_printed(cls: str) -> None:
    assert field(cls).write("é" * 5) == (None, f"class {cls}: {CLASSES[cls]}")
    assert field("N").write("é" * 5) == (None, "5 digits")
    assert field("N").flaw("A    ") == ("FIELD-CLASS", f"class N: {CLASSES['N']}")
    assert field("A", written="AN").flaw("A-1  ") == ("FIELD-CLASS", f"class A: {CLASSES['A']}")


def test_a_misprinted_class_is_written_by_the_known_one() -> None:
    made = field("A", written="AN")
    assert made.write("A1") == ("A1   ", "")
    assert made.flaw("A1   ") is None
    assert made.write("A-1") == (None, f"class AN: {CLASSES['AN']}")


def test_punctuation_passes_with_a_warning_where_it_is_stated() -> None:
    made = field("AN", punctuation=True)
    assert made.write("O'B-C") == ("O'B-C", "")
    assert made.flaw("O'B-C") == ("FIELD-PUNCTUATION", f"class AN: {CLASSES['AN']}")
    assert made.flaw("o'b-c") == ("FIELD-CASE", "upper case")
    assert made.flaw(" O'BC") == ("FIELD-LEADING", "no leading space")
    assert made.flaw("OBC  ") is None
    assert made.write("é") == (None, f"class X: {CLASSES['X']}")
    assert made.flaw("é    ") == ("FIELD-CHARACTER", "the characters of a standard keyboard")


def test_a_left_justified_number_may_have_fewer_digits() -> None:
    made = field("N", left=True)
    assert (made.cls, made.written, made.filled) == ("N", "N", False)
    assert made.write("123") == ("123  ", "")
    assert made.flaw("123  ") is None
    assert made.flaw("  123") == ("FIELD-LEADING", "no leading space")
    assert made.flaw("12A  ") == ("FIELD-CLASS", f"class N: {CLASSES['N']}")
    assert made.write("12A") == (None, f"class N: {CLASSES['N']}")
    assert re.fullmatch(made.pattern(), "123  ")
    assert not re.fullmatch(made.pattern(), "  123")
    assert field("N").filled


def test_an_element_that_always_has_one_value() -> None:
    made = field("AN", constant="BLOCK")
    assert made.flaw("BLOCK") is None
    assert made.flaw("     ") is None
    assert made.flaw("OTHER") == ("FIELD-CONSTANT", "always 'BLOCK'")
    assert made.flaw("block") == ("FIELD-CASE", "upper case")
    assert made.flaw("É    ") == ("FIELD-CHARACTER", "the characters of a standard keyboard")
    assert field("N", constant="12345").flaw("12346") == ("FIELD-CONSTANT", "always '12345'")
    assert made.write("OTHER") == ("OTHER", "")


def test_fillers_and_control_identifiers() -> None:
    assert filler(1, 5, "S").flaw("     ") is None
    assert filler(1, 5, "S").flaw("  A  ") == ("FIELD-FILLER", "spaces")
    assert filler(1, 5, "S").flaw("\xa0    ") == ("FIELD-FILLER", "spaces")
    assert control("SE10").flaw("SE10") is None


@pytest.mark.parametrize("made", ELEMENTS, ids=lambda f: f"{f.label} {f.columns}")
def test_the_pattern_holds_for_clean_columns_only(made: Field) -> None:
    pattern = re.compile(made.pattern()).fullmatch
    blank = " " * made.width
    assert (pattern(blank) is None) == made.mandatory

    @settings(max_examples=8, deadline=None)
    @given(value=field_values(made), raw=field_columns(made))
    def check(value: str | int, raw: str) -> None:
        assert pattern(written(made, value))
        if pattern(raw) and not made.kind.startswith(("date", "time")):
            assert made.flaw(raw) is None
        if raw != blank and made.flaw(raw) is None and made.written != "SN":
            assert pattern(raw)

    check()


@settings(max_examples=300, deadline=None)
@given(data=st.data(), made=st.sampled_from(ELEMENTS))
def test_columns_as_the_writer_leaves_them_have_no_flaw(data: st.DataObject, made: Field) -> None:
    raw = data.draw(field_columns(made))
    value = made.read(raw)
    flaw = made.flaw(raw)
    if value is None:
        assert (flaw is None) == (not raw.strip(" "))
    elif made.write(value)[0] == raw:
        assert flaw is None or flaw[0] in ("FIELD-PUNCTUATION", "FIELD-CONSTANT")
    else:
        assert flaw is not None or (made.written == "SN" and raw.lstrip(" ").isdecimal())


@pytest.mark.parametrize("made", [control("SE10"), control("A", "A"), filler(3, 9, "S")])
def test_the_pattern_of_fixed_columns(made: Field) -> None:
    raw = made.constant or " " * made.width
    assert re.fullmatch(made.pattern(), raw)
    assert not re.fullmatch(made.pattern(), "#" * made.width)


def test_one_class_is_printed_in_another_way_than_it_is_spelt() -> None:
    assert [printed(cls) for cls in CLASSES if printed(cls) != cls] == ["(S)N"]
