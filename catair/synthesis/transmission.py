"""Whole transmissions: the transactions in their batches and blocks, written one at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any, BinaryIO, NamedTuple, cast

from catair.fields import WIDTH
from catair.synthesis import check, dated, first_day
from catair.synthesis.chance import Chance
from catair.synthesis.faults import put
from catair.writer import Writer

LINE = WIDTH + 1  # bytes of a record with its line end
TEXT = "SYNTHETIC"
PASSWORD = "PASSWD"  # noqa: S105 - CBP's own specimen (B&B-17)


class Order(NamedTuple):
    """What is to be made.

    `mix` has weights by kind, `amount` is how many transactions are wanted; `site`, `filer` and
    `port` go to the envelope, `port` the site if None.  `day` and `to` (ISO) are as for `generate`.
    A block has `per_block` transactions at most.  `invalid_rate` is the share of transactions that
    get a fault, from 0 to 1.
    """

    mix: Mapping[str, int]
    seed: int
    amount: int
    filer: str = "EEE"
    site: str = "2704"
    port: str | None = None
    day: str | None = None
    to: str | None = None
    per_block: int = 1000
    invalid_rate: float = 0.0

    def check(self) -> Order:
        """This order with its days.  Raises ValueError for one of which nothing can be made."""
        day = self.day or first_day(self.mix)
        to = self.to or day
        check(self.mix, self.seed, self.amount, self.filer, day, to)
        if not 0 <= self.invalid_rate <= 1:
            raise ValueError("the invalid rate is from 0 to 1")
        if self.per_block < 1:
            raise ValueError("a block has one transaction at least")
        return self._replace(day=day, to=to)


class _Counted:
    """A file that knows how many bytes were written to it."""

    def __init__(self, out: BinaryIO) -> None:
        self._write = out.write
        self.size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        return self._write(data)


def write(
    order: Order,
    out: BinaryIO,
    faults: BinaryIO | None = None,
    watch: Callable[[int], object] | None = None,
) -> int:
    """Write what is ordered to a binary file; the number of transactions with a fault.

    Each application of each day is a batch.  `faults` takes a JSON object a line for each fault:
    index of the transaction in the file from 0 on, line of the record, code of the finding that
    is expected, record, element (null for the record as such), kind of the fault.  `watch` is told
    how many transactions there are, after each.  Raises ValueError for an order of which nothing
    can be made.
    """
    order = order.check()
    spoiler = Chance(2 * order.seed + 1)  # another stream: a fault leaves the rest as it was
    counted = _Counted(out)
    spoiled = at = 0
    made = dated(order.mix, order.seed, order.amount, order.filer, str(order.day), str(order.to))
    for (application, day), batch in groupby(made, lambda each: (each.application, each.day)):
        with _writer(order, counted, application, day) as writer:
            for number, each in enumerate(batch):
                if number and number % order.per_block == 0:
                    writer.block()
                told = None
                if order.invalid_rate and spoiler.random() < order.invalid_rate:
                    told = put(spoiler, each.tree)
                if told is not None:
                    spoiled += 1
                    if faults is not None:
                        line = counted.size // LINE + told.at + 1
                        row = {"transaction": at, "line": line, "code": told.fault.code}
                        row |= {"record": told.record, "field": told.field}
                        faults.write(_line(row | {"fault": told.fault.name}))
                writer.transaction(each.tree)
                at += 1
                if watch is not None:
                    watch(at)
    return spoiled


def _writer(order: Order, out: _Counted, application: str, day: str) -> Writer:
    return Writer(
        cast(BinaryIO, out),
        application=application,
        site=order.site,
        filer=order.filer,
        port=order.port,
        date=day,
        password=PASSWORD,
        text=TEXT,
    )


def _line(row: dict[str, Any]) -> bytes:
    return json.dumps(row, separators=(",", ":")).encode() + b"\n"
