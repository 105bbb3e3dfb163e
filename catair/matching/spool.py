"""The report of a conversation of any length: on disk while it grows, and written at the end.

What is told is kept rendered, in a temporary database that nobody else can open, so that memory
does not grow with what is settled.  Values that are to be masked are masked before they are kept.
"""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from catair.matching.items import Answer, Batch, Block, Keys, Place, Sent
from catair.matching.keys import carried
from catair.matching.report import (
    ANSWERED,
    NOT_SENT,
    answer_dict,
    answer_line,
    masked,
    rejection_dict,
    rejection_lines,
    sent_dict,
    sent_line,
)

SECTIONS = ("answered", "outstanding", "unexpected", "rejections", "notices")
_ANSWERED, _OUTSTANDING, _UNEXPECTED, _REJECTIONS, _NOTICES = range(len(SECTIONS))

_TABLES = (
    "CREATE TABLE told (section INTEGER, place INTEGER, said TEXT, PRIMARY KEY (section, place)) "
    "WITHOUT ROWID",
    "CREATE TABLE numbers (code TEXT, number TEXT, sent INTEGER, file TEXT, line INTEGER, "
    "PRIMARY KEY (code, number)) WITHOUT ROWID",
)
_NUMBER = (
    "INSERT INTO numbers VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET sent = excluded.sent, "
    "file = excluded.file, line = excluded.line WHERE excluded.sent > sent"
)
_NOWHERE = Batch(Place(None, 0)), Block(Place(None, 0))


class SpoolError(OSError):
    """The disk takes no more, or what it gives back is damaged."""


class Spool:
    """Takes what a conversation tells; `text` and `json` write all of it, in the report's order.

    `counts` has how much there is of each section.  Each of its functions may raise SpoolError.
    """

    def __init__(self, *, as_json: bool, show_values: bool = False) -> None:
        self._json = as_json
        self._show = show_values
        self.counts = [0] * len(SECTIONS)
        self._db = sqlite3.connect("", isolation_level=None)  # a file of its own, without a name
        self._db.execute("PRAGMA journal_mode = OFF")
        for statement in _TABLES:
            self._db.execute(statement)
        self._db.execute("BEGIN")

    @property
    def settled(self) -> bool:
        """True if nothing is outstanding and nothing unexpected."""
        return not (self.counts[_OUTSTANDING] or self.counts[_UNEXPECTED])

    # --- what a conversation tells ---

    def number(self, code: str | None, number: str, sent: Sent) -> None:
        """Note a number that something was sent with, or that an answer gave it."""
        self._do(_NUMBER, code, number, sent.order, *sent.place)

    def add_answered(self, sent: Sent) -> None:
        """Keep what is answered."""
        self._add_sent(_ANSWERED, sent)

    def add_outstanding(self, sent: Sent) -> None:
        """Keep what is outstanding."""
        self._add_sent(_OUTSTANDING, sent)

    def add_unexpected(self, answer: Answer) -> None:
        """Keep an answer that nothing awaits."""
        self._add_answer(_UNEXPECTED, answer)

    def add_rejection(self, answer: Answer) -> None:
        """Keep a rejection."""
        said = [rejection_dict(answer)] if self._json else list(rejection_lines(answer))
        self._add(_REJECTIONS, answer.order, said)

    def add_notice(self, answer: Answer) -> None:
        """Keep what came unasked."""
        self._add_answer(_NOTICES, answer)

    def close(self) -> None:
        """All is told."""

    def _add_sent(self, section: int, sent: Sent) -> None:
        made = (sent_dict if self._json else sent_line)(sent, self._show)
        self._add(section, sent.order, [made])
        sent.answers.clear()  # they refer to it: it is let go without a collector

    def _add_answer(self, section: int, answer: Answer) -> None:
        code = carried(answer.application) or answer.application
        keys = answer.keys if self._show else masked(code, answer.keys)
        said = [answer.application, answer.kind, answer.place, keys, answer.disposition]
        self._add(section, answer.order, said)

    def _add(self, section: int, place: int, said: list[Any]) -> None:
        self.counts[section] += 1
        self._do("INSERT INTO told VALUES (?, ?, ?)", section, place, json.dumps(said))

    def _do(self, statement: str, *values: str | int | None) -> sqlite3.Cursor:
        try:
            return self._db.execute(statement, values)
        except sqlite3.Error as error:
            raise SpoolError(errno.EIO, str(error), "the temporary file of the report") from None

    # --- the whole report ---

    def text(self) -> Iterator[str]:
        """The lines of the report, as people read it."""
        for section in range(len(SECTIONS)):
            for said in self._rows(section):
                if section in (_UNEXPECTED, _NOTICES):
                    yield answer_line(*self._answer(section, said), True)
                else:
                    yield from said

    def json(self) -> Iterator[str]:
        """The report as JSON, in pieces: what `json.dumps` with an indent of 1 gives."""
        yield '{\n "catair": 1'
        for section, name in enumerate(SECTIONS):
            yield f',\n "{name}": ['
            between = "\n"
            for said in self._rows(section):
                if section in (_UNEXPECTED, _NOTICES):
                    said = [answer_dict(*self._answer(section, said), True)]
                made = json.dumps(said[0], indent=1).replace("\n", "\n  ")
                yield f"{between}  {made}"
                between = ",\n"
            yield "]" if between == "\n" else "\n ]"
        yield "\n}\n"

    def _rows(self, section: int) -> Iterator[list[Any]]:
        rows = self._do("SELECT said FROM told WHERE section = ? ORDER BY place", section)
        return (json.loads(said) for (said,) in rows)

    def _answer(self, section: int, said: list[Any]) -> tuple[Answer, Place | None]:
        """An answer or a notice, and where what it is about was sent."""
        application, kind, place, (number, references, action, importer), disposition = said
        keys = Keys(number, tuple(references), action, importer)
        answer = Answer(0, application, kind, Place(*place), keys, *_NOWHERE, disposition)
        code = application if section == _UNEXPECTED else carried(application)
        statement = "SELECT file, line FROM numbers WHERE code = ? AND number = ?"
        row = self._do(statement, code, number).fetchone()
        about = Place(*row) if row else None
        if section == _UNEXPECTED:
            answer.reason = ANSWERED if about else NOT_SENT
        return answer, about
