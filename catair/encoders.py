"""Encoders of clean records by the place where they stand; None leaves a record to the slow way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from catair import applications
from catair.fields import WIDTH, Object
from catair.layouts import Layouts, patient
from catair.recogniser import nothing

if TYPE_CHECKING:
    from catair.frames import Frame

Encode = Callable[[Any], str | None]


class Encoders(dict[str, Encode]):
    """Encoders by tokens: "SE15_M|SE15_H" takes the records that may stand in such a place."""

    def __init__(self, used: Frame) -> None:
        super().__init__()
        self._used = used

    def __missing__(self, key: str) -> Encode:
        tokens = key.split("|")
        held = all(token.partition("_")[0] in self._used.layouts for token in tokens)
        made = self[key] = self._of(tokens) if held else self._when_met(tokens)
        return made

    def _when_met(self, tokens: Sequence[str]) -> Encode:
        """For records of a chapter that is imported when the first of them comes."""
        made: Encode | None = None

        def encode(given: Any) -> str | None:
            nonlocal made
            if made is None:
                if self._used.layouts_of(given.get("record")) is None and "raw" not in given:
                    return None
                made = self._of(tokens)
            return made(given)

        return encode

    def _of(self, tokens: Sequence[str]) -> Encode:
        table = dict(self._by_name(tokens))
        carry = [_carrier(match) for match, token in self._used.carriers if token in tokens]
        if len(table) == 1 and not carry:
            return next(iter(table.values()))

        def encode(made: Any) -> str | None:
            if "raw" in made:
                return next((line for each in carry if (line := each(made))), None)
            return table.get(made.get("record"), nothing)(made)

        return encode

    def _by_name(self, tokens: Sequence[str]) -> Iterator[tuple[str, Encode]]:
        """The encoders of the records that have any of the tokens."""
        from catair.codec import compile_encode  # not before something is written

        for name, layouts in self._used.layouts.items():
            entry = self._used.table[name][3]
            known, otherwise = entry.tokens.known, entry.tokens.other
            own = {*known.values(), otherwise}
            if own.issubset(tokens):
                yield name, layouts.encoder()
            elif not own.isdisjoint(tokens):
                # of the values that the tokens have, or where theirs is that of all other values,
                # any but those that they have not
                other = otherwise in tokens
                values = frozenset(v for v, token in known.items() if (token in tokens) != other)
                yield name, compile_encode(layouts.default, entry.start + 1, values, other)


class Lines(dict[str, Encode]):
    """Encoders of clean records outside any structure, by identifier."""

    def __init__(self, layouts_of: Callable[[str], Layouts | None]) -> None:
        super().__init__()
        self._layouts_of = layouts_of

    def __missing__(self, name: str) -> Encode:
        layouts = self._layouts_of(name)
        if layouts is None or applications.is_control(name):
            return nothing

        def ready() -> None:
            self[name] = layouts.encoder()

        made = self[name] = patient(nothing, ready)
        return made


def _carrier(match: Callable[[str], re.Match[str] | None]) -> Callable[[Object], str | None]:
    """Encodes clean records that are carried without a layout."""

    def carry(made: Object) -> str | None:
        raw = made.get("raw")
        if type(raw) is not str or len(raw) != WIDTH or len(made) != 2 or not raw.isprintable():
            return None
        found = match(raw)
        return raw if found and raw.isascii() and found.group() == made.get("record") else None

    return carry
