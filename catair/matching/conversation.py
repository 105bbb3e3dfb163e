"""From what was sent and what came back to the report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from catair.applications import APPLICATIONS, REJECTION
from catair.matching.items import Answer, Batch, Sent
from catair.matching.keys import by_block, is_open
from catair.matching.outstanding import (
    Outstanding,
    Rest,
    Waiting,
    keys_of_batch,
    keys_of_rejection,
    sure_key_of,
    sure_keys_for,
)
from catair.matching.rejection import source
from catair.matching.report import Report
from catair.matching.scan import Scan
from catair.message import Event

if TYPE_CHECKING:
    from catair.reading import Reading


class Told(Protocol):
    """Takes what a conversation has found, as soon as it is known; `Report` keeps all of it."""

    def number(self, code: str | None, number: str, sent: Sent) -> None:
        """Take a number that something was sent with, or that an answer gave it."""

    def add_answered(self, sent: Sent) -> None:
        """Take what is answered, with its answers."""

    def add_outstanding(self, sent: Sent) -> None:
        """Take what is outstanding at the end."""

    def add_unexpected(self, answer: Answer) -> None:
        """Take an answer that nothing awaits; at the end."""

    def add_rejection(self, answer: Answer) -> None:
        """Take a rejection, with its batch if that was sent."""

    def add_notice(self, answer: Answer) -> None:
        """Take what came unasked."""

    def close(self) -> None:
        """All is told."""


class Conversation:
    """Takes files in the order of their arrival; `report` pairs what they hold.

    A file may hold both what was sent and what came back.  Only the order of what was sent, and
    that of what came back, tells: an answer may stand before what it answers.

    What is settled goes to `told` at once and is let go; `held` counts what is not.  Without `told`
    it goes to the report, which keeps all.
    """

    def __init__(self, told: Told | None = None) -> None:
        self._report = Report()
        self._told: Told = self._report if told is None else told
        self._scan = Scan(self)
        self._open = Outstanding()
        self._waiting = Waiting()
        self._rejections = Waiting()
        self._batches: set[Batch] = set()  # that have ended, and may be rejected
        self._last: Answer | None = None
        self._late: list[Sent] = []  # answered, and perhaps once more

    @property
    def held(self) -> int:
        """How much is held: what is outstanding, answers that nothing awaits yet, and batches of
        which something is outstanding.
        """
        waiting = len(self._waiting.by_order) + len(self._rejections.by_order)
        return len(self._open.by_order) + waiting + len(self._batches)

    def take(self, events: Iterable[Event], name: str | None = None) -> None:
        """Take the events of a file; `name` is the file's name in the report."""
        self._scan.take(events, name)

    def report(self) -> Report:
        """Pair all that was taken; once.  The report is empty where another takes what is told."""
        self.finish()
        return self._report

    # --- what the scan hands over ---

    def sent(self, sent: Sent) -> None:
        """Take what was sent, and the answers to it that have come."""
        for code, keys in sent.keys.items():
            if keys.number:
                self._told.number(code, keys.number, sent)
        self._open.add(sent)
        if not self._rejections.by_order:
            self._pair_with_waiting(sent)

    def answer(self, answer: Answer) -> None:
        """Take what came back, and pair it if what it answers is sure."""
        if answer.application == REJECTION:
            batch = self._open.rejected_by(answer, sure=True)
            if batch is None:
                self._rejections.add(answer, keys_of_rejection(answer, sure=True))
            else:
                self._reject(answer, batch)
        elif _is_notice(answer.application):
            self._told.add_notice(answer)
        else:
            last, self._last = self._last, answer
            sent = self._open.answered_by(answer)
            if sent is not None:
                self._pair(answer, sent)
                return
            if answer.more and last is not None and last.block is answer.block:
                answer.before = last
            if not _is_loop(answer):
                self._waiting.add(answer, sure_keys_for(answer))

    def end(self, batch: Batch) -> None:
        """Take the end of a batch, and the rejection of it that has come."""
        if not batch.outstanding:
            return
        self._batches.add(batch)
        self._open.add_batch(batch)
        if not self._rejections.by_order:
            return
        rejection = self._rejections.first(keys_of_batch(batch))
        for sent in tuple(batch.outstanding.values()):
            self._pair_with_waiting(sent, rejection)
        if rejection is not None and batch.outstanding:
            self._rejections.remove(rejection, keys_of_rejection(rejection, sure=True))
            self._reject(rejection, batch)

    # --- pairs ---

    def _pair_with_waiting(self, sent: Sent, before: Answer | None = None) -> None:
        """Pair with answers that have come already, `before` another if there is one."""
        for code in tuple(sent.awaits):
            answer = self._waiting.first([sure_key_of(sent, code)])
            if answer is not None and (before is None or answer.order < before.order):
                self._waiting.remove(answer, sure_keys_for(answer))
                self._pair(answer, sent)

    def _pair(self, answer: Answer, sent: Sent) -> None:
        code, number = answer.application, answer.keys.number
        if number:
            self._told.number(code, number, sent)
        self._take(answer, sent, code)

    def _take(self, answer: Answer, sent: Sent, *codes: str | None) -> None:
        if not self._open.take(answer, sent, *codes):
            return
        batch = sent.batch
        if not batch.outstanding and batch in self._batches:
            self._batches.remove(batch)
            self._open.remove_batch(batch)
        if any(is_open(keys) for keys in sent.keys.values()):
            self._late.append(sent)
        else:
            self._told.add_answered(sent)

    def _reject(self, answer: Answer, batch: Batch) -> None:
        """All that is outstanding of the batch is answered: it is ignored as a whole (B&B-34)."""
        answer.rejected = batch
        answer.conditions = tuple(
            each._replace(source=source(each, batch)) for each in answer.conditions
        )
        for sent in tuple(batch.outstanding.values()):
            self._take(answer, sent, *tuple(sent.awaits))
        self._told.add_rejection(answer)

    # --- the end ---

    def finish(self) -> None:
        """Pair by what is less sure, now that all is known, and tell what is left; once."""
        rest = Rest(self._open.by_order.values())
        left = self._waiting.by_order | self._rejections.by_order
        for _, answer in sorted(left.items()):
            if answer.application == REJECTION:
                batch = self._open.rejected_by(answer, sure=False)
                if batch is None:
                    self._told.add_rejection(answer)
                    self._told.add_unexpected(answer)
                else:
                    self._reject(answer, batch)
            else:
                self._pair_at_last(answer, rest)
        for sent in self._late:
            self._told.add_answered(sent)
        for sent in self._open.by_order.values():
            self._told.add_outstanding(sent)
        self._told.close()

    def _pair_at_last(self, answer: Answer, rest: Rest) -> None:
        code = answer.application
        sent = rest.answered_by(answer)
        if sent is not None and code in sent.awaits:
            self._pair(answer, sent)
        elif sent is not None:  # of a further suffix
            answer.sent = sent
            sent.answers.append(answer)
        elif some := rest.of_block(answer) if by_block(code) else []:
            for each in some:
                self._take(answer, each, code)
        elif not _is_loop(answer):
            self._told.add_unexpected(answer)


def _is_loop(answer: Answer) -> bool:
    """True for a further loop of an answer that is paired: a related bill (ACMQ-15)."""
    if answer.before is None or answer.before.sent is None:
        return False
    answer.sent, answer.before = answer.before.sent, None
    return True


def _is_notice(code: str) -> bool:
    """True for output that no input asks for (B&B-21)."""
    known = APPLICATIONS.get(code)
    return known is not None and not known.partners


def match(sent: Iterable[Reading], received: Iterable[Reading]) -> Report:
    """Pair what was sent with what came back.

    Both are results of `catair.read`, in the order of their arrival; what is sent and what is
    received is told by the application in force, so that an archive of both may stand on either
    side.  Bad data does not raise: what is unknown is left out (its findings are those of
    reading).  OSError comes from the files.
    """
    conversation = Conversation()
    for readings in (sent, received):
        for reading in readings:
            conversation.take(reading, reading.name)
    return conversation.report()
