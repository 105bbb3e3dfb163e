"""SQL over the tables says what the tree says."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path
from typing import Any

import duckdb
import pytest

import catair
from catair.fields import Object
from catair.synthesis.transmission import Order, write
from catair.table.converting import Conversion
from catair.table.sink import Sink
from catair.tree import walk
from tests.table import SAMPLES


def transactions(data: bytes) -> list[tuple[Object, Object]]:
    """(batch header, transaction) of all of them."""
    return [
        (batch.get("header", {}), transaction)
        for batch in catair.parse(data).tree["batches"]
        for block in batch.get("blocks", ())
        for transaction in block.get("transactions", ())
    ]


def records(data: bytes, code: str, name: str) -> list[Object]:
    return [
        made
        for _, transaction in transactions(data)
        if transaction["type"] == code
        for _, made in walk(transaction, "")
        if made["record"] == name
    ]


@pytest.fixture(scope="module")
def data() -> bytes:
    sent = io.BytesIO()
    write(Order({"ocean": 3, "air": 2, "isf_10": 3, "isf_5": 1}, 7, 60), sent)
    names = ("response.txt", "sn_rejected.txt", "sn_warnings.txt", "sn_accepted.txt")
    return sent.getvalue() + b"".join(p.read_bytes() for p in SAMPLES if p.name in names)


@pytest.fixture(scope="module")
def folder(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("tables") / "made"
    with Sink(str(made), "parquet") as sink:
        for _ in Conversion(io.BytesIO(data), sink, name="file"):
            pass
    return made


def query(folder: Path, text: str) -> list[tuple[Any, ...]]:
    return duckdb.sql(text.replace("{}", str(folder))).fetchall()


def test_entries_by_port_and_day(folder: Path, data: bytes) -> None:
    found = query(
        folder,
        """
        SELECT transmission_date::VARCHAR, planned_port_of_entry, count(*),
               sum(estimated_entry_value)::BIGINT
        FROM '{}/SE/SE10.parquet' JOIN '{}/SE/A.parquet' USING (file, batch) GROUP BY ALL
        """,
    )
    expected: dict[tuple[str, str | None], list[int]] = {}
    for header, transaction in transactions(data):
        if transaction["type"] == "SE":
            made = transaction["header"]
            key = header["transmission_date"], made.get("planned_port_of_entry")
            total = expected.setdefault(key, [0, 0])
            total[0] += 1
            total[1] += made["estimated_entry_value"]
    assert sorted(found, key=str) == sorted(
        ((*key, *total) for key, total in expected.items()), key=str
    )
    assert len(found) > 3


def test_reject_reasons(folder: Path, data: bytes) -> None:
    found = query(
        folder,
        """
        SELECT message_identifier_code, count(*) FROM '{}/SX/SE90.parquet'
        WHERE message_type_code = '11' GROUP BY ALL
        """,
    )
    expected = Counter(
        made["message_identifier_code"]
        for made in records(data, "SX", "SE90")
        if made["message_type_code"] == "11"
    )
    assert dict(found) == dict(expected)
    assert expected


def test_the_record_that_a_reason_is_about(folder: Path) -> None:
    found = query(
        folder,
        """
        SELECT item.line_item_identifier, error.narrative_message_text
        FROM '{}/SX/SE90.parquet' AS error JOIN '{}/SX/SE40.parquet' AS item
            ON item.file = error.file AND item.line = error.parent
        ORDER BY error.line
        """,
    )
    assert found == [
        ("001", "SYNTHETIC TEXT: LINE IN ERROR"), ("001", "SYNTHETIC TEXT: A SECOND ERROR"),
    ]  # fmt: skip


def test_filings_by_disposition(folder: Path, data: bytes) -> None:
    found = query(
        folder,
        """
        SELECT message_type_code, count(*)
        FROM '{}/SN/SF10.parquet'
        JOIN '{}/SN/SF90.parquet' USING (file, batch, block, transaction)
        WHERE message_type_code IN ('01', '02', '03') GROUP BY ALL
        """,
    )
    expected = Counter(
        transaction["disposition"]["message_type_code"]
        for _, transaction in transactions(data)
        if transaction["type"] == "SN"
    )
    assert dict(found) == dict(expected)
    assert set(expected) == {"01", "02", "03"}
