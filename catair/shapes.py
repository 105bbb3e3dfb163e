"""Shapes: the structure of a message as plain data, as the generated modules hold it.

A shape is one of

    ("record", (token, ...))               one record
    ("list", shape, least, name)           a list of items called `name`, `least` 0 or 1
    ("object", ((key, shape, must), ...))  an object; `must` is False for an optional slot
    ("choice", (slots, ...))               alternatives of an object, inlined; its key is ""
    ("nested", (token, ...), name)         records that describe each other, as a list of nodes
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

NODE = ("subject", "details", "end")  # keys of a node: a record, nodes, the end of a group

Shape = tuple[Any, ...]
Slot = tuple[str, Shape, bool]


def flat(slots: Sequence[Slot]) -> dict[str, Shape]:
    """The keys of an object in order, alternatives one after the other; a key that stands in
    several has all that it may hold in any."""
    keys: dict[str, Shape] = {}
    for key, shape, _ in slots:
        if shape[0] == "choice":
            for inner in shape[1]:
                for name, held in flat(inner).items():
                    keys[name] = merged(keys[name], held) if name in keys else held
        else:
            keys[key] = shape
    return keys


def merged(one: Shape, other: Shape) -> Shape:
    """What may stand where either of two shapes of one kind may."""
    if one == other:
        return one
    assert one[0] == other[0], (one, other)
    if one[0] in ("record", "nested"):
        return (one[0], tuple(dict.fromkeys((*one[1], *other[1]))), *one[2:])
    if one[0] == "list":
        return ("list", merged(one[1], other[1]), min(one[2], other[2]), one[3])
    both = ("choice", (one[1], other[1]))
    return ("object", tuple((key, shape, False) for key, shape in flat([("", both, True)]).items()))


def alternatives(slots: Sequence[Slot]) -> Iterator[list[frozenset[str]]]:
    """For each choice among the slots, the keys of its alternatives that no other one contains."""
    for _, shape, _ in slots:
        if shape[0] == "choice":
            keys = [frozenset(flat(inner)) for inner in shape[1]]
            yield [one for one in keys if not any(one < other for other in keys)]


def discriminator(choice: Shape) -> str | None:
    """The key whose record tells the alternatives apart; None where the keys themselves do."""
    heads = [slots[0] for slots in choice[1]]
    same = len({key for key, _, _ in heads}) == 1
    return heads[0][0] if same and all(shape[0] == "record" for _, shape, _ in heads) else None


def chosen(slots: Sequence[Slot], token_of: Callable[[str], str | None]) -> Iterator[Slot]:
    """The slots with the alternative that fits in the place of each choice that a record decides.

    `token_of(key)` is the token of the record there, None where there is none.
    """
    for slot in slots:
        _, shape, _ = slot
        name = discriminator(shape) if shape[0] == "choice" else None
        token = token_of(name) if name else None
        fitting = next((s for s in shape[1] if token in s[0][1][1]), None) if token else None
        if fitting is None:
            yield slot
        else:
            yield from chosen(fitting, token_of)
