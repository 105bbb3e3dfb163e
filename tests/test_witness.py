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
from catair.chapters import unified_isf
from catair.fields import Field
from catair.record import WIDTH, Chapter, Record
from tests.deviations import DEVIATIONS

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


# Table 1 (ESF-196) has another name for one element of the 47-Record (ESF-78), and no room for the
# whole of two texts, which are wider in the 36 and the 44; the reference of the broker has the
# columns that the 10-Record reserves for its expansion (ESF-27).
RENAMED = {"Article Party Identifier Type Code": "Article Party Type Code"}
OTHER_WIDTHS = {
    "Broker Reference Number": (9, 12),
    "Commercial Description Text": (70, 55),
    "PSC Filing Explanation Text": (75, 55),
}

# Table 1 (B&B-30) shortens one name of the B-Record (B&B-13).
SHORTENED = {"Preparer Port": "Preparer District/Port Code"}

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
    name = re.sub(
        r" (?:Previously ?:|<previously named:).*", "", family(name, variant)
    ).removesuffix(".")
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


def unnumbered(name: str, number: int) -> str:
    """The name of a repeated element without its number: "(1)" at the end, "1 - " or "First"."""
    ordinal = "".join(ORDINALS[number - 1 : number]) or "-"
    return re.sub(rf" ?\({number}\)$| {number}(?= - )|^{ordinal} ", "", name)


def with_declarations(tables: dict[Name, Table]) -> dict[Name, Table]:
    """Put columns 1-4 of the 54-Record (ESF-101) before each table of its Note 1.

    The heading over such a table has the value of the type, and in parentheses what it is.
    """
    control, kind = tables["54", "other"].rows[:2]
    for (identifier, variant), table in tables.items():
        found = re.fullmatch(r"Type=(\d\d) \((.*)\)", table.title)
        if found:
            assert (identifier, variant) == ("54", f"type_{found[1]}")
            rows = [control, kind._replace(constant=found[1]), *table.rows]
            tables[identifier, variant] = table._replace(title=found[2], rows=rows)
    return tables


def with_references(tables: dict[Name, Table]) -> dict[Name, Table]:
    """Put each inner table of Table 1 (ESF-194 to ESF-203) in the place of columns 26-80 of an E0.

    Table 1 prints no class and no designation.  An element has those of the record that it names, a
    Space is a space and mandatory like all fillers of the E0-Record, and a portion of a PGA record
    has those of the text that it stands for.  The tables of the PGA records are one layout.
    """
    whole = tables["E0", "reference"]
    *head, text = whole.rows
    pga = [key for key in tables if key[0] == "E0" and (key[1] or "").startswith("pg")]
    (rows,) = {tuple(row[:-2] for row in tables[key].rows) for key in pga}
    caption = ", ".join(tables[key].caption for key in pga)
    first = tables[pga[0]]
    made = {key: table for key, table in tables.items() if key not in pga}
    made["E0", "pga"] = first._replace(
        title=whole.title, caption=caption, rows=[*head, text._replace(name=rows[0][0])]
    )
    for (identifier, variant), table in tables.items():
        if table.title.startswith("Table 1") and (identifier, variant) not in pga:
            inner = [referred(row, tables) for row in table.rows]
            kind = head[2]._replace(constant=table.caption)
            made[identifier, variant] = table._replace(
                title=whole.title, rows=[*head[:2], kind, *head[3:], *inner]
            )
    return made


def referred(row: Row, tables: dict[Name, Table]) -> Row:
    """A row of Table 1 of the E0-Record, with what the record in its parentheses states of it."""
    found = re.fullmatch(r"(.*) \((\w+)-Record\)", row.name)
    if found is None:
        return row._replace(cls="S", accepted="S", designation="M") if row.name == "Space" else row
    name, identifier = found.groups()
    wanted = RENAMED.get(name, name).replace(" / ", "/")
    source = tables.get((identifier, None)) or tables[identifier, "other"]
    origin = next(each for each in source.rows if unnumbered(each.name, 1) == wanted)
    assert (origin.width, row.width) == OTHER_WIDTHS.get(name, (row.width, row.width)), row
    return row._replace(
        name=name, cls=origin.cls, accepted=origin.accepted, designation=origin.designation
    )


def with_last_columns(tables: dict[Name, Table]) -> dict[Name, Table]:
    """Give SE36 and SE56 their columns 66-80, for which ESF-64 and ESF-88 print no row.

    Cargo Release prints it for both: Filler, 15X, 66-80, M (SE-61, SE-70).
    """
    for name in (("SE36", None), ("SE56", None)):
        table = tables[name]
        assert table.rows[-1].end == 65
        table.rows.append(parse_row("Filler | 15X | 66-80 | M", None, table.page))
    return tables


def load() -> dict[Key, Table]:
    tables: dict[Key, Table] = {}
    for chapter, (path, _) in CHAPTERS.items():
        found = parse(path)
        if chapter == "B&B":
            found = with_table_1(found)
        if chapter == "ESF":
            found = with_last_columns(with_references(with_declarations(found)))
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
            "role": (role(row, key[1]), fields[at].role),
        }
        for what, (printed, said) in pairs.items():
            if printed != said:
                yield Difference(*key, row.columns, what, printed, said, row.source)


def role(row: Row, identifier: str) -> str:
    """What the name and the place of a printed row make of it: identifiers may be two elements."""
    if row.name in ("Filler", "Space"):
        return "filler"
    return "control" if row.end <= len(identifier) else "element"


def head_differences(key: Key) -> Iterator[Difference]:
    """Every difference of catair's title, page and direction from the print."""
    table, record = WITNESS[key], RECORDS[key]
    title = re.sub(
        r" \((?:(?:Input|Output) \w+(?:[- ]Record)?|ACE Generated)\)\.?$", "", table.title
    )
    if title == f"Record Identifier {record.identifier}":
        title = record.title  # the chapter has no name for it
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


def test_each_layout_of_a_declaration_and_a_reference_is_chosen_by_its_printed_code() -> None:
    chosen = {key: record.when for key, record in RECORDS.items() if record.when}
    kind = "importers_additional_declaration_type_code"
    declarations = {key: when for key, when in chosen.items() if key[:2] == ("ESF", "54")}
    assert declarations == {
        ("ESF", "54", f"type_{number:02}"): (kind, (f"{number:02}",)) for number in range(1, 13)
    }
    references = {key: when for key, when in chosen.items() if key[:2] == ("ESF", "E0")}
    assert len(references) == 26
    for key, when in references.items():
        assert when == ("reference_data_type_code", tuple(WITNESS[key].caption.split(", ")))


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
            pairs = list(zip(WITNESS[key].rows, shifted, strict=True))[at : at + 2]
            assert found == {(row.columns, "columns") for row, _ in pairs} | {
                # a misprinted length may be that of the shifted columns
                (row.columns, "width")
                for row, field in pairs
                if (*key, row.columns, "width") not in DEVIATIONS or row.width != field.width
            }
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
