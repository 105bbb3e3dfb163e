"""Daily and monthly statements: one name of a record, two layouts, and the dollars in both."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catair
from catair.chapters import daily_statement, periodic_monthly_statement
from catair.fields import Object
from catair.record import Record
from catair.statements import check, checked
from catair.tree import walk

SAMPLES = Path(__file__).parents[2] / "samples" / "statements"
MODULES = (daily_statement, periodic_monthly_statement)
FEES = "49900000002599501000002000"  # 2.59 of class 499 and 20000.00 of class 501


def read(code: str, line: str) -> tuple[Object, list[catair.Finding]]:
    """The object of a record in a statement, and the findings; the bytes come back.

    The statement has no more than the record and, before it, what has to be there.
    """
    before = {"Q1": (), "QA": ("Q1", "Q2"), "QE": ("Q1", "Q2", "Q3", "Q4")}
    own = {"QJ": ("Q1", "Q2", "Q5", "Q6"), "Q7": ("Q1", "Q2")} | before
    rows = [
        "A2704EEE".ljust(25) + code,
        f"B  2704EEE{code}",
        *own[line[:2]],
        line,
        *(["Q2"] if line[:2] == "Q1" else []),
        f"Y  2704EEE{code}00001",
        "Z2704EEE",
    ]
    data = "".join(f"{row:80}\n" for row in rows).encode()
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    (tree,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    (made,) = (m for _, m in walk(tree, "") if m["record"] == line[:2] and len(m) > 1)
    return made, parsed.findings


def test_the_application_tells_whose_record_it_is() -> None:
    """PF-10 and MS-7 both print a Q1."""
    line = "Q12704EEE  00034560  12-345678900091426" + "00000012345" + "00000000000" + "N"
    daily, findings = read("PF", line.ljust(77) + "01")
    assert findings == []
    assert daily["preliminary_daily_statement_print_date"] == "2026-09-14"
    assert (daily["estimated_duty_amount"], daily["estimated_tax_amount"]) == ("123.45", "0.00")
    line = "Q12726P090012704EEE".ljust(31) + "091426091526" + "00000012345"
    monthly, findings = read("MS", line)
    assert findings == []
    assert monthly["entry_summary_presentation_date"] == "2026-09-15"
    assert (monthly["total_duty"], "total_tax" in monthly) == ("123.45", False)


@pytest.mark.parametrize("code", ["PF", "MS"])
@pytest.mark.parametrize("name", ["QA", "QE", "QJ"])
def test_fees_are_a_list(code: str, name: str) -> None:
    """PF-15, MS-9: five fee class codes, each with its amount, of which the last may be blank."""
    made, findings = read(code, f"{name}01" + "49900000000259" + "50100002000000")
    assert findings == []
    assert made == {
        "record": name,
        "sequence_number": "01",
        "fees": [
            {"fee_class_code": "499", "fee_amount": "2.59"},
            {"fee_class_code": "501", "fee_amount": "20000.00"},
        ],
    }


@pytest.mark.parametrize("code", ["PF", "MS"])
def test_deleted_entry_summaries_are_a_list(code: str) -> None:
    """PF-28, MS-19: all four are printed as mandatory, so that those left blank are stated."""
    made, findings = read(code, "Q72726090012EEE  00034560ABI")
    assert findings == []
    first = {"entry_filer_code": "EEE", "entry_number": "00034560", "delete_source": "ABI"}
    assert made["entry_summaries"] == [first, None, None, None]


@pytest.mark.parametrize("module", MODULES)
def test_every_amount_has_cents(module: type) -> None:
    """Two decimal places are implied."""
    records: list[Record] = module.CHAPTER.records  # type: ignore[attr-defined]
    wide = [f for record in records for f in record.elements if f.cls == "N" and f.width > 6]
    assert {(field.kind, field.decimals) for field in wide} == {("decimal", 2)}
    counts = [f for record in records for f in record.elements if "total_number" in f.name]
    assert all(field.kind == "integer" for field in counts)


def test_importer_numbers_are_personal() -> None:
    for module in MODULES:
        for record in module.CHAPTER.records:
            for field in record.elements:
                assert (field.privacy == "personal") == ("importer" in field.name), field.name


# --- structure ---------------------------------------------------------------------------------


def tree_of(name: str) -> Object:
    (batch,) = catair.parse(SAMPLES / name).tree["batches"]
    (tree,) = batch["blocks"][0]["transactions"]
    made: Object = tree
    return made


def test_a_daily_statement_is_one_tree() -> None:
    """PF-9: each entry summary with its fees, the totals due, those paid, what was deleted."""
    tree = tree_of("daily_final.txt")
    assert list(tree) == ["type", "entries", "preliminary", "final", "deleted"]
    assert [list(entry) for entry in tree["entries"]] == [
        *[["summary", "continued", "fees"]] * 4,
        ["summary", "continued"],
    ]
    for key, names in (("preliminary", ["Q3", "Q4", "QE"]), ("final", ["Q5", "Q6", "QJ"])):
        assert list(tree[key]) == ["duty_and_tax", "amount", "fees"]
        assert [made["record"] for _, made in walk(tree[key], "")] == names
    assert [made["record"] for made in tree["deleted"]] == ["Q7"]


def test_a_monthly_statement_is_one_tree() -> None:
    """MS-6"""
    tree = tree_of("monthly_final.txt")
    assert list(tree) == ["type", "daily_statements", "preliminary", "final", "deleted"]
    assert [list(daily) for daily in tree["daily_statements"]] == [
        ["duty_and_tax", "amount", "fees"]
    ] * 2


@pytest.mark.parametrize("newline", ["\n", "\r\n", ""])
def test_every_block_is_a_statement(newline: str) -> None:
    data = (SAMPLES / "daily_final.txt").read_bytes()
    rows = data.decode().splitlines()
    twice = [*rows[:-1], *rows[1:]]
    whole = "".join(row + newline for row in twice).encode()
    parsed = catair.parse(whole)
    assert parsed.findings == []
    assert [len(block["transactions"]) for block in parsed.tree["batches"][0]["blocks"]] == [1, 1]
    assert catair.emit(parsed.tree) == whole


def test_a_statement_without_its_block() -> None:
    """The first Q1 opens it, behind a line that is no record too."""
    rows = (SAMPLES / "daily_preliminary.txt").read_text().splitlines()[2:-2]
    data = "".join(f"{row}\n" for row in ["?".ljust(80), *rows]).encode()
    parsed = catair.parse(data, application="PF")
    codes = [f.code for f in parsed.findings]
    assert codes == ["RECORD-UNKNOWN", *["ENVELOPE-MISSING"] * 4]
    (tree,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert tree == tree_of("daily_preliminary.txt")
    assert catair.emit(parsed.tree) == data


@pytest.mark.parametrize(("left_out", "expected"), [("Q2", "Q2"), ("Q4", "Q4"), ("Q6", "Q6")])
def test_a_missing_record_is_told(left_out: str, expected: str) -> None:
    rows = (SAMPLES / "monthly_final.txt").read_text().splitlines()
    at = next(i for i, row in enumerate(rows) if row.startswith(left_out))
    data = "".join(f"{row}\n" for row in [*rows[:at], *rows[at + 1 :]]).encode()
    parsed = catair.parse(data)
    assert [(f.code, f.line, f.expected) for f in parsed.findings] == [
        ("STRUCTURE-MISSING", at + 1, expected)
    ]
    assert catair.emit(parsed.tree) == data


def test_what_stands_behind_the_totals_has_no_place() -> None:
    rows = (SAMPLES / "daily_preliminary.txt").read_text().splitlines()
    data = "".join(f"{row}\n" for row in [*rows[:-2], rows[2], *rows[-2:]]).encode()
    parsed = catair.parse(data)
    assert [(f.code, f.record) for f in parsed.findings] == [("STRUCTURE-PLACE", "Q1")]
    assert catair.emit(parsed.tree) == data


ROWS = (SAMPLES / "daily_final.txt").read_text().splitlines()
LINES = st.sampled_from([*ROWS, "?", "Q1", "Q2 SHORT", "X0", "SE10", "B  2704EEEMS", "q3", ""])


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=12), st.sampled_from(["PF", "MS"]))
def test_any_lines_come_back(lines: list[str], code: str) -> None:
    data = "".join(f"{line}\n" for line in lines).encode()
    parsed = catair.parse(data, application=code)
    assert catair.emit(parsed.tree) == data
    assert isinstance(check(parsed.tree), list)
    assert isinstance(list(checked(catair.read(data, application=code))), list)
