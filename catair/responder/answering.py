"""From what was sent to what CBP would send back: batch by batch, then what time has brought."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from catair.applications import APPLICATIONS
from catair.fields import Object
from catair.responder import (
    bond_query,
    cargo_release,
    clock,
    envelope,
    pilot,
    rejection,
    security_filing,
    status,
)
from catair.responder.envelope import given
from catair.responder.faults import BATCH, BLOCK, TRANSACTION, Batch, Block, Condition, Filed
from catair.responder.fitting import fit
from catair.responder.script import Script
from catair.responder.state import State
from catair.responder.status import Notice

# The applications that are answered, and with what
ANSWERS = {"SE": "SX", "SF": "SN", "KI": "KR", "P3": "R3"}
_ISF = "SN"


class Responder:
    """Answers batches at a moment, by what the script says and the state remembers."""

    def __init__(self, state: State, script: Script, now: datetime) -> None:
        self._state = state
        self._script = script
        self._now = now
        self._count = 0
        self._due: list[Notice] = []

    def catch_up(self) -> None:
        """Let time pass up to now: what is decided by then holds for what is answered next."""
        for key, told in self._state.entries():
            self._due += status.advance(key, told, self._script, self._now)
            self._state.keep_entry(key, told)
        for number, told in self._state.filings():
            self._due += security_filing.advance(number, told, self._script, self._now)
            self._state.keep_filing(number, told)

    def answer(self, batch: Batch) -> Iterator[Object]:
        """The batches that answer one: a rejection; or the response, and SN for unified filings."""
        self._count += 1
        found = batch.conditions + [
            _scripted(each, batch) for each in self._script.conditions(self._count)
        ]
        application = given(batch.header, "application_identifier_code") or ""
        if not found and application not in ANSWERS:
            known = APPLICATIONS.get(application)
            # what CBP sends is none of the codes that it takes; the others are not answered here
            found = [Condition(BATCH, "X13" if known and known.direction == "input" else "X12")]
        if found:
            made = rejection.rejected(batch, found)
            tree = made["blocks"][0]["transactions"][0]
            self._keep(tree["type"], tree)
            yield fit(made)
            return
        answer = ANSWERS[application]
        blocks: list[Object] = []
        filings: list[Object] = []
        for block in batch.blocks:
            told, apart = self._block(application, batch, block)
            header = envelope.block_header(block, answer)
            if told:
                blocks.append(envelope.block(header, told))
            if apart:
                header = envelope.block_header(block, _ISF)
                filings.append(envelope.block(header, apart))
        if blocks:
            yield fit(envelope.closed(envelope.batch_header(batch, answer), blocks))
        if filings:
            yield fit(envelope.closed(envelope.batch_header(batch, _ISF), filings))

    def _block(
        self, application: str, batch: Batch, block: Block
    ) -> tuple[list[Object], list[Object]]:
        """The answers to a block, and those to the security filings that stand in its entries."""
        told: list[Object] = []
        apart: list[Object] = []
        for filed in block.transactions:
            if application == "KI":
                told += bond_query.respond(filed, self._script)
            elif application == "P3":
                told.append(pilot.respond(filed, self._now))
            elif application == "SF":
                sender = envelope.sender_of(batch, block)
                told.append(security_filing.respond(filed, sender, self._state, self._now))
            else:
                apart += self._entry(filed, envelope.sender_of(batch, block), told)
        for tree in (*told, *apart):
            self._keep(tree["type"], tree)
        return told, apart

    def _entry(self, filed: Filed, sender: Object, told: list[Object]) -> list[Object]:
        """Add the SX of an entry; the SN of the security filing in it, if there is one."""
        state, script, now = self._state, self._script, self._now
        told.append(cargo_release.respond(filed, sender, state, script, now))
        if "header" not in (filed.tree.get("isf") or ()):
            return []
        return [security_filing.respond(filed, sender, state, now, unified=True)]

    def notices(self) -> Iterator[Object]:
        """The notifications that are due: a batch for each day, application and receiver."""
        self.catch_up()
        due, self._due = self._due, []
        due.sort(key=lambda each: (*_addressed(each), *_block_of(each), each.moment, each.key))
        for (date, application, _), some in groupby(due, _addressed):
            blocks: list[Object] = []
            header: Object = {}
            for (port, _), same in groupby(some, _block_of):
                notices = list(same)
                for each in notices:
                    self._keep(application, each.tree)
                sender = notices[0].sender | {"processing_district_port_code": port}
                header, b = envelope.notice_headers(sender, date, application)
                blocks.append(envelope.block(b, [each.tree for each in notices]))
            yield fit(envelope.closed(header, blocks))

    def _keep(self, application: str, tree: Object) -> None:
        self._state.keep_answer(clock.stated(self._now), application, tree)


def _scripted(stated: Object, batch: Batch) -> Condition:
    """A condition of the script; of a block that is not there it is one of the batch."""
    block = stated.get("block", 0)
    if not 0 < block <= len(batch.blocks):
        return Condition(BATCH, stated["code"])
    transaction, record = stated.get("transaction", 0), stated.get("record", 0)
    level = TRANSACTION if transaction or record else BLOCK
    return Condition(level, stated["code"], block, transaction, record, stated.get("column", 0))


def _receiver(notice: Notice) -> str:
    names = ("sender_receiver_site_code", "sender_receiver_id_code", "sender_receiver_office_code")
    return " ".join(notice.sender.get(name) or "" for name in names)


def _port(notice: Notice) -> str:
    """The port to which a notification goes: that of the entry, as far as it is known."""
    named = notice.tree["header"].get("district_port_of_entry")
    return named or notice.sender.get("processing_district_port_code") or ""


def _addressed(notice: Notice) -> tuple[str, str, str]:
    return f"{notice.moment:%Y-%m-%d}", notice.application, _receiver(notice)


def _block_of(notice: Notice) -> tuple[str, str]:
    return _port(notice), notice.sender.get("processing_filer_code") or ""
