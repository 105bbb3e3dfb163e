"""From a stream to pieces that can be read by themselves.

State ends with a Z (Batch & Block Control v23, B&B-12): what follows it is read as the beginning of
a file is.  A piece therefore ends behind a line that begins with Z and before a line that is an A
record wherever one may come.  In a long batch it ends behind a Y and before a B, and what follows
is read behind the batch's A once more.  Whether the Z or Y is a record only reading can say.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple, cast

from catair import applications
from catair.encodings import codec
from catair.frames import Frame, frame
from catair.framing import begins
from catair.reader import CHUNK, WINDOW, Reader, Start

SIZE = 1 << 20  # bytes after which a piece ends, once there is a batch that does
LONGEST = 1 << 23  # bytes among which a batch ends; else the rest of the file is one piece
# of which a batch may have one block alone, so that it matters how many were before (B&B-33)
ONE_BLOCK = ("EQ", "JC")
_LINE = 83  # line end before an A record, its columns, its line end


class Piece(NamedTuple):
    """A part of a file; `start` is None for its beginning, `last` is true at its end.

    Where `more` is given, the piece is `data` and all that the stream still has.
    """

    data: bytes
    start: Start | None
    last: bool = False
    more: BinaryIO | None = None


class Division:
    """The pieces of a file, in order; at least one; iterate once."""

    def __init__(self, stream: BinaryIO, application: str | None, encoding: str) -> None:
        self._stream = stream
        self._decode = codec(encoding)[0]
        self._encoding = encoding
        self._named = frame(application or "")

    def __iter__(self) -> Iterator[Piece]:
        stream = self._stream
        # the beginning has to hold what is decided there
        data = _take(stream, max(SIZE, WINDOW + 4))
        reader = Reader(io.BytesIO(data).read, self._encoding, applications.known)
        # line ends and letters are those of ASCII
        plain = self._decode(b"\r\nABYZ") == "\r\nABYZ"
        if not plain or reader.newline not in ("\n", "\r\n"):
            data += _take(stream, LONGEST)
            whole = len(data) <= LONGEST
            yield Piece(data, None, whole, None if whole else stream)
            return
        start: Start | None = None
        least, searched = WINDOW + 3, 0
        while more := _take(stream, SIZE):
            end, header = self._boundary(data, max(searched, least), start)
            if end:
                yield Piece(data[:end], start)
                before = start or Start(reader.newline, 0, 0)
                lines = before.lines + data.count(b"\n", 0, end)
                start = Start(reader.newline, lines, before.offset + end, header)
                data, searched, least = data[end:], 0, 0
            elif len(data) >= LONGEST:
                yield Piece(data + more, start, True, stream)
                return
            else:
                searched = max(0, len(data) - _LINE)
            data += more
        yield Piece(data, start, True)

    def _boundary(self, data: bytes, least: int, start: Start | None) -> tuple[int, bytes]:
        """Where the last batch in `data` begins that has another one before it, or else its last
        block, and the header of its batch; 0 if there is none.

        The line end before it stands at `least` or behind.
        """
        at = self._behind(data, b"\nA", b"Z", least, self._named)
        if at:
            return at, b""
        header = start.header if start and start.header else data[: data.find(b"\n") + 1]
        code = self._decode(header[25:27])
        if header[:1] != b"A" or not code.strip(" ") or code in ONE_BLOCK:
            return 0, b""
        return self._behind(data, b"\nB", b"Y", least, frame(code), code), header

    def _behind(
        self, data: bytes, begin: bytes, end: bytes, least: int, used: Frame, code: str = ""
    ) -> int:
        """Where the last line begins that has `begin`, behind one that has `end`."""
        at = data.rfind(begin, least, len(data) - _LINE)
        while at >= 0:
            last = data.rfind(b"\n", 0, at) + 1
            if data[last : last + 1] == end:
                line = data[at + 1 : at + _LINE].partition(b"\n")[0].removesuffix(b"\r")
                content = self._decode(line)
                if begins(content[0], content, used) and code in ("", content[10:12]):
                    return at + 1
            at = data.rfind(begin, least, at)
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
