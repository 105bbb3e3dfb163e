"""Transactions of any application of the registry, drawn from its field tables.

Where the application has a grammar the records stand in an order that it allows; where it has
none they stand in any.  What a chapter asks of the values beyond their form is not looked at.

Half of the optional elements are stated.  Which ones is drawn for every record, or, `steady`, once
for a kind of record: a program fills the same columns again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from string import ascii_uppercase, digits
from typing import Any

from benchmarks.kinds.invented import FIRST, Invented
from benchmarks.kinds.lines import line
from catair.applications import identifiers, records_of
from catair.fields import Field, Object
from catair.frames import Entry, frame
from catair.record import Record
from catair.shapes import Shape, Slot

RUN = 20  # the records of one piece where there is no grammar
LONG = 12  # columns from which a text is made of words
TRIES = 1000
GROUP = ("PG50", "PG51")


class FromTables:
    """The transactions of one application from one program."""

    def __init__(self, invented: Invented, application: str, steady: bool = False) -> None:
        self.invented = invented
        self.random = invented.random
        self.application = application
        self.steady = steady
        self.habits: dict[tuple[Record, int], bool] = {}
        self.frame = frame(application)
        self.records = records_of(application)
        for record in self.records:
            self.frame.layouts_of(record.identifier)  # also those of another chapter
        self.entries: dict[str, Entry] = {name: row[3] for name, row in self.frame.table.items()}

    def transaction(self) -> Iterator[bytes]:
        """The lines of a transaction, or of some records where there is no grammar."""
        grammar = self.frame.grammar
        if grammar is None:
            names = self.random.choices(list(self.entries), k=RUN)
            return (self.record(name, self.entries[name].tokens.other) for name in names)
        return (self.record(*self.named(token)) for token in self.tokens(grammar.SHAPE))

    def named(self, token: str) -> tuple[str, str]:
        """One of the records that a token stands for; a group is none, for it needs its end."""
        names = [name for name in identifiers(token, self.records) if name not in GROUP]
        return self.random.choice(names), token

    # --- the order of records ---

    def tokens(self, shape: Shape) -> Iterator[str]:
        """The tokens of an instance of this shape."""
        pick = self.random.choice
        if shape[0] == "record":
            yield pick(shape[1])
        elif shape[0] == "nested":
            yield from [shape[1][0]] * pick((2, 5, 9))
        elif shape[0] == "list":
            for _ in range(pick((1, 1, 2, 3))):
                yield from self.tokens(shape[1])
        else:
            yield from self.slots(shape[1])

    def slots(self, slots: Iterable[Slot]) -> Iterator[str]:
        """The tokens of an object: one alternative of each choice, half of what is optional."""
        for _, shape, must in slots:
            if shape[0] == "choice":
                yield from self.slots(self.random.choice(shape[1]))
            elif must or self.sometimes():
                yield from self.tokens(shape)

    # --- one record ---

    def record(self, name: str, token: str) -> bytes:
        """A line of this record that is read as this token."""
        entry = self.entries[name]
        for _ in range(TRIES):
            layout = self.random.choice(entry.layouts.records)
            text = line(layout, **self.values(layout, self.stated(layout, entry, token)))
            content = text[:-1].decode("latin-1")
            same = self.frame.find(content) is entry and entry.token(content) == token
            if same and entry.layouts.of_columns(content) is layout:
                return text
        raise ValueError(f"no line of {layout!r} is read as {token}")

    def stated(self, layout: Record, entry: Entry, token: str) -> dict[str, str]:
        """What the deciding elements say of the layout and of the token."""
        made = {}
        if entry.tokens.known:
            width = entry.end - entry.start
            held = [v for v, t in entry.tokens.known.items() if t == token and len(v) <= width]
            if held:
                made[entry.element] = self.random.choice(held)
        if layout.when:
            made[layout.when[0]] = self.random.choice(layout.when[1])
        return made

    def values(self, layout: Record, stated: dict[str, str]) -> Object:
        """Every mandatory element and half of the others; the items of a list are whole."""
        made: Object = {}
        items: dict[str, dict[int, list[Field]]] = {}
        for field in layout.elements:
            if field.list:
                items.setdefault(field.list, {}).setdefault(field.occurrence, []).append(field)
            elif field.name in stated:
                made[field.name] = stated[field.name]
            elif field.mandatory or self.fills(layout, field):
                made[field.name] = self.value(field)
        for name, groups in items.items():
            for at, fields in sorted(groups.items()):
                present = len(made.get(name, ())) == at
                must = any(f.mandatory for f in fields)
                if must or (present and self.fills(layout, fields[0])):
                    made.setdefault(name, []).append({f.name: self.value(f) for f in fields})
        return made

    def value(self, field: Field) -> Any:
        """A value that the strict writer takes."""
        number = self.random.randrange
        if field.constant:
            return field.constant
        codes = _codes(field)
        if codes:
            return self.random.choice(codes)
        if field.kind == "integer":
            return number(10 ** min(field.width, 6))
        if field.kind == "decimal":
            whole, part = divmod(number(10 ** min(field.width, 8)), 10**field.decimals)
            return f"{whole}.{part:0{field.decimals}}"
        if field.kind.startswith("date"):
            return self.invented.date()
        if field.kind.startswith("time"):
            parts = (24, 60, 60)[: field.width // 2]
            return ":".join(f"{number(most):02}" for most in parts)
        return self.text(field)

    def text(self, field: Field) -> str:
        """Text of the field's class."""
        random, width = self.random, field.width
        if field.filled:
            return "".join(random.choices(digits, k=width))
        if field.left:
            return "".join(random.choices(digits, k=random.randint(1, width)))
        if field.written == "A":
            return "".join(random.choices(ascii_uppercase, k=random.randint(1, width)))
        if width < LONG:
            return "".join(random.choices(ascii_uppercase + digits, k=random.randint(1, width)))
        words = f"{random.choice(FIRST)} {random.choice(FIRST)} {random.randrange(10**6)}"
        return words[:width].rstrip()

    def fills(self, layout: Record, field: Field) -> bool:
        """An optional element is stated."""
        if not self.steady:
            return self.sometimes()
        return self.habits.setdefault((layout, field.start), self.sometimes())

    def sometimes(self) -> bool:
        """Half of the time."""
        return self.random.random() < 0.5


@cache
def _codes(field: Field) -> tuple[str, ...]:
    """The codes of a field that fit its columns."""
    return tuple(code for code in field.codes or () if field.write(code)[0])
