"""The fast lane's structure: one regular expression an application, and the heads of groups.

Both are made from the shape of the grammar.  A record's token is a character: a batch is a string,
and the expression says whether reading it has no fault.  The head of a record's group is the last
record before it that has one of a few tokens, where no such record can stand between; which that
are is worked out for every token, and a transaction that has a token without that property goes
through the recogniser itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

import numpy as np

from catair.frames import frame
from catair.recogniser import END, Fault
from catair.shapes import Shape, Slot
from catair.table.columns import Array
from catair.table.parents import parents

LETTERS = "ABYZ"
KEPT = 1_000_000  # records of transactions whose heads are kept

Names = frozenset[str]


class HeadTokens:
    """The heads in one kind of transaction: `of` has for a token the tokens of its heads.

    The transaction's own head is headed by the B.  `unsure` are the tokens that do not tell.
    """

    def __init__(self, slots: Sequence[Slot], starts: Names) -> None:
        """`starts` are the tokens that begin transactions of any kind."""
        self.start = starts.intersection(_tokens(slots[0][1]))
        self._found: dict[str, set[str]] = {}
        self._between: dict[str, list[Names]] = {}
        self.unsure: set[str] = set()
        every = frozenset(_tokens(("object", tuple(slots))))
        self._group(slots, frozenset(("B",)), every)
        for token, between in self._between.items():
            if any(self._found[token] & each for each in between):
                self.unsure.add(token)
        self.of = {t: frozenset(h) for t, h in self._found.items() if t not in self.unsure}

    def _note(self, tokens: Sequence[str], heads: Names, between: Names) -> None:
        for token in tokens:
            self._found.setdefault(token, set()).update(heads)
            self._between.setdefault(token, []).append(between)

    def _group(self, slots: Sequence[Slot], around: Names, between: Names) -> None:
        """A group: `between` may stand between its first record and the head around it."""
        for variant in variants(slots):
            heads, seen, headed = around, between, False
            for _, shape, must in variant:
                own = frozenset(_tokens(shape))
                if must and shape[0] == "record" and not headed:
                    self._note(shape[1], around, seen)
                    heads, seen, headed = own, frozenset(), True
                    continue
                if shape[0] == "list":
                    seen |= own  # those of the items before
                    shape = shape[1]
                if shape[0] == "record":
                    self._note(shape[1], heads, seen)
                elif shape[0] == "object":
                    self._group(shape[1], heads, seen)
                else:
                    self.unsure.update(shape[1])
                seen |= own


def variants(slots: Sequence[Slot]) -> Iterator[list[Slot]]:
    """The slots with each of the alternatives in the place of a choice."""
    ways = [
        [tuple(alternative) for alternative in shape[1]] + ([] if must else [()])
        if shape[0] == "choice"
        else [((key, shape, must),)]
        for key, shape, must in slots
    ]
    for way in product(*ways):
        yield [slot for part in way for slot in part]


def _tokens(shape: Shape) -> Iterator[str]:
    if shape[0] in ("record", "nested"):
        yield from shape[1]
    elif shape[0] == "list":
        yield from _tokens(shape[1])
    else:
        slots = shape[1] if shape[0] == "object" else [s for way in shape[1] for s in way]
        for _, inner, _ in slots:
            yield from _tokens(inner)


class Proof:
    """What there is to prove, and to find, of the batches of one application.

    Each token, and each letter of the envelope, has a code, which is its character.
    """

    def __init__(self, application: str) -> None:
        self.application = application
        used = frame(application)
        self.grammar = used.grammar
        self.codes = {letter: code for code, letter in enumerate(LETTERS)}
        self.heads: list[HeadTokens] = []
        self._pairs: dict[tuple[str, str], int] = {}
        self._known: dict[bytes, Array | None] = {}
        self._room = KEPT
        if self.grammar is None:
            inner = "[^\\x00-\\x03]"
        else:
            shape = self.grammar.SHAPE
            for token in sorted(self.grammar.TOKENS):
                self.code(token)
            # the kinds of transaction that their first record tells apart
            whole = variants(shape[1]) if shape[1][0][1][0] == "choice" else [shape[1]]
            self.heads = [HeadTokens(slots, self.grammar.START) for slots in whole]
            inner = self._pattern(shape)
        a, b, y, z = (f"\\x{self.codes[letter]:02x}" for letter in LETTERS)
        self._match = re.compile(f"{a}(?:{b}(?:{inner})++{y})++{z}".encode()).fullmatch

    def code(self, token: str) -> int:
        """The code of a token, or of a letter of the envelope."""
        return self.codes.setdefault(token, len(self.codes))

    def pair(self, name: str, token: str) -> int:
        """The number of a record identifier with a token, as `recognised` takes it."""
        return self._pairs.setdefault((name, token), len(self._pairs))

    def right(self, codes: bytes, start: int, end: int) -> bool:
        """True if the codes from `start` to `end` are a whole batch without a fault."""
        return self._match(codes, start, end) is not None

    def _pattern(self, shape: Shape) -> str:
        kind = shape[0]
        if kind in ("record", "nested"):
            one = "".join(f"\\x{self.codes[token]:02x}" for token in shape[1])
            return f"[{one}]" if kind == "record" else f"[{one}]++"
        if kind == "list":
            return f"(?:{self._pattern(shape[1])})++"
        if kind == "choice":
            return f"(?>{'|'.join(map(self._sequence, shape[1]))})"
        return self._sequence(shape[1])

    def _sequence(self, slots: Sequence[Slot]) -> str:
        parts = ((self._pattern(shape), must) for _, shape, must in slots)
        return "".join(part if must else f"(?:{part})?+" for part, must in parts)

    def recognised(self, pairs: bytes) -> Array | None:
        """The heads of a transaction's records as `parents` gives them; None if it has a fault.

        `pairs` has the number of each record, as unsigned 16-bit integers.
        """
        if pairs in self._known:
            return self._known[pairs]
        known = list(self._pairs)
        stated = [known[number] for number in memoryview(pairs).cast("H")]
        records: list[dict[str, Any]] = [{"record": name} for name, _ in stated]
        faults: list[Fault] = []
        assert self.grammar is not None
        tokens = [*(token for _, token in stated), END]
        tree = self.grammar.recognise(tokens, records, self.application, faults)
        found = None
        if not faults:
            found = np.array(parents(tree, records, self.application), np.int32)
        if self._room >= len(stated):
            self._room -= len(stated)
            self._known[pairs] = found
        return found


@cache
def proof_of(application: str) -> Proof | None:
    """The proof of an application; None where its batches cannot be proved by columns.

    Those are the ones whose transactions begin by a value and not by a record, and those that are
    all of their block.
    """
    used = frame(application)
    if used.chapter is None or used.same is not None or used.opening:
        return None
    return Proof(application)
