"""Importer/bond queries (KI): a K of one to six importers (Importer/Bond Query v7, QIB-8)."""

from __future__ import annotations

from catair.fields import Object
from catair.synthesis import numbers
from catair.synthesis.shipment import Desk


def bond_query(desk: Desk) -> Object:
    """A query; of some importers with their addresses."""
    importers = []
    for at in range(desk.chance.between(1, 6)):
        item: Object = {"importer_number": numbers.importer(desk.serial * 7 + at)}
        if not at or desk.chance.random() < 0.5:  # mandatory in the first (QIB-8)
            item["address_request_code"] = "1"
        importers.append(item)
    return {"type": "KI", "header": {"record": "K", "importers": importers}}
