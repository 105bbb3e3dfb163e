"""From a file to what was sent: batches with their blocks, transactions and what is wrong in each.

A fault that rejects the whole batch is a `Condition` of Batch & Block Control; the others belong to
the record that they speak of, and the answer to the transaction tells them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from catair.fields import Object
from catair.findings import ERROR, Finding
from catair.message import Event

BATCH, BLOCK, TRANSACTION = range(3)

# What CBP calls a fault of an envelope's element, where the finding does not say it: B&B-31, B&B-32
# and the Entry Summary Error Dictionary, July 2026 ("does not contain a valid port code")
_OF_ELEMENT = {
    ("A", "sender_receiver_site_code"): "X07",
    ("A", "sender_receiver_id_code"): "X08",
    ("A", "transmission_date"): "X10",
    ("A", "application_identifier_code"): "X11",
    ("B", "processing_district_port_code"): "X15",
    ("B", "processing_filer_code"): "X16",
    ("B", "application_identifier_code"): "X19",
    ("B", "preparer_indicator"): "X21",
}
_OF_RECORD = {"Y": "X32", "Z": "X14"}
_OF_CODE = {"APPLICATION-MISSING": "X11", "BB-ORDER": "X35"}

# Findings of these are conditions though they are no errors to a reader, who can read on
_FATAL = ("ENVELOPE-MISSING", "APPLICATION-UNKNOWN")
_OF_RECORDS = ("X33", "X34", "X35", "X36", "X37", "X38", "X42")  # of an entire record
_OF_BATCH = ("X01", "X03", "X05", "X06")  # control records that are missing (B&B-34)


class Condition(NamedTuple):
    """A fault that rejects a batch: its level, its code, and where it is.

    `block` and `transaction` count from 1, 0 where it is in none; `record` counts records within
    the batch from A = 1, and `column` is the first of the columns, 0 for the whole record.
    """

    level: int
    code: str
    block: int = 0
    transaction: int = 0
    record: int = 0
    column: int = 0


class Filed(NamedTuple):
    """A transaction: its tree, its records in the order of the file, the findings of each."""

    tree: Object
    records: list[Object]
    findings: list[list[Finding]]


class Block:
    """A block that was sent."""

    def __init__(self) -> None:
        self.header: Object = {}
        self.trailer: Object = {}
        self.transactions: list[Filed] = []
        self.count = 0  # of its transactions, or of its records where they are no transactions


class Batch:
    """A batch that was sent, and what is wrong with it as a whole."""

    def __init__(self) -> None:
        self.header: Object = {}
        self.trailer: Object = {}
        self.blocks: list[Block] = []
        self.conditions: list[Condition] = []


def batches(events: Iterable[tuple[Event, list[Finding]]]) -> Iterator[Batch]:
    """The batches of a file, one after the other; lines outside of any batch are left out."""
    batch: Batch | None = None
    for event, findings in events:
        name = event.data["event"]
        if name == "batch":
            if batch is not None:
                yield batch
            batch = Batch()
        if batch is not None:
            _take(batch, name, event, findings)
    if batch is not None:
        yield batch


def _take(batch: Batch, name: str, event: Event, findings: list[Finding]) -> None:
    level, block, transaction = BATCH, len(batch.blocks), 0
    if name == "batch":
        batch.header = event.data.get("header") or {}
    elif name == "batch_end":
        batch.trailer = event.data.get("trailer") or {}
    elif name == "unplaced":
        level = TRANSACTION if block and not batch.blocks[-1].trailer else BATCH
    else:
        level, transaction = _take_in_block(batch, name, event, findings)
        block = len(batch.blocks)
    for finding in findings:
        code = _code(finding)
        if code is not None:
            batch.conditions.append(_condition(code, level, block, transaction, finding))


def _take_in_block(
    batch: Batch, name: str, event: Event, findings: list[Finding]
) -> tuple[int, int]:
    """Keep what belongs to a block; the level of its faults, and which transaction it is."""
    if name == "block":
        batch.blocks.append(Block())
        batch.blocks[-1].header = event.data.get("header") or {}
        return BLOCK, 0
    block = batch.blocks[-1]
    if name == "block_end":
        # one without a trailer is closed all the same
        block.trailer = event.data.get("trailer") or {"record": "Y"}
        return BLOCK, 0
    block.count += 1
    if name == "transaction":
        told: list[list[Finding]] = [[] for _ in event.records]
        for finding in findings:
            told[(finding.line or event.line) - event.line].append(finding)
        block.transactions.append(Filed(event.data["transaction"], event.records, told))
    return TRANSACTION, block.count


def _code(finding: Finding) -> str | None:
    """The code of the condition that a finding is; None if it rejects no batch."""
    if finding.severity != ERROR and finding.code not in _FATAL:
        return None
    code = finding.cbp_code
    if finding.code == "ENVELOPE-MISSING" and code is None:
        return "X01"  # the A record: no other has no code (B&B-31)
    if code is not None:
        return code if code.startswith("X") else None
    record = finding.record or ""
    return (
        _OF_CODE.get(finding.code)
        or _OF_ELEMENT.get((record, finding.field or ""))
        or _OF_RECORD.get(record)
    )


def _condition(code: str, level: int, block: int, transaction: int, finding: Finding) -> Condition:
    if code in _OF_BATCH:
        level = BATCH
    if level == BATCH:
        return Condition(BATCH, code)
    if level == BLOCK:
        return Condition(BLOCK, code, block)
    column = finding.columns[0] if finding.columns and code not in _OF_RECORDS else 0
    return Condition(TRANSACTION, code, block, transaction, finding.record_index or 0, column)
