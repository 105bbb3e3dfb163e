"""What is outstanding, found by what an answer repeats of it, in the order in which it was sent.

Every look-up is a queue of its own, so that an answer is found without a search through all that
is outstanding.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from catair.applications import APPLICATIONS
from catair.matching.items import Answer, Batch, Block, Keys, Sent

Key = tuple[object, ...]
T = TypeVar("T", Sent, Batch)
_ANY = "any"


class _Queues(Generic[T]):
    """Queues by their key; most have one thing in them, and cost no more than it."""

    def __init__(self) -> None:
        self._held: dict[Key, T | deque[T]] = {}

    def add(self, key: Key, item: T) -> None:
        """Put a thing at the end of a queue."""
        held = self._held.setdefault(key, item)
        if isinstance(held, deque):
            held.append(item)
        elif held is not item:
            self._held[key] = deque((held, item))

    def first(self, key: Key, waits: Callable[[T], object]) -> T | None:
        """The first that waits; those before it are let go."""
        held = self._held.get(key)
        if isinstance(held, deque):
            while held and not waits(held[0]):
                held.popleft()
            return held[0] if held else None
        return held if held is not None and waits(held) else None


def _tail(text: str) -> str:
    """Columns 70-80 of columns 60-80: all that eMAN returns (B&B-11 Note 5)."""
    return text.ljust(21)[10:].strip()


def _text(text: str, application: str) -> str:
    """The user data text that comes back."""
    known = APPLICATIONS.get(application)
    return _tail(text) if known and known.system == "eMAN" else text.strip()


class Outstanding:
    """The transactions, blocks and batches that await something."""

    def __init__(self) -> None:
        self._sent: _Queues[Sent] = _Queues()
        self._batches: _Queues[Batch] = _Queues()
        self._numbers: dict[tuple[str | None, str], Sent] = {}

    def add(self, sent: Sent) -> None:
        """Take in what was sent."""
        for code, keys in sent.awaits.items():
            if keys.number:
                self.assign(code, keys.number, sent)
            for key in _keys_of(sent, code, keys):
                self._sent.add(key, sent)

    def add_batch(self, batch: Batch) -> None:
        """Take in a batch that may be rejected."""
        if not batch.outstanding:
            return
        # the A of a rejection does not say of which system it is
        texts = dict.fromkeys((batch.text.strip(), _tail(batch.text)))
        abouts = dict.fromkeys((None, *(block.reference for block in batch.blocks)))
        for text in texts:
            for date in (batch.date, _ANY):
                for about in abouts:
                    self._batches.add((batch.key, text, date, about), batch)

    def assign(self, code: str | None, number: str, sent: Sent) -> None:
        """Note the number of what was sent, such as an answer gives to what had none."""
        held = self._numbers.setdefault((code, number), sent)
        if held.order < sent.order:
            self._numbers[code, number] = sent

    def by_number(self, code: str | None, number: str | None) -> Sent | None:
        """The last one sent with this number, outstanding or not."""
        return self._numbers.get((code, number)) if number else None

    def answered_by(self, answer: Answer) -> Sent | None:
        """What awaits this answer."""
        for key in _keys_for(answer):
            found = self._sent.first(key, lambda sent: answer.application in sent.awaits)
            if found:
                return found
        return None

    def rejected_by(self, answer: Answer) -> Batch | None:
        """The batch that a rejection is of, and of which something is outstanding.

        The date of the A is returned as well (B&B-20), but not in CBP's own example (B&B-34).
        """
        batch = answer.batch
        for date in (batch.date, _ANY):
            key = batch.key, batch.text.strip(), date, answer.reference
            found = self._batches.first(key, lambda sent: sent.outstanding)
            if found:
                return found
        return None


def _envelope(block: Block | None, application: str) -> Key:
    return (block.key, _text(block.text, application)) if block else ()


def _batch(batch: Batch, application: str) -> Key | None:
    return (batch.key, _text(batch.text, application)) if batch.key else None


def _keys_of(sent: Sent, code: str | None, keys: Keys) -> Iterator[Key]:
    """Where a transaction stands; `_keys_for` says where an answer looks."""
    envelope = _envelope(sent.block, sent.application)
    if keys.number:
        yield code, keys.number, keys.action, envelope
        yield code, keys.number, keys.action
    same: Key = (code, sent.kind, envelope, keys.action, keys.importer, bool(keys.number))
    if keys.references:
        yield *same, keys.references
        for each in keys.references:
            yield *same, each
    batch = _batch(sent.batch, sent.application)
    for where in ((batch, sent.batch.date), (batch,), _ANY):
        yield *same, bool(keys.references), where


def _keys_for(answer: Answer) -> Iterator[Key]:
    """Where an answer looks, the most telling first.

    By its number; else by the filer's references in the same block; else by the order in that
    block, for output comes in the order of the input (B&B-37), but only where what the answer
    repeats does not say that it is of another one.
    """
    code, keys = answer.application, answer.keys
    envelope = _envelope(answer.block, code)
    if keys.number:
        yield code, keys.number, keys.action, envelope
        yield code, keys.number, keys.action
    # one that was sent without a number, and one with it where the answer has none
    for numbered in (False,) if keys.number else (True, False):
        same: Key = (code, answer.kind, envelope, keys.action, keys.importer, numbered)
        if keys.references:
            yield *same, keys.references
            for each in keys.references:
                yield *same, each
        batch = _batch(answer.batch, code)
        places: tuple[object, ...] = (_ANY,)
        if batch:
            places = ((batch, answer.batch.date), (batch,), (None,))
        for where in places:
            for referenced in (False,) if keys.references else (True, False):
                yield *same, referenced, where
