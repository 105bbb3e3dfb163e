"""The layouts of one record identifier, and decoders and encoders that choose among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from catair.fields import WIDTH, Object, converted
from catair.recogniser import nothing
from catair.record import PATIENCE, Flaw, Record

KEPT = 1000  # columns whose choice is kept, so that memory is bounded

T = TypeVar("T")


class Choice(dict[str, T], Generic[T]):
    """What the columns of a deciding element choose, among `known` values and any other.

    Columns are looked up as they are, and only when they come first as CBP converts them.
    """

    def __init__(self, known: Mapping[str, T], other: T) -> None:
        super().__init__()
        self.known = known
        self.other = other

    def __missing__(self, columns: str) -> T:
        chosen = self.of(columns)
        if len(self) < KEPT:
            self[columns] = chosen
        return chosen

    def of(self, value: str) -> T:
        """What a value chooses; it may be in lower case or have spaces around it."""
        return self.known.get(converted(value), self.other)


def fast_decode(record: Record) -> Callable[[str], Object | None]:
    """What decodes the clean lines of one layout."""
    return record.fast_decode


class Layouts:
    """The layouts of one record identifier: one, or several that an element chooses from."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = tuple(records)
        self.default = next((r for r in records if r.when is None), records[0])
        self.single = len(records) == 1
        by_value = {value: r for r in records if r.when for value in r.when[1]}
        self.choice = Choice(by_value, self.default)
        deciding = next((r for r in records if r.when), None)
        field = None
        if deciding is not None and deciding.when is not None:
            name = deciding.when[0]
            field = next(f for f in deciding.elements if f.name == name)
        self.field = field
        self.columns = slice(field.start - 1, field.end) if field else slice(0, 0)

    def of_columns(self, content: str) -> Record:
        """The layout of a line."""
        return self.choice[content[self.columns]]

    def of_object(self, made: Object) -> Record | None:
        """The layout of a record object: by its variant, or where it states none by the element."""
        if "variant" in made:
            found = (r for r in self.records if r.variant == made["variant"] and r.variant)
            return next(found, None)
        value = made.get(self.field.name) if self.field else None
        return self.choice.of(value) if type(value) is str else self.default

    def decoder(
        self, fast: Callable[[Record], Callable[[str], Object | None]] = fast_decode
    ) -> Callable[[str], Object | None]:
        """The fast decoder of a line, whichever of the layouts it has; `fast` gives each one's."""
        if self.single:
            return fast(self.default)
        known = {value: fast(record) for value, record in self.choice.known.items()}
        decoders, columns = Choice(known, fast(self.default)), self.columns
        return lambda content: decoders[content[columns]](content)

    def encoder(self) -> Callable[[Object], str | None]:
        """The encoder of clean objects, whichever of the layouts they have."""
        if self.single:
            return self.default.fast_encode
        encoders = {record.variant: record.fast_encode for record in self.records}
        choose = self.of_columns

        def encode(made: Object) -> str | None:
            variant = made.get("variant")
            line = encoders.get(variant, nothing)(made)
            return line if line is not None and choose(line).variant == variant else None

        return encode

    def decode(self, content: str) -> Object | None:
        """The object of a line without any flaw, not compiled."""
        return unflawed(self.of_columns(content).decode)(content)


def patient(plain: Callable[[Any], Any], ready: Callable[[], None]) -> Callable[[Any], Any]:
    """The plain function, until a record has come often enough for `ready` to compile the fast one.

    Like the fast one, it answers None for a record with any flaw.
    """
    seen = 0

    def call(given: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen > PATIENCE:
            ready()
        return plain(given)

    return call


def unflawed(
    decode: Callable[[str], tuple[Object, list[Flaw]]],
) -> Callable[[str], Object | None]:
    """A total decoder that answers None for a line with any flaw."""

    def total(content: str) -> Object | None:
        if len(content) != WIDTH:
            return None
        made, flaws = decode(content)
        return None if flaws else made

    return total
