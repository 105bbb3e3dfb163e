"""Daily and monthly statements: one name of a record, two layouts, and the dollars in both."""

from __future__ import annotations

import pytest

import catair
from catair.chapters import daily_statement, periodic_monthly_statement
from catair.fields import Object
from catair.record import Record

MODULES = (daily_statement, periodic_monthly_statement)
FEES = "49900000002599501000002000"  # 2.59 of class 499 and 20000.00 of class 501


def read(code: str, line: str) -> tuple[Object, list[catair.Finding]]:
    """The object of a record in a statement, and the findings; the bytes come back."""
    rows = [
        "A2704EEE".ljust(25) + code,
        f"B  2704EEE{code}",
        line,
        f"Y  2704EEE{code}00001",
        "Z2704EEE",
    ]
    data = "".join(f"{row:80}\n" for row in rows).encode()
    parsed = catair.parse(data)
    assert catair.emit(parsed.tree) == data
    (made,) = parsed.tree["batches"][0]["blocks"][0]["records"]
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
