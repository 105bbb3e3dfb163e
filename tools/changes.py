"""What CBP does with a change, by what it changes and when: proof and soak hold the answers to it.

Source: Cargo Release v40, SE-17, SE-23 (R), SE-24 (D), SE-25 (U) and SE-32 Note 1; Appendix S (by
excerpt), ISF error 108.  For what the chapter names no condition is accepted: R of an entry whose
bills are matched and have not arrived, and U of one that is not released.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from catair.fields import Object

ACCEPTED, REJECTED, REVIEWED = "accepted", "rejected", "human review"


class Change(NamedTuple):
    """A change: the kind that is sent, and how it is answered.

    `before` are kinds that are sent before it with the same numbers, and accepted; without any it
    changes what is not on file.  `script` is what CBP knows, `days` how long after the filing the
    change is sent, and `decided` the disposition (SO60) that decides on a request.
    """

    name: str
    kind: str
    expected: str
    before: tuple[str, ...] = ()
    script: Object = {}  # noqa: RUF012 - nobody changes it
    days: int = 0
    decided: str | None = None


def _waiting(code: str) -> Object:
    waits = [{"code": code, "from": "0d"}]
    return {"bills": [{"on_file": "never"}], "entries": [{"pending": waits}]}


_ARRIVED = [{"departed": "0d", "arrived": "0d"}]

# What an entry is in: what CBP knows, days after its filing, and the answers to R, D and U
_STATES: dict[str, tuple[Object, int, tuple[str, str, str]]] = {
    "unmatched": ({"bills": [{"on_file": "never"}]}, 1, (ACCEPTED, ACCEPTED, ACCEPTED)),
    "documents": (_waiting("96"), 1, (REVIEWED, REVIEWED, ACCEPTED)),
    "exam": (_waiting("03"), 1, (REVIEWED, REVIEWED, ACCEPTED)),
    "matched": ({"bills": [{"departed": "never"}]}, 1, (ACCEPTED, REVIEWED, ACCEPTED)),
    "arrived": (
        {"bills": _ARRIVED, "entries": [{"release": "never"}]}, 1, (REVIEWED, REVIEWED, ACCEPTED),
    ),
    "released": ({"bills": _ARRIVED}, 1, (REJECTED, REVIEWED, ACCEPTED)),
    "released 15 days": ({"bills": _ARRIVED}, 15, (REJECTED, REVIEWED, ACCEPTED)),
    "released 16 days": ({"bills": _ARRIVED}, 16, (REJECTED, REVIEWED, REJECTED)),
}  # fmt: skip
_KINDS = ("replace", "cancel", "update")

# How a request is decided, and the disposition that says so (ACMQ-55)
_OUTCOMES = {
    "replace": {"approved": "88", "documents": "84", "rejected": "86"},
    "cancel": {"approved": "23", "documents": "85", "rejected": "87"},
}
DECISIONS = frozenset(code for codes in _OUTCOMES.values() for code in codes.values())


def _of_entries() -> Iterator[Change]:
    for state, (script, days, answers) in _STATES.items():
        for kind, expected in zip(_KINDS, answers, strict=True):
            name = f"{kind} {state}"
            plain = Change(name, kind, expected, ("ocean",), script, days)
            if expected != REVIEWED:
                yield plain
                continue
            for outcome, code in _OUTCOMES[kind].items():
                reviews = {"reviews": [{"outcome": outcome}]}
                yield plain._replace(
                    name=f"{name} {outcome}", script=script | reviews, decided=code
                )


CHANGES: tuple[Change, ...] = (
    *_of_entries(),
    # its number cannot be used again (SE-17)
    Change("ocean cancelled", "ocean", REJECTED, ("ocean", "cancel"), _STATES["unmatched"][0]),
    Change("isf_replace on file", "isf_replace", ACCEPTED, ("isf_10",)),
    Change("isf_delete on file", "isf_delete", ACCEPTED, ("isf_10",), days=20),
    Change("isf_replace again", "isf_replace", ACCEPTED, ("isf_10", "isf_replace"), days=3),
    Change("isf_replace deleted", "isf_replace", REJECTED, ("isf_10", "isf_delete")),
    Change("isf_delete deleted", "isf_delete", REJECTED, ("isf_10", "isf_delete")),
    # never filed
    *(Change(kind, kind, REJECTED) for kind in (*_KINDS, "isf_replace", "isf_delete")),
)
