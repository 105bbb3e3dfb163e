"""Kinds: which value stands for which columns, in both directions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from catair.fields import KINDS, MMDDYY, Field, Value

WIDTHS = {
    "text": 5,
    "integer": 5,
    "decimal": 5,
    "date_mmddyy": 6,
    "date_yymmdd": 6,
    "date_mmddccyy": 8,
    "time_hhmm": 4,
    "time_hhmmss": 6,
}


def field(kind: str, width: int | None = None, decimals: int = 2) -> Field:
    cls = "X" if kind == "text" else "N"
    end = width or WIDTHS[kind]
    return Field("Element", 1, end, cls, "M", kind=kind, decimals=decimals)


def test_every_kind_is_tested_here() -> None:
    assert set(WIDTHS) == set(KINDS)


# (kind, columns, value): one to one
PAIRS = [
    ("text", "00420", "00420"),
    ("text", "A B  ", "A B"),
    ("integer", "00420", 420),
    ("integer", "00000", 0),
    ("integer", "99999", 99999),
    ("decimal", "00000", "0.00"),
    ("decimal", "00005", "0.05"),
    ("decimal", "12345", "123.45"),
    ("date_mmddyy", "022900", "2000-02-29"),
    ("date_mmddyy", "010170", "1970-01-01"),
    ("date_mmddyy", "123169", "2069-12-31"),
    ("date_yymmdd", "000229", "2000-02-29"),
    ("date_yymmdd", "991231", "1999-12-31"),
    ("date_mmddccyy", "02292000", "2000-02-29"),
    ("date_mmddccyy", "12311899", "1899-12-31"),
    ("time_hhmm", "0000", "00:00"),
    ("time_hhmm", "2359", "23:59"),
    ("time_hhmmss", "235959", "23:59:59"),
]


@pytest.mark.parametrize(("kind", "raw", "value"), PAIRS)
def test_columns_and_value_are_one_to_one(kind: str, raw: str, value: Value) -> None:
    assert field(kind).read(raw) == value
    assert type(field(kind).read(raw)) is type(value)
    assert field(kind).write(value) == (raw, "")
    assert field(kind).flaw(raw) is None


@pytest.mark.parametrize(("kind", "raw", "value"), PAIRS)
def test_a_kind_knows_columns_by_their_width_alone(kind: str, raw: str, value: Value) -> None:
    assert KINDS[kind].read(raw, 2) == value
    assert KINDS[kind].write(value, len(raw), 2) == raw
    assert type(value) is KINDS[kind].type


# (kind, columns, value, finding): read, but not as the writer leaves them
LENIENT = [
    ("text", " AB  ", "AB", "FIELD-LEADING"),
    ("text", "ab   ", "ab", "FIELD-CASE"),
    ("integer", "  420", 420, "FIELD-FILL"),
    ("integer", "420  ", 420, "FIELD-FILL"),
    ("integer", " 0420", 420, "FIELD-FILL"),
    ("decimal", "    5", "0.05", "FIELD-FILL"),
    ("decimal", "123  ", "1.23", "FIELD-FILL"),
]


@pytest.mark.parametrize(("kind", "raw", "value", "code"), LENIENT)
def test_read_forgives_what_flaw_tells(kind: str, raw: str, value: Value, code: str) -> None:
    assert field(kind).read(raw) == value
    assert field(kind).write(value)[0] != raw
    flaw = field(kind).flaw(raw)
    assert flaw is not None
    assert flaw[0] == code


# (kind, columns): no value of the kind
UNREADABLE = [
    ("integer", "4 200"),
    ("integer", "4_200"),
    ("integer", "+4200"),
    ("integer", "-0420"),
    ("integer", "42.00"),
    ("integer", "٣٣٣٣٣"),
    ("integer", "420\x85\xa0"),
    ("integer", "\t0420"),
    ("decimal", "12.34"),
    ("decimal", "1 234"),
    ("date_mmddyy", "000000"),
    ("date_mmddyy", "130199"),
    ("date_mmddyy", "000199"),
    ("date_mmddyy", "010099"),
    ("date_mmddyy", "013299"),
    ("date_mmddyy", "043199"),
    ("date_mmddyy", "022999"),
    ("date_mmddyy", " 10199"),
    ("date_mmddyy", "01019 "),
    ("date_mmddyy", "0101 9"),
    ("date_yymmdd", "990229"),
    ("date_yymmdd", "99022 "),
    ("date_mmddccyy", "02291900"),
    ("date_mmddccyy", "0101200 "),
    ("date_mmddccyy", "99999999"),
    ("time_hhmm", "2400"),
    ("time_hhmm", "2360"),
    ("time_hhmm", " 100"),
    ("time_hhmm", "12:3"),
    ("time_hhmmss", "235960"),
    ("time_hhmmss", "236000"),
    ("time_hhmmss", "240000"),
    ("time_hhmmss", "1234  "),
]


@pytest.mark.parametrize(("kind", "raw"), UNREADABLE)
def test_columns_without_a_value(kind: str, raw: str) -> None:
    assert field(kind).read(raw) is None
    code = "FIELD-DATE" if kind.startswith("date") else "FIELD-CLASS"
    assert field(kind).flaw(raw) == (code, KINDS[kind].expected)


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_is_no_value_and_no_flaw(kind: str) -> None:
    blank = " " * WIDTHS[kind]
    assert field(kind).read(blank) is None
    assert field(kind).flaw(blank) is None


# (kind, value, expected): refused, never cut or rounded
REFUSED = [
    ("text", "ABCDEF", "at most 5 characters"),
    ("text", "", "null for a blank"),
    ("text", " ", "no space at either end"),
    ("text", " AB", "no space at either end"),
    ("text", "AB ", "no space at either end"),
    ("text", "ab", "class X: " + "Special data: A through Z, 0 through 9, space and the characters"
     " of a keyboard"),
    ("integer", 100000, "at most 5 digits"),
    ("integer", -1, "at most 5 digits"),
    ("decimal", "1234.56", "at most 5 digits"),
    *[("decimal", value, "a decimal in a string") for value in
      ("1", "1.2", "1.234", ".12", "1,23", "+1.23", "-1.23", "01.23", "1.23\n", "1.٢٣", "")],
    *[("date_mmddyy", value, "a date YYYY-MM-DD from 1970 to 2069") for value in
      ("1969-12-31", "2070-01-01", "1999-02-29", "1999-1-01", "19990101", "1999-01-01 ",
       "1999-00-01", "1999-13-01", "", "١٩٩٩-01-01")],
    ("date_yymmdd", "2070-01-01", "a date YYYY-MM-DD from 1970 to 2069"),
    ("date_mmddccyy", "1900-02-29", "a date YYYY-MM-DD"),
    *[("time_hhmm", value, "a time HH:MM") for value in
      ("24:00", "12:60", "1234", "12:3", "1:23", "12:34:56", "", ":1234", "12:34:")],
    *[("time_hhmmss", value, "a time HH:MM:SS") for value in ("12:34", "12:34:60", "123456")],
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "expected"), REFUSED)
def test_refused_values(kind: str, value: Value, expected: str) -> None:
    assert field(kind).write(value) == (None, expected)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [True, False, 1.0, None, b"1", ["1"], {"a": 1}])
def test_values_of_another_type(kind: str, value: object) -> None:
    assert field(kind).write(value) == (None, KINDS[kind].expected)


def test_a_number_is_no_text_and_a_text_no_number() -> None:
    assert field("text").write(5) == (None, "a string")
    assert field("integer").write("5") == (None, "a whole number")
    assert field("decimal").write(5) == (None, "a decimal in a string")


def test_every_day_of_the_window_has_its_own_columns() -> None:
    day, last = date(1970, 1, 1), date(2069, 12, 31)
    seen = set()
    while day <= last:
        value = day.isoformat()
        raw = f"{day.month:02}{day.day:02}{day.year % 100:02}"
        assert field("date_mmddyy").read(raw) == value
        seen.add(raw)
        day += timedelta(1)
    assert len(seen) == 36525


def test_dates_that_do_not_exist_are_not_kept() -> None:
    assert field("date_mmddyy").read("999999") is None
    assert "999999" not in MMDDYY
    assert field("date_mmddyy").read("070426") == "2026-07-04"
    assert "070426" in MMDDYY


@pytest.mark.parametrize(
    ("raw", "decimals", "value"),
    [("1", 2, "0.01"), ("12", 2, "0.12"), ("0000", 4, "0.0000"), ("98765", 4, "9.8765")],
)
def test_decimals_are_implied(raw: str, decimals: int, value: str) -> None:
    made = field("decimal", len(raw), decimals)
    assert made.read(raw) == value
    assert made.write(value) == (raw, "")


@pytest.mark.parametrize("digits", [6, 400, 5000])
def test_a_number_too_long_is_refused_however_long(digits: int) -> None:
    assert field("integer").write(10**digits) == (None, "at most 5 digits")
    assert field("integer").write(-(10**digits)) == (None, "at most 5 digits")
