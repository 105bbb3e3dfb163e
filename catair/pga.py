"""PGA records as nodes: each record with those that describe it, and back to their order.

The PGA message set has no usage map, but a relationship model (PGA-62): "Any record will be
associated with its closes[t] parent" (PGA-61).  A node is {"subject": record, "details": [node,
...]}; one that opens a group (PG50, PG00 S) has the record that closes it as "end".  Nothing is
reordered: a record without a parent among those still open stands with the innermost line, and
walking the nodes in order is the file in order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from catair.fields import Object
from catair.recogniser import GROUP, Fault, stray
from catair.shapes import NODE

GROUPS = {"PG50": "PG51", "PG00_S": "PG00_E"}  # what opens a group, and what closes it
OPENERS = {end: start for start, end in GROUPS.items()}
HEADS = ("OI", "PG01", "PG02")  # each stands in the one before; all else in the innermost

# The nodes that are open, outermost first: name, node, index of its record
Way = list[tuple[str, Object, int]]


def nest(
    tokens: Sequence[str],
    records: Sequence[Object],
    i: int,
    own: frozenset[str],
    later: frozenset[str],
    nodes: list[Object],
    faults: list[Fault],
) -> tuple[int, str]:
    """Put the records from `i` on whose tokens are `own` into nodes; where they end.

    `later` are the tokens that may follow; what is not among them is attached to the record before.
    """
    from catair.chapters.pga_message_set import PARENTS  # not before such a record comes

    way: Way = []
    while (token := tokens[i]) in own:
        made = records[i]
        # a PG00 that opens or closes a group is told from one that stands for it
        name = token if token in ("PG00_S", "PG00_E") else made["record"]
        if not _closed(way, name, made, faults):
            if name in OPENERS:  # the end of no group
                faults.append((i, GROUP, frozenset((OPENERS[name],))))
            elif name in HEADS or name in GROUPS:
                _leave(way, "PG50" if name in HEADS else name, faults)
            place = _place(way, name, PARENTS.get(name, ()))
            del way[place + 1 :]
            node: Object = {"subject": made}
            (way[place][1].setdefault("details", []) if way else nodes).append(node)
            way.append((name, node, i))
        i += 1
        if tokens[i] not in later:
            i, _ = stray(tokens, records, i, later, faults)
    _cut(way, 0, faults)
    return i, tokens[i]


def _base(way: Way) -> int:
    """The innermost open group; -1 where there is none."""
    return max((at for at, (name, _, _) in enumerate(way) if name in GROUPS), default=-1)


def _place(way: Way, name: str, parents: Sequence[str]) -> int:
    """The node in which a record stands: its closest parent, or the innermost line."""
    base = _base(way)
    heads = HEADS[: HEADS.index(name)] if name in HEADS else HEADS
    for among in (parents, heads):
        for at in range(len(way) - 1, base, -1):
            if way[at][0] in among:
                return at
    return base


def _closed(way: Way, name: str, made: Object, faults: list[Fault]) -> bool:
    """Close the group that this record ends, if one is open."""
    ended = [at for at, (opened, _, _) in enumerate(way) if GROUPS.get(opened) == name]
    if not ended:
        return False
    _cut(way, ended[-1] + 1, faults)
    way.pop()[1]["end"] = made
    return True


def _leave(way: Way, group: str, faults: list[Fault]) -> None:
    """End a group of this kind that was not closed.

    No grouping spans lines, and none stands within another (PGA-67); nor is a substitution group
    shown within another (PGA-68 to PGA-70).  So no file makes deep nodes.
    """
    begun = [at for at, (opened, _, _) in enumerate(way) if opened == group]
    if begun:
        _cut(way, begun[0], faults)


def _cut(way: Way, keep: int, faults: list[Fault]) -> None:
    """Close nodes; groups among them lack their end (PGA-66)."""
    for name, _, at in way[keep:]:
        if name in GROUPS:
            faults.append((at, GROUP, frozenset((GROUPS[name],))))
    del way[keep:]


def unnest(nodes: Any, encode: Callable[[Any], str | None], put: Callable[[str], None]) -> bool:
    """Put the lines of nodes, in order; False if there is anything to remark."""
    if type(nodes) is not list or not nodes:
        return False
    for node in nodes:
        known = 0
        for key in NODE:
            made = node.get(key)
            if made is None:
                continue
            known += 1
            if key == "details":
                if not unnest(made, encode, put):
                    return False
                continue
            line = encode(made)
            if line is None:
                return False
            put(line)
        if len(node) != known:
            return False
    return True
