"""From a stream to pieces that can be read by themselves: each ends behind a batch.

State ends with a Z (Batch & Block Control v23, B&B-12): what follows it is read as the beginning of
a file is.  A piece therefore ends behind a line that begins with Z and before a line that is an A
record wherever it stands.  Whether the first is a Z record only reading can say.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple, cast

from catair import applications
from catair.encodings import Decoder, codec
from catair.frames import Frame, frame
from catair.framing import begins_batch
from catair.reader import CHUNK, WINDOW, Reader, Start

SIZE = 1 << 20  # bytes after which a piece ends, once there is a batch that does
LONGEST = 1 << 23  # bytes among which a batch ends; else the rest of the file is one piece
_LINE = 83  # line end before an A record, its columns, its line end


class Piece(NamedTuple):
    """A part of a file; `start` is None for its beginning.

    Where `more` is given, the piece is `data` and all that the stream still has.
    """

    data: bytes
    start: Start | None
    more: BinaryIO | None = None


def divide(
    stream: BinaryIO, application: str | None, encoding: str, size: int | None = None
) -> Iterator[Piece]:
    """The pieces of a file, in order; at least one."""
    size = size or SIZE
    data = _take(stream, max(size, WINDOW + 4))
    reader = Reader(io.BytesIO(data).read, encoding, applications.known)
    # line ends and letters are those of ASCII
    plain = codec(encoding)[0](b"\r\nAZ") == "\r\nAZ"
    if not plain or reader.newline not in ("\n", "\r\n"):
        data += _take(stream, LONGEST)
        yield Piece(data, None, stream if len(data) > LONGEST else None)
        return
    used = frame(application or "")
    decode = codec(encoding)[0]
    start: Start | None = None
    least = WINDOW + 4  # the beginning has to hold what is decided there
    searched = 0
    while True:
        more = _take(stream, size)
        if not more:
            yield Piece(data, start)
            return
        end = _boundary(data, max(searched, least - 1), used, decode)
        if end:
            yield Piece(data[:end], start)
            before = start or Start(reader.newline, 0, 0)
            lines = before.lines + data.count(b"\n", 0, end)
            start = Start(reader.newline, lines, before.offset + end)
            data, searched, least = data[end:], 0, 1
        elif len(data) >= LONGEST:
            yield Piece(data + more, start, stream)
            return
        else:
            searched = max(0, len(data) - _LINE)
        data += more


def _boundary(data: bytes, least: int, used: Frame, decode: Decoder) -> int:
    """Where the last batch in `data` begins that has another one before it; 0 if none does.

    Its line end before it stands at `least` or behind.
    """
    at = data.rfind(b"\nA", least, len(data) - _LINE)
    while at >= 0:
        last = data.rfind(b"\n", 0, at) + 1
        if data[last : last + 1] == b"Z":
            line = data[at + 1 : at + _LINE].partition(b"\n")[0].removesuffix(b"\r")
            if begins_batch(decode(line), used):
                return at + 1
        at = data.rfind(b"\nA", least, at)
    return 0


def _take(stream: BinaryIO, size: int) -> bytes:
    """So many bytes, or less at the end."""
    taken = []
    while size > 0 and (data := stream.read(size)):
        taken.append(data)
        size -= len(data)
    return b"".join(taken)


def joined(pieces: Iterable[Piece]) -> BinaryIO:
    """Pieces that follow each other, as the file that they are; to be read by `read` alone."""
    return cast(BinaryIO, _Joined(pieces))


class _Joined:
    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._chunks = self._all(pieces)
        self._data = b""

    @staticmethod
    def _all(pieces: Iterable[Piece]) -> Iterator[bytes]:
        for piece in pieces:
            yield piece.data
            while piece.more is not None and (data := piece.more.read(CHUNK)):
                yield data

    def read(self, size: int) -> bytes:
        """At most so many bytes, and none at the end."""
        while not self._data:
            chunk = next(self._chunks, None)
            if chunk is None:
                return b""
            self._data = chunk
        data, self._data = self._data[:size], self._data[size:]
        return data
