"""What is kept of a conversation: small records of what was sent and of what came back.

Keys and places only, never a tree, whatever the size of a transaction.
"""

from __future__ import annotations

from array import array
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

    __slots__ = ("begun", "blocks", "date", "first", "key", "last", "outstanding", "text")

    def __init__(self, first: Place) -> None:
        self.first = first
        self.last = first.line
        self.key: tuple[str, ...] | None = None  # site, identification, office (B&B-20 Note 1)
        self.text = ""
        self.date: str | None = None
        self.begun = False  # whether it has a block
        self.blocks: list[Block] = []  # of what was sent
        self.outstanding: dict[int, Sent] = {}  # what awaits something, in its order


class Block:
    """A block of a batch: what its B mirrors in an answer, and where its transactions begin."""

    __slots__ = ("first", "key", "lines", "reference", "text")

    def __init__(self, first: Place) -> None:
        self.first = first
        # port, filer, office; preparer's port, filer, office and indicator (B&B-27 Note 1)
        self.key: tuple[str, ...] | None = None
        self.text = ""
        self.reference: tuple[str, ...] | None = None  # what an X0 repeats of it (B&B-30)
        self.lines = array("Q")  # of what was sent in it


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

    def take(self, answer: Answer, *codes: str | None) -> None:
        """Note an answer; what it answers is awaited no longer."""
        answer.sent = self
        self.answers.append(answer)
        self.answers.sort(key=lambda each: each.order)
        for code in codes:
            del self.awaits[code]


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

    `order` counts what came back.
    `disposition` is "rejected", "accepted", "accepted with warnings", "human review", or None
    where the answer is not one that says so.  `sent` is what an answer or a notice belongs to,
    `rejected` the batch that a rejection is of.  `reason` says why it is unexpected.  `more` is
    True for what may be a further part of the answer `before` it.
    """

    order: int
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
    more: bool = False
    before: Answer | None = None
