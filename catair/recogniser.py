"""What the generated recognisers share, and the recogniser of the envelope.

Recognising is total.  A record that is not expected where it stands, but that begins a later slot
of its group or of one around it, leaves the slots between out (a fault: missing); any other is
attached to the record before it (a fault: out of place).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
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


class Envelope:
    """The envelope's shape, followed unit by unit: every header and trailer may be absent.

    Yields (event, keys, unit, missing): the event's name, its keys, the unit it came from or that
    is there in its place, and the tokens of what was left out before it.
    """

    def __init__(self, units: Iterator[Unit], shape: Shape) -> None:
        self.units = units
        self.shape = shape
        self.unit = NO_UNIT

    def events(self) -> Iterator[tuple[str, Object, Unit, list[str]]]:
        """All events of a file."""
        yield from self._advance()
        while self.unit.token != END:
            for _, inner, _ in self.shape[1]:
                yield from self._items(inner)

    def _advance(self) -> Iterator[tuple[str, Object, Unit, list[str]]]:
        """Go on to the next unit that has a place; pass the strays on the way."""
        self.unit = next(self.units, NO_UNIT)
        yield from self._strays()

    def _strays(self) -> Iterator[tuple[str, Object, Unit, list[str]]]:
        while self.unit.token == UNKNOWN:
            yield self.unit.event, {"records": self.unit.payload}, self.unit, []
            self.unit = next(self.units, NO_UNIT)

    def _items(self, shape: Shape) -> Iterator[tuple[str, Object, Unit, list[str]]]:
        item, name = shape[1], shape[3]
        begin = _all_tokens(item)
        while self.unit.token in begin:
            if item[0] == "record":
                unit = self.unit
                key = "records" if unit.event == "records" else name
                yield unit.event, {key: unit.payload}, unit, []
                self.unit = next(self.units, NO_UNIT)
                if self.unit.token == UNKNOWN:
                    yield from self._strays()
            else:
                yield from self._object(item[1], name)

    def _object(self, slots: Any, name: str) -> Iterator[tuple[str, Object, Unit, list[str]]]:
        """header, list, trailer: an event that opens, the items, an event that closes."""
        (head, opening, _), (_, items, _), (tail, closing, _) = slots
        yield from self._control(name, head, opening, [])
        demanded = _all_tokens(items)
        lacking = [] if self.unit.token in demanded else [demanded[0]]
        yield from self._items(items)
        yield from self._control(f"{name}_end", tail, closing, lacking)

    def _control(
        self, event: str, key: str, shape: Shape, lacking: list[str]
    ) -> Iterator[tuple[str, Object, Unit, list[str]]]:
        unit = self.unit
        if unit.token in shape[1]:
            yield event, {key: unit.payload}, unit, lacking
            yield from self._advance()
        else:
            yield event, {}, unit._replace(findings=[], records=[]), [*lacking, *shape[1]]


@cache
def _all_tokens(shape: Shape) -> tuple[str, ...]:
    """The tokens of a shape of the envelope, in order."""
    if shape[0] == "record":
        return tuple(shape[1])
    inner = (shape[1],) if shape[0] == "list" else [held for _, held, _ in shape[1]]
    return tuple(token for held in inner for token in _all_tokens(held))
