"""catair's record tables against the witness: CBP's printed layouts, transcribed by themselves.

The files in tests/witness/ were made from the chapters alone, or where there is no PDF of a chapter
from its public transcriptions.  Every row is compared with catair's field in name, width, class,
columns, designation and fixed value; what catair states otherwise on purpose stands in DEVIATIONS,
and nowhere else.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

import pytest

import catair.chapters
from catair.chapters import pga_message_set, unified_isf
from catair.chapters import in_bond, unified_isf
from catair.chapters import cargo_manifest_query, importer_bond_query, unified_isf
from catair.fields import Field
from catair.record import WIDTH, Chapter, Record

Name = tuple[str, str | None]  # identifier, and variant or application
Key = tuple[str, str, str | None]  # the letters of the chapter's page labels, and the name


def witnesses() -> Iterator[tuple[str, tuple[Path, list[Chapter]]]]:
    """The letters of a chapter's page labels, its witness file and the modules' parts of it.

    The name of the file tells the chapter: module, "_", edition.
    """
    names = [module.name for module in iter_modules(catair.chapters.__path__)]
    parts: list[Chapter] = [import_module(f"catair.chapters.{name}").CHAPTER for name in names]
    for path in sorted((Path(__file__).parent / "witness").glob("*.txt")):
        name, _, edition = path.stem.rpartition("_")
        chapter = parts[names.index(name)]
        assert chapter.edition.removesuffix(" (transcribed)") == edition, path.name
        letters = chapter.records[0].page.partition("-")[0]
        yield letters, (path, [part for part in parts if str(part) == str(chapter)])


CHAPTERS = dict(witnesses())


def names_of(parts: Sequence[Chapter]) -> dict[Name, Record]:
    """The records of a chapter by identifier and variant.

    Applications may each have a record of one identifier; theirs is told by the first that has it.
    """
    records = [record for part in parts for record in part.records]
    plain = [(record.identifier, record.variant) for record in records]
    return {
        name if plain.count(name) == 1 else (name[0], record.applications[0]): record
        for name, record in zip(plain, records, strict=True)
    }


IN_BOND = names_of([in_bond.CHAPTER])


class Deviation(NamedTuple):
    """What is printed, what catair states instead, and why."""

    printed: str
    stated: str
    why: str


BLANK_TYPE = Deviation("", "M", "B&B-29: blank in print, but every X0 is a BLOCK or a TRNACT")
POSITION_CLASS = Deviation("", "N", "B&B-30: no class in Table 1; a position, '00' or 0000005")
POSITION_DESIGNATION = Deviation("", "M", "B&B-30: no designation in Table 1; part of each TRNACT")

APPLICATION_CLASS = Deviation("AN", "X", "B&B-11: $I is a code, as are $R and %R on B&B-21")

SPACE_FILL_SF10 = Deviation("element", "filler", "SE-73: to be space filled in a unified filing")
SPACE_FILL_SF30 = Deviation("element", "filler", "SE-78: to be space filled in a unified filing")
SPACE_FILL_QP30 = Deviation("element", "filler", "INB-27: reserved for future use, space fill")
SPACE_FILL_WP10 = Deviation("element", "filler", "INB-55: reserved for future use, space fill")
SPACE_FILL_NS30 = Deviation("element", "filler", "INB-64: reserved for future use, space fill")
SPACE_FILL_0N = Deviation("element", "filler", "BD-28: reserved for future use, space fill")
SPACE_FILL_4N = Deviation("element", "filler", "BD-32: reserved for future use, space fill")
LOWER_CASE = Deviation("x", "X", "SE-76: 50x is printed; there is no such class (SE-29)")
RECORD_TYPE = "the second half of the identifier, which every other record has in one"


def described(printed: str, stated: str) -> Deviation:
    """A record of the unified filing, under a name in place of what its map says of it."""
    return Deviation(printed, stated, "SE-30: the map describes the record and has no name for it")


# (chapter, identifier, variant, columns or "" for the record, what): the deviation
DEVIATIONS: dict[tuple[str, str, str | None, str, str], Deviation] = {
    ("B&B", "A", "input", "26-27", "accepted class"): APPLICATION_CLASS,
    ("B&B", "A", "input_eman", "26-27", "accepted class"): APPLICATION_CLASS,
    ("B&B", "A", "output", "26-27", "accepted class"): APPLICATION_CLASS,
    ("B&B", "A", "output_eman", "26-27", "accepted class"): APPLICATION_CLASS,
    ("B&B", "B", "input", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "B", "output", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "Y", "input", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "Y", "input_eman", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "Y", "output", "11-12", "accepted class"): APPLICATION_CLASS,
    ("B&B", "X0", "block", "38-39", "accepted class"): APPLICATION_CLASS,
    ("B&B", "X0", "reference", "4-9", "designation"): BLANK_TYPE,
    ("B&B", "X0", "block", "4-9", "designation"): BLANK_TYPE,
    ("B&B", "X0", "trnact", "4-9", "designation"): BLANK_TYPE,
    ("B&B", "X0", "trnact", "26-32", "class"): POSITION_CLASS,
    ("B&B", "X0", "trnact", "26-32", "accepted class"): POSITION_CLASS,
    ("B&B", "X0", "trnact", "26-32", "designation"): POSITION_DESIGNATION,
    ("B&B", "X0", "trnact", "34-35", "class"): POSITION_CLASS,
    ("B&B", "X0", "trnact", "34-35", "accepted class"): POSITION_CLASS,
    ("B&B", "X0", "trnact", "34-35", "designation"): POSITION_DESIGNATION,
    ("B&B", "X0", "trnact", "34-35", "name"): Deviation(
        "Relative position of the syntax problem within the 80-Character record - '00' when the "
        "condition applies to the entire record",
        "Relative position of the syntax problem within the 80-Character record",
        "B&B-30: the cell goes on with an explanation after the dash",
    ),
    ("B&B", "X1", None, "11-50", "accepted class"): Deviation(
        "AN", "X", "B&B-31: the chapter's own texts have '/' and '-', such as that of X19"
    ),
    ("SE", "SE11", None, "20-39", "name"): Deviation(
        "Conveyance Name or FTZ ID* [Note: This is not the same format that is used on the e214 "
        "FTZ Admission.]",
        "Conveyance Name or FTZ ID",
        "SE-38: a footnote mark and a note share the cell with the name",
    ),
    ("SE", "SE13", None, "", "title"): Deviation(
        "Contact /Correction / Cancellation information",
        "Contact / Correction / Cancellation information",
        "SE-22: a space is missing; SE-25 prints it",
    ),
    ("SE", "SE13", None, "60-61", "accepted class"): Deviation(
        "A", "AN", "SE-42: every reason code is numeric, 01 to 12"
    ),
    ("SE", "SF10", None, "", "title"): described("Provides ISF header information", "ISF Header"),
    ("SE", "SF10", None, "29-36", "role"): SPACE_FILL_SF10,
    ("SE", "SF10", None, "58-72", "role"): SPACE_FILL_SF10,
    ("SE", "SF10", None, "73-74", "role"): SPACE_FILL_SF10,
    ("SE", "SF10", None, "75-75", "role"): SPACE_FILL_SF10,
    ("SE", "SF10", None, "79-80", "role"): SPACE_FILL_SF10,
    ("SE", "SF20", None, "", "title"): described("Provides reference data", "Reference data"),
    ("SE", "SF20", None, "8-57", "class"): LOWER_CASE,
    ("SE", "SF20", None, "8-57", "accepted class"): LOWER_CASE,
    ("SE", "SF25", None, "", "title"): described(
        "Provides container information", "Container information"
    ),
    ("SE", "SF30", None, "", "title"): described(
        "Identifies the type of commercial entity whose identity is being reported.",
        "Entity Name and Type",
    ),
    ("SE", "SF30", None, "66-67", "role"): SPACE_FILL_SF30,
    ("SE", "SF30", None, "68-75", "role"): SPACE_FILL_SF30,
    ("SE", "SF31", None, "", "title"): described(
        "Provides a secondary name for the commercial entity reported in the associated SF30 "
        "record.",
        "Entity Secondary Name",
    ),
    ("SE", "SF35", None, "", "title"): described(
        "Provides the street number, street name and optional addressing information of the "
        "suite/floor number and building name",
        "Entity Street Address",
    ),
    ("SE", "SF36", None, "", "title"): described(
        "Provides geographical data pertaining to the city, state/province, postal and country",
        "Entity City and Country",
    ),
    ("ISF", "SF40", None, "5-14", "accepted class"): Deviation(
        "N", "NL", "ISF-36: 6 to 10 digits, left-justified"
    ),
    ("ISF", "SF90", None, "", "title"): Deviation(
        "Error or accept/reject message (SN)",
        "Error or accept/reject message",
        "ISF-39: SN is the response that the record stands in",
    ),
    ("SA", "SA10", None, "3-4", "role"): Deviation("element", "control", f"SA-5: {RECORD_TYPE}"),
    ("SA", "SA30", None, "3-4", "role"): Deviation("element", "control", f"SA-7: {RECORD_TYPE}"),
    ("SA", "SA50", None, "3-4", "role"): Deviation("element", "control", f"SA-8: {RECORD_TYPE}"),
    ("PGA", "PG27", None, "26-27", "designation"): Deviation(
        "", "C", "PGA-43: blank in print, but C in the second and third container"
    ),
} | {
    ("PGA", record.identifier, None, "3-4", "role"): Deviation(
        "element", "control", f"{record.page}: the second half of the identifier"
    )
    for record in pga_message_set.CHAPTER.records
    if record.identifier != "OI"
    ("INB", "30", "QP", "25-28", "role"): SPACE_FILL_QP30,
    ("INB", "30", "QP", "41-44", "role"): SPACE_FILL_QP30,
    ("INB", "30", "QP", "45-56", "role"): SPACE_FILL_QP30,
    ("INB", "70", None, "3-12", "accepted class"): Deviation(
        "N", "NL", "INB-45: 6 to 10 digits, left-justified"
    ),
    ("INB", "10", "WP", "32-35", "role"): SPACE_FILL_WP10,
    ("INB", "30", "NS", "37-40", "role"): SPACE_FILL_NS30,
    ("INB", "30", "NS", "41-52", "role"): SPACE_FILL_NS30,
    ("BD", "1A", None, "11-11", "accepted class"): Deviation(
        "N", "A", "BD-17: every code is a letter"
    ),
    ("BD", "0N", None, "1-2", "accepted class"): Deviation("A", "AN", "BD-27: 0N has a digit"),
    ("BD", "0N", None, "60-61", "role"): SPACE_FILL_0N,
    ("BD", "0N", None, "62-63", "role"): SPACE_FILL_0N,
    ("BD", "0N", None, "64-80", "width"): Deviation(
        "78", "17", "BD-28: 78AN is printed for columns 64 to 80"
    ),
    ("BD", "4N", None, "53-54", "role"): SPACE_FILL_4N,
    ("BD", "4N", None, "55-79", "role"): SPACE_FILL_4N,
    ("BD", "2I", None, "3-4", "accepted class"): Deviation("N", "A", "BD-35: S is the only code"),
    ("BD", "0D", None, "3-13", "accepted class"): Deviation(
        "N", "NL", "BD-39: 6 digits or more, left-justified"
    ),
    ("BD", "2D", None, "3-47", "accepted class"): Deviation("AN", "X", "BD-41: may be a period"),
} | {
    ("INB", *name, field.columns, "role"): Deviation(
        "element", "control", f"{record.page}: the identifier, or the second half of it"
    )
    for name, record in IN_BOND.items()
    for field in record.fields
    if field.role == "control" and field.label != "Control Identifier"
}

# Table 1 (B&B-30) shortens one name of the B-Record (B&B-13).
SHORTENED = {"Preparer Port": "Preparer District/Port Code"}

DEVIATIONS |= {
    ("QIB", "K1", None, "71-89", "columns"): Deviation(
        "71-89", "71-79", "QIB-10: 9AN, and the next element stands in 80"
    ),
    ("QIB", "K4", None, "58-66", "designation"): Deviation(
        "M", "C", "QIB-16: 9AN or 9S, which foreign addresses may space fill"
    ),
    ("QIB", "K6", None, "58-66", "designation"): Deviation(
        "M", "C", "QIB-18: 9AN or 9S, which foreign addresses may space fill"
    ),
    ("QIB", "K7", None, "41-70", "accepted class"): Deviation(
        "AN", "X", "QIB-19: the chapter's own descriptions have ','"
    ),
    ("PF", "Q1", None, "75-77", "designation"): Deviation(
        "", "M", "PF-11: blank in print, but M for every other filler"
    ),
    ("PF", "Q3", None, "75-80", "width"): Deviation("8", "6", "PF-18: 8S in the six columns 75-80"),
    ("PF", "Q5", None, "75-80", "width"): Deviation("8", "6", "PF-23: 8S in the six columns 75-80"),
    ("ACMQ", "WSC", None, "63-73", "accepted class"): Deviation(
        "N", "NL", "ACMQ-35: 11 or 9 digits; ACMQ-13: an in-bond number is left-justified"
    ),
    ("ACMQ", "WO20", None, "", "direction"): Deviation(
        "input", "output", "ACMQ-47: Input is printed over the table, Output in the heading"
    ),
    ("ACMQ", "WO60", None, "65-67", "columns"): Deviation(
        "65-67", "65-70", "ACMQ-54: 6AN, and the next element begins in 71"
    ),
} | {
    (letters, *name, field.columns, "role"): Deviation(
        "element", "control", f"{record.page}: the second half of the identifier"
    )
    for letters, chapter in (
        ("QIB", importer_bond_query.CHAPTER),
        ("ACMQ", cargo_manifest_query.CHAPTER),
    )
    for name, record in names_of([chapter]).items()
    for field in record.fields
    if field.label == "Record Type"
}

# How a repeated group may be numbered in print, besides "(1)"
ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth")


# --- the witness -------------------------------------------------------------------------------


class Row(NamedTuple):
    """One row of a layout; `width` is the length that is printed, not a difference of columns."""

    name: str
    width: int
    cls: str
    accepted: str
    start: int
    end: int
    designation: str
    constant: str | None
    source: str
    blank: bool = False

    @property
    def columns(self) -> str:
        return f"{self.start}-{self.end}"


class Table(NamedTuple):
    """One printed table."""

    title: str
    caption: str
    page: str
    rows: list[Row]


def plain(text: str) -> str:
    """Typographic quotes and dashes as ASCII ones, and single spaces."""
    text = text.translate(str.maketrans("‘’“”–", "''\"\"-"))
    ascii_of = {"‘": "'", "’": "'", "“": '"', "”": '"', "\N{EN DASH}": "-"}
    text = text.translate(str.maketrans(ascii_of))
    return " ".join(text.split())


def family(text: str, variant: str | None) -> str:
    """A cell without its ESAR or eMAN mark, which must be that of the variant."""
    found = re.fullmatch(r"(.*?)(?: \((ESAR|eMAN)\)|-(ESAR|eMAN))", text)
    if not found or " OR " in text:
        return text
    wanted = "eMAN" if (variant or "").endswith("_eman") else "ESAR"
    assert wanted in found.groups(), f"{text} in {variant}"
    return found[1]


def parse_row(line: str, variant: str | None, page: str) -> Row:
    """A row of a witness file; a former name of the element is left out."""
    name, size, columns, designation, *fixed = (plain(cell) for cell in line.split("|"))
    name = re.sub(r" Previously ?:.*", "", family(name, variant)).removesuffix(".")
    start, _, end = columns.partition("-")
    first, last = int(start), int(end or start)
    found = re.fullmatch(r"(\d+)(\(S\)N|AN|[SANDXx])(?: or (\d+)S)?", size)
    assert found or not size, line
    width = int(found[1]) if found else last - first + 1
    assert not found or found[3] in (None, found[1]), line
    cls = found[2].replace("(S)N", "SN") if found else ""
    return Row(
        name=name,
        width=width,
        cls=cls,
        accepted=cls,
        start=first,
        end=last,
        designation=family(designation, variant),
        constant=fixed[0] if fixed else None,
        source=page,
        blank=bool(found and found[3]),
    )


def parse(path: Path) -> dict[Name, Table]:
    """The tables of a witness file, as printed."""
    tables: dict[Name, Table] = {}
    key: Name = ("", None)
    head: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            identifier, _, variant = line.strip("[]").partition(" ")
            key, head = (identifier, variant or None), {}
            assert key not in tables, line
        elif "|" in line:
            if key not in tables:
                tables[key] = Table(head["title"], head["caption"], head["page"], [])
            tables[key].rows.append(parse_row(line, key[1], head["page"]))
        else:
            what, _, text = line.partition(": ")
            assert what in ("title", "caption", "page"), line
            head[what] = plain(text)
    return tables


def with_table_1(tables: dict[Name, Table]) -> dict[Name, Table]:
    """Put each inner table of Table 1 (B&B-30) in the place of columns 26-80 of the X0-Record.

    Table 1 prints no class and no designation.  What it takes from the B-Record has those of the
    B-Record (B&B-13, B&B-14); a Space is space, and is mandatory like all fillers of the X0-Record.
    """
    whole = tables["X0", "reference"]
    header = {row.name: row for row in tables["B", "input"].rows}
    for variant in ("block", "trnact"):
        inner = tables["X0", variant]
        rows = [row for row in whole.rows if row.start < inner.rows[0].start]
        rows = [
            row._replace(constant=inner.caption) if row.name == "Reference Data Type Code" else row
            for row in rows
        ]
        for row in inner.rows:
            name, mark, _ = row.name.partition(" (B-Record)")
            if mark:
                origin = header[SHORTENED.get(name, name)]
                assert origin.width == row.width, row
                row = row._replace(
                    name=name,
                    cls=origin.cls,
                    accepted=origin.cls,
                    designation=origin.designation,
                )
            elif name == "Space":
                row = row._replace(cls="S", accepted="S", designation="M")
            rows.append(row)
        tables["X0", variant] = inner._replace(title=whole.title, rows=rows)
    return tables


def load() -> dict[Key, Table]:
    tables: dict[Key, Table] = {}
    for chapter, (path, _) in CHAPTERS.items():
        found = parse(path)
        if chapter == "B&B":
            found = with_table_1(found)
        tables |= {(chapter, *name): table for name, table in found.items()}
    return tables


WITNESS = load()
RECORDS: dict[Key, Record] = {
    (letters, *name): record
    for letters, (_, parts) in CHAPTERS.items()
    for name, record in names_of(parts).items()
}


# --- the comparison ----------------------------------------------------------------------------


class Difference(NamedTuple):
    """One thing that catair states otherwise than the print."""

    chapter: str
    identifier: str
    variant: str | None
    columns: str
    what: str
    printed: str
    stated: str
    source: str


def stated_row(field: Field) -> Row:
    """A field of catair as a row."""
    return Row(
        name=field.label,
        width=field.width,
        cls=field.cls,
        accepted=field.written,
        start=field.start,
        end=field.end,
        designation=field.designation,
        constant=field.constant,
        source="",
    )


def all_differences(key: Key, fields: Sequence[Field]) -> Iterator[Difference]:
    """Every difference of these fields from the printed rows, in the order of the print."""
    rows = WITNESS[key].rows
    for at in range(max(len(rows), len(fields))):
        if at >= len(rows):
            extra = fields[at]
            yield Difference(*key, extra.columns, "row", "", extra.label, "")
            continue
        row = rows[at]
        if at >= len(fields):
            yield Difference(*key, row.columns, "row", row.name, "", row.source)
            continue
        stated = stated_row(fields[at])
        if fields[at].list:
            row = row._replace(name=unnumbered(row.name, fields[at].occurrence + 1))
        pairs = {
            "name": (row.name, stated.name),
            "width": (str(row.width), str(stated.width)),
            "class": (row.cls, stated.cls),
            "accepted class": (row.accepted, stated.accepted),
            "columns": (row.columns, stated.columns),
            "designation": (row.designation, stated.designation),
            "value": (row.constant or "", stated.constant or ""),
            "role": (role(row), fields[at].role),
        }
        for what, (printed, said) in pairs.items():
            if printed != said:
                yield Difference(*key, row.columns, what, printed, said, row.source)


def unnumbered(name: str, number: int) -> str:
    """The name of a repeated element without its number: "(1)" at the end, or "First"."""
    ordinal = "".join(ORDINALS[number - 1 : number]) or "-"
    return re.sub(rf" ?\({number}\)$|^{ordinal} ", "", name)


def role(row: Row) -> str:
    """What the name of a printed row makes of it."""
    if row.name in ("Filler", "Space"):
        return "filler"
    return "control" if row.name == "Control Identifier" else "element"


def head_differences(key: Key) -> Iterator[Difference]:
    """Every difference of catair's title, page and direction from the print."""
    table, record = WITNESS[key], RECORDS[key]
    title = re.sub(r" \((?:(?:Input|Output) \w+-Record|ACE Generated)\)$", "", table.title)
    if title == f"Record Identifier {record.identifier}":
        title = record.title  # the chapter has no name for it
    direction = "output" if "Output" in f"{table.title} {table.caption}" else "input"
    # an "(Input/Output)" record is one of the input, which the response has too
    output = re.search(r"(?<!/)Output", f"{table.title} {table.caption}")
    direction = "output" if output else "input"
    pairs = {
        "title": (title, record.title),
        "page": (table.page, record.page),
        "direction": (direction, record.direction),
    }
    for what, (printed, said) in pairs.items():
        if printed != said:
            yield Difference(*key, "", what, printed, said, table.page)


def unlisted(found: Iterator[Difference]) -> list[Difference]:
    """The differences that are not deviations; a deviation excuses its own two values only."""
    return [
        each
        for each in found
        if (each.printed, each.stated) != DEVIATIONS.get(each[:5], (None, None))[:2]
    ]


def differences(key: Key, fields: Sequence[Field]) -> list[Difference]:
    return unlisted(all_differences(key, fields))


def name_of(key: Key) -> str:
    return " ".join(part for part in key if part)


each_record = pytest.mark.parametrize("key", list(RECORDS), ids=name_of)


# --- catair states what is printed -------------------------------------------------------------


def test_every_record_is_printed_and_every_printed_table_is_a_record() -> None:
    assert {"A", "SE10", "SF10", "SA10", "SO10", "PG01"} <= {
        identifier for _, identifier, _ in WITNESS
    }
    assert {"A", "SE10", "SF10", "SA10", "10", "1M"} <= {identifier for _, identifier, _ in WITNESS}
    assert RECORDS.keys() == WITNESS.keys()
    stated = [part.records for _, parts in CHAPTERS.values() for part in parts]
    assert sum(map(len, stated)) == len(RECORDS)


@each_record
def test_table_is_the_printed_one(key: Key) -> None:
    assert differences(key, RECORDS[key].fields) == []


@each_record
def test_title_page_and_direction_are_the_printed_ones(key: Key) -> None:
    assert unlisted(head_differences(key)) == []


def settled(key: Key, row: Row, what: str, printed: str) -> str:
    """What is printed in a row, or where that is a listed misprint, what it means."""
    deviation = DEVIATIONS.get((*key, row.columns, what))
    return deviation.stated if deviation else printed


def settled_span(key: Key, row: Row) -> tuple[int, int]:
    start, _, end = settled(key, row, "columns", row.columns).partition("-")
    return int(start), int(end)


@each_record
def test_fields_tile_the_record(key: Key) -> None:
    for spans in (
        [(field.start, field.end) for field in RECORDS[key].fields],
        [settled_span(key, row) for row in WITNESS[key].rows],
    ):
        columns = [column for start, end in spans for column in range(start, end + 1)]
        assert columns == list(range(1, WIDTH + 1))


@each_record
def test_printed_lengths_are_those_of_the_printed_columns(key: Key) -> None:
    for row in WITNESS[key].rows:
        if (*key, row.columns, "width") not in DEVIATIONS:
            assert row.width == row.end - row.start + 1, row
        start, end = settled_span(key, row)
        assert int(settled(key, row, "width", str(row.width))) == end - start + 1, row


@each_record
def test_date_or_space_is_never_mandatory(key: Key) -> None:
    """Where "6D or 6S" is printed, a blank must be right."""
    for row, field in zip(WITNESS[key].rows, RECORDS[key].fields, strict=True):
        assert not (row.blank and field.mandatory), row


@pytest.mark.parametrize("at", list(DEVIATIONS), ids=lambda at: " ".join(filter(None, at)))
def test_listed_deviation_still_exists(at: tuple[str, str, str | None, str, str]) -> None:
    key, deviation = at[:3], DEVIATIONS[at]
    found = [*all_differences(key, RECORDS[key].fields), *head_differences(key)]
    assert [(each.printed, each.stated) for each in found if each[:5] == at] == [deviation[:2]]
    assert re.match(rf"{at[0]}-\d+: ", deviation.why)


@pytest.mark.parametrize(
    "identifier", [record.identifier for record in unified_isf.CHAPTER.records]
)
def test_unified_record_has_the_columns_of_the_stand_alone_one(identifier: str) -> None:
    """Two sources for one record, print and transcription, which must agree on where things are."""
    unified, alone = WITNESS["SE", identifier, None], WITNESS["ISF", identifier, None]
    assert [row.columns for row in unified.rows] == [row.columns for row in alone.rows]


# --- the witness bites -------------------------------------------------------------------------


def changed(fields: Sequence[Field], at: int, **values: object) -> list[Field]:
    """The fields, with other values in one of them."""
    made = list(fields)
    made[at] = copy.copy(made[at])
    for name, value in values.items():
        setattr(made[at], name, value)
    return made


@each_record
def test_every_shifted_boundary_is_reported(key: Key) -> None:
    fields = RECORDS[key].fields
    for at in range(len(fields) - 1):
        for by in (-1, 1):
            left = changed(fields, at, end=fields[at].end + by)
            shifted = changed(left, at + 1, start=fields[at + 1].start + by)
            found = {(each.columns, each.what) for each in differences(key, shifted)}
            rows = WITNESS[key].rows[at : at + 2]
            assert found == {(row.columns, what) for row in rows for what in ("columns", "width")}
    assert len(fields) > 1


@each_record
def test_every_other_change_of_a_field_is_reported(key: Key) -> None:
    fields = RECORDS[key].fields
    others: dict[str, Callable[[Field], object]] = {
        "label": lambda field: field.label + "s",
        "cls": lambda field: field.cls + "?",
        "written": lambda field: field.written + "?",
        "designation": lambda field: field.designation + "?",
        "constant": lambda field: None if field.constant else "Q",
        "role": lambda field: "filler" if field.role != "filler" else "control",
    }
    for at, field in enumerate(fields):
        for name, other in others.items():
            assert differences(key, changed(fields, at, **{name: other(field)})), (at, name)


@each_record
def test_missing_extra_and_exchanged_fields_are_reported(key: Key) -> None:
    fields = list(RECORDS[key].fields)
    for at in range(len(fields)):
        assert differences(key, fields[:at] + fields[at + 1 :])
        assert differences(key, fields[: at + 1] + fields[at:])
        if at:
            exchanged = [*fields[: at - 1], fields[at], fields[at - 1], *fields[at + 1 :]]
            assert differences(key, exchanged)
