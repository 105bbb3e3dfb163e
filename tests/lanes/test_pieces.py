"""Where files are divided, and where not."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from catair.lanes import pieces
from catair.lanes.pieces import Division, Piece, joined
from tests.files.lines import SE10, UNKNOWN, A, B, Y, Z, file_of, header, row

BATCH = file_of(A, B, *[SE10] * 60, Y, Z)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "SIZE", 1000)
    monkeypatch.setattr(pieces, "LONGEST", 20_000)


def divided(data: bytes, application: str | None = None, encoding: str = "latin-1") -> list[Piece]:
    found = list(Division(io.BytesIO(data), application, encoding))
    assert joined_bytes(found) == data
    lines = offset = 0
    for piece in found:
        if piece.start is not None:
            assert (piece.start.lines, piece.start.offset) == (lines, offset)
        lines += piece.data.count(b"\n")
        offset += len(piece.data)
    return [piece._replace(more=None) if piece.more is None else piece for piece in found]


def joined_bytes(found: list[Piece]) -> bytes:
    stream = joined([piece._replace(more=None) for piece in found])
    data = b""
    while more := stream.read(7):
        data += more
    rest = found[-1].more
    return data + (rest.read() if rest is not None else b"")


def test_behind_every_batch() -> None:
    found = divided(BATCH * 5)
    assert [len(piece.data) for piece in found] == [len(BATCH)] * 5
    assert found[0].start is None
    assert [piece.more for piece in found] == [None] * 5
    crlf = divided((BATCH * 5).replace(b"\n", b"\r\n"))
    assert [piece.data.count(b"\n") for piece in crlf] == [64] * 5


def test_small_batches_go_together() -> None:
    lone = file_of(A, B, SE10, Y, Z)
    found = divided(lone * 100)
    assert [len(piece.data) % len(lone) for piece in found] == [0] * len(found)
    assert 20 < len(found) < 40
    # what decides on the line end is in the first one
    assert len(found[0].data) > 4096


ODD_A = row("A2704EEEPASSWD091426", (26, "SE"), (40, "IN A FILLER"))


@pytest.mark.parametrize(
    "second",
    [
        (SE10,),
        (UNKNOWN, A, B),
        (B, SE10),
        (Y, A),
        ("", A),
        (ODD_A, B),
        (row("A", (40, "NO A RECORD")),),
    ],
)
def test_not_where_a_batch_may_go_on(second: tuple[str, ...]) -> None:
    first = (A, B, *[SE10] * 60, Y, Z)
    assert len(divided(file_of(*first, *second, *[SE10] * 60))) == 1
    assert len(divided(file_of(*first, A, *second, *[SE10] * 60))) == 2


def test_not_where_a_record_begins_with_a() -> None:
    """The caller has named an application that has such records."""
    lines = file_of(header("SE"), B, *[SE10] * 60, Y, Z) * 4
    assert len(divided(lines)) == 4
    assert len(divided(lines, "SE")) == 4


@pytest.mark.parametrize("encoding", ["cp037", "cp500", "cp1140"])
def test_no_ebcdic(encoding: str) -> None:
    for data, whole in ((BATCH * 3, True), (BATCH * 5, False)):
        (piece,) = divided(data, encoding=encoding)
        assert (piece.more is None) == whole


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp850"])
def test_other_encodings(encoding: str) -> None:
    assert len(divided(BATCH * 5, encoding=encoding)) == 5


@pytest.mark.parametrize("end", [b"", b"\r"])
def test_other_line_ends(end: bytes) -> None:
    for data, whole in ((BATCH * 3, True), (BATCH * 5, False)):
        (piece,) = divided(data.replace(b"\n", end))
        assert (piece.more is None) == whole


def test_a_batch_that_is_too_long() -> None:
    data = BATCH + file_of(A, B, *[SE10] * 400, Y, Z) + BATCH * 2
    first, rest = divided(data)
    assert len(first.data) == len(BATCH)
    assert rest.more is not None
    assert 20_000 < len(rest.data) < len(data)


@pytest.mark.parametrize("data", [b"", b"A", b"\n", BATCH])
def test_small_files_are_one_piece(data: bytes) -> None:
    assert divided(data) == [Piece(data, None, True)]


def test_a_stream_that_gives_little() -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(size or 0, 300))

    found = list(Division(Slow(BATCH * 3), None, "latin-1"))
    assert [piece.data for piece in found] == [BATCH] * 3


def test_joined() -> None:
    def parts() -> Iterator[Piece]:
        yield Piece(b"ab", None)
        yield Piece(b"", None)
        yield Piece(b"c", None, True, io.BytesIO(b"defg"))

    stream = joined(parts())
    assert [stream.read(3) for _ in range(5)] == [b"ab", b"c", b"def", b"g", b""]
