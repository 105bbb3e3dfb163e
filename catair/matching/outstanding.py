"""What is outstanding, and the answers that wait for what they answer, found by what both repeat.

What names a transaction for sure is its number, or all of its references, in the block that both
have in common; without either it is the order in that block, for output comes in the order of the
input (B&B-37).  So much is known as soon as both are read, in whatever order, and what is settled
by it is let go.  What is less sure is told at the end, when all is known that there is (`Rest`).

Every look-up is a queue of its own, so that an answer is found without a search through all that
is outstanding.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from catair.applications import APPLICATIONS
from catair.matching.items import BLOCK, Answer, Batch, Block, Keys, Sent
from catair.matching.keys import is_open, of_all_suffixes

Key = tuple[object, ...]
T = TypeVar("T", Sent, Batch, Answer)
_ANY = "any"
# An answer to a query tells of more than was asked for; each of its numbers may be that (ACMQ-14)
_QUERY = "C1"


class Queues(Generic[T]):
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

    def first(self, key: Key) -> T | None:
        """The first thing of a queue."""
        held = self._held.get(key)
        return held[0] if isinstance(held, deque) else held

    def waiting(self, key: Key, waits: Callable[[T], object]) -> T | None:
        """The first that waits; those before it are let go."""
        while (found := self.first(key)) is not None and not waits(found):
            self.remove(key, found)
        return found

    def remove(self, key: Key, item: T) -> None:
        """Let a thing go."""
        held = self._held.get(key)
        if isinstance(held, deque):
            held.remove(item)  # nearly always the first
            if not held:
                del self._held[key]
        else:
            del self._held[key]


# --- what is told at once ---


class Outstanding:
    """The transactions, blocks and batches that await something."""

    def __init__(self) -> None:
        self._sent: Queues[Sent] = Queues()
        self._batches: Queues[Batch] = Queues()
        self.by_order: dict[int, Sent] = {}

    def add(self, sent: Sent) -> None:
        """Take in what was sent."""
        self.by_order[sent.order] = sent
        sent.batch.outstanding[sent.order] = sent
        for code in sent.awaits:
            self._sent.add(sure_key_of(sent, code), sent)

    def take(self, answer: Answer, sent: Sent, *codes: str | None) -> bool:
        """Note an answer; True if nothing more is awaited, and what was sent is let go."""
        for code in codes:
            self._sent.remove(sure_key_of(sent, code), sent)
        sent.take(answer, *codes)
        if sent.awaits:
            return False
        del self.by_order[sent.order]
        del sent.batch.outstanding[sent.order]
        return True

    def answered_by(self, answer: Answer) -> Sent | None:
        """What awaits this answer for sure."""
        for key in sure_keys_for(answer):
            found = self._sent.first(key)
            if found:
                return found
        return None

    def add_batch(self, batch: Batch) -> None:
        """Take in a batch that may be rejected."""
        for key in keys_of_batch(batch):
            self._batches.add(key, batch)

    def remove_batch(self, batch: Batch) -> None:
        """Let a batch go of which nothing is outstanding."""
        for key in keys_of_batch(batch):
            self._batches.remove(key, batch)

    def rejected_by(self, answer: Answer, *, sure: bool) -> Batch | None:
        """The batch that a rejection is of.

        The date of the A is returned as well (B&B-20), but not in CBP's own example (B&B-34): it
        need not be that of the batch unless this is to be `sure`.
        """
        for key in keys_of_rejection(answer, sure=sure):
            found = self._batches.first(key)
            if found:
                return found
        return None


class Waiting:
    """The answers whose question is not known yet, in the order of their arrival."""

    def __init__(self) -> None:
        self._answers: Queues[Answer] = Queues()
        self.by_order: dict[int, Answer] = {}

    def add(self, answer: Answer, keys: Iterable[Key]) -> None:
        """Take in an answer that may be found by these keys."""
        self.by_order[answer.order] = answer
        for key in keys:
            self._answers.add(key, answer)

    def first(self, keys: Iterable[Key]) -> Answer | None:
        """The first that came of those with one of these keys."""
        found = [each for key in keys if (each := self._answers.first(key)) is not None]
        return min(found, key=lambda each: each.order, default=None)

    def remove(self, answer: Answer, keys: Iterable[Key]) -> None:
        """Let an answer go."""
        del self.by_order[answer.order]
        for key in keys:
            self._answers.remove(key, answer)


# --- what is told at the end ---


class Rest:
    """What is outstanding at the end, by all that an answer may repeat of it."""

    def __init__(self, outstanding: Iterable[Sent]) -> None:
        self._sent: Queues[Sent] = Queues()
        for sent in outstanding:
            for code, keys in sent.awaits.items():
                for key in _keys_of(sent, code, keys):
                    self._sent.add(key, sent)

    def answered_by(self, answer: Answer) -> Sent | None:
        """What awaits this answer; a query with all suffixes is answered more than once."""
        code = answer.application
        for key in _keys_for(answer):
            found = self._sent.waiting(key, lambda sent: code in sent.awaits)
            if found:
                return found
        every = answer.keys.importer and of_all_suffixes(answer.keys.importer)
        return self._sent.first(_all_of(code, answer.block, every)) if every else None

    def of_block(self, answer: Answer) -> list[Sent]:
        """All of the block that a block without a transaction of its own answers."""
        code = answer.application
        key = _whole(code, answer.block)
        first = self._sent.waiting(key, lambda sent: code in sent.awaits)
        if answer.kind != BLOCK or first is None:
            return []
        some = first.batch.outstanding.values()
        return [each for each in some if each.block is first.block and code in each.awaits]


# --- keys ---


def _tail(text: str) -> str:
    """Columns 70-80 of columns 60-80: all that eMAN returns (B&B-11 Note 5)."""
    return text.ljust(21)[10:].strip()


def _text(text: str, application: str) -> str:
    """The user data text that comes back."""
    known = APPLICATIONS.get(application)
    return _tail(text) if known and known.system == "eMAN" else text.strip()


def _envelope(block: Block | None, application: str) -> Key:
    return (block.key, _text(block.text, application)) if block else ()


def _batch(batch: Batch, application: str) -> Key | None:
    return (batch.key, _text(batch.text, application)) if batch.key else None


def _whole(code: str | None, block: Block | None) -> Key:
    return "block", code, _envelope(block, code or "")


def _all_of(code: str | None, block: Block | None, importer: str) -> Key:
    return "all", code, _envelope(block, code or ""), importer


def keys_of_batch(batch: Batch) -> list[Key]:
    """Where a batch stands that may be rejected; the A of a rejection does not say its system."""
    texts = dict.fromkeys((batch.text.strip(), _tail(batch.text)))
    abouts = dict.fromkeys((None, *(block.reference for block in batch.blocks)))
    dates = dict.fromkeys((batch.date, _ANY))
    return [(batch.key, text, date, about) for text in texts for date in dates for about in abouts]


def keys_of_rejection(answer: Answer, *, sure: bool) -> list[Key]:
    """Where a rejection looks for its batch."""
    batch = answer.batch
    dates = (batch.date or _ANY,) if sure else (batch.date, _ANY)
    return [(batch.key, batch.text.strip(), date, answer.reference) for date in dates]


def _same(code: str | None, kind: str, block: Key, keys: Keys, *, numbered: bool) -> Key:
    return code, kind, block, keys.action, keys.importer, numbered


def _first_place(batch: Batch, application: str) -> object:
    """The batch in which the order tells, with its date."""
    return (_batch(batch, application), batch.date)


def sure_key_of(sent: Sent, code: str | None) -> Key:
    """Where the answer of a code looks first for what was sent."""
    keys = sent.keys[code]
    envelope = _envelope(sent.block, sent.application)
    if keys.number:
        return code, keys.number, keys.action, envelope
    same = _same(code, sent.kind, envelope, keys, numbered=False)
    if keys.references:
        return *same, keys.references[0] if code == _QUERY else keys.references
    return *same, False, _first_place(sent.batch, sent.application)


def sure_keys_for(answer: Answer) -> list[Key]:
    """Where an answer looks for what it answers for sure."""
    code, keys = answer.application, answer.keys
    envelope = _envelope(answer.block, code)
    found: list[Key] = []
    if keys.number:
        found.append((code, keys.number, keys.action, envelope))
    same = _same(code, answer.kind, envelope, keys, numbered=False)
    if code == _QUERY:
        found += [(*same, each) for each in keys.references]
    elif keys.references:
        found.append((*same, keys.references))
    else:
        found.append((*same, False, _first_place(answer.batch, code)))
    return found


def _keys_of(sent: Sent, code: str | None, keys: Keys) -> Iterator[Key]:
    """Where a transaction stands; `_keys_for` says where an answer looks."""
    envelope = _envelope(sent.block, sent.application)
    if is_open(keys):
        yield _all_of(code, sent.block, str(keys.importer))
    if keys.number:
        yield code, keys.number, keys.action, envelope
        yield code, keys.number, keys.action
    same = _same(code, sent.kind, envelope, keys, numbered=bool(keys.number))
    if keys.references:
        yield *same, keys.references
        for each in keys.references:
            yield *same, each
    batch = _batch(sent.batch, sent.application)
    for where in ((batch, sent.batch.date), (batch,), _ANY):
        yield *same, bool(keys.references), where
    yield _whole(code, sent.block)


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
        same = _same(code, answer.kind, envelope, keys, numbered=numbered)
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
