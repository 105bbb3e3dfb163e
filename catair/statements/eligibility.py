"""Entries that cannot be paid on a periodic monthly statement.

Source: CBP Cargo Systems Program Office, notice on ACE Non-Portal Accounts for Importers (to 70 FR
61466, October 24, 2005): "Entries not eligible to be paid on a periodic monthly statement include
reconciliation entries (entry type 09), NAFTA duty deferral entries (entry type 08) and entries
requiring the payment of excise tax."

A monthly statement lists daily statements and no entries; those stand in the periodic daily
statements, of payment types 6, 7 and 8 (PF-6).  Excise tax is internal revenue tax, and stands in
the tax amount: any that is not zero.
"""

from __future__ import annotations

from collections.abc import Iterator

from catair.fields import Object
from catair.findings import Finding
from catair.statements import daily, monthly
from catair.statements.amounts import Place, money
from catair.statements.totals import told

PERIODIC = ("6", "7", "8")
TYPES = {"08": "NAFTA duty deferral", "09": "reconciliation"}


def of_daily(statement: Object) -> Iterator[Finding]:
    """Entries of a periodic daily statement that may not be on it."""
    for entry in daily.entries(statement):
        if entry.continued.text("payment_type_indicator") not in PERIODIC:
            continue
        kind = entry.summary.text("entry_type")
        if kind in TYPES:
            yield told(
                "STATEMENT-ENTRY-TYPE",
                entry.summary,
                entry.summary.field("entry_type"),
                found=kind,
                expected=f"no entry of type {kind} ({TYPES[kind]})",
            )
        yield from _taxed(entry.summary, "estimated_tax_amount")


def of_monthly(statement: Object) -> Iterator[Finding]:
    """Daily statements of a monthly statement with a tax of entries that may not be on it."""
    for each in monthly.daily_statements(statement):
        yield from _taxed(each.duty_and_tax, "total_tax")


def _taxed(place: Place, name: str) -> Iterator[Finding]:
    cents = place.cents(name)
    if cents:
        yield told(
            "STATEMENT-ENTRY-TYPE",
            place,
            place.field(name),
            found=money(cents),
            expected="no entry with excise tax",
        )
