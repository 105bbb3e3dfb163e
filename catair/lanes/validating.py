"""The findings of a file whose pieces are judged in several processes.

The rules across transactions see the whole file, so they are asked here: each piece comes with what
they need of its transactions, and where they tell of one its piece is judged once more, with that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, NamedTuple, cast

import orjson

from catair.fields import Object
from catair.findings import Finding
from catair.judging import Judging
from catair.lanes.lane import Lane, Merged, Part, PieceReading
from catair.lanes.pool import Future, Parcel, Pool, unpack, value
from catair.message import End
from catair.reader import Start
from catair.reading import How
from catair.rules.across import Follower
from catair.rules.essence import Place, essence, places, reach
from catair.rules.rule import Case, Context, Told
from catair.validation import Settings, Validation, today

Pair = tuple[Finding, str | None]  # with the line that it speaks of, masked


# What the rules across transactions need of one event: its index in the piece, its name, the
# application, the filer, and what they read of the tree.  There are many, so JSON is sent of them.
Note = tuple[int, str, str, str | None, Object]


# What they tell of an event: where in its tree, and all the rest
Tells = dict[int, list[tuple[Place, Told]]]


class Judged(NamedTuple):
    """The findings of a piece.

    `as_of` is the date that counts at its end; `dated` is true if it does not depend on that of
    the beginning.
    """

    found: list[Pair]
    notes: bytes
    end: End | None
    lines: int
    as_of: str
    dated: bool


class _Noting:
    """Takes the place of the rules across transactions in a piece: notes, and tells what it was
    given to tell."""

    def __init__(self, tells: Tells) -> None:
        self.notes: list[Note] = []
        self.dated: bool | None = None
        self._tells = tells
        self._at = -1

    def __call__(self, case: Case) -> None:
        self._at += 1
        if self.dated is None:
            header = case.tree.get("header") or {}
            self.dated = type(header.get("transmission_date")) is str
        for place, told in self._tells.get(self._at, ()):
            case.told.append(told._replace(made=reach(case, place)))
        tree = essence(case)
        if tree is not None:
            note = self._at, case.event, case.application, case.context.filer, tree
            self.notes.append(note)


def judge(
    start: Start | None,
    parcel: Parcel,
    last: bool,
    how: How,
    settings: Settings,
    as_of: str,
    tells: Tells,
) -> Judged:
    """Judge a piece."""
    judging = Judging(settings.offset)
    reading = PieceReading(unpack(parcel), start, how, last=last, skip=False, watch=judging)
    noting = _Noting(tells)
    validation = Validation(reading, settings, judging, how.name, as_of=as_of, across=noting)
    found = [(finding, validation.line_of(finding)) for told in validation for finding in told]
    # a header that is read once more begins no batch
    notes = noting.notes[1:] if start is not None and start.header else noting.notes
    end = validation.end()
    dated = bool(noting.dated) or settings.as_of is not None
    goes_on = end if validation.known else None
    return Judged(found, orjson.dumps(notes), goes_on, end.lines, validation.as_of, dated)


class _GoneOn:
    """The rules across transactions, but for a header that is read once more."""

    def __init__(self, across: Follower) -> None:
        self._across = across
        self._begun = False

    def __call__(self, case: Case) -> None:
        if self._begun:
            self._across(case)
        self._begun = True


class Validating:
    """One file that is judged; its first piece at once."""

    def __init__(self, stream: BinaryIO, how: How, settings: Settings, pool: Pool) -> None:
        self.lines = 0
        self._how = how
        self._settings = settings
        self._pool = pool
        self._begin = self._as_of = settings.as_of or today()
        self._merged = Merged()
        self._across = Follower()
        self._lane = Lane(stream, how, pool, self._work)

    def _work(self, start: Start | None, parcel: Parcel, last: bool) -> Future[Judged]:
        return self._asked(start, parcel, last, self._begin, {})

    def _asked(
        self, start: Start | None, parcel: Parcel, last: bool, as_of: str, tells: Tells
    ) -> Future[Judged]:
        given = self._how, self._settings, as_of, tells
        return self._pool.submit(judge, start, parcel, last, *given)

    def __iter__(self) -> Iterator[list[Pair]]:
        """The findings; the same as those of one process."""
        for part, done in self._lane:
            if done is not None:
                yield self._taken(self._settled(part, done), part.start)
                self._merged.passed(done.end, part.start)
                self.lines = done.lines
            else:
                yield from self._alone(cast(BinaryIO, part.rest), part.start)

    def _settled(self, part: Part[Judged], done: Judged) -> list[Pair]:
        """The findings of a piece, with those that follow from what is before it."""
        tells = self._remember(done.notes)
        if tells or not (done.dated or self._as_of == self._begin):
            given = part.start, part.parcel, part.last, self._as_of, tells
            done = value(self._asked(*given))
        self._as_of = done.as_of
        return done.found

    def _taken(self, found: Iterable[Pair], start: Start | None) -> list[Pair]:
        merged = self._merged
        return [
            (merged.placed(each, start), line) for each, line in found if merged.new(each, start)
        ]

    def _alone(self, rest: BinaryIO, start: Start | None) -> Iterator[list[Pair]]:
        """The findings of the rest of the file, by this process."""
        judging = Judging(self._settings.offset)
        reading = PieceReading(rest, start, self._how, last=True, skip=False, watch=judging)
        across = self._across if start is None or not start.header else _GoneOn(self._across)
        given: dict[str, Any] = {"as_of": self._as_of, "across": across}
        validation = Validation(reading, self._settings, judging, self._how.name, **given)
        for told in validation:
            yield self._taken([(each, validation.line_of(each)) for each in told], start)
        self.lines = validation.end().lines

    def _remember(self, notes: bytes) -> Tells:
        """What the rules across transactions tell of a piece."""
        tells: Tells = {}
        context = Context(self._as_of)
        for at, event, application, filer, tree in orjson.loads(notes):
            context.block = {"processing_filer_code": filer}
            first: Object = {}  # stands for the first record
            case = Case(event, tree, [first], application, context)
            self._across(case)
            if case.told:
                where = places(case)
                tells[at] = [(where[id(told.made)], told._replace(made={})) for told in case.told]
        return tells
