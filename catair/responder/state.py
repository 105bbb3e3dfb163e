"""What the responder remembers: entries, security filings, its answers; in SQLite, or in memory.

All of a call is one transaction of the database: `commit` keeps it, and whatever else happens
leaves the file as it was.  The file holds what was filed, personal data included.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import orjson

from catair.fields import Object

APPLICATION = 0x43415452  # the file says whose it is: "CATR"
VERSION = 1
WAIT = 10.0  # seconds for another call to finish

_TABLES = """
CREATE TABLE entries (key TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE filings (key TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE bills (bill TEXT, importer TEXT, filing TEXT, PRIMARY KEY (bill, importer, filing))
    WITHOUT ROWID;
CREATE TABLE answers (number INTEGER PRIMARY KEY, moment TEXT, application TEXT, told TEXT);
CREATE TABLE counters (name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
"""
_ENTRY = ""  # in place of the importer: what stands for a bill is an entry, of a unified filing
_NAMES = {"entries", "filings", "bills", "answers", "counters"}


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
                for statement in _TABLES.split(";")[:-1]:
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
        rows = self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if {name for (name,) in rows} != _NAMES:
            raise StateError(f"{self._path}: damaged: a table is missing")

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
        """Keep what this call has changed."""
        self._db.execute("COMMIT")

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
        self._db.execute("DELETE FROM bills WHERE filing = ?", (key,))
        if told["open"]:
            for bill in told["bills"]:
                row = (bill["key"], told["importer"], key)
                self._db.execute("INSERT OR IGNORE INTO bills VALUES (?, ?, ?)", row)
            if told["entry"] is not None:
                row = (told["entry"], _ENTRY, key)
                self._db.execute("INSERT OR IGNORE INTO bills VALUES (?, ?, ?)", row)

    def filings(self) -> Iterator[tuple[str, Object]]:
        """All security filings, by their numbers."""
        return self._all("filings")

    def filings_of(self, bill: str, importer: str) -> list[str]:
        """The open filings of a bill for an importer, the first one first."""
        statement = "SELECT filing FROM bills WHERE bill = ? AND importer = ? ORDER BY filing"
        rows = self._db.execute(statement, (bill, importer))
        return sorted((key for (key,) in rows), key=lambda key: (self.filing(key) or {})["filed"])

    def filed_with(self, entry: str) -> bool:
        """True if there is an open filing in this entry."""
        statement = "SELECT 1 FROM bills WHERE bill = ? AND importer = ?"
        return self._db.execute(statement, (entry, _ENTRY)).fetchone() is not None

    def next(self, name: str) -> int:
        """The next number of a counter, from 1."""
        statement = (
            "INSERT INTO counters VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 "
            "RETURNING last"
        )
        number: int = self._db.execute(statement, (name,)).fetchall()[0][0]
        return number

    def keep_answer(self, moment: str, application: str, tree: Object) -> None:
        """Remember what was answered."""
        row = (moment, application, orjson.dumps(tree).decode())
        self._db.execute("INSERT INTO answers (moment, application, told) VALUES (?, ?, ?)", row)

    def answers(self) -> list[tuple[str, str, Object]]:
        """The moment, application and tree of every answer, in order."""
        rows = self._db.execute("SELECT moment, application, told FROM answers ORDER BY number")
        return [(moment, application, orjson.loads(told)) for moment, application, told in rows]

    def _get(self, table: str, key: str) -> Object | None:
        statement = f"SELECT told FROM {table} WHERE key = ?"  # noqa: S608 - one of two names
        row = self._db.execute(statement, (key,)).fetchone()
        return None if row is None else self._loaded(row[0])

    def _put(self, table: str, key: str, told: Object) -> None:
        statement = f"INSERT OR REPLACE INTO {table} VALUES (?, ?)"  # noqa: S608 - as above
        self._db.execute(statement, (key, orjson.dumps(told).decode()))

    def _all(self, table: str) -> Iterator[tuple[str, Object]]:
        rows = self._db.execute(f"SELECT key, told FROM {table} ORDER BY key")  # noqa: S608
        return iter([(key, self._loaded(told)) for key, told in rows])

    def _loaded(self, told: str) -> Object:
        try:
            made: Object = orjson.loads(told)
        except ValueError:
            raise StateError(f"{self._path}: damaged: an entry that cannot be read") from None
        return made


def _check_begin(path: Path) -> None:
    """Raise StateError for a file that is no database: SQLite would make one of an empty file."""
    with path.open("rb") as file:
        if file.read(16) != b"SQLite format 3\0":
            raise StateError(f"{path}: not a state of this responder")
