"""Physical lines: none lost, the same whatever the size of the chunks."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from catair.applications import known
from catair.encodings import NAMES, codec
from catair.reader import LONGEST, WINDOW, Cut, Line, Reader
from tests.strategies import files

RECORD = "SE10" + "A" * 76
B = "B  2704EEESE".ljust(80)
LONG = "L" * LONGEST
ENDS = ("\n", "\r\n", "\r")
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def source(data: bytes, sizes: Sequence[int]) -> Callable[[int], bytes]:
    """A file that gives at most so many bytes at each read, over and over."""
    stream = io.BytesIO(data)
    reads: Iterator[int] = (sizes[n % len(sizes)] for n in range(len(data) + 2))
    return lambda n: stream.read(min(n, next(reads)))


def reader(text: str | bytes, chunk: int = 1 << 18, encoding: str = "latin-1") -> Reader:
    data = text if isinstance(text, bytes) else text.encode("latin-1")
    return Reader(io.BytesIO(data).read, encoding, known, chunk)


def read(text: str | bytes, chunk: int = 1 << 18) -> list[Line]:
    return [line for lines in reader(text, chunk) for line in lines]


def told(made: Reader) -> list[tuple[str, str, bool]]:
    """The lines, each with whether it was cut."""
    return [(*line, isinstance(line[1], Cut)) for lines in made for line in lines]


# --- nothing is lost ---------------------------------------------------------------------------


def check(data: bytes, encoding: str, sizes: Sequence[int]) -> None:
    encode = codec(encoding)[1]
    whole = Reader(io.BytesIO(data).read, encoding, known, len(data) + 1)
    lines = told(whole)
    joined = whole.prefix + "".join(content + end for content, end, _ in lines)
    assert encode(joined) == data
    assert whole.empty == (data == b"")
    pieces = Reader(source(data, sizes), encoding, known, max(sizes))
    assert (pieces.prefix, pieces.newline) == (whole.prefix, whole.newline)
    assert told(pieces) == lines
    lawful(whole.newline, lines)


def lawful(newline: str, lines: list[tuple[str, str, bool]]) -> None:
    """No line holds a line end of its file, and none is longer than the longest."""
    for at, (content, end, cut) in enumerate(lines):
        assert end in ("", *ENDS)
        assert len(content) <= LONGEST
        assert "\n" not in content
        assert newline in ("\n", "\r\n") or "\r" not in content
        assert content or end or cut
        last = at == len(lines) - 1
        fixed = newline == "" and len(content) == 80
        assert end or cut or last or fixed
        assert not (newline in ("\n", "\r\n") and end == "\r")


SIZES = st.lists(st.integers(1, 9) | st.integers(1, 6000), min_size=1, max_size=4)
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@settings(calm, max_examples=120)
@given(
    mark=st.sampled_from((b"", b"", *MARKS)),
    text=files(),
    encoding=st.sampled_from(NAMES),
    sizes=SIZES,
)
def test_any_file_in_any_chunks(mark: bytes, text: str, encoding: str, sizes: list[int]) -> None:
    check(mark + text.encode(encoding, "replace"), encoding, sizes)


@settings(calm, max_examples=200)
@given(data=st.binary(max_size=300), encoding=st.sampled_from(NAMES), sizes=SIZES)
@example(data=b"", encoding="latin-1", sizes=[1])
@example(data=b"\xef\xbb", encoding="latin-1", sizes=[1])
@example(data=b"\xef\xbb\xbf", encoding="cp037", sizes=[1])
@example(data=b"\r", encoding="latin-1", sizes=[1])
@example(data=b"\n\r", encoding="latin-1", sizes=[1])
def test_any_bytes_in_any_chunks(data: bytes, encoding: str, sizes: list[int]) -> None:
    check(data, encoding, sizes)


BORDERS = [
    tail
    for size in (-3, -2, -1, 0, 1, 2, 3)
    for end in ("", "\n", "\r\n", "\r")
    for tail in ("L" * (LONGEST + size) + end, "L" * (2 * LONGEST + size) + end)
]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", ""])
def test_long_lines_at_every_border(newline: str) -> None:
    for border in BORDERS:
        for text in (RECORD + newline + border, border + newline + RECORD, border + "\rX" + border):
            data = text.encode()
            for sizes in ([4095], [4096], [4097], [4098], [1, 4099], [8193]):
                check(data, "latin-1", sizes)


@pytest.mark.parametrize("chunk", [1, 79, 80, 81, 82, 83, 160, 4096, 4100])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", ""])
def test_files_of_many_records(newline: str, chunk: int) -> None:
    contents = [f"SE40{n:03}VN".ljust(80) for n in range(120)]
    data = newline.join(contents).encode()
    made = Reader(source(data, [chunk]), "latin-1", known, chunk)
    lines = [line for lines in made for line in lines]
    assert [content for content, _ in lines] == contents
    assert {end for _, end in lines[:-1]} == {newline}
    assert lines[-1][1] == ""
    assert made.newline == newline


# --- line ends ---------------------------------------------------------------------------------

# (file, its line end, its lines)
FILES: list[tuple[str, str, list[Line]]] = [
    ("", "", []),
    ("A", "", [("A", "")]),
    ("\n", "\n", [("", "\n")]),
    ("A\n", "\n", [("A", "\n")]),
    ("A\n\nB", "\n", [("A", "\n"), ("", "\n"), ("B", "")]),
    ("A\r\nB\r\n", "\r\n", [("A", "\r\n"), ("B", "\r\n")]),
    ("A\rB\r", "\r", [("A", "\r"), ("B", "\r")]),
    ("A\rB", "\r", [("A", "\r"), ("B", "")]),
    ("A\nB\r\nC\n", "\n", [("A", "\n"), ("B", "\r\n"), ("C", "\n")]),
    ("A\r\nB\nC\r\n", "\r\n", [("A", "\r\n"), ("B", "\n"), ("C", "\r\n")]),
    ("A\rB\nC\nD", "\n", [("A\rB", "\n"), ("C", "\n"), ("D", "")]),
    ("A\rB\r\nC\r\nD\r", "\r\n", [("A\rB", "\r\n"), ("C", "\r\n"), ("D\r", "")]),
    ("A\r\r\nB\r\n", "\r\n", [("A\r", "\r\n"), ("B", "\r\n")]),
    ("A\r\r\nB\n", "\r\n", [("A\r", "\r\n"), ("B", "\n")]),
    ("A\nB\n\rC\n", "\n", [("A", "\n"), ("B", "\n"), ("\rC", "\n")]),
    ("A\rB\r\nC\rD\r", "\r", [("A", "\r"), ("B", "\r\n"), ("C", "\r"), ("D", "\r")]),
    ("A\rB\nC\r", "\r", [("A", "\r"), ("B", "\n"), ("C", "\r")]),
    ("A\x0bB\x0cC\x1cD\x85E\n", "\n", [("A\x0bB\x0cC\x1cD\x85E", "\n")]),
    ("A\u00a0 \n", "\n", [("A\u00a0 ", "\n")]),
]


@pytest.mark.parametrize(("text", "newline", "lines"), FILES)
@pytest.mark.parametrize("chunk", [1, 2, 3, 100])
def test_line_ends(text: str, newline: str, lines: list[Line], chunk: int) -> None:
    assert reader(text, chunk).newline == newline
    assert read(text, chunk) == lines


def test_the_most_frequent_end_of_the_first_4096_bytes_is_the_files() -> None:
    assert reader("A\n" * 10 + "B\r\n" * 11).newline == "\r\n"
    assert reader("A\n" * 11 + "B\r\n" * 10).newline == "\n"
    assert reader("A\r\n" * 2 + "B\n" * 2).newline == "\r\n"
    assert reader("x" * (WINDOW - 1) + "\n" + "B\r" * 9).newline == "\n"
    assert reader("x" * WINDOW + "\n" + "B\r" * 9).newline == ""
    assert reader(("A" * 80 + "\n") + "B" * 4096 + "\r\n" * 9).newline == "\n"


def test_half_a_line_end_at_the_border_of_the_window_does_not_count() -> None:
    assert reader("x" * (WINDOW - 1) + "\r\n").newline == ""
    assert reader("x" * (WINDOW - 2) + "\r\n").newline == "\r\n"
    assert reader("x" * (WINDOW - 2) + "\r").newline == "\r"


def test_regular_ends_are_the_very_newline() -> None:
    for newline in ENDS:
        made = reader(f"A{newline}B{newline}C\x0b{newline}")
        assert all(end is made.newline for lines in made for _, end in lines)
    mixed = reader("A\nB\r\nC\n")
    assert [end is mixed.newline for lines in mixed for _, end in lines] == [True, False, True]


def test_a_file_that_ends_with_a_lone_cr() -> None:
    assert read("A\nB\nC\r") == [("A", "\n"), ("B", "\n"), ("C\r", "")]
    assert read("A\r\nB\r\nC\r") == [("A", "\r\n"), ("B", "\r\n"), ("C\r", "")]


# --- byte-order marks --------------------------------------------------------------------------


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("chunk", [1, 2, 4096])
def test_a_byte_order_mark_is_no_data(mark: bytes, chunk: int) -> None:
    made = reader(mark + b"A\nB\n", chunk)
    assert made.prefix == mark.decode("latin-1")
    assert told(made) == [("A", "\n", False), ("B", "\n", False)]


def test_a_mark_alone_is_not_an_empty_file() -> None:
    assert not reader(b"\xff\xfe").empty
    assert told(reader(b"\xff\xfe")) == []
    assert reader(b"").empty
    assert reader(b"A").prefix == ""
    assert reader(b"A\xff\xfe").prefix == ""


def test_a_mark_comes_back_in_the_files_encoding() -> None:
    made = reader(b"\xef\xbb\xbf\xc1", encoding="cp037")
    assert made.prefix.encode("cp037") == b"\xef\xbb\xbf"
    assert told(made) == [("A", "", False)]


# --- files without line ends -------------------------------------------------------------------


@pytest.mark.parametrize("chunk", [1, 80, 81, 4096])
def test_a_file_without_ends_is_cut_every_80_bytes(chunk: int) -> None:
    made = reader(B + RECORD + RECORD + "SE11", chunk)
    assert made.newline == ""
    assert told(made) == [(text, "", False) for text in (B, RECORD, RECORD, "SE11")]


@pytest.mark.parametrize("chunk", [1, 80, 81, 82, 4096])
@pytest.mark.parametrize("end", ENDS)
def test_ends_that_occur_all_the_same_are_ends(end: str, chunk: int) -> None:
    text = B + RECORD + RECORD + end + "SE11" + end + RECORD + end
    lines = [(B, ""), (RECORD, ""), (RECORD, end), ("SE11", end), (RECORD, end)]
    assert read(text, chunk) == lines
    assert read(B + RECORD + "A" * 79 + end + B, chunk) == [
        (B, ""), (RECORD, ""), ("A" * 79, end), (B, "")
    ]  # fmt: skip
    assert read(B + RECORD + "A" * 81 + end + B, chunk) == [
        (B, ""), (RECORD, ""), ("A" * 80, ""), ("A", end), (B, "")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        RECORD,
        RECORD + "??" + "A" * 78,
        "A" * 79 + B,
        B + "\n" + RECORD,
        B + "SE10" + "A" * 75 + "\n" + "A" * 80,
        B + "A" * 79 + "\r" + "A" * 80,
    ],
)
def test_other_files_are_not_cut(text: str) -> None:
    found = [content for content, _ in read(text)]
    assert found == text.replace("\r", "\n").split("\n")


def test_a_mark_does_not_count_as_a_column() -> None:
    made = reader(b"\xef\xbb\xbf" + (B + RECORD).encode())
    assert told(made) == [(B, "", False), (RECORD, "", False)]


# --- lines that are too long -------------------------------------------------------------------


def test_the_longest_line() -> None:
    for newline in ("\n", "\r\n", "\r"):
        text = f"A{newline}{LONG}{newline}B{newline}"
        assert [end for _, end, cut in told(reader(text)) if cut] == []
        assert [content for content, _ in read(text)] == ["A", LONG, "B"]


@pytest.mark.parametrize("chunk", [1 << 18, 4096, 100])
@pytest.mark.parametrize("newline", ENDS)
def test_a_longer_line_is_kept_in_pieces(newline: str, chunk: int) -> None:
    made = reader(f"A{newline}{LONG}{LONG}X{newline}B{newline}", chunk)
    assert told(made) == [
        ("A", newline, False),
        (LONG, "", True),
        (LONG, "", True),
        ("X", newline, True),
        ("B", newline, False),
    ]


def test_a_long_line_without_an_end() -> None:
    assert told(reader(LONG + "X")) == [(LONG, "", True), ("X", "", True)]
    assert told(reader(LONG)) == [(LONG, "", False)]
    assert told(reader("A\n" + LONG + "X")) == [
        ("A", "\n", False), (LONG, "", True), ("X", "", True)
    ]  # fmt: skip


def test_memory_is_bounded_by_the_longest_line() -> None:
    """A file without any end is given line by line, not at its end."""
    given = 0

    def endless(n: int) -> bytes:
        nonlocal given
        given += 1
        return b"x" * n if given < 50 else b""

    batches = iter(Reader(endless, "latin-1", known, 5000))
    next(batches)
    assert given < 5


def test_a_reader_is_read_once() -> None:
    made = reader("A\nB\n")
    assert told(made) == [("A", "\n", False), ("B", "\n", False)]
    assert told(made) == []


@pytest.mark.parametrize("chunk", [0, -1])
def test_a_chunk_of_nothing_is_refused(chunk: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Reader(io.BytesIO(b"A").read, "latin-1", lambda text: False, chunk)
