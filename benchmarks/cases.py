"""One timed run of one case, in a process of its own.

python -m benchmarks.cases CASE FILE SMALL_FILE OUTPUT

Prints a JSON object: the processor seconds of the run, the peak memory of the process in bytes,
and the number of findings.  What is built at first use is built before the clock starts, by the
same case on a small file.
"""

from __future__ import annotations

import io
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

# A case imports what it needs and gives the function that is timed.
Run = Callable[[BinaryIO, BinaryIO], int]


def catair_read() -> Run:
    """Flat to JSON lines."""
    from catair import jsonform, read

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        return sum(map(len, jsonform.to_json(read(stream), "lines", out)))

    return run


def catair_write() -> Run:
    """JSON lines to flat."""
    from catair import jsonform

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        return sum(map(len, jsonform.to_flat(stream, out)))

    return run


# What is made up: entries by every way, of the kinds that a filer has most
SYNTHETIC = {"ocean": 5, "air": 3, "truck": 3, "rail": 1, "type_11": 1, "cancel": 1}
TRANSACTIONS = 5_000


def synthetic_generate() -> Run:
    """Transactions made up and written, one at a time; nothing is read."""
    from catair.synthesis.transmission import Order, write

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        return write(Order(SYNTHETIC, 7, TRANSACTIONS, per_block=TRANSACTIONS), out)

    return run


def synthetic_write() -> Run:
    """The same transactions written, which are held in memory before the clock starts."""
    import catair
    from catair.synthesis import DAY, generate
    from catair.synthesis.transmission import PASSWORD, TEXT

    trees = list(generate(SYNTHETIC, 7, TRANSACTIONS))
    envelope = {"application": "SE", "site": "2704", "filer": "EEE", "password": PASSWORD}

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        with catair.Writer(out, date=DAY, text=TEXT, **envelope) as writer:
            for tree in trees:
                writer.transaction(tree)
        return 0

    return run


def events_read() -> Run:
    """Flat to events, which are not kept."""
    from catair import read

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        return sum(len(event.findings) for event in read(stream))

    return run


def validate_read() -> Run:
    """Flat to findings: read, and judged by every rule."""
    from catair import validating

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        return sum(map(len, validating(stream)))

    return run


class Passing:
    """A sink of tables that keeps nothing."""

    def put(self, table: str, batch: Any) -> None:
        """Let it go."""


def table_read() -> Run:
    """Flat to tables, which are not kept."""
    from catair.table.converting import Conversion

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        sink: Any = Passing()
        return sum(map(len, Conversion(stream, sink, name="file")))

    return run


def table_write() -> Run:
    """Flat to Parquet, in a folder that is left again."""
    from catair.table.converting import Conversion
    from catair.table.sink import Sink

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        with (
            tempfile.TemporaryDirectory(prefix="catair-tables-") as folder,
            Sink(os.path.join(folder, "made"), "parquet") as sink,
        ):
            return sum(map(len, Conversion(stream, sink, name="file")))

    return run


def fwf_read() -> Run:
    """Flat to frames, by pandas.read_fwf."""
    from benchmarks import fwf

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        fwf.convert(stream)
        return 0

    return run


def hand_read() -> Run:
    """Flat to JSON lines, by the hand-written machine."""
    from benchmarks import handwritten

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        handwritten.convert(stream, out)
        return 0

    return run


def stock_read() -> Run:
    """Flat to a JSON document, by stock construct and Lark."""
    from benchmarks import stock

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        stock.convert(stream, out)
        return 0

    return run


def stock_check() -> Run:
    """The document that catair makes, for comparison with that of stock construct and Lark."""
    import orjson

    import catair

    def run(stream: BinaryIO, out: BinaryIO) -> int:
        tree, findings = catair.parse(stream)
        out.write(orjson.dumps(tree))
        return len(findings)

    return run


def catair_decode() -> Callable[[list[str]], int]:
    """Record.fast_decode over all lines."""
    from catair.applications import control, records_of

    table: dict[str, Callable[[str], Any]]
    table = {record.identifier: record.fast_decode for record in records_of("SE")}
    table |= {letter: control(letter, "input").fast_decode for letter in "ABYZ"}
    find = table.get

    def decode(lines: Iterable[str]) -> int:
        clean = 0
        for line in lines:
            function = find(line[:4]) or table[line[0]]
            if function(line) is not None:
                clean += 1
        return clean

    return decode


def hand_decode() -> Callable[[list[str]], int]:
    """The hand-written decode functions over all lines."""
    from benchmarks import handwritten

    return handwritten.decode_only


STREAMS = {
    f.__name__: f
    for f in (
        catair_read, catair_write, hand_read, stock_read, stock_check,
        synthetic_generate, synthetic_write, events_read, validate_read,
        table_read, table_write, fwf_read,
    )
}  # fmt: skip
LINES = {f.__name__: f for f in (catair_decode, hand_decode)}


def time_stream(case: Callable[[], Run], small: bytes, path: str, output: str) -> tuple[float, int]:
    """Processor seconds and findings of a conversion from file to file."""
    run = case()
    run(io.BytesIO(small), io.BytesIO())
    start = time.process_time()
    with open(path, "rb") as stream, open(output, "wb", 1 << 18) as out:
        findings = run(stream, out)
    return time.process_time() - start, findings


def time_lines(case: Callable[[], Any], small: bytes, path: str) -> tuple[float, int]:
    """Processor seconds, and lines that were not clean, of decoding lines held in memory."""
    run = case()
    run(small.decode("latin-1").splitlines())
    with open(path, encoding="latin-1", newline="\n") as file:
        lines = file.read().removesuffix("\n").split("\n")
    start = time.process_time()
    clean = run(lines)
    return time.process_time() - start, len(lines) - clean


def main(name: str, path: str, small_path: str, output: str) -> None:
    """Run a case and print what it took."""
    with open(small_path, "rb") as file:
        small = file.read()
    if name in LINES:
        seconds, findings = time_lines(LINES[name], small, path)
    else:
        seconds, findings = time_stream(STREAMS[name], small, path, output)
    unit = 1 if sys.platform == "darwin" else 1024
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    print(json.dumps({"seconds": seconds, "memory": memory, "findings": findings}))


if __name__ == "__main__":
    main(*sys.argv[1:])
