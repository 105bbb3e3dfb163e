"""Totals of statements: what is right has no finding, and whatever is changed has one."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catair
from catair.fields import Object
from catair.findings import Finding
from catair.statements import check, checked
from catair.statements.amounts import Term, money, readings

from .building import HMF, Listed, daily, document, monthly

many = settings(max_examples=60, deadline=None)
CENTS = st.integers(0, 10**8)
CLASSES = ("056", "311", "499", HMF, "672", "999")
MARKS = ("unpaid", "deferred", "antidumping", "countervailing")


@st.composite
def items(draw: st.DrawFn, *, plain: bool = False, kinds: tuple[str, ...] = ("01",)) -> Listed:
    """Something listed; a plain one has no mark that leaves an amount out."""
    codes = draw(st.lists(st.sampled_from(CLASSES), unique=True))
    marks = frozenset() if plain else draw(st.frozensets(st.sampled_from(MARKS)))
    return Listed(
        draw(st.from_regex("[A-Z]{3}[0-9]{8}", fullmatch=True)),
        draw(st.sampled_from(kinds)),
        *(draw(CENTS) for _ in range(4)),
        interest=draw(st.integers(0, 10**7)),
        fees=tuple((code, draw(st.integers(1, 10**8))) for code in codes),
        marks=marks,
    )


def month(one: Listed) -> Listed:
    """A daily statement in the place of an entry."""
    return one._replace(number="2726257001", marks=frozenset())


def codes(found: list[Finding]) -> list[str]:
    return [finding.code for finding in found]


ANY = items(kinds=("01", "03", "11", "21", "22", "23", "31"))


@many
@given(st.lists(ANY, min_size=1, max_size=4), st.lists(ANY, max_size=4), st.booleans())
def test_right_totals_of_a_day(listed: list[Listed], gone: list[Listed], final: bool) -> None:
    made = daily(listed, gone if final else (), final=final)
    assert check(made) == []
    data = catair.emit(document(made))
    parsed = catair.parse(data)
    assert parsed.findings == []
    assert check(parsed.tree) == []
    assert [f for found in checked(catair.read(data)) for f in found] == []


@many
@given(st.lists(ANY.map(month), min_size=1, max_size=4), st.booleans())
def test_right_totals_of_a_month(listed: list[Listed], final: bool) -> None:
    made = monthly([one._replace(tax=0) for one in listed], final=final)
    assert check(made) == []
    parsed = catair.parse(catair.emit(document(made)))
    assert parsed.findings == []
    assert check(parsed.tree) == []


def amounts(value: Any) -> Iterator[tuple[Object, str]]:
    """Every amount of a tree: where it is, and its key."""
    if isinstance(value, list):
        for inner in value:
            yield from amounts(inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str) and re.fullmatch(r"[0-9]+[.][0-9]{2}", inner):
                yield value, key
            yield from amounts(inner)


@pytest.mark.parametrize("build", [daily, monthly])
@pytest.mark.parametrize("final", [False, True])
def test_any_changed_amount_is_told(build: Any, final: bool) -> None:
    @many
    @given(
        st.lists(items(plain=True), min_size=1, max_size=3),
        st.data(),
        st.integers(-(10**6), 10**6).filter(bool),
    )
    def changed(listed: list[Listed], data: st.DataObject, by: int) -> None:
        if build is monthly:
            listed = [month(one)._replace(tax=0) for one in listed]
        made = build(listed, final=final)
        found = list(amounts(made))
        where, key = found[data.draw(st.integers(0, len(found) - 1))]
        cents = int(where[key].replace(".", ""))
        if cents + by < 0:
            by = -by
        where[key] = money(cents + by)
        assert "STATEMENT-TOTAL" in codes(check(made))

    changed()


ONE = Listed("EEE00420017", duty=1000, tax=200, antidumping=300, countervailing=40, interest=5,
             fees=((HMF, 60), ("499", 7)))  # fmt: skip


def daily_of(*marks: str, **more: Any) -> Object:
    return daily([ONE._replace(marks=frozenset(marks), **more)])


@pytest.mark.parametrize(
    ("marks", "record", "field", "allowed"),
    [
        (("unpaid",), "duty_and_tax", "total_estimated_duty", ("10.00", "0.00")),
        (("deferred",), "duty_and_tax", "total_estimated_tax", ("2.00", "0.00")),
        (("deferred",), "duty_and_tax", "total_deferred_tax", ("2.00",)),
        (("antidumping",), "amount", "total_antidumping_duty", ("3.00", "0.00")),
        (("countervailing",), "amount", "total_countervailing_duty", ("0.40", "0.00")),
        (("unpaid",), "amount", "total_amount_due", ("0.00",)),
        (("deferred",), "amount", "total_amount_due", ("14.12",)),
        (("antidumping", "countervailing"), "amount", "total_amount_due", ("12.72",)),
        ((), "amount", "total_amount_due", ("16.12",)),
        ((), "amount", "total_interest_amount_for_reconciliation_summary", ("0.05",)),
    ],
)
def test_what_a_total_may_be(
    marks: tuple[str, ...], record: str, field: str, allowed: tuple[str, ...]
) -> None:
    """Where the chapter leaves open what a total has, either is right, and nothing else is."""
    made = daily_of(*marks)
    for value in allowed:
        made["preliminary"][record][field] = value
        assert check(made) == []
    made["preliminary"][record][field] = "0.01"
    (finding,) = check(made)
    assert (finding.code, finding.field, finding.found) == ("STATEMENT-TOTAL", field, "0.01")
    assert finding.expected == " or ".join(allowed)
    assert finding.path == f"/preliminary/{record}/{field}"
    assert finding.line is None
    assert finding.transaction == {"application": "PF", "id": "2726257001"}


def test_a_fee_without_payment_due_may_be_in_its_total_or_not() -> None:
    made = daily_of("unpaid")
    assert check(made) == []
    del made["preliminary"]["fees"]
    assert check(made) == []


@pytest.mark.parametrize(
    ("kind", "fees"), [("21", {HMF: "0.60"}), ("22", {}), ("23", {HMF: "0.60"})]
)
def test_what_is_due_of_warehouse_and_tib_entries(kind: str, fees: dict[str, str]) -> None:
    """PF-8"""
    made = daily_of(kind=kind)
    totals = made["preliminary"]
    stated = totals.get("fees", [{}])[0].get("fees", [])
    assert {fee["fee_class_code"]: fee["fee_amount"] for fee in stated} == fees
    assert totals["duty_and_tax"]["total_estimated_duty"] == "0.00"
    assert check(made) == []
    totals["duty_and_tax"]["total_estimated_duty"] = "10.00"
    assert codes(check(made)) == ["STATEMENT-TOTAL"]


def test_a_blank_total_is_nothing() -> None:
    made = daily([Listed("EEE00420017", duty=5)])
    totals = made["preliminary"]["duty_and_tax"]
    del totals["total_estimated_tax"]
    totals["total_deferred_tax"] = None
    assert check(made) == []
    del totals["total_estimated_duty"]
    (finding,) = check(made)
    assert (finding.found, finding.expected) == ("", "0.05")


def test_preliminary_totals_with_something_deleted_since_are_not_held() -> None:
    """PF-7: they are repeated, and the amounts of what was deleted stand nowhere."""
    made = daily([ONE], [ONE], final=True)
    made["preliminary"]["amount"]["total_amount_due"] = "1.00"
    assert check(made) == []
    del made["deleted"]
    assert len(check(made)) > 1
    made = daily([ONE], final=True)
    made["final"]["amount"]["total_amount_paid"] = "1.00"
    (finding,) = check(made)
    assert (finding.record, finding.field) == ("Q6", "total_amount_paid")


def test_an_amount_that_cannot_be_read_makes_no_sum() -> None:
    data = catair.emit(document(daily([ONE, ONE._replace(number="EEE00420025")])))
    parsed = catair.parse(data.replace(b"00000001000", b"0000000I000", 1))
    assert codes(parsed.findings) == ["FIELD-CLASS"]
    assert check(parsed.tree) == []
    # nor is a total that cannot be read held against one
    parsed = catair.parse(data.replace(b"00000002000", b"0000000200O"))
    assert check(parsed.tree) == []
    parsed = catair.parse(data.replace(b"0000200000", b"0000Z00000"))
    assert codes(parsed.findings) == ["FIELD-CLASS", "FIELD-CLASS"]
    assert check(parsed.tree) == []


def test_a_fee_without_a_class_makes_no_fee_total() -> None:
    made = daily_of()
    made["entries"][0]["fees"][0]["fees"][0]["fee_class_code"] = None
    assert check(made) == []
    made["entries"][0]["fees"][0]["fees"][0]["fee_amount"] = "0.61"
    assert [f.field for f in check(made)] == ["total_amount_due"]
    made = daily_of()
    made["preliminary"]["fees"][0]["fees"][0]["fee_class_code"] = None
    assert check(made) == []


def test_an_amount_of_a_fee_that_cannot_be_read() -> None:
    made = daily_of()
    made["entries"][0]["fees"][0]["fees"][0]["fee_amount"] = 60
    assert check(made) == []


def test_fee_totals_by_class() -> None:
    made = daily([ONE])
    fees = made["preliminary"]["fees"][0]["fees"]
    fees[1]["fee_amount"] = "0.61"
    fees.append({"fee_class_code": "672", "fee_amount": "1.00"})
    found = check(made)
    assert [(f.record, f.found, f.expected, f.columns, f.path) for f in found] == [
        ("QE", "0.61", "0.60 of fee class 501", (22, 32), "/preliminary/fees/0/fees/1/fee_amount"),
        ("QE", "1.00", "0.00 of fee class 672", (36, 46), "/preliminary/fees/0/fees/2/fee_amount"),
    ]
    del made["preliminary"]["fees"]
    found = check(made)
    assert [(f.record, f.field, f.found, f.expected, f.path) for f in found] == [
        ("Q4", None, None, "0.60 of fee class 501", "/preliminary/amount"),
        ("Q4", None, None, "0.07 of fee class 499", "/preliminary/amount"),
    ]


def test_more_fees_than_one_record_takes() -> None:
    many_fees = tuple((f"{code:03}", code) for code in range(1, 13))
    one = ONE._replace(fees=many_fees)
    for made in (daily([one]), monthly([month(one)._replace(tax=0)])):
        assert len(made["preliminary"]["fees"]) == 3
        assert check(made) == []
        made["preliminary"]["fees"][2]["fees"][1]["fee_amount"] = "9.99"
        (finding,) = check(made)
        assert (finding.found, finding.expected) == ("9.99", "0.12 of fee class 012")


@pytest.mark.parametrize("build", [daily, monthly])
def test_numbers_of_fee_records(build: Any) -> None:
    made = build([month(ONE)._replace(tax=0)], final=True)
    (group,) = (made[key] for key in ("entries", "daily_statements") if key in made)
    group[0]["fees"][0]["sequence_number"] = "02"
    made["final"]["fees"][0]["sequence_number"] = "00"
    made["preliminary"]["fees"][0]["sequence_number"] = None
    assert [(f.code, f.severity, f.record, f.found, f.expected) for f in check(made)] == [
        ("STATEMENT-SEQUENCE", "warning", "QA", "02", "01"),
        ("STATEMENT-SEQUENCE", "warning", "QJ", "00", "01"),
    ]


def test_more_than_the_maps_allow() -> None:
    """PF-9, MS-6"""
    made = daily([Listed("EEE00420017")] * 2001)
    made["deleted"] = [{"record": "Q7"}] * 2001
    made["entries"][0]["fees"] = [{"record": "QA"}] * 6
    found = check(made)
    assert [(f.record, f.found, f.expected, f.source, f.path) for f in found] == [
        (*told, "Daily Statement v15, PF-9", path)
        for told, path in (
            (("Q1", "2001", "at most 2,000"), "/entries/2000/summary"),
            (("QA", "6", "at most 5"), "/entries/0/fees/5"),
            (("Q7", "2001", "at most 2,000"), "/deleted/2000"),
        )
    ]
    made = monthly([Listed("2726257001")] * 10_000)
    made["preliminary"]["fees"] = [{"record": "QE"}] * 6
    found = check(made)
    assert [(f.record, f.expected) for f in found] == [("Q1", "at most 9,999"), ("QE", "at most 5")]


@pytest.mark.parametrize("counts", [(1, 0), (0, 0), (None, None), (2, 1)])
def test_counts(counts: tuple[int | None, int | None]) -> None:
    made = daily([ONE, ONE])
    amount = made["preliminary"]["amount"]
    amount["total_number_revenue_producing_entries"] = counts[0]
    amount["total_number_non_revenue_producing_entries"] = counts[1]
    (finding,) = check(made)
    assert (finding.code, finding.columns) == ("STATEMENT-COUNT", (47, 56))
    assert finding.found == f"{counts[0] or 0} + {counts[1] or 0}"
    amount["total_number_revenue_producing_entries"] = "2"
    assert check(made) == []


def test_a_missing_record_says_nothing() -> None:
    made = daily([ONE])
    del made["entries"][0]["continued"]
    assert check(made) == []
    made = daily([ONE])
    del made["preliminary"]["amount"]
    del made["preliminary"]["fees"][0]["fees"][0]
    assert [f.path for f in check(made)] == ["/preliminary/fees/0"]
    del made["preliminary"]["fees"]
    assert [f.path for f in check(made)] == ["/preliminary/duty_and_tax"] * 2
    made = monthly([month(ONE)._replace(tax=0)])
    del made["daily_statements"][0]["amount"]
    assert check(made) == []


@pytest.mark.parametrize("payment", ["6", "7", "8"])
@pytest.mark.parametrize("kind", ["08", "09"])
def test_types_that_are_not_for_a_month(payment: str, kind: str) -> None:
    one = ONE._replace(kind=kind, tax=0, payment=payment)
    (finding,) = check(daily([one]))
    assert (finding.code, finding.found) == ("STATEMENT-ENTRY-TYPE", kind)
    assert check(daily([one._replace(payment="2")])) == []
    assert check(daily([one._replace(kind="01")])) == []
    (finding,) = check(daily([one._replace(kind="01", tax=1)]))
    assert (finding.field, finding.found) == ("estimated_tax_amount", "0.01")


def test_a_month_with_excise_tax() -> None:
    (finding,) = check(monthly([month(ONE)]))
    assert (finding.code, finding.record, finding.found) == ("STATEMENT-ENTRY-TYPE", "Q1", "2.00")
    assert finding.transaction == {"application": "MS", "id": "2726P10001"}


def test_every_statement_of_a_document_in_its_place() -> None:
    made = daily([ONE])
    del made["preliminary"]["duty_and_tax"]["total_estimated_duty"]
    tree = document(made)
    block = tree["batches"][0]["blocks"][0]
    tree["batches"][0]["blocks"].append(copy.deepcopy(block))
    block["transactions"].append({"type": "SE"})
    found = check(tree)
    assert [f.path for f in found] == [
        f"/batches/0/blocks/{at}/transactions/0/preliminary/duty_and_tax/total_estimated_duty"
        for at in (0, 1)
    ]
    assert found[1].transaction is not None
    assert found[1].transaction["block"] == 1


def test_lines_are_those_of_the_file() -> None:
    """Records without a place count as well."""
    made = daily([ONE])
    made["preliminary"]["duty_and_tax"]["total_estimated_duty"] = "1.00"
    made["preliminary"]["amount"]["total_amount_due"] = "1.00"
    rows = catair.emit(document(made)).splitlines(keepends=True)
    data = b"".join([*rows[:3], b"?".ljust(80) + b"\n", *rows[3:]])
    told = [f for found in checked(catair.read(data), "name") for f in found]
    assert [(f.line, f.code, f.file) for f in told] == [
        (4, "RECORD-UNKNOWN", None),
        (7, "STATEMENT-TOTAL", "name"),
        (8, "STATEMENT-TOTAL", "name"),
    ]


def test_a_statement_without_a_number() -> None:
    made = daily([ONE])
    del made["preliminary"]["duty_and_tax"]
    made["preliminary"]["amount"]["total_amount_due"] = "1.00"
    (finding,) = check(made)
    assert finding.transaction == {"application": "PF", "id": None}


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ("type", "entries", "daily_statements", "preliminary", "final", "deleted", "fees",
                 "summary", "continued", "duty_and_tax", "amount", "batches", "blocks",
                 "transactions", "entry_type", "total_amount_due", "fee_amount", "verbatim")
            ),
            inner,
        )
    ),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(anything, st.sampled_from(["PF", "MS"]))
def test_nothing_is_raised(value: Any, code: str) -> None:
    assert isinstance(check(value), list)
    if isinstance(value, dict):
        assert isinstance(check(value | {"type": code}), list)


def test_sums_with_doubts() -> None:
    either, other = frozenset("a"), frozenset("ab")
    assert readings([Term(1), Term(2, either), Term(4, other)]) == [7, 1, 3]
    assert readings([]) == [0]
    assert readings([Term(1), Term(None)]) is None
