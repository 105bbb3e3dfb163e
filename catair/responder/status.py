"""SO: what CBP tells of an entry while it lives, and how it decides on requests.

Source: Cargo Release Status Notification, revision 36 (transcribed), SO-30 to SO-41; what a request
leads to: Cargo Release v40, SE-23, SE-24.  Each notification lists all bills of the entry with the
last disposition of each, as the samples of `samples/status` do.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from catair.chapters.cargo_release_status import BILL_DISPOSITIONS, ENTRY_DISPOSITIONS
from catair.fields import Object
from catair.responder import clock
from catair.responder.form import APPROVED, DOCUMENTS
from catair.responder.life import RELEASED, Life, Step
from catair.responder.reviews import review
from catair.responder.script import Script, stated_when
from catair.responder.telling import changed, news

# What becomes of a request, by its action: approved, documents required, rejected (ACMQ-55)
_OUTCOMES = {"R": ("88", "84", "86"), "D": ("23", "85", "87")}


class Notice(NamedTuple):
    """A notification: when it is sent, of which application, to whom, and what it says."""

    moment: datetime
    application: str
    key: str
    sender: Object
    tree: Object


class Decision(NamedTuple):
    """A step of CBP's decision on a request."""

    moment: datetime
    code: str
    approved: bool
    final: bool
    references: list[Object]


def advance(key: str, told: Object, script: Script, now: datetime) -> Iterator[Notice]:
    """What there is to tell of an entry up to now; changes `told` as time passes."""
    while told["open"]:
        life = Life(key, told, script)
        decision = _decision(key, told, script)
        until = now if decision is None else min(now, decision.moment)
        steps = news(told, until, life.steps, lambda step: step.moment, partial(_name, told))
        by_moment: dict[datetime, list[Step]] = {}
        for step in steps:
            by_moment.setdefault(step.moment, []).append(step)
        for moment, some in sorted(by_moment.items()):
            if any(step.code == RELEASED for step in some):
                told.setdefault("released", clock.stated(moment))
            yield _notice(moment, key, told, _of_steps(told, life, moment, some))
        if decision is None or decision.moment > now:
            return
        yield _notice(decision.moment, key, told, _of_decision(told, decision))
        _decide(told, decision)


def _name(told: Object, step: Step) -> str:
    """What tells a step from the others of its minute, whatever becomes of the bills."""
    of = told["bills"][step.bill]["keys"] if step.bill is not None else []
    which = [str(at) for at in (step.part, step.agency) if at is not None]
    return " ".join([step.code, *of, *which])


def _notice(moment: datetime, key: str, told: Object, tree: Object) -> Notice:
    return Notice(moment, "SO", key, told["sender"], tree)


# --- requests ---


def _decision(key: str, told: Object, script: Script) -> Decision | None:
    """The next step of the decision on the open request; None where there is none to come."""
    request = told.get("request")
    if request is None:
        return None
    steps = script.reviews(key, request["action"])[request["steps"] :]
    moment = steps and stated_when(steps[0], "when", "1d", clock.moment(request["asked"]))
    if not moment:
        return None
    approved, documents, rejected = _OUTCOMES[request["action"]]
    outcome = steps[0]["outcome"]
    if outcome == APPROVED:
        return Decision(moment, approved, True, True, [])
    if outcome == DOCUMENTS:
        return Decision(moment, documents, False, False, _references(steps[0]))
    return Decision(moment, rejected, False, True, _references(steps[0]))


def _references(each: Object) -> list[Object]:
    """Why a request is rejected: ACMQ-47 Note 1."""
    stated = (("RSN", each.get("reason")), ("CMT", each.get("comment")))
    return [_so20(qualifier, text) for qualifier, text in stated if text]


def _so20(qualifier: str, text: str) -> Object:
    return {
        "record": "SO20",
        "reference_identifier_qualifier": qualifier,
        "reference_identifier": text.strip(" ").upper(),
    }


def _decide(told: Object, decision: Decision) -> None:
    """Let a decision take effect."""
    request = told["request"]
    request["steps"] += 1
    if not decision.final:
        return
    told["request"] = None
    if not decision.approved:
        return
    if request["action"] == "D":
        told["open"] = False
    else:
        replace(told, request["entry"], decision.moment)


def replace(told: Object, by: Object, moment: datetime) -> None:
    """Put the data of another filing in the place of an entry's; what has been told stays told.

    Bills that both have go on as they are; offsets of a new one count from this moment.
    """
    since = {tuple(bill["keys"]): bill["since"] for bill in told["bills"]}
    told |= {name: by[name] for name in ("so10", "references", "lines", "bills", "split")}
    begin = changed(told, moment)
    for bill in told["bills"]:
        bill["since"] = since.get(tuple(bill["keys"]), begin)


# --- trees ---


def _tree(told: Object, references: list[Object]) -> Object:
    tree: Object = {"type": "SO", "header": {"record": "SO10", **told["so10"]}}
    stated = [*(_so20(*each) for each in told["references"]), *references]
    if stated:
        tree["references"] = stated
    if told["lines"]:
        tree["lines"] = [{"record": "SO30", **each} for each in told["lines"]]
    return tree


def _of_decision(told: Object, decision: Decision) -> Object:
    tree = _tree(told, decision.references)
    tree["dispositions"] = [_so60(Step(decision.moment, decision.code))]
    return tree


def _of_steps(told: Object, life: Life, moment: datetime, steps: list[Step]) -> Object:
    tree = _tree(told, [])
    bills = [
        each
        for at, bill in enumerate(told["bills"])
        for each in _bills(at, bill, told, life, moment)
    ]
    if bills:
        tree["bills"] = bills
    own = [step for step in steps if step.bill is None]
    dispositions = [_so60(step) for step in own if step.agency is None]
    if dispositions:
        tree["dispositions"] = dispositions
    said = [life.plan["agencies"][step.agency] for step in own if step.agency is not None]
    if said:
        tree["reviews"] = [review(each, moment, life.filed) for each in said]
    return tree


def _bills(at: int, bill: Object, told: Object, life: Life, moment: datetime) -> list[Object]:
    """A bill with its last disposition; of a split one that has begun to arrive, its parts."""
    made: Object = {name: {"record": "SO40", **each} for name, each in bill["records"].items()}
    last = list(made)[-1]
    steps = [step for step in life.steps if step.bill == at and step.moment <= moment]
    planned = life.bills[at]
    if planned is None or not steps:
        return [made]
    since = clock.moment(bill["since"])
    in_bonds = [_so42(each, since, moment) for each in planned.plan.get("in_bonds", ())]
    if any(in_bonds):
        made["in_bonds"] = [each for each in in_bonds if each]
    port = planned.plan.get("port") or told["so10"].get("district_port_of_entry")
    parts = [step for step in steps if step.part is not None]
    if steps[-1].part is None:
        return [made | {"disposition": _so50(steps[-1], {}, None, bool(planned.parts))}]
    found = []
    for step in parts:
        part = planned.plan["parts"][step.part or 0]
        quantity = {"quantity": part["quantity"]} if "quantity" in part else {}
        own = made | {last: made[last] | quantity}
        found.append(own | {"disposition": _so50(step, part, port, True)})
    return found


def _so42(stated: Object, since: datetime, moment: datetime) -> Object | None:
    """An in-bond movement as it is at a moment; None while there is none."""
    created = stated_when(stated, "created", "0d", since)
    arrived = stated_when(stated, "arrived", clock.NEVER, since)
    if created is None or created > moment:
        return None
    made: Object = {
        "record": "SO42",
        "in_bond_number": stated["number"],
        "in_bond_entry_type": stated["type"],
        "port_of_in_bond_departure": stated["departure"],
        "port_of_in_bond_arrival": stated["arrival"],
        "in_bond_create_date": f"{created:%Y-%m-%d}",
    }
    if arrived is not None and arrived <= moment:
        made["date_of_in_bond_arrival"] = f"{arrived:%Y-%m-%d}"
    if "quantity" in stated:
        made["in_bond_quantity"] = stated["quantity"]
    return made


def _so50(step: Step, part: Object, port: Any, split: bool) -> Object:
    made: Object = {
        "record": "SO50",
        "disposition_date": f"{step.moment:%Y-%m-%d}",
        "disposition_time": f"{step.moment:%H:%M}",
        "disposition_code": step.code,
        "narrative_message": BILL_DISPOSITIONS[step.code],
        "split_indicator": "Y" if split else "N",
    }
    if step.part is not None:
        made |= {
            "carrier_code": part.get("carrier"),
            "voyage_flight_trip_number": part.get("voyage"),
            "date_of_arrival": f"{step.moment:%Y-%m-%d}",
            "district_port_of_arrival": port,
        }
    return {key: value for key, value in made.items() if value is not None}


def _so60(step: Step) -> Object:
    made: Object = {
        "record": "SO60",
        "disposition_action_date": f"{step.moment:%Y-%m-%d}",
        "disposition_action_time": f"{step.moment:%H:%M}",
        "disposition_action_code": step.code,
        "narrative_message": ENTRY_DISPOSITIONS[step.code],
        "release_date": f"{step.released:%Y-%m-%d}" if step.released else None,
        "release_origin_code": step.origin,
        "document_type": step.document,
    }
    return {key: value for key, value in made.items() if value is not None}
