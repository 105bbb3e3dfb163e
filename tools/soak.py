"""Put transactions of every kind through generate, validate, respond and match, and reconcile.

python -m tools.soak --count 100000    prints what was answered; status 1 if anything is off

Kinds take turns, and changes of what was filed before them, in every state of it, or never was
(`tools.changes`).  Each file of transactions is validated, answered, its notifications of the ten
days after it are read, and all of it is matched; memory is that of one file and of what it changes.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple, cast

import orjson

import catair
from catair import responder
from catair.fields import Object
from catair.matching import Conversation, Report
from catair.synthesis.chance import Chance
from catair.synthesis.shipment import Desk
from catair.testing.answering import LATER
from catair.testing.drawing import document
from catair.testing.kinds import FILER, KINDS, day_of, make
from tools.changes import ACCEPTED, CHANGES, DECISIONS, Change

# Answers that say neither accepted nor rejected
_SILENT = ("KI", "P3")
# Entries of type 86 are of days before the edition of SO
_OLDER = "EDITION-OLDER"
_CHANGING = {each.kind for each in CHANGES if not each.before}
# What names a transaction in the answer to it
_NUMBERS = {"SX": "entry_number", "SN": "isf_transaction_number"}

TURNS: tuple[Change, ...] = (
    *(
        Change(name, name, "answered" if kind.application in _SILENT else ACCEPTED)
        for name, kind in KINDS.items()
        if name not in _CHANGING
    ),
    *CHANGES,
)


class Soaked(NamedTuple):
    """A turn, how many transactions it had, what was answered how, what does not reconcile."""

    turn: Change
    size: int
    report: Report
    wrong: list[str]


class _Talk:
    """What is sent and what comes back, with one state of the responder."""

    def __init__(self, script: Object) -> None:
        self._state = responder.State()
        self._script = responder.load(orjson.dumps(script))
        self._matching = Conversation()
        self.wrong: list[str] = []
        self.numbers: list[str] = []  # that the last answers have, in their order (B&B-37)
        self.decided: dict[str, set[str]] = {}  # decisions on requests, by entry number

    def send(self, data: bytes, day: date, name: str) -> None:
        """Send a transmission, or nothing, and take what comes back on that day."""
        if data:
            errors = (each for each in catair.validate(data) if each.severity == "error")
            self.wrong += [f"{name}: {each}" for each in errors]
            self._matching.take(catair.read(data), name)
        made = responder.respond(data, as_of=f"{day}", script=self._script, state=self._state)
        received = catair.emit(made)
        if not received:
            return
        parsed = catair.parse(received)
        self.wrong += [f"received: {each}" for each in parsed.findings if each.code != _OLDER]
        self._matching.take(catair.read(received), "received")
        answers: list[Object] = [
            tree
            for batch in cast(Object, parsed.tree)["batches"]
            for block in batch["blocks"]
            for tree in block.get("transactions", ())
        ]
        self.numbers = [
            tree["header"]["echo"].get(_NUMBERS[tree["type"]])
            for tree in answers
            if tree["type"] in _NUMBERS
        ]
        for tree in answers:
            if tree["type"] == "SO":
                codes = {
                    each["disposition_action_code"] for each in tree.get("dispositions", ())
                } & DECISIONS
                self.decided.setdefault(tree["header"]["entry_number"], set()).update(codes)

    def end(self) -> Report:
        """Forget what was sent, and pair what came back with it."""
        self._state.close()
        return self._matching.report()


def trees(kind: str, seed: int, count: int, day: date) -> list[Object]:
    """So many transactions of a kind, sent on a day; numbers depend on seed and count alone."""
    desk = Desk(Chance(seed), FILER, f"{day}", seed * count)
    found: list[Object] = []
    for _ in range(count):
        found.append(make(kind, desk))
        desk.serial += 1
    return found


def aimed(made: list[Object], numbers: Sequence[str]) -> list[Object]:
    """Transactions with the numbers of what they change."""
    name = {"SE": "entry_number", "SF": "isf_transaction_number"}[made[0]["type"]]
    return [
        tree | {"header": tree["header"] | {name: number}}
        for tree, number in zip(made, numbers, strict=True)
    ]


def converse(turn: Change, seed: int, count: int) -> Soaked:
    """One turn: what is filed before, each kind by itself, then what it is about."""
    day = date.fromisoformat(day_of((turn.kind,)))
    talk = _Talk(turn.script)
    for at, kind in enumerate((*turn.before, turn.kind)):
        last = at == len(turn.before)
        when = day + timedelta(turn.days if last else 0)
        made = trees(kind, seed + at, count, when)
        if at:
            made = aimed(made, talk.numbers)
        data = catair.emit(document({KINDS[kind].application: made}, f"{when}"))
        talk.send(data, when, turn.name if last else f"before {turn.name}")
    talk.send(b"", when + timedelta(LATER), "")
    report = talk.end()
    expected = len(turn.before) * count + sum(_answers(tree) for tree in made)
    wrong = [*talk.wrong, *_off(turn, expected, report), *_undecided(turn, made, talk.decided)]
    return Soaked(turn, count, report, wrong)


def _answers(tree: Object) -> int:
    """How many answers a transaction has: a query one for each importer (QIB-8)."""
    return len(tree["header"]["importers"]) if tree["type"] == "KI" else 1


def _undecided(turn: Change, made: list[Object], decided: dict[str, set[str]]) -> Iterator[str]:
    """Requests that were not decided as they should be, and decisions on what was no request."""
    wanted = {turn.decided} if turn.decided else set()
    for number in (tree["header"].get("entry_number") for tree in made):
        codes = decided.get(number, set())
        if codes != wanted:
            yield f"entry {number} is decided by {sorted(codes)}"


def _off(turn: Change, expected: int, report: Report) -> Iterator[str]:
    """What does not reconcile."""
    sent = len(report.answered) + len(report.outstanding)
    if sent != expected:
        yield f"{sent} of {expected} were read"
    for each in report.outstanding:
        yield f"{each.place.file}: line {each.place.line} is outstanding"
    for answer in (*report.unexpected, *report.rejections):
        yield f"unexpected {answer.application} in line {answer.place.line}"
    for each in report.answered:
        wanted = turn.expected if each.place.file == turn.name else ACCEPTED
        for answer in each.answers:
            told = answer.disposition or "answered"
            if told != wanted:
                yield f"{each.place.file}: line {each.place.line}: {answer.application} {told}"
    for notice in report.notices:
        if notice.sent is None:
            yield f"{notice.application} in line {notice.place.line} is about nothing that was sent"


def soak(count: int, per_file: int, seed: int = 0) -> Iterator[Soaked]:
    """Files of transactions until there are so many; what they change is not counted."""
    for at, start in enumerate(range(0, count, per_file)):
        turn = TURNS[at % len(TURNS)]
        # what is sent before a turn has seeds, and so numbers, of its own
        yield converse(turn, (seed + at) * 4, min(per_file, count - start))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the reconciliation; 1 if something is off, else 0."""
    parser = argparse.ArgumentParser(description="generate, validate, respond, match")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--per-file", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    began = time.monotonic()
    sizes: Counter[str] = Counter()
    answers: Counter[tuple[str, str, str]] = Counter()
    notices = failed = 0
    for turn, size, report, wrong in soak(options.count, options.per_file, options.seed):
        sizes[turn.name] += size
        notices += len(report.notices)
        for sent in report.answered:
            for each in sent.answers:
                if sent.place.file == turn.name:
                    answers[turn.name, each.application, each.disposition or "answered"] += 1
        failed += bool(wrong)
        for flaw in wrong[:5]:
            print(f"{turn.name}: {flaw}", file=sys.stderr)
    for name, size in sizes.items():
        told = [f"{n} {code} {how}" for (of, code, how), n in answers.items() if of == name]
        print(f"{name:<34}{size:>8}  {', '.join(told)}")
    took = time.monotonic() - began
    print(f"{sizes.total()} transactions, {notices} notifications, {took:.0f} s")
    print(f"{failed} files do not reconcile" if failed else "all reconcile")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
