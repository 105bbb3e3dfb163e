"""Statements whose totals are right: what is listed, added up in the simplest way there is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import catair
from catair.chapters import daily_statement as pf
from catair.chapters import periodic_monthly_statement as ms
from catair.fields import Object

HMF = "501"


class Listed(NamedTuple):
    """An entry summary of a daily statement, or a daily statement of a monthly one; cents."""

    number: str
    kind: str = "01"
    duty: int = 0
    tax: int = 0
    antidumping: int = 0
    countervailing: int = 0
    interest: int = 0
    fees: tuple[tuple[str, int], ...] = ()
    marks: frozenset[str] = frozenset()  # unpaid, deferred, antidumping, countervailing
    payment: str = "2"


def text(cents: int) -> str:
    return f"{Decimal(cents) / 100:.2f}"


def some(cents: int) -> str | None:
    return text(cents) if cents else None


def fee_records(record: Any, fees: Sequence[tuple[str, int]]) -> list[Object]:
    found = []
    for at in range(0, len(fees), 5):
        part = [{"fee_class_code": c, "fee_amount": text(n)} for c, n in fees[at : at + 5]]
        found.append(record(sequence_number=f"{at // 5 + 1:02}", fees=part))
    return found


def with_fees(made: Object, record: Any, fees: Sequence[tuple[str, int]]) -> Object:
    return made | ({"fees": fee_records(record, fees)} if fees else {})


def entry(one: Listed, importer: str | None = None) -> Object:
    same: dict[str, Any] = {
        "district_port_of_entry_summary": "2704",
        "entry_filer_code": one.number[:3],
        "entry_number": one.number[3:],
    }
    stated: dict[str, Any] = {} if importer is None else {"importer_of_record_number": importer}
    summary = pf.Q1(
        **same, **stated,
        preliminary_daily_statement_print_date="2026-09-14",
        estimated_duty_amount=text(one.duty),
        estimated_tax_amount=text(one.tax),
        deferred_tax_indicator="Y" if "deferred" in one.marks else "N",
        entry_type=one.kind,
    )  # fmt: skip
    continued = pf.Q2(
        **same,
        antidumping_duty_amount=text(one.antidumping),
        countervailing_duty_amount=text(one.countervailing),
        payment_type_indicator=one.payment,
        pay_indicator="N" if "unpaid" in one.marks else "Y",
        countervailing_indicator="N" if "countervailing" in one.marks else "Y",
        antidumping_indicator="N" if "antidumping" in one.marks else "Y",
        team_number="101",
        interest_amount_for_reconciliation_summary=text(one.interest),
    )
    return with_fees({"summary": summary, "continued": continued}, pf.QA, one.fees)


def due(one: Listed) -> Listed:
    """What of an entry the totals have: PF-8 for types 21 to 23, PF-14, PF-32."""
    if one.kind in ("21", "22", "23"):
        hmf = tuple(fee for fee in one.fees if fee[0] == HMF and one.kind != "22")
        return Listed(one.number, one.kind, fees=hmf, marks=one.marks)
    return one


def amount_due(one: Listed) -> int:
    if "unpaid" in one.marks:
        return 0
    found = one.duty + one.interest + sum(cents for _, cents in one.fees)
    found += 0 if "deferred" in one.marks else one.tax
    found += 0 if "antidumping" in one.marks else one.antidumping
    return found + (0 if "countervailing" in one.marks else one.countervailing)


def by_class(listed: Sequence[Listed]) -> list[tuple[str, int]]:
    totals: dict[str, int] = {}
    for one in listed:
        for code, cents in one.fees:
            totals[code] = totals.get(code, 0) + cents
    return sorted(totals.items())


def daily_totals(listed: Sequence[Listed], final: bool, number: str) -> Object:
    """Totals of a daily statement; what is under bond is in none of them, a deferred tax is."""
    one, two, fees = (pf.Q5, pf.Q6, pf.QJ) if final else (pf.Q3, pf.Q4, pf.QE)
    counted = [due(each) for each in listed]
    first = one(
        daily_statement_number=number,
        daily_statement_print_date="2026-09-14",
        entry_filer_code="EEE",
        total_estimated_duty=text(sum(each.duty for each in counted)),
        total_estimated_tax=text(sum(each.tax for each in counted)),
        total_deferred_tax=text(sum(e.tax for e in counted if "deferred" in e.marks)),
        district_port_which_processes_entries="2704",
    )
    antidumping = sum(e.antidumping for e in counted if "antidumping" not in e.marks)
    countervailing = sum(e.countervailing for e in counted if "countervailing" not in e.marks)
    revenue = sum(amount_due(each) > 0 for each in counted)
    second = two(
        total_antidumping_duty=text(antidumping),
        total_countervailing_duty=text(countervailing),
        total_interest_amount_for_reconciliation_summary=text(sum(e.interest for e in counted)),
        total_number_revenue_producing_entries=revenue,
        total_number_non_revenue_producing_entries=len(counted) - revenue,
        **{f"total_amount_{'paid' if final else 'due'}": text(sum(map(amount_due, counted)))},
    )
    return with_fees({"duty_and_tax": first, "amount": second}, fees, by_class(counted))


def daily(
    listed: Sequence[Listed],
    deleted: Sequence[Listed] = (),
    *,
    final: bool = False,
    number: str = "2726257001",
    importer: str | None = None,
) -> Object:
    """A daily statement of these entries; the deleted ones were on the preliminary one."""
    made: Object = {"type": "PF", "entries": [entry(one, importer) for one in listed]}
    made["preliminary"] = daily_totals([*listed, *deleted], False, number)
    if final:
        made["final"] = daily_totals(listed, True, number)
    if deleted:
        gone = removed(deleted)
        made["deleted"] = [pf.Q7(daily_statement_number=number, entry_summaries=gone)]
    return made


def removed(deleted: Sequence[Listed]) -> list[Object | None]:
    """The four entry summaries of a Q7: all are printed as mandatory, the last may be blank."""
    found: list[Object | None] = [
        {
            "entry_filer_code": one.number[:3],
            "entry_number": one.number[3:],
            "delete_source": "ABI",
        }
        for one in deleted
    ]
    return [*found, None, None, None][:4]


def of_month(one: Listed, importer: str | None) -> Object:
    stated: dict[str, Any] = {}
    if importer is not None:
        stated["periodic_daily_statement_importer_number"] = importer
    first = ms.Q1(
        periodic_daily_statement_number=one.number,
        periodic_daily_statement_district_port="2704",
        periodic_daily_statement_filer_code="EEE",
        **stated,
        preliminary_periodic_daily_statement_print_date="2026-09-14",
        entry_summary_presentation_date="2026-09-15",
        total_duty=text(one.duty),
        total_tax=text(one.tax),
    )
    second = ms.Q2(
        total_antidumping_duty=text(one.antidumping),
        total_countervailing_duty=text(one.countervailing),
        total_amount_due=text(amount_due(one)),
    )
    return with_fees({"duty_and_tax": first, "amount": second}, ms.QA, one.fees)


def monthly_totals(listed: Sequence[Listed], final: bool, number: str) -> Object:
    one, two, fees = (ms.Q5, ms.Q6, ms.QJ) if final else (ms.Q3, ms.Q4, ms.QE)
    first = one(
        periodic_monthly_statement_number=number,
        periodic_monthly_statement_print_date="2026-10-16",
        periodic_monthly_statement_due_date="2026-10-22",
        periodic_monthly_statement_filer_code="EEE",
        total_duty=text(sum(each.duty for each in listed)),
        total_tax=text(sum(each.tax for each in listed)),
    )
    second = two(
        total_antidumping_duty=text(sum(each.antidumping for each in listed)),
        total_countervailing_duty=text(sum(each.countervailing for each in listed)),
        **{f"total_amount_{'paid' if final else 'due'}": text(sum(map(amount_due, listed)))},
    )
    return with_fees({"duty_and_tax": first, "amount": second}, fees, by_class(listed))


def monthly(
    listed: Sequence[Listed],
    deleted: Sequence[Listed] = (),
    *,
    final: bool = False,
    number: str = "2726P10001",
    importer: str | None = None,
) -> Object:
    """A periodic monthly statement; entries of these numbers were deleted from its first one."""
    made: Object = {"type": "MS", "daily_statements": [of_month(one, importer) for one in listed]}
    made["preliminary"] = monthly_totals(listed, False, number)
    if final:
        made["final"] = monthly_totals(listed, True, number)
    if deleted:
        gone = removed(deleted)
        origin = listed[0].number
        made["deleted"] = [ms.Q7(periodic_daily_statement_number=origin, entry_summaries=gone)]
    return made


def document(statement: Object, date: str = "2026-09-14", **header: str) -> Object:
    """A document of one batch around a statement; `header` goes to B."""
    made = catair.transmission(
        application=statement["type"], site="2704", filer="EEE", transactions=[statement],
        date=date, text="SYNTHETIC SAMPLE",
    )  # fmt: skip
    made["batches"][0]["blocks"][0]["header"] |= header
    return made
