"""Put transactions of every kind through generate, validate, respond and match, and reconcile.

python -m tools.soak --count 100000    prints what was answered; status 1 if anything is off

Each file of transactions is validated, answered, its notifications of the ten days after it are
read, and all of it is matched; memory is that of one file.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

import catair
from catair import responder
from catair.fields import Object
from catair.matching import Conversation, Report
from catair.synthesis.chance import Chance
from catair.synthesis.shipment import Desk
from catair.testing.answering import LATER
from catair.testing.drawing import document
from catair.testing.kinds import FILER, KINDS, day_of, make

# They change what was never filed here, so their number is not on file (SE-23 to SE-25)
CHANGES = ("replace", "update", "cancel", "isf_replace", "isf_delete")
# Answers that say neither accepted nor rejected
_SILENT = ("KI", "P3")
# Entries of type 86 are of days before the edition of SO
_OLDER = "EDITION-OLDER"


def expected(kind: str) -> str:
    """The disposition that each answer to a valid transaction of a kind has."""
    if KINDS[kind].application in _SILENT:
        return "answered"
    return "rejected" if kind in CHANGES else "accepted"


def made(kind: str, seed: int, count: int) -> bytes:
    """A transmission of so many transactions of a kind."""
    day = day_of((kind,))
    desk = Desk(Chance(seed), FILER, day, seed * count)
    trees: list[Object] = []
    for _ in range(count):
        trees.append(make(kind, desk))
        desk.serial += 1
    return catair.emit(document({KINDS[kind].application: trees}, day))


def conversation(data: bytes, kind: str) -> tuple[list[str], Report]:
    """What is wrong with what was sent and with what came back; the two of them matched."""
    first = date.fromisoformat(day_of((kind,)))
    received = []
    with responder.State() as state:
        for sent, day in ((data, first), (b"", first + timedelta(LATER))):
            answer = responder.respond(sent, as_of=f"{day}", state=state)
            received.append(catair.emit(answer))
    wrong = [f"sent: {each}" for each in catair.validate(data) if each.severity == "error"]
    matching = Conversation()
    matching.take(catair.read(data), "sent")
    for answered in filter(None, received):
        found = catair.parse(answered).findings
        wrong += [f"received: {each}" for each in found if each.code != _OLDER]
        matching.take(catair.read(answered), "received")
    return wrong, matching.report()


def off(kind: str, count: int, report: Report) -> Iterator[str]:
    """What does not reconcile."""
    sent = len(report.answered) + len(report.outstanding)
    # the answer to a query is told by the block
    if sent != (1 if KINDS[kind].application == "KI" else count):
        yield f"{sent} of {count} were read"
    for each in report.outstanding:
        yield f"line {each.place.line} is outstanding"
    for answer in (*report.unexpected, *report.rejections):
        yield f"unexpected {answer.application} in line {answer.place.line}"
    for each in report.answered:
        for answer in each.answers:
            told = answer.disposition or "answered"
            if told != expected(kind):
                yield f"line {each.place.line}: {answer.application} {told}"
    for notice in report.notices:
        if notice.sent is None:
            yield f"{notice.application} in line {notice.place.line} is about nothing that was sent"


class Soaked(NamedTuple):
    """A file: its kind, how many transactions, what was answered how, what does not reconcile."""

    kind: str
    size: int
    report: Report
    wrong: list[str]


def soak(count: int, per_file: int, seed: int = 0) -> Iterator[Soaked]:
    """Files of transactions until there are so many; kinds take turns."""
    kinds = list(KINDS)
    for at, start in enumerate(range(0, count, per_file)):
        kind, size = kinds[at % len(kinds)], min(per_file, count - start)
        data = made(kind, seed + at, size)
        wrong, report = conversation(data, kind)
        yield Soaked(kind, size, report, [*wrong, *off(kind, size, report)])


def main() -> int:
    """Print the reconciliation; 1 if something is off, else 0."""
    parser = argparse.ArgumentParser(description="generate, validate, respond, match")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--per-file", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    began = time.monotonic()
    sizes: Counter[str] = Counter()
    answers: Counter[tuple[str, str, str]] = Counter()
    notices = failed = 0
    for kind, size, report, wrong in soak(options.count, options.per_file, options.seed):
        sizes[kind] += size
        notices += len(report.notices)
        for sent in report.answered:
            for each in sent.answers:
                answers[kind, each.application, each.disposition or "answered"] += 1
        failed += bool(wrong)
        for flaw in wrong[:5]:
            print(f"{kind}: {flaw}", file=sys.stderr)
    for kind, size in sizes.items():
        told = [f"{n} {code} {how}" for (of, code, how), n in answers.items() if of == kind]
        print(f"{kind:<14}{size:>8}  {', '.join(told)}")
    took = time.monotonic() - began
    print(f"{sizes.total()} transactions, {notices} notifications, {took:.0f} s")
    print(f"{failed} files do not reconcile" if failed else "all reconcile")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
