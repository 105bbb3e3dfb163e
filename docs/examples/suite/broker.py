"""The system under test of this example: it reads what is sent and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import catair

RELEASED = "98"  # ACMQ-53, disposition of an entry


def transactions(data: bytes) -> Iterator[Any]:
    """The transactions of a file."""
    for batch in catair.parse(data).tree["batches"]:
        for block in batch["blocks"]:
            yield from block["transactions"]


def entries(data: bytes) -> set[str]:
    """The entries that are filed, answered, or notified."""
    # an SX has each record with what is told of it
    headers = [each["header"] for each in transactions(data)]
    return {header.get("echo", header)["entry_number"] for header in headers}


def released(data: bytes) -> set[str]:
    """The entries of which a notification says that they are released."""
    return {
        each["header"]["entry_number"]
        for each in transactions(data)
        for told in each.get("dispositions", ())
        if told["disposition_action_code"] == RELEASED
    }
