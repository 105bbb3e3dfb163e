"""Which record heads the group that a record is in, by the shape of the grammar.

A group is an object of the message tree.  Its head is the record that it cannot do without: the
SE30 of a party, the SE15 of a bill.  What may stand before the head, as an in-bond number before
its bill, is in the group around, as the head is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from catair.applications import grammar_of
from catair.fields import Object
from catair.shapes import Shape, Slot

NONE = -1  # headed by what is around the transaction


class Plan(NamedTuple):
    """A kind of group: the keys that its head may have, and the plans of the groups in it."""

    heads: tuple[str, ...]
    inner: dict[str, Plan]


_NODE = Plan(("subject",), {})
_NODE.inner["details"] = _NODE


def _merged(one: Plan | None, other: Plan) -> Plan:
    if one is None or one is other:
        return other
    inner = dict(one.inner)
    for key, held in other.inner.items():
        inner[key] = _merged(inner.get(key), held)
    return Plan(tuple(dict.fromkeys(one.heads + other.heads)), inner)


def plan(slots: Sequence[Slot]) -> Plan:
    """The plan of an object with these slots."""
    made = Plan((), {})
    for key, shape, must in slots:
        if shape[0] == "choice":
            open_ = must and not made.heads
            for alternative in map(plan, shape[1]):
                made = _merged(made, alternative if open_ else alternative._replace(heads=()))
            continue
        if shape[0] == "record" and must and not made.heads:
            made = made._replace(heads=(key,))
        held = _held(shape)
        if held is not None:
            made.inner[key] = held
    return made


def _held(shape: Shape) -> Plan | None:
    """The plan of the groups that a slot holds; None where it holds records alone."""
    if shape[0] == "list":
        return _held(shape[1])
    if shape[0] == "nested":
        return _NODE
    return plan(shape[1]) if shape[0] == "object" else None


@cache
def plan_of(application: str) -> Plan:
    """The plan of an application's transactions."""
    grammar = grammar_of(application)
    assert grammar is not None
    return plan(grammar.SHAPE[1])


def parents(tree: Object, records: Sequence[Object], application: str) -> list[int]:
    """For each record of a transaction the index of the one that heads its group, or NONE.

    A record without a place is in the group of the one that it was attached to.
    """
    at = {id(made): index for index, made in enumerate(records)}
    found = [NONE] * len(records)

    def put(made: Object, head: int) -> None:
        index = at[id(made)]
        found[index] = head
        for stray in made.get("after", ()):
            put(stray, index)

    def enter(group: Object, held: Plan, head: int) -> None:
        key = next((key for key in held.heads if key in group), None)
        own = head
        for name, value in group.items():
            if name == key:
                put(value, head)
                own = at[id(value)]
                continue
            for item in value if isinstance(value, list) else [value]:
                if not isinstance(item, dict):
                    continue  # the code of the transaction's application
                if "record" in item:
                    put(item, own)
                else:
                    enter(item, held.inner[name], own)

    enter(tree, plan_of(application), NONE)
    return found
