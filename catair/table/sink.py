"""Tables as files in a folder, which comes into being whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import Any

import pyarrow as pa

from catair.table.schema import KEYS

ROWS = 1 << 17  # rows of a row group
BATCHES = 64  # of one table that wait by themselves; small ones take more room than their rows
HELD = 1 << 26  # bytes of rows that wait for their row group, over all tables


class FolderError(Exception):
    """The folder is there, and not empty, or it is no folder."""


class Sink:
    """A context manager that takes record batches by the name of their table.

    Raises FolderError if `folder` has anything in it, OSError where it cannot be written.
    """

    def __init__(self, folder: str, form: str) -> None:
        self._folder = os.path.realpath(folder)
        self._form = form
        self._open = _OPEN[form]
        self._writers: dict[str, Any] = {}
        self._waiting: dict[str, list[Any]] = {}
        self._rows: dict[str, int] = {}
        self._bytes: dict[str, int] = {}
        self._held = 0
        self._failed: OSError | None = None
        parent, name = os.path.split(self._folder)
        self._temporary = os.path.join(parent, f".{name}.{os.urandom(4).hex()}")

    def __enter__(self) -> Sink:
        taken = os.path.exists(self._folder)
        if taken and not (os.path.isdir(self._folder) and not os.listdir(self._folder)):
            raise FolderError
        os.makedirs(self._temporary)
        return self

    def put(self, table: str, batch: Any) -> None:
        """Take rows of a table, in the order of the file."""
        waiting = self._waiting.setdefault(table, [])
        waiting.append(batch)
        if len(waiting) >= BATCHES:
            waiting[:] = pa.Table.from_batches(waiting).combine_chunks().to_batches()
        size = batch.get_total_buffer_size()
        self._held += size
        self._bytes[table] = self._bytes.get(table, 0) + size
        rows = self._rows[table] = self._rows.get(table, 0) + batch.num_rows
        if rows >= ROWS:
            self._flush(table)
        while self._held > HELD:
            self._flush(max(self._bytes, key=lambda name: self._bytes[name]))

    def _flush(self, table: str) -> None:
        batches = self._waiting.pop(table)
        self._held -= self._bytes.pop(table)
        del self._rows[table]
        try:
            writer = self._writers.get(table)
            if writer is None:
                path = os.path.join(self._temporary, f"{table}.{self._form}")
                os.makedirs(os.path.dirname(path), exist_ok=True)
                writer = self._writers[table] = self._open(path, batches[0].schema)
            writer.write_table(pa.Table.from_batches(batches))
        except OSError as error:
            self._failed = error
            raise

    def __exit__(self, kind: type[BaseException] | None, *raised: object) -> None:
        try:
            if kind is None:
                if self._failed:
                    raise self._failed
                for table in list(self._waiting):
                    self._flush(table)
            for writer in self._writers.values():
                writer.close()
            if kind is None:
                if os.path.isdir(self._folder):
                    os.rmdir(self._folder)
                os.rename(self._temporary, self._folder)
        finally:
            shutil.rmtree(self._temporary, ignore_errors=True)


def _parquet(path: str, schema: Any) -> Any:
    from pyarrow import parquet

    # numbers that grow line by line are stored as differences
    grow = [key.name for key in KEYS if key.name != "file" and key.name in schema.names]
    return parquet.ParquetWriter(
        path,
        schema,
        compression="zstd",
        store_schema=False,
        use_dictionary=[name for name in schema.names if name not in grow],
        column_encoding=dict.fromkeys(grow, "DELTA_BINARY_PACKED"),
        dictionary_pagesize_limit=1 << 16,  # names and addresses are not many times the same
    )


def _csv(path: str, schema: Any) -> Any:
    from pyarrow import csv

    return csv.CSVWriter(path, schema)


def _feather(path: str, schema: Any) -> Any:
    options = pa.ipc.IpcWriteOptions(compression="zstd")
    return pa.ipc.new_file(path, schema, options=options)


_OPEN: dict[str, Callable[[str, Any], Any]] = {
    "parquet": _parquet, "csv": _csv, "feather": _feather,
}  # fmt: skip
