"""Formats of identifiers: what is right in each, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

import catair
from catair import applications, entry_number
from catair.codes import appendix_b
from catair.rules.formats import FORMATS, judge
from catair.rules.importers import right, right_by_any

EXAMPLES = Path(catair.__file__).parent / "rules" / "examples"


def fields() -> list[tuple[str, tuple[str, ...]]]:
    """The formats that field tables name, with the elements beside."""
    return [
        (field.format, field.beside)
        for record in applications.layouts()
        for field in record.elements
        if field.format
    ]


def test_field_tables_name_formats_and_every_format_is_named() -> None:
    assert {name for name, _ in fields()} == set(FORMATS)


def test_the_elements_beside_are_elements_of_the_record() -> None:
    for record in applications.layouts():
        names = {field.name for field in record.elements}
        assert {name for field in record.elements for name in field.beside} <= names


CASES = [
    ("FORMAT-CONTAINER", ("CSQU3054383",), True),  # the example of ISO 6346
    ("FORMAT-CONTAINER", ("CSQU3054384",), False),
    ("FORMAT-CONTAINER", ("TRAILER 12",), True),
    ("FORMAT-CONTAINER", ("CSQX3054384",), True),  # neither a container nor its equipment
    ("FORMAT-CONTAINER", ("NC",), True),
    ("FORMAT-CONTAINER-DIGIT", ("3", "CSQU", "000000000305438"), True),
    ("FORMAT-CONTAINER-DIGIT", ("4", "CSQU", "000000000305438"), False),
    ("FORMAT-CONTAINER-DIGIT", ("4", "CSQU", "000000003054381"), True),  # seven digits
    ("FORMAT-CONTAINER-DIGIT", ("4", None, None), True),
    ("FORMAT-COUNTRY", ("DE",), True),
    ("FORMAT-COUNTRY", ("XX",), False),
    ("FORMAT-ENTRY-NUMBER", ("03245278", "B76"), True),
    ("FORMAT-ENTRY-NUMBER", ("03245279", "B76"), False),
    ("FORMAT-ENTRY-NUMBER", ("0324527", "B76"), False),
    ("FORMAT-ENTRY-NUMBER", ("03245279", None), True),
    ("FORMAT-ENTRY-NUMBER", ("03245279", "000"), True),
    ("FORMAT-FILER", ("B76",), True),
    ("FORMAT-FILER", ("000",), False),
    ("FORMAT-FILER", ("B7",), False),
    ("FORMAT-FIRMS", ("Z001",), True),
    ("FORMAT-FIRMS", ("ZAB1",), True),
    ("FORMAT-FIRMS", ("0001",), False),
    ("FORMAT-FIRMS", ("Z01",), False),
    ("FORMAT-GBI", ("000000101", "DUNS"), True),
    ("FORMAT-GBI", ("00000010", "DUNS"), False),
    ("FORMAT-GBI", ("9520000001018", "GLN"), True),
    ("FORMAT-GBI", ("9520000001019", "GLN"), False),
    ("FORMAT-GBI", ("952000000101", "GLN"), False),
    ("FORMAT-GBI", ("0000SPECIMEN00010186", "LEI"), True),
    ("FORMAT-GBI", ("0000SPECIMEN00010187", "LEI"), False),
    ("FORMAT-GBI", ("ANY", "ALTA"), True),
    ("FORMAT-GBI", ("ANY", None), True),
    ("FORMAT-HTS", ("6302600020",), True),
    ("FORMAT-HTS", ("99038803",), True),
    ("FORMAT-HTS", ("630260",), False),
    ("FORMAT-HTS", ("630260002",), False),
    ("FORMAT-HTS", ("6302.60.00",), False),
    ("FORMAT-IMPORTER", ("000-00-0000",), True),
    ("FORMAT-IMPORTER", ("00-2600117**",), False),
    ("FORMAT-IN-BOND", ("000045796", "I"), True),
    ("FORMAT-IN-BOND", ("00041600576", "I"), True),
    ("FORMAT-IN-BOND", ("XQZ00004581", "I"), True),
    ("FORMAT-IN-BOND", ("00004579", "I"), False),
    ("FORMAT-IN-BOND", ("00004579", "M"), True),
    ("FORMAT-IN-BOND", ("00004579", None), True),
    ("FORMAT-PORT", ("2704",), True),
    ("FORMAT-PORT", ("27040",), False),
    ("FORMAT-PORT", ("LAX",), False),
    ("FORMAT-SCAC", ("XQ",), True),
    ("FORMAT-SCAC", ("X",), False),
    ("FORMAT-STATE", ("BC", "CA"), True),
    ("FORMAT-STATE", ("BX", "CA"), False),
    ("FORMAT-STATE", ("TX", "US"), True),
    ("FORMAT-STATE", ("TAM", "MX"), True),
    ("FORMAT-STATE", ("CMX", "MX"), True),
    ("FORMAT-STATE", ("DIF", "MX"), True),
    ("FORMAT-STATE", ("TX", "MX"), False),
    ("FORMAT-STATE", ("BW", "DE"), True),
    ("FORMAT-STATE", ("BW", None), True),
    ("FORMAT-STATE-US", ("PR",), True),
    ("FORMAT-STATE-US", ("BC",), False),
]


@pytest.mark.parametrize(("name", "values", "expected"), CASES)
def test_formats(name: str, values: tuple[str | None, ...], expected: bool) -> None:
    assert bool(judge(name, 0)(*values)) is expected


@pytest.mark.parametrize("offset", range(10))
@pytest.mark.parametrize("filer", ["001", "A00", "Z9Z", "EEE", "N01", "99Z"])
def test_check_digits_are_those_of_appendix_e(filer: str, offset: int) -> None:
    """The sums of the parts are the check digit of the whole."""
    checked = judge("FORMAT-ENTRY-NUMBER", offset)
    for number in range(0, 10_000_000, 123_457):
        text = f"{number:07}"
        digit = entry_number.calc_check_digit(filer, text, offset)
        assert checked(text + digit, filer)
        assert not checked(text + str((int(digit) + 1) % 10), filer)


def test_the_offset_of_the_filer_counts() -> None:
    failing = EXAMPLES / "FORMAT-ENTRY-NUMBER" / "failing.txt"
    passing = EXAMPLES / "FORMAT-ENTRY-NUMBER" / "passing.txt"
    told = [
        [f.code for f in catair.validate(path, offset=offset, select=["FORMAT"])]
        for path, offset in ((failing, 0), (failing, 9), (passing, 9))
    ]
    assert told == [["FORMAT-ENTRY-NUMBER"], [], ["FORMAT-ENTRY-NUMBER"]]


def test_lower_case_is_converted_first() -> None:
    made = (EXAMPLES / "FORMAT-ENTRY-NUMBER" / "passing.txt").read_bytes()
    lower = made.replace(b"SE10DEEE", b"SE10Deee").replace(b"01EI ", b"01ei ")
    assert made != lower
    assert catair.validate(lower, select=["FORMAT"]) == []


def test_private_numbers_are_not_shown() -> None:
    (found,) = catair.validate(EXAMPLES / "FORMAT-IMPORTER" / "failing.txt", select=["FORMAT"])
    assert found.found == "(masked)"


def test_qualifiers_of_importers() -> None:
    assert right("AEF", "anything")
    assert not right("34", "00-2600117")
    assert right_by_any("00-2600117")


def test_the_lists_are_those_of_the_appendix() -> None:
    """The counts are those that the appendix's tables have."""
    assert len(appendix_b.US_STATES) == 57
    assert len(appendix_b.MEXICAN_STATES) == 32
    assert len(appendix_b.CANADIAN_PROVINCES) == 13
    assert len(appendix_b.EQUIPMENT) == 133
    assert len(appendix_b.UNITS_OF_MEASURE) == 255
    assert set(map(len, appendix_b.COUNTRIES)) == {2}
    assert {"US", "MX", "CA", "GB", "CN"} < set(appendix_b.COUNTRIES)
