"""Cargo release files by pandas.read_fwf: the lines of each record by themselves, all as text.

Needs pandas, which catair does not.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any, BinaryIO

import pandas as pd

from catair.applications import control, records_of

RECORDS = {record.identifier: record for record in records_of("SE")} | {
    letter: control(letter, "input") for letter in "ABYZ"
}


def convert(stream: BinaryIO) -> dict[str, Any]:
    """A frame for each record of a clean file; no types, no keys, and nothing is checked."""
    lines: dict[str, list[bytes]] = {}
    for line in stream:
        name = line[:4].decode()
        lines.setdefault(name if name in RECORDS else name[0], []).append(line)
    return {name: _frame(name, found) for name, found in lines.items()}


def _frame(name: str, lines: Iterable[bytes]) -> Any:
    elements = RECORDS[name].elements
    return pd.read_fwf(
        io.BytesIO(b"".join(lines)),
        colspecs=[(field.start - 1, field.end) for field in elements],
        names=[field.path for field in elements],
        header=None,
        dtype=str,
    )
