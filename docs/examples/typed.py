"""List the tariff numbers of a file with their values; mypy --strict reads this."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import cast

import catair
from catair.types import Document, SETransaction


def entries(document: Document) -> Iterator[SETransaction]:
    """The Cargo Release transactions of a document."""
    for batch in document["batches"]:
        for block in batch.get("blocks", []):
            for transaction in block.get("transactions", []):
                if transaction["type"] == "SE":
                    yield cast("SETransaction", transaction)


def values(entry: SETransaction) -> Iterator[tuple[str, int]]:
    """(tariff number, whole dollars) of an entry."""
    for line in entry.get("lines", []):
        for group in line["tariffs"]:
            tariff = group["tariff"]
            yield tariff.get("hts_number") or "", tariff.get("line_item_value") or 0


if __name__ == "__main__":
    for entry in entries(catair.parse(sys.argv[1]).tree):
        for number, value in values(entry):
            print(number, value)
