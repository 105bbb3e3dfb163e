"""`check`: the findings on a statement, on a document, or on the events of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from catair import findings
from catair.fields import Object
from catair.findings import Finding
from catair.message import Event
from catair.statements import daily, eligibility, monthly
from catair.statements.amounts import held, listed
from catair.tree import walk

Check = Callable[[Object], Iterator[Finding]]

CHECKS: Mapping[str, tuple[Check, ...]] = {
    "PF": (daily.check, eligibility.of_daily),
    "MS": (monthly.check, eligibility.of_monthly),
}


def check(tree: Any) -> list[Finding]:
    """The findings on a statement (a transaction of PF or MS), or on all of a document.

    `path` of a finding is a JSON Pointer into `tree`.  Amounts are US dollars with cents.  What is
    no statement has no finding, and nothing is raised.
    """
    if type(tree) is not dict:
        return []
    if "batches" in tree:
        return [
            finding for path, made in _statements(tree) for finding in _placed(made, path, None)
        ]
    return _placed(tree, "", None)


def _statements(document: Object) -> Iterator[tuple[str, Object]]:
    for i, batch in enumerate(listed(document, "batches")):
        for j, block in enumerate(listed(batch, "blocks")):
            for k, made in enumerate(listed(block, "transactions")):
                yield f"/batches/{i}/blocks/{j}/transactions/{k}", made


def _number(statement: Object) -> str | None:
    """The number of a statement, from the totals due or paid."""
    for key in ("preliminary", "final"):
        totals = held(held(statement, key), "duty_and_tax")
        for name in ("daily_statement_number", "periodic_monthly_statement_number"):
            if type(number := totals.get(name)) is str:
                return number
    return None


def _placed(statement: Object, path: str, line: int | None, **where: Any) -> list[Finding]:
    """The findings on a statement, with their places; `line` is the line of its first record."""
    code = statement.get("type")
    checks = CHECKS.get(code, ()) if type(code) is str else ()
    told = [finding for one in checks for finding in one(statement)]
    if not told:
        return []
    where["transaction"] = {"application": code, "id": _number(statement)}
    parts = path.split("/")[2::2]
    where["transaction"] |= dict(zip(("batch", "block", "index"), map(int, parts), strict=False))
    if line is None:
        return [f._replace(path=f"{path}{f.path}", **where) for f in told]
    lines = {place: line + at for at, (place, _) in enumerate(walk(statement, ""))}
    placed = [
        f._replace(path=f"{path}{f.path}", line=_line(lines, f.path or ""), **where) for f in told
    ]
    # in the order of the file; those of one record as they were found
    return sorted(placed, key=lambda finding: finding.line or 0)


def _line(lines: Mapping[str, int], path: str) -> int:
    """The line of the record that a path leads into."""
    while path not in lines:
        path = path.rpartition("/")[0]
    return lines[path]


def checked(events: Iterable[Event], file: str | None = None) -> Iterator[list[Finding]]:
    """The findings of each event of a file: those of its form, then those on its statement.

    At the end one of STATEMENT-NONE if there was no statement.
    """
    none = True
    for event in events:
        found = list(event.findings)
        if event.data["event"] == "transaction" and event.application in CHECKS:
            none = False
            found += _placed(event.data["transaction"], event.path, event.line, file=file)
        yield found
    if none:
        yield [findings.make("STATEMENT-NONE", file=file)]
