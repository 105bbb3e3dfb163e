"""Arbitrary files: bytes, and lines of the samples that something has happened to."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.files.lines import GENERATED, UNKNOWN, row, sample_lines

ENDS = (b"\n", b"\r\n", b"\r", b"")
ODD = (
    b"",
    b" ",
    b"\r",
    b"\x1a",
    b"A",
    b"SE10",
    b"SE15",
    row("OI  TOWELS").encode(),
    row("PG01001FDA").encode(),
    row("SE15?XQZL").encode(),
    row("A2704EEEPASSWD091426").encode(),
    row("B  2704EEE").encode(),
    row("B  2704EEEQT").encode(),
    row("Y").encode(),
    row("Z").encode(),
    UNKNOWN.encode(),
    *(text.encode() for text in GENERATED.values()),
    bytes(range(256)),
    b"x" * 4_095,
    b"y" * 8_193,
)


def _columns(line: bytes, at: int, put: bytes) -> bytes:
    return (line[:at] + put + line[at + len(put) :])[: max(len(line), at)]


@st.composite
def damaged_lines(draw: st.DrawFn) -> bytes:
    """A line of a sample with one thing done to it, or a line of no sample."""
    line = draw(st.sampled_from(sample_lines()))
    what = draw(st.sampled_from(("odd", "cut", "longer", "columns", "shift left", "shift right")))
    if what == "odd":
        return draw(st.sampled_from(ODD))
    if what == "cut":
        return line[: draw(st.integers(0, 79))]
    if what == "longer":
        return line + draw(st.binary(min_size=1, max_size=20))
    at = draw(st.integers(0, 79))
    if what == "columns":
        return _columns(line, at, draw(st.binary(min_size=1, max_size=10)))
    if what == "shift left":
        return line[:at] + line[at + draw(st.integers(1, 5)) :]
    return line[:at] + b" " * draw(st.integers(1, 5)) + line[at:]


@st.composite
def damaged_files(draw: st.DrawFn, most: int = 60) -> bytes:
    """Some lines of the samples in a row, a few of them damaged, a few line ends changed."""
    lines = sample_lines()
    start = draw(st.integers(0, len(lines) - 1))
    number = draw(st.integers(0, most))
    end = draw(st.sampled_from(ENDS))
    found = [(line, end) for line in (lines + lines)[start : start + number]]
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(found)))
        found[at : at + draw(st.integers(0, 1))] = [(draw(damaged_lines()), end)]
    if found and draw(st.booleans()):
        at = draw(st.integers(0, len(found) - 1))
        found[at] = (found[at][0], draw(st.sampled_from(ENDS)))
    mark = draw(st.sampled_from((b"",) * 6 + (b"\xef\xbb\xbf", b"\xff\xfe")))
    return mark + b"".join(line + each for line, each in found)


def files() -> st.SearchStrategy[bytes]:
    """Any file: mostly damaged samples, and plain bytes."""
    return st.one_of(damaged_files(), damaged_files(), st.binary(max_size=300))


def options() -> st.SearchStrategy[dict[str, Any]]:
    """Arguments of parse and read that say how a file is understood."""
    return st.fixed_dictionaries(
        {
            "application": st.sampled_from((None, None, "SE", "AE", "QT", "$$")),
            "encoding": st.sampled_from(("latin-1", "latin-1", "cp1252", "cp437", "cp037")),
        }
    )
