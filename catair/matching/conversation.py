"""From what was sent and what came back to the report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from catair.applications import APPLICATIONS, REJECTION
from catair.matching.items import Answer
from catair.matching.keys import carried
from catair.matching.outstanding import Outstanding
from catair.matching.rejection import source
from catair.matching.report import Report
from catair.matching.scan import Scan
from catair.message import Event

if TYPE_CHECKING:
    from catair.reading import Reading

NOT_SENT = "nothing that was sent awaits it"
ANSWERED = "no answer is awaited to what was sent with its number"


class Conversation:
    """Takes files in the order of their arrival; `report` pairs what they hold.

    A file may hold both what was sent and what came back.  Only the order of what was sent, and
    that of what came back, tells: an answer may stand before what it answers.
    """

    def __init__(self) -> None:
        self._scan = Scan()

    def take(self, events: Iterable[Event], name: str | None = None) -> None:
        """Take the events of a file; `name` is the file's name in the report."""
        self._scan.take(events, name)

    def report(self) -> Report:
        """Pair all that was taken; once."""
        scan, outstanding = self._scan, Outstanding()
        report = Report()
        for sent in scan.sent:
            outstanding.add(sent)
        for batch in scan.batches:
            outstanding.add_batch(batch)
        for answer in scan.answers:
            if answer.application == REJECTION:
                _reject(answer, outstanding, report)
            elif _is_notice(answer.application):
                report.notices.append(answer)
            else:
                _answer(answer, outstanding, report)
        _explain(report, outstanding)
        for sent in scan.sent:
            (report.outstanding if sent.awaits else report.answered).append(sent)
        return report


def _is_notice(code: str) -> bool:
    """True for output that no input asks for (B&B-21)."""
    known = APPLICATIONS.get(code)
    return known is not None and not known.partners


def _answer(answer: Answer, outstanding: Outstanding, report: Report) -> None:
    code, number = answer.application, answer.keys.number
    sent = outstanding.answered_by(answer)
    if sent:
        answer.sent = sent
        sent.take(answer, code)
        if number:
            outstanding.assign(code, number, sent)
        return
    report.unexpected.append(answer)


def _reject(answer: Answer, outstanding: Outstanding, report: Report) -> None:
    """All that is outstanding of the batch is answered: it is ignored as a whole (B&B-34)."""
    report.rejections.append(answer)
    batch = outstanding.rejected_by(answer)
    if batch is None:
        report.unexpected.append(answer)
        return
    answer.rejected = batch
    answer.conditions = tuple(
        each._replace(source=source(each, batch)) for each in answer.conditions
    )
    for sent in batch.sent:
        if sent.awaits:
            sent.take(answer, *sent.awaits)


def _explain(report: Report, outstanding: Outstanding) -> None:
    """Say what the rest belongs to, now that every number that CBP gave is known."""
    for answer in report.notices:
        answer.sent = outstanding.by_number(carried(answer.application), answer.keys.number)
    for answer in report.unexpected:
        answer.sent = outstanding.by_number(answer.application, answer.keys.number)
        answer.reason = ANSWERED if answer.sent else NOT_SENT


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
