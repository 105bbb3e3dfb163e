"""The longest prefix wins: a record of the application is no control record."""

from __future__ import annotations

import pytest

import catair
from catair.frames import frame
from catair.tree import walk

LINES = ["B  2704EEESE", "A100 OF ITS OWN", "SE10AEEE", "Y  2704EEESE"]
FILE = "".join(line.ljust(80) + "\n" for line in LINES).encode()


def names() -> list[str]:
    return [made["record"] for _, made in walk(catair.parse(FILE).tree, "")]


def test_a_layout_that_begins_with_a_control_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    used = frame("SE")
    assert names() == ["B", "A", None, "Y"]  # an A without an application
    monkeypatch.setitem(used.table, "A100", used.table["SE17"])
    monkeypatch.delitem(used.rows, "A100")  # which the first reading has left there
    assert names() == ["B", "SE17", "SE10", "Y"]
