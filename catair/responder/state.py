"""What the responder remembers: entries, security filings, its answers; in SQLite, or in memory.

All of a call is one transaction of the database: `commit` keeps it, and whatever else happens
leaves the file as it was.  Each row has a checksum, so that one that the responder did not write
is known.  The file holds what was filed, personal data included.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from catair.fields import Object

APPLICATION = 0x43415452  # the file says whose it is: "CATR"
VERSION = 2  # of the tables, and of what they hold
WAIT = 10.0  # seconds for another call to finish

_TABLES = (
    "CREATE TABLE entries (key TEXT PRIMARY KEY, told TEXT NOT NULL, checksum INTEGER NOT NULL)",
    "CREATE TABLE filings (key TEXT PRIMARY KEY, told TEXT NOT NULL, checksum INTEGER NOT NULL)",
    "CREATE TABLE bills (bill TEXT, importer TEXT, filing TEXT NOT NULL REFERENCES filings, "
    "PRIMARY KEY (bill, importer, filing))",
    "CREATE TABLE answers (key INTEGER PRIMARY KEY, moment TEXT, application TEXT, told TEXT, "
    "checksum INTEGER NOT NULL)",
    "CREATE TABLE counters (key TEXT PRIMARY KEY, last INTEGER NOT NULL "
    "CHECK (typeof(last) = 'integer'))",
)
_ENTRY = ""  # in place of the importer: what stands for a bill is an entry, of a unified filing


class StateError(Exception):
    """A file that is no state of the responder, or is damaged; it was left untouched."""


class State:
    """What is remembered.  A context manager: without `commit` nothing of a call is kept."""

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        self._path = path
        new = path is None or not os.path.lexists(path)
        name = ":memory:" if path is None else f"{Path(path).absolute().as_uri()}?mode=rwc"
        if not new:
            _check_begin(Path(os.fspath(path or "")))
        self._new = new and path is not None
        try:
            self._db = sqlite3.connect(name, uri=True, isolation_level=None, timeout=WAIT)
        except sqlite3.Error as error:
            raise OSError(0, str(error), os.fspath(path or "")) from None
        try:
            self._begin(new)
        except BaseException:
            self.close()
            raise

    def _begin(self, new: bool) -> None:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            if new:
                self._db.execute(f"PRAGMA application_id = {APPLICATION}")
                self._db.execute(f"PRAGMA user_version = {VERSION}")
                for statement in _TABLES:
                    self._db.execute(statement)
            else:
                self._check()
        except sqlite3.Error as error:
            raise StateError(f"{self._path}: {error}") from None

    def _check(self) -> None:
        """Raise StateError for a file of something else, or of another edition, or damaged."""
        (application,) = self._db.execute("PRAGMA application_id").fetchone()
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if (application, version) != (APPLICATION, VERSION):
            raise StateError(f"{self._path}: not a state of this responder")
        told = self._db.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if told != "ok":
            raise StateError(f"{self._path}: damaged: {told}")
        made = self._db.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        )
        if sorted(sql for (sql,) in made) != sorted(_TABLES):
            raise StateError(f"{self._path}: damaged: its tables are not those of a state")
        if self._db.execute("PRAGMA foreign_key_check").fetchone():
            raise StateError(f"{self._path}: damaged: a bill of a filing that is not there")

    def __enter__(self) -> State:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave the file; what was not committed is forgotten."""
        fresh = self._new and self._db.in_transaction
        self._db.close()
        if fresh and self._path is not None:
            Path(self._path).unlink(missing_ok=True)

    def commit(self) -> None:
        """Keep what this call has changed.  Raises StateError where it cannot be written."""
        self._do("COMMIT")

    # --- what is kept ---

    def entry(self, key: str) -> Object | None:
        """An entry by filer code and entry number."""
        return self._get("entries", key)

    def keep_entry(self, key: str, told: Object) -> None:
        """Remember an entry."""
        self._put("entries", key, told)

    def entries(self) -> Iterator[tuple[str, Object]]:
        """All entries, by their keys."""
        return self._all("entries")

    def filing(self, key: str) -> Object | None:
        """A security filing by its transaction number."""
        return self._get("filings", key)

    def keep_filing(self, key: str, told: Object) -> None:
        """Remember a security filing, and which bills it names for which importer."""
        self._put("filings", key, told)
        self._do("DELETE FROM bills WHERE filing = ?", key)
        if told["open"]:
            named = [(bill["key"], told["importer"]) for bill in told["bills"]]
            if told["entry"] is not None:
                named.append((told["entry"], _ENTRY))
            for bill, importer in named:
                self._do("INSERT OR IGNORE INTO bills VALUES (?, ?, ?)", bill, importer, key)

    def filings(self) -> Iterator[tuple[str, Object]]:
        """All security filings, by their numbers."""
        return self._all("filings")

    def filings_of(self, bill: str, importer: str) -> list[str]:
        """The open filings of a bill for an importer, the first one first."""
        statement = "SELECT filing FROM bills WHERE bill = ? AND importer = ? ORDER BY filing"
        keys = [key for (key,) in self._do(statement, bill, importer)]
        return sorted(keys, key=lambda key: (self.filing(key) or {})["filed"])

    def filed_with(self, entry: str) -> bool:
        """True if there is an open filing in this entry."""
        return bool(self._do("SELECT 1 FROM bills WHERE bill = ? AND importer = ?", entry, _ENTRY))

    def next(self, name: str) -> int:
        """The next number of a counter, from 1."""
        statement = (
            "INSERT INTO counters VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 "
            "RETURNING last"
        )
        number: int = self._do(statement, name)[0][0]
        return number

    def keep_answer(self, moment: str, application: str, tree: Object) -> None:
        """Remember what was answered."""
        told = orjson.dumps(tree).decode()
        statement = "INSERT INTO answers (moment, application, told, checksum) VALUES (?, ?, ?, ?)"
        checksum = _checksum(moment, application, told)
        self._do(statement, moment, application, told, checksum)

    def answers(self) -> list[tuple[str, str, Object]]:
        """The moment, application and tree of every answer, in order."""
        rows = self._do("SELECT moment, application, told, checksum FROM answers ORDER BY key")
        return [
            (moment, of, self._loaded(mark, moment, of, told)) for moment, of, told, mark in rows
        ]

    def _get(self, table: str, key: str) -> Object | None:
        statement = f"SELECT told, checksum FROM {table} WHERE key = ?"  # noqa: S608 - of two names
        rows = self._do(statement, key)
        return self._loaded(rows[0][1], key, rows[0][0]) if rows else None

    def _put(self, table: str, key: str, made: Object) -> None:
        told = orjson.dumps(made).decode()
        # in place: a bill may refer to the row
        statement = (
            f"INSERT INTO {table} VALUES (?1, ?2, ?3) "  # noqa: S608 - as above
            "ON CONFLICT (key) DO UPDATE SET told = ?2, checksum = ?3"
        )
        self._do(statement, key, told, _checksum(key, told))

    def _all(self, table: str) -> Iterator[tuple[str, Object]]:
        rows = self._do(f"SELECT key, told, checksum FROM {table} ORDER BY key")  # noqa: S608
        return iter([(key, self._loaded(mark, key, told)) for key, told, mark in rows])

    def _do(self, statement: str, *values: str | int) -> list[Any]:
        """The rows of a statement."""
        try:
            return self._db.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise StateError(f"{self._path}: {error}") from None

    def _loaded(self, checksum: int, *row: Any) -> Object:
        """The object in the last column of a row that is as it was written."""
        if not all(isinstance(each, str) for each in row) or _checksum(*row) != checksum:
            raise StateError(f"{self._path}: damaged: a row that this responder did not write")
        made: Object = orjson.loads(row[-1])
        return made


def _checksum(*row: str) -> int:
    return zlib.crc32("\0".join(row).encode())


def _check_begin(path: Path) -> None:
    """Raise StateError for a file that is no database: SQLite would make one of an empty file."""
    with path.open("rb") as file:
        if file.read(16) != b"SQLite format 3\0":
            raise StateError(f"{path}: not a state of this responder")
