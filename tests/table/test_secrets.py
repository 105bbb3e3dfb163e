"""Passwords are in the tables only if they are asked for."""

from __future__ import annotations

from tests.table import SAMPLES, rebuilt, rows, tables

DATA = next(path for path in SAMPLES if path.name == "cancel.txt").read_bytes()
OPEN = DATA.replace(DATA[8:14], b"SECRET", 1)
SHORT = OPEN.replace(b"SE  ", b"se  ", 1)  # kept in `raw`, for CBP converts it


def test_left_out() -> None:
    for data in (OPEN, SHORT):
        for fast in (True, False):
            found, _ = tables(data, fast=fast)
            for name, table in found.items():
                assert "SECRET" not in str(table.to_pylist()), name


def test_starred_out_of_raw_lines() -> None:
    found, _ = tables(SHORT)
    ((password, raw),) = rows(found, "SE/A", "communication_password", "raw")
    assert password is None
    assert raw.startswith("A2704EEE******")
    assert len(raw) == 81


def test_a_line_that_ends_within_the_password() -> None:
    found, _ = tables(b"A2704EEESEC\n" + OPEN)
    assert found["unknown/A"]["raw"].to_pylist() == ["A2704EEE***\n"]


def test_asked_for() -> None:
    for data in (OPEN, SHORT):
        found, _ = tables(data, show_values=True)
        assert rows(found, "SE/A", "communication_password") == [("SECRET",)]
        assert rebuilt(found) == data
