"""The watched source is a binary file like the one that it watches."""

from __future__ import annotations

import io

import pytest

from catair.cli.conversion import Progress, Report, source


def test_every_way_of_reading() -> None:
    data = b"one\ntwo\nthree"
    assert Progress(io.BytesIO(data), "x").read() == data
    assert Progress(io.BytesIO(data), "x").read(2) == b"on"
    assert Progress(io.BytesIO(data), "x").readline() == b"one\n"
    assert list(Progress(io.BytesIO(data), "x")) == data.splitlines(keepends=True)


def test_a_standard_stream_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(OSError, match="closed"), source("-", Report(None)):
        pytest.fail("there is nothing to read")
