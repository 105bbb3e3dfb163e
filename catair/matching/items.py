"""What is kept of a conversation: small records of what was sent and of what came back.

Keys and places only, never a tree, so that memory grows with the number of transactions, whatever
their size.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

TRANSACTION, BLOCK, BATCH = "transaction", "block", "batch"


class Place(NamedTuple):
    """A physical line of a file, counted from 1."""

    file: str | None
    line: int


class Keys(NamedTuple):
    """What names a transaction in its own columns, and is echoed by its answer.

    `number` is filer code and entry number, or the ISF transaction number; `references` the
    filer's own, each with its qualifier; `importer` that of an ISF, with its qualifier.
    """

    number: str | None = None
    references: tuple[str, ...] = ()
    action: str | None = None
    importer: str | None = None


NO_KEYS = Keys()


class Batch:
    """A batch: who sent it, when, with which user data text; what of it is outstanding."""

    __slots__ = ("blocks", "date", "first", "key", "last", "outstanding", "sent", "text")

    def __init__(self, first: Place) -> None:
        self.first = first
        self.last = first.line
        self.key: tuple[str, ...] | None = None  # site, identification, office (B&B-20 Note 1)
        self.text = ""
        self.date: str | None = None
        self.blocks: list[Block] = []
        self.sent: list[Sent] = []
        self.outstanding = 0  # how many of them await something


class Block:
    """A block of a batch: what its B mirrors in an answer, and what was sent in it."""

    __slots__ = ("first", "key", "reference", "sent", "text")

    def __init__(self, first: Place) -> None:
        self.first = first
        # port, filer, office; preparer's port, filer, office and indicator (B&B-27 Note 1)
        self.key: tuple[str, ...] | None = None
        self.text = ""
        self.reference: tuple[str, ...] | None = None  # what an X0 repeats of it (B&B-30)
        self.sent: list[Sent] = []


@dataclass(slots=True, eq=False)
class Sent:
    """A transaction, block or batch that awaits answers.

    `order` counts what was sent; `application` is the code in force, `kind` "transaction", "block"
    (of an application whose answers are told by the block, or without a transaction) or "batch"
    (without a block).
    `awaits` has the keys by the code of each answer that is outstanding, None where no chapter
    names the answer; `keys` those of all.  `answers` came in this order.
    """

    order: int
    application: str
    kind: str
    place: Place
    keys: dict[str | None, Keys]
    batch: Batch
    block: Block | None
    awaits: dict[str | None, Keys] = field(init=False)
    answers: list[Answer] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.awaits = dict(self.keys)
        self.batch.sent.append(self)
        self.batch.outstanding += 1

    def take(self, answer: Answer, *codes: str | None) -> None:
        """Note an answer; what it answers is awaited no longer."""
        self.answers.append(answer)
        for code in codes:
            del self.awaits[code]
        if not self.awaits:
            self.batch.outstanding -= 1


class Condition(NamedTuple):
    """An X1 and what its X0s point to.

    `block` and `transaction` count from 1 in the batch and in the block, `position` is that of
    the record in the batch and `column` that of the problem in the record, None where the X0 says
    none or all of it (B&B-30).  `source` is the line that was sent.
    """

    code: str | None
    text: str | None
    block: int | None
    transaction: int | None
    position: int | None
    column: int | None
    source: Place | None = None


@dataclass(slots=True, eq=False)
class Answer:
    """What came back: an answer, a rejection of a batch ("rejection"), or a notice.

    `disposition` is "rejected", "accepted", "accepted with warnings", "human review", or None
    where the answer is not one that says so.  `sent` is what an answer or a notice belongs to,
    `rejected` the batch that a rejection is of.  `reason` says why it is unexpected.
    """

    application: str
    kind: str
    place: Place
    keys: Keys
    batch: Batch
    block: Block
    disposition: str | None = None
    conditions: tuple[Condition, ...] = ()
    reference: tuple[str, ...] | None = None
    sent: Sent | None = None
    rejected: Batch | None = None
    reason: str | None = None
