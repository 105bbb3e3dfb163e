"""What samples/README.md says of the statements, held by other arithmetic."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import catair
from catair.entry_number import is_valid
from catair.statements import check

SAMPLES = Path(__file__).parents[2] / "samples" / "statements"
BLOCKS = [
    (path.stem, block)
    for path in sorted(SAMPLES.glob("*.txt"))
    for batch in catair.parse(path).tree["batches"]
    for block in batch["blocks"]
]
every = pytest.mark.parametrize(
    "block",
    [block for _, block in BLOCKS],
    ids=[f"{name}-{block['header']['statement_number']}" for name, block in BLOCKS],
)


def statement(name: str) -> Any:
    return next(block for stem, block in BLOCKS if stem == name)["transactions"][0]


@every
def test_numbers_and_status(block: Any) -> None:
    """PF-8: DDFYJJJXXX; MS-5: DDCYPMMXXX."""
    header, (tree,) = block["header"], block["transactions"]
    number, day = header["statement_number"], header["preliminary_statement_print_date"]
    printed = datetime.date.fromisoformat(day)
    if tree["type"] == "PF":
        assert number[:7] == f"27{printed:%y%j}"
    else:
        assert number[:7] == f"27{printed:%y}P{printed:%m}"
    assert (header["statement_status"] == "F") == ("final" in tree)
    for key in {"preliminary", "final"} & set(tree):
        totals = tree[key]["duty_and_tax"]
        assert number in totals.values()
        assert day in totals.values()


@every
def test_entries(block: Any) -> None:
    (tree,) = block["transactions"]
    pay = block["header"]["payment_type_code"]
    for entry in tree.get("entries", ()):
        summary, continued = entry["summary"], entry["continued"]
        assert is_valid(summary["entry_filer_code"] + summary["entry_number"])
        assert continued["entry_number"] == summary["entry_number"]
        assert continued["payment_type_indicator"] == pay
    for made in tree.get("deleted", ()):
        assert is_valid("EEE" + made["entry_summaries"][0]["entry_number"])


def test_sums_of_a_day() -> None:
    due = [
        Decimal("1250.00") + Decimal("84.62") + Decimal("30.53"),
        Decimal("2100.00") + Decimal("48.50"),
        Decimal("12.50"),
        Decimal("2.62"),
        Decimal("63.00") + Decimal("33.58"),
    ]
    assert list(map(str, due)) == ["1365.15", "2148.50", "12.50", "2.62", "96.58"]
    preliminary, final = statement("daily_preliminary"), statement("daily_final")
    assert preliminary["preliminary"] == final["preliminary"]
    assert preliminary["preliminary"]["amount"]["total_amount_due"] == str(sum(due))
    assert final["final"]["amount"]["total_amount_paid"] == str(sum(due[1:]))


def test_sums_of_a_month() -> None:
    for name in ("monthly_preliminary", "monthly_final"):
        tree = statement(name)
        daily = [each["amount"]["total_amount_due"] for each in tree["daily_statements"]]
        assert daily == ["3457.45", "920.40"]
        assert tree["preliminary"]["amount"]["total_amount_due"] == "4377.85"


def test_the_month_has_the_day_that_is_not_for_it() -> None:
    day, month = (block["transactions"][0] for n, block in BLOCKS if n == "not_for_a_month")
    (listed,) = month["daily_statements"]
    totals = day["preliminary"]
    assert listed["amount"]["total_amount_due"] == totals["amount"]["total_amount_due"]
    assert listed["duty_and_tax"]["total_tax"] == totals["duty_and_tax"]["total_estimated_tax"]
    assert {f.code for tree in (day, month) for f in check(tree)} == {"STATEMENT-ENTRY-TYPE"}
