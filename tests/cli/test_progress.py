"""The watched source is a binary file like the one that it watches."""

from __future__ import annotations

import io

from catair.cli.conversion import Progress


def test_every_way_of_reading() -> None:
    data = b"one\ntwo\nthree"
    assert Progress(io.BytesIO(data), "x").read() == data
    assert Progress(io.BytesIO(data), "x").read(2) == b"on"
    assert Progress(io.BytesIO(data), "x").readline() == b"one\n"
    assert list(Progress(io.BytesIO(data), "x")) == data.splitlines(keepends=True)
