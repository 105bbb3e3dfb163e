"""What is shown while long work goes on: rate, share and remaining time."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from catair.cli import progress
from catair.cli.conversion import only
from catair.cli.progress import Progress, Watched

Told = Callable[[], str]


def test_every_way_of_reading() -> None:
    data = b"one\ntwo\nthree"
    sizes: list[int] = []
    assert Watched(io.BytesIO(data), sizes.append).read() == data
    assert Watched(io.BytesIO(data), sizes.append).read(2) == b"on"
    assert Watched(io.BytesIO(data), sizes.append).readline() == b"one\n"
    assert list(Watched(io.BytesIO(data), sizes.append)) == data.splitlines(keepends=True)
    assert sizes == [13, 2, 4, 4, 4, 5]


def test_a_standard_stream_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(OSError, match="closed"), only("-"):
        pytest.fail("there is nothing to read")


class Clock:
    now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(progress, "time", made)
    return made


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    def what() -> str:
        # what erases the line is for a terminal alone
        return capsys.readouterr().err

    return what


def test_nothing_in_the_first_second_and_then_five_times_a_second(clock: Clock, told: Told) -> None:
    shown = Progress(100)
    for clock.now, line in ((0.9, ""), (1.0, "\rx: "), (1.1, ""), (1.15, ""), (1.21, "\rx: ")):
        shown.count(1, "x", lambda: 1)
        assert told()[:4] == line


@pytest.mark.parametrize(
    ("seconds", "taken", "line"),
    [
        (2, 50_000_000, "x: 30.0 MB, 15.0 MB/s, 50 %, 0:02 left"),
        (9, 1_000_000, "x: 30.0 MB, 3.3 MB/s, 1 %, 14:51 left"),
        (80, 1_000_000, "x: 30.0 MB, 0.4 MB/s, 1 %, 2:12:00 left"),
        (2, 100_000_000, "x: 30.0 MB, 15.0 MB/s, 100 %, 0:00 left"),
    ],
)
def test_rate_share_and_remaining_time(
    seconds: float, taken: int, line: str, clock: Clock, told: Told
) -> None:
    shown = Progress(100_000_000)
    clock.now = seconds
    shown.count(30_000_000, "x", lambda: taken)
    assert told() == f"\r{line}"


@pytest.mark.parametrize(("total", "taken"), [(0, 0), (0, 5), (100, 0), (100, 101)])
def test_no_share_where_it_is_not_known(total: int, taken: int, clock: Clock, told: Told) -> None:
    shown = Progress(total)
    clock.now = 2
    shown.count(30_000_000, "x", lambda: taken)
    assert told() == "\rx: 30.0 MB, 15.0 MB/s"


def test_the_share_is_of_all_sources(clock: Clock, told: Told) -> None:
    shown = Progress(100)
    shown.closed(40)
    clock.now = 2
    shown.count(1, "y", lambda: 10)
    assert ", 50 %, " in told()
    shown.clear()
    assert told() == "\r"
    shown.clear()  # there is nothing any more
    assert told() == ""
