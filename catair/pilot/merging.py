"""Filings of several participants for one shipment, brought together, and what they disagree on.

"Risk assessment for each shipment will be based on multiple transmissions, as each transmission can
be from different parties providing different data elements" (DHS/CBP/PIA-059, 3.1).  Filings are of
one shipment if they share a tracking number or a house bill number.  A master bill number is "for a
consolidated shipment" (2.1, note 17): it joins filings as long as it stands for one shipment alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from catair import findings
from catair.fields import MASK, Object
from catair.findings import Finding
from catair.pilot import elements
from catair.pilot.elements import NUMBERS
from catair.pilot.native import is_confirmation

TRACKING, HOUSE, MASTER = NUMBERS
_OWN = ("originator_code", "participant_filer_type")  # who says it, and not what is said

Filing = Mapping[str, Any]
Group = list[int]


def merge(
    filings: Iterable[Filing],
    *,
    names: Sequence[str] | None = None,
    show_values: bool = False,
) -> tuple[list[Object], list[Finding]]:
    """The shipments that native filings are of, in their order, and findings on each disagreement.

    A shipment has its `numbers`, its `filings` (`name`, one of `names` or the number of the filing
    from 0, and who filed), its `elements` by native path, where all who state one agree, and its
    `disagreements`, each with the places in the text that state the element and who said what.
    Products are compared one by one in their order.  Texts are compared as they are.  Personal
    values are masked unless `show_values`.  Confirmations of receipt are left out.
    """
    given = [(n, each) for n, each in enumerate(filings) if not is_confirmation(each)]
    called = [names[n] if names else str(n) for n, _ in given]
    stated = [each for _, each in given]
    shipments: list[Object] = []
    told: list[Finding] = []
    groups, left = _groups(stated)
    for at, group in enumerate(groups):
        made, found = _shipment(stated, called, group, f"/shipments/{at}", show_values)
        if tuple(group) in left:
            found.insert(
                0,
                findings.make(
                    "PILOT-CONSOLIDATED",
                    path=f"/shipments/{at}",
                    found=stated[group[0]][MASTER],
                    expected="a tracking number or a house bill number",
                ),
            )
        shipments.append(made)
        told += found
    return shipments, told


# --- which filings are of one shipment ---------------------------------------------------------


def _groups(filings: Sequence[Filing]) -> tuple[list[Group], set[tuple[int, ...]]]:
    """The filings of each shipment, and those of them that a master bill could not bring to one."""
    home: list[Group] = [[n] for n in range(len(filings))]  # the group that each filing is in
    for key in (TRACKING, HOUSE):
        for same in _having(filings, key):
            _unite(home, _of(home, same))
    left: set[tuple[int, ...]] = set()
    for same in _having(filings, MASTER):
        groups = _of(home, same)
        if _is_one(groups, filings):
            _unite(home, groups)
            continue
        bare = [group for group in groups if not _numbers(group, filings, TRACKING, HOUSE)]
        if bare:
            left.add(tuple(_unite(home, bare)))
    return _of(home, range(len(filings))), left


def _having(filings: Sequence[Filing], key: str) -> list[Group]:
    """The filings that have each number of a kind, in an order that theirs does not decide."""
    found: dict[str, Group] = {}
    for n, filing in enumerate(filings):
        if key in filing:
            found.setdefault(filing[key], []).append(n)
    return [found[number] for number in sorted(found)]


def _of(home: list[Group], some: Iterable[int]) -> list[Group]:
    """The groups of some filings, each once."""
    return list({id(home[n]): home[n] for n in some}.values())


def _unite(home: list[Group], groups: list[Group]) -> Group:
    """Make one group of several."""
    if len(groups) == 1:
        return groups[0]
    whole = sorted(n for group in groups for n in group)
    for n in whole:
        home[n] = whole
    return whole


def _numbers(group: Group, filings: Sequence[Filing], *keys: str) -> set[str]:
    return {filings[n][key] for n in group for key in keys if key in filings[n]}


def _is_one(groups: list[Group], filings: Sequence[Filing]) -> bool:
    """True if no two of the groups are told apart by a number of the same kind."""
    for key in (TRACKING, HOUSE):
        if sum(bool(_numbers(group, filings, key)) for group in groups) > 1:
            return False
    return True


# --- what is said of one shipment --------------------------------------------------------------


def _leaves(value: Any, keys: tuple[str, ...], pointer: str) -> Iterator[tuple[str, str, Any]]:
    """(JSON Pointer, path of the element, value) of all that a filing states."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, (*keys, key), f"{pointer}/{key}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _leaves(inner, keys, f"{pointer}/{at}")
    else:
        yield pointer, ".".join(keys), value


def _shipment(
    filings: Sequence[Filing], names: list[str], group: Group, at: str, show_values: bool
) -> tuple[Object, list[Finding]]:
    said: dict[str, dict[str, list[str]]] = {}  # pointer to JSON of a value to who said it
    paths: dict[str, str] = {}
    for n in group:
        for pointer, path, value in _leaves(filings[n], (), ""):
            if path not in _OWN:
                paths[pointer] = path
                said.setdefault(pointer, {}).setdefault(json.dumps(value), []).append(names[n])
    made: Object = {
        "numbers": {
            key: sorted(found) for key in NUMBERS if (found := _numbers(group, filings, key))
        },
        "filings": [
            {"name": names[n]} | {key: filings[n][key] for key in _OWN if key in filings[n]}
            for n in group
        ],
        "elements": {},
        "disagreements": [],
    }
    told: list[Finding] = []
    for pointer, values in said.items():
        path = paths[pointer]
        open_ = show_values or elements.is_public(path)
        if len(values) == 1:
            (value,) = values
            made["elements"][pointer] = json.loads(value) if open_ else MASK
            continue
        stated = elements.of(path)
        sources = [each.source for each in stated]
        made["disagreements"].append(
            {
                "element": pointer,
                "label": stated[0].label,
                "sources": sources,
                "values": [
                    {"value": json.loads(value) if open_ else MASK, "said_by": who}
                    for value, who in values.items()
                ],
            }
        )
        parts = (f"{value if open_ else MASK} ({', '.join(who)})" for value, who in values.items())
        told.append(
            findings.make(
                "PILOT-DISAGREE",
                path=f"{at}/disagreements/{len(told)}",
                field=path,
                expected=f"one {stated[0].label}; said: {'; '.join(parts)}",
                source=sources[0],
            )
        )
    return made, told
