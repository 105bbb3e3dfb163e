"""The kinds of transactions that can be made, and mixes of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from catair.fields import Object
from catair.synthesis.shipment import Desk

Make = Callable[[Desk], Object]


class Kind(NamedTuple):
    """A kind: its application, the module whose function of the same name makes it, what it is."""

    application: str
    module: str
    about: str


_ENTRY, _FILING, _PGA = "cargo_release", "security_filing", "pga"
_PARTICULAR = "particular"

KINDS: dict[str, Kind] = {
    "ocean": Kind("SE", _ENTRY, "consumption entry (01), by vessel"),
    "air": Kind("SE", _ENTRY, "consumption entry (01), by air"),
    "truck": Kind("SE", _ENTRY, "consumption entry (01), by truck"),
    "rail": Kind("SE", _ENTRY, "consumption entry (01), by rail"),
    "air_split": Kind("SE", _ENTRY, "consumption entry, an air waybill in parts"),
    "in_bond": Kind("SE", _ENTRY, "consumption entry, cargo that moved in-bond"),
    "type_02": Kind("SE", _ENTRY, "entry of type 02, quota"),
    "type_03": Kind("SE", _ENTRY, "entry of type 03, antidumping or countervailing duty"),
    "type_06": Kind("SE", _ENTRY, "entry of type 06, foreign trade zone, weekly"),
    "type_07": Kind("SE", _ENTRY, "entry of type 07, antidumping duty and quota"),
    "type_11": Kind("SE", _ENTRY, "entry of type 11, informal"),
    "type_12": Kind("SE", _ENTRY, "entry of type 12, informal, quota"),
    "type_21": Kind("SE", _ENTRY, "entry of type 21, warehouse"),
    "type_22": Kind("SE", _ENTRY, "entry of type 22, re-warehouse"),
    "type_23": Kind("SE", _ENTRY, "entry of type 23, temporary importation"),
    "type_52": Kind("SE", _ENTRY, "entry of type 52, government"),
    "type_86": Kind("SE", _ENTRY, "entry of type 86, Section 321, before August 29, 2025"),
    "gbi": Kind("SE", _PARTICULAR, "consumption entry with Global Business Identifiers"),
    "general_order": Kind("SE", _PARTICULAR, "consumption entry, cargo in General Order"),
    "hand_carried": Kind("SE", _PARTICULAR, "entry of what a passenger carries by hand"),
    "replace": Kind("SE", _ENTRY, "consumption entry replaced"),
    "update": Kind("SE", _ENTRY, "bill and transport data of an entry updated"),
    "cancel": Kind("SE", _ENTRY, "entry cancelled"),
    "pga_food": Kind("SE", _PGA, "consumption entry with data for FDA"),
    "pga_vehicles": Kind("SE", _PGA, "consumption entry with data for EPA"),
    "unified": Kind("SE", _FILING, "consumption entry and its security filing in one"),
    "isf_10": Kind("SF", _FILING, "security filing, ISF-10"),
    "isf_5": Kind("SF", _FILING, "security filing, ISF-5"),
    "isf_special": Kind("SF", _FILING, "ISF-10 of the shipment types 02 to 11"),
    "isf_replace": Kind("SF", _FILING, "ISF-10 replaced"),
    "isf_delete": Kind("SF", _FILING, "security filing deleted"),
    "bond_query": Kind("KI", "bond_query", "importer/bond query"),
}

# The first day on which ACE rejects entry type 86 (CSMS 66065494)
TYPE_86_ENDS = "2025-08-29"


def maker(kind: str) -> Make:
    """The function that makes a kind."""
    module = import_module(f"catair.synthesis.{KINDS[kind].module}")
    made: Make = getattr(module, kind)
    return made


def parse_mix(text: str) -> dict[str, int]:
    """Weights by kind, of `ocean=5,air=3,isf_10=2`; a kind alone weighs 1.

    Raises ValueError for an unknown kind, one that is named twice, and a weight below 1.

    >>> parse_mix("ocean=5,air")
    {'ocean': 5, 'air': 1}
    """
    mix: dict[str, int] = {}
    for part in text.split(","):
        kind, equals, weight = part.strip().partition("=")
        if kind not in KINDS:
            raise ValueError(f"no kind {kind!r}; there are {', '.join(KINDS)}")
        if kind in mix:
            raise ValueError(f"{kind} is named twice")
        if equals and not (weight.isascii() and weight.isdigit() and int(weight)):
            raise ValueError(f"the weight of {kind} is a whole number from 1 on, not {weight!r}")
        mix[kind] = int(weight) if equals else 1
    return mix
