"""Strategies of what CBP would send: answers and notifications, by `catair.responder`."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import orjson
from hypothesis import strategies as st

from catair.fields import Object
from catair.responder import State, load, respond
from catair.responder.script import Script
from catair.testing.drawing import documents
from catair.testing.kinds import KINDS, checked
from catair.writer import emit

LATER = 10  # days after the filing, by which a bill that comes late has arrived

# What is answered, and notified, by the application that is sent
ANSWERS = {"SX": "SE", "SO": "SE", "SN": "SF", "SA": "SF", "KR": "KI", "R3": "P3"}

_BILLS: tuple[Object, ...] = ({}, {"on_file": "2d"}, {"on_file": "never"})
_HOLDS: tuple[list[Object], ...] = ([], [{"code": "51", "from": "12h", "until": "2d"}])
_IN_BOND = {"number": "000045796", "type": "61", "departure": "2704", "arrival": "3901"}
_AGENCY = {"agency": "FDA", "program": "FOO", "when": "1h", "until": "4d", "status": "01"}
# Of the bills, and of the entries
_MORE: tuple[tuple[Object, Object], ...] = (
    ({}, {}),
    (
        {
            "in_bonds": [_IN_BOND | {"arrived": "3d"}],
            "dispositions": [{"code": "92", "when": "0d"}],
        },
        {
            "agencies": [_AGENCY | {"references": [{"number": "1"}], "comments": ["TEXT"]}],
            "pending": [{"code": "70", "from": "0d", "until": "2d", "then": "73"}],
        },
    ),
)


class Answered(NamedTuple):
    """What was sent, and the batches of one application that come back."""

    sent: bytes
    received: bytes


@cache
def _script(bill: int, hold: int, more: int) -> Script:
    of_bills, of_entries = _MORE[more]
    bills = [_BILLS[bill] | {"holds": _HOLDS[hold]} | of_bills]
    return load(orjson.dumps({"bills": bills, "entries": [of_entries]}))


def scripts() -> st.SearchStrategy[Script]:
    """Scripts of the responder: bills on file at once, late or never, held or not.

    Some bills move in-bond, and of some entries an agency says something, and quota is pending.
    """
    return st.builds(_script, *(st.integers(0, len(of) - 1) for of in (_BILLS, _HOLDS, _MORE)))


def answers(code: str, *kinds: str, most: int = 3) -> st.SearchStrategy[Answered]:
    """Valid transmissions with their answers of one application: a key of `ANSWERS`.

    `kinds` are of the application that it answers, all of them if none is named.  SO and SA are
    those of the ten days after the filing; there may be none.  Raises ValueError for a code or kind
    that is not offered.
    """
    if code not in ANSWERS:
        raise ValueError(f"no answer {code!r}; there are {', '.join(ANSWERS)}")
    named = [kind for kind in checked(kinds) if KINDS[kind].application == ANSWERS[code]]
    if not named:
        raise ValueError(f"{code} answers none of these kinds")
    chosen = st.lists(st.sampled_from(named), min_size=1, max_size=most)
    return st.builds(_answered, st.just(code), documents(chosen), scripts())


def _answered(code: str, document: Object, script: Script) -> Answered:
    header = document["batches"][0]["header"]
    day = date.fromisoformat(header["transmission_date"])
    sent = emit(document)
    with State() as state:
        found = respond(sent, as_of=f"{day}", script=script, state=state)
        later = respond(b"", as_of=f"{day + timedelta(LATER)}", script=script, state=state)
    batches = [
        batch
        for batch in found["batches"] + later["batches"]
        if batch["header"]["application_identifier_code"] == code
    ]
    return Answered(sent, emit(found | {"batches": batches}))
