"""From the events of a file to what was sent in it and what came back.

What is sent and what is received is told by the application in force, block by block: its code is
one of input or of output (Batch & Block Control v23, B&B-10, B&B-21).  X0 and X1 are output
(B&B-29, B&B-31).  With a code that no chapter lists, a batch with a communication password is sent:
it is mandatory in an A that is sent and blank in one that is not of eMAN (B&B-9, B&B-20).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from catair.applications import APPLICATIONS, REJECTION
from catair.fields import Object
from catair.matching.items import (
    BATCH,
    BLOCK,
    NO_KEYS,
    TRANSACTION,
    Answer,
    Batch,
    Block,
    Keys,
    Place,
    Sent,
)
from catair.matching.keys import (
    answering,
    awaited,
    awaited_by_block,
    by_transaction,
    disposition,
    text,
)
from catair.matching.rejection import conditions, reference
from catair.matching.units import Run, Unit
from catair.message import Event

_BATCH = ("sender_receiver_site_code", "sender_receiver_id_code", "sender_receiver_office_code")
_BLOCK = (
    "processing_district_port_code",
    "processing_filer_code",
    "processing_filer_office_code",
    "preparer_district_port_code",
    "preparer_filer_code",
    "preparer_office_code",
    "preparer_indicator",
)
_NONE: Object = {}


class Taker(Protocol):
    """Takes what a scan finds, in the order of the events."""

    def sent(self, sent: Sent) -> None:
        """Take what was sent."""

    def answer(self, answer: Answer) -> None:
        """Take what came back."""

    def end(self, batch: Batch) -> None:
        """Take the end of a batch."""


class Scan:
    """Reads events, and hands over what they hold."""

    def __init__(self, taker: Taker) -> None:
        self._taker = taker
        self._batch = Batch(Place(None, 0))  # until there is one, as every event is in one
        self._block = Block(Place(None, 0))
        self._application = ""
        self._told = False  # whether all of the open block is handed over
        self._password = False
        self._run_of: Run | None = None
        self._sendings = self._answers = 0

    def take(self, events: Iterable[Event], name: str | None) -> None:
        """Take the events of one file."""
        for event in events:
            data = event.data
            kind = data["event"]
            if kind == "transaction":
                self._transaction(event, Place(name, event.line))
            elif kind == "records":
                self._run(event, name)
            elif kind == "batch":
                self._begin_batch(data.get("header", _NONE), event, Place(name, event.line))
            elif kind == "block":
                self._begin_block(data.get("header", _NONE), event, Place(name, event.line))
            elif kind == "block_end":
                self._end_block()
            # a trailer that is missing has no line
            if kind != "unplaced" and event.line:
                self._batch.last = event.line + max(len(event.records) - 1, 0)
            if kind == "batch_end":
                self._end_batch()

    def _begin_batch(self, header: Object, event: Event, place: Place) -> None:
        self._batch = batch = Batch(place)
        if header:
            batch.key = _values(header, _BATCH)
            batch.text = _user_text(header, "transmitters_user_data_text")
            batch.date = text(header, "transmission_date")
        self._password = bool(header.get("communication_password"))
        self._application = event.application

    def _end_batch(self) -> None:
        batch = self._batch
        if not batch.begun and self._direction() == "input":
            self._add(BATCH, batch.first, awaited_by_block(self._application), None)
        self._taker.end(batch)

    def _begin_block(self, header: Object, event: Event, place: Place) -> None:
        self._block = block = Block(place)
        if header:
            block.key = _values(header, _BLOCK)
            block.text = _user_text(header, "filer_preparers_user_data_text")
            block.reference = reference(header)
        self._application = event.application
        self._told = False
        self._run_of = Run.of(event.application)
        self._batch.begun = True
        if self._direction() != "output":
            self._batch.blocks.append(block)

    def _end_block(self) -> None:
        if self._run_of:
            self._hand_over(self._run_of.end())
        if self._told:
            return
        direction, place = self._direction(), self._block.first
        if self._application == REJECTION:  # ACE generated its B, for nothing else (B&B-27)
            self._reject([], place)
        elif direction == "input":
            self._send(BLOCK, place, awaited_by_block(self._application))
        elif direction == "output":
            self._answer(BLOCK, place, NO_KEYS, None)

    def _transaction(self, event: Event, place: Place) -> None:
        code, records = event.application, event.records
        if code == REJECTION:
            self._reject(records, place)
        elif by_transaction(code):
            self._told = True
            if self._direction() == "input":
                for keys in awaited(code, records):
                    self._send(TRANSACTION, place, keys)
            else:
                told = disposition(code, records)
                self._answer(TRANSACTION, place, answering(code, records), told)

    def _run(self, event: Event, name: str | None) -> None:
        """Take records that are in no transaction: X0 and X1, or those of an application that has
        units of its own.
        """
        if any(made.get("record") in ("X0", "X1") for made in event.records):
            self._reject(event.records, Place(name, event.line))
        elif self._run_of:
            for at, made in enumerate(event.records):
                self._hand_over(self._run_of.take(made, Place(name, event.line + at)))

    def _hand_over(self, unit: Unit | None) -> None:
        """Send or answer a unit that has ended."""
        if unit is None:
            return
        self._told = True
        if self._direction() == "input":
            codes = awaited_by_block(self._application)
            self._send(TRANSACTION, unit.place, dict.fromkeys(codes, unit.keys))
        else:
            self._answer(TRANSACTION, unit.place, unit.keys, unit.disposition, more=unit.more)

    def _reject(self, records: list[Object], place: Place) -> None:
        self._told = True
        about, told = conditions(records)
        answer = self._made(REJECTION, BATCH, place, NO_KEYS, "rejected")
        answer.reference, answer.conditions = about, told
        self._taker.answer(answer)

    def _send(self, kind: str, place: Place, keys: dict[str | None, Keys]) -> None:
        self._block.lines.append(place.line)
        self._add(kind, place, keys, self._block)

    def _add(
        self, kind: str, place: Place, keys: dict[str | None, Keys], block: Block | None
    ) -> None:
        self._taker.sent(
            Sent(self._sendings, self._application, kind, place, keys, self._batch, block)
        )
        self._sendings += 1

    def _answer(
        self, kind: str, place: Place, keys: Keys, told: str | None, *, more: bool = False
    ) -> None:
        made = self._made(self._application, kind, place, keys, told)
        made.more = more
        self._taker.answer(made)

    def _made(self, code: str, kind: str, place: Place, keys: Keys, told: str | None) -> Answer:
        made = Answer(self._answers, code, kind, place, keys, self._batch, self._block, told)
        self._answers += 1
        return made

    def _direction(self) -> str | None:
        """ "input", "output", or None where nothing says which."""
        known = APPLICATIONS.get(self._application)
        if known and known.direction:
            return known.direction
        if self._password:
            return "input"
        return "output" if self._application and self._batch.key else None


def _values(header: Object, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text(header, name) or "" for name in names)


def _user_text(header: Object, name: str) -> str:
    """User data text of A or B, columns 60-80, with its leading blanks."""
    written = header.get("verbatim", _NONE).get("60-80")
    return written if type(written) is str else text(header, name) or ""
