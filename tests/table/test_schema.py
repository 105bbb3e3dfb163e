"""Names and types of the tables, and what the fast lane relies on in the layouts."""

from __future__ import annotations

import pyarrow as pa

from catair.applications import APPLICATIONS, layouts
from catair.findings import Finding
from catair.table.rows import finding_row
from catair.table.schema import FINDINGS, KEYS, OTHER, RAW, layout
from tests.table import RECORDS, SAMPLES, tables


def test_a_table_is_one_layout() -> None:
    found = [
        (layout(code, record).name, record)
        for record, codes in layouts().items()
        for code in codes
        if code != "*"
    ]
    assert len(dict(found)) == len(found)
    names = [name for name, _ in found]
    assert len({name.lower() for name in names}) == len(names)
    assert "SE/SE10" in RECORDS
    assert "SO/SO70_pre04" in RECORDS
    assert "SE/A" in RECORDS


def test_columns_have_names_of_their_own() -> None:
    for name in RECORDS:
        code = name.partition("/")[0]
        used = "" if code == OTHER else code
        columns = layout(used, RECORDS[name]).schema.names
        assert len(set(columns)) == len(columns)
        assert columns[: len(KEYS)] == [key.name for key in KEYS]
        assert columns[-1] == RAW.name


def test_types() -> None:
    kinds = {
        "SE/SE10": {"estimated_entry_value": pa.int64(), "entry_number": pa.string()},
        "SE/A": {"transmission_date": pa.date32()},
        "SE/SE35": {"addresses_0_address_information": pa.string()},
        "SO/SO71": {"receipt_time": pa.time32("s")},
        "AE/90": {"grand_total_duty_amount": pa.decimal128(11, 2)},
    }
    for name, columns in kinds.items():
        schema = layout(name.partition("/")[0], RECORDS[name]).schema
        for column, kind in columns.items():
            assert schema.field(column).type == kind


def test_a_folder_is_a_code_that_is_known() -> None:
    data = b"A2704EEE".ljust(80) + b"\n"
    for code in ("..", "//", "a\x00", "zz"):
        found, _ = tables(data[:25] + code.encode() + data[27:])
        assert all(
            name.partition("/")[0] in (*APPLICATIONS, OTHER) for name in found if "/" in name
        )


def test_a_batch_ends_with_a_letter_of_its_own() -> None:
    """No record of an application begins as one of the envelope does."""
    assert not [r for r, codes in layouts().items() if codes != ["*"] and r.identifier[0] in "ABYZ"]


def test_findings_have_all_their_columns() -> None:
    plain = [name for name in Finding._fields if name not in ("columns", "transaction")]
    assert set(plain) < set(FINDINGS.names)
    assert len(finding_row(Finding("CODE", "error", "message"))) == len(FINDINGS)
    path = next(path for path in SAMPLES if path.name == "batch_rejection_input.txt")
    found, told = tables(path.read_bytes())
    for row, finding in zip(found["findings"].to_pylist(), told, strict=True):
        stated = finding.as_dict()
        assert {name: stated[name] for name in plain} == {name: row[name] for name in plain}
        assert stated["columns"] in (None, (row["columns_0"], row["columns_1"]))
        inside = stated["transaction"] or {}
        for name in ("application", "id", "batch", "block", "index"):
            assert row[f"transaction_{name}"] == inside.get(name)


def test_strays_have_their_line() -> None:
    found, _ = tables(b"no record\r\nnor this\n\n")
    assert [(row["line"], row["raw"]) for row in found["strays"].to_pylist()] == [
        (1, "no record\r\n"), (2, "nor this\n"), (3, "\n"),
    ]  # fmt: skip
