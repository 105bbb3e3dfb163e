"""What the generated recognisers share, and the recogniser of the envelope.

Recognising is total.  A record that is not expected where it stands, but that begins a later slot
of its group or of one around it, leaves the slots between out (a fault: missing); any other is
attached to the record before it (a fault: out of place).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from catair.fields import Object
from catair.shapes import Shape

END = ""
UNKNOWN = "?"
MISSING, PLACE, GROUP = "STRUCTURE-MISSING", "STRUCTURE-PLACE", "STRUCTURE-GROUP"

# (index of the record, MISSING, PLACE or GROUP, the tokens that were expected)
Fault = tuple[int, str, frozenset[str]]


def either(tokens: Iterable[str]) -> str:
    """Tokens as a person reads them: "SE15 (H), SE16 or SE20"."""
    names = []
    for token in sorted(set(tokens) - {END}):
        name, _, refined = token.partition("_")
        names.append(f"{name} ({refined})" if refined else name)
    if END in tokens:
        names.append("the end of the transaction")
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def nothing(made: Object) -> None:
    """The encoder of a record that has no place where it stands."""


def stray(
    tokens: Sequence[str],
    records: Sequence[Object],
    i: int,
    expected: frozenset[str],
    faults: list[Fault],
) -> tuple[int, str]:
    """Attach the records from `i` on that have no place here to the one before them."""
    after = records[i - 1].setdefault("after", [])
    while tokens[i] not in expected:
        after.append(records[i])
        faults.append((i, PLACE, expected))
        i += 1
    return i, tokens[i]


class Unit(NamedTuple):
    """What the envelope is made of: a control record, a transaction, a run of records, strays.

    `line` is its first physical line, `offset` the byte where that begins, `records` what its lines
    are in the order of the file, `application` the application in force.
    """

    token: str
    event: str
    payload: Any
    findings: list[Any]
    line: int
    offset: int
    records: list[Object]
    application: str


NO_UNIT = Unit(END, "", None, [], 0, 0, [], "")

# (the event, the unit it came from or that is there in its place, the tokens left out before it)
Step = tuple[Object, Unit, tuple[str, ...]]


class Level(NamedTuple):
    """An object of the envelope around a list, its header and its trailer.

    `opens` and `closes` are the events of these two, `header` and `trailer` their keys, `begin` and
    `end` their tokens; `demanded` is the first of what is to stand between them.
    """

    opens: str
    header: str
    begin: tuple[str, ...]
    closes: str
    trailer: str
    end: tuple[str, ...]
    demanded: str


class Envelope:
    """The envelope's shape, followed unit by unit: every header and trailer may be absent."""

    def __init__(self, units: Iterable[Unit], shape: Shape) -> None:
        self._units = units
        self._levels: list[Level] = []
        ((_, held, _),) = shape[1]
        while held[1][0] == "object":
            (header, begin, _), (_, inner, _), (trailer, end, _) = held[1][1]
            name, closes = held[3], f"{held[3]}_end"
            level = Level(name, header, begin[1], closes, trailer, end[1], _first(inner))
            self._levels.append(level)
            held = inner
        self._items: tuple[str, ...] = held[1][1]
        self._name: str = held[3]
        self._begin = {token: at for at, one in enumerate(self._levels) for token in one.begin}
        self._end = {token: at for at, one in enumerate(self._levels) for token in one.end}
        self._lacking: list[tuple[str, ...]] = []  # of each open level

    def events(self) -> Iterator[Step]:
        """All events of a file."""
        lacking, items, name, whole = self._lacking, self._items, self._name, len(self._levels)
        for unit in self._units:
            token, event, payload, _, _, _, _, _ = unit
            if token in items:
                if len(lacking) < whole:
                    yield from self._open(whole, unit)
                lacking[-1] = ()
                key = "records" if event == "records" else name
                yield {"event": event, key: payload}, unit, ()
            elif token == UNKNOWN:
                yield {"event": event, "records": payload}, unit, ()
            elif token in self._begin:
                depth = self._begin[token]
                if len(lacking) != depth:
                    yield from self._close(depth, unit)
                    yield from self._open(depth, unit)
                level = self._levels[depth]
                yield {"event": level.opens, level.header: payload}, unit, ()
                self._enter(level)
            else:
                depth = self._end[token]
                if len(lacking) != depth + 1:
                    yield from self._close(depth + 1, unit)
                    yield from self._open(depth + 1, unit)
                level = self._levels[depth]
                yield {"event": level.closes, level.trailer: payload}, unit, lacking.pop()
        yield from self._close(0, NO_UNIT)

    def _enter(self, level: Level) -> None:
        """A level is open, and the one around it has what it has to have."""
        if self._lacking:
            self._lacking[-1] = ()
        self._lacking.append((level.demanded,))

    def _open(self, depth: int, unit: Unit) -> Iterator[Step]:
        """Open levels without a header, until so many are open."""
        for level in self._levels[len(self._lacking) : depth]:
            yield {"event": level.opens}, unit._replace(findings=[], records=[]), level.begin
            self._enter(level)

    def _close(self, depth: int, unit: Unit) -> Iterator[Step]:
        """Close levels without a trailer, until so many are open."""
        for level in reversed(self._levels[depth : len(self._lacking)]):
            absent = *self._lacking.pop(), *level.end
            yield {"event": level.closes}, unit._replace(findings=[], records=[]), absent


def _first(shape: Shape) -> str:
    """The first token of a list of the envelope."""
    item = shape[1]
    token: str = item[1][0] if item[0] == "record" else item[1][0][1][1][0]
    return token
