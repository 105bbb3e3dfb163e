"""The records of a clean cargo release file as Parquet, by each library that could do it.

python -m benchmarks.engines [--megabytes 20] [--repetitions 5]

The same tables each time: the elements of the field tables with their types, and the line.  Without
keys, findings or structure; that columns are clean is proved by numpy, and where that is said.
Needs polars, which catair does not.  Every repetition is a fresh process, and the ways take turns;
processor times.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.generate import pieces
from benchmarks.kinds.lines import LINE
from catair.applications import control, records_of
from catair.record import Record

PART = 50_000 * LINE
RECORDS: dict[str, Record] = {record.identifier: record for record in records_of("SE")} | {
    letter: control(letter, "input") for letter in "ABYZ"
}
Parts = dict[str, list[Any]]


def parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(lines before it, bytes) of the pieces that are worked on."""
    for at in range(0, len(data), PART):
        yield at // LINE, data[at : at + PART]


def by_numpy(data: bytes, folder: Path) -> None:
    """numpy for bytes, pyarrow for columns and files: the functions of catair.table."""
    import numpy as np
    import pyarrow as pa
    from pyarrow import parquet

    from catair.table.columns import values

    made: Parts = {}
    for before, part in parts(data):
        rows = np.frombuffer(part, np.uint8).reshape(-1, LINE)
        words = np.ascontiguousarray(rows[:, :4]).view("<u4").ravel()
        found = pa.array(words).dictionary_encode()
        names = [word.to_bytes(4, "little").decode() for word in found.dictionary.to_pylist()]
        names = [name if name in RECORDS else name[0] for name in names]
        for name in dict.fromkeys(names):
            chosen = [at for at, other in enumerate(names) if other == name]
            at = np.flatnonzero(np.isin(found.indices.to_numpy(), chosen))
            columns = [pa.array(at + before), *values(RECORDS[name], rows[at], True)]
            made.setdefault(name, []).append(pa.table(columns, ["line", *titles(name)]))
    for name, tables in made.items():
        parquet.write_table(pa.concat_tables(tables), folder / name, compression="zstd")


def by_arrow(data: bytes, folder: Path, proved: bool = False) -> None:
    """pyarrow for everything; `proved` by a regular expression a column, as numpy's are."""
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import parquet

    made: Parts = {}
    for before, part in parts(data):
        count = len(part) // LINE
        lines = pa.Array.from_buffers(pa.binary(LINE), count, [None, pa.py_buffer(part)])
        numbers = pc.add(pc.cumulative_sum(pa.repeat(1, count)), before - 1)
        names = pc.binary_slice(lines, 0, 4).cast(pa.string())
        letters = pc.utf8_slice_codeunits(names, 0, 1)
        enveloped = pc.is_in(letters, pa.array(list("ABYZ")))
        found = pc.if_else(enveloped, letters, names).dictionary_encode()
        for at, name in enumerate(found.dictionary.to_pylist()):
            which = pc.equal(found.indices, at)
            rows, columns = lines.filter(which), [numbers.filter(which)]
            for field in RECORDS[name].elements:
                raw = pc.binary_slice(rows, field.start - 1, field.end).cast(pa.string())
                if proved:
                    pattern = f"^(?:{field.pattern()}| {{{field.width}}})$"
                    assert pc.all(pc.match_substring_regex(raw, pattern)).as_py()
                text = pc.ascii_rtrim(raw, " ")
                text = pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.string()), text)
                if field.kind == "integer":
                    text = text.cast(pa.int64())
                elif field.kind == "date_mmddyy":
                    text = pc.strptime(text, "%m%d%y", "s").cast(pa.date32())
                columns.append(text)
            made.setdefault(name, []).append(pa.table(columns, ["line", *titles(name)]))
    for name, tables in made.items():
        parquet.write_table(pa.concat_tables(tables), folder / name, compression="zstd")


def by_polars(data: bytes, folder: Path) -> None:
    """polars for everything."""
    import polars as pl

    made: Parts = {}
    for before, part in parts(data):
        frame = pl.DataFrame({"raw": part.decode().split("\n")[:-1]})
        letter = pl.col("raw").str.slice(0, 1)
        name = pl.when(letter.is_in(list("ABYZ"))).then(letter)
        frame = frame.with_columns(
            name=name.otherwise(pl.col("raw").str.slice(0, 4)),
            line=pl.int_range(before, before + pl.len()),
        )
        for (key,), rows in frame.partition_by("name", as_dict=True).items():
            columns = []
            for field, title in zip(RECORDS[key].elements, titles(key), strict=True):
                text = pl.col("raw").str.slice(field.start - 1, field.width).str.strip_chars_end()
                text = pl.when(text != "").then(text)
                if field.kind == "integer":
                    text = text.cast(pl.Int64)
                elif field.kind == "date_mmddyy":
                    text = text.str.to_date("%m%d%y")
                columns.append(text.alias(title))
            made.setdefault(key, []).append(rows.select("line", *columns))
    for key, frames in made.items():
        pl.concat(frames).write_parquet(folder / key, compression="zstd")


WAYS: dict[str, Callable[[bytes, Path], None]] = {
    "numpy and pyarrow": by_numpy,
    "pyarrow alone": by_arrow,
    "the same, proved": partial(by_arrow, proved=True),
    "polars": by_polars,
}


def titles(name: str) -> list[str]:
    """The columns of a record's table."""
    return [field.path or "" for field in RECORDS[name].elements]


def timed(way: str, path: Path) -> float:
    """Processor seconds; what is built at first use is built before the clock starts."""
    data = path.read_bytes()
    with tempfile.TemporaryDirectory(prefix="catair-engines-") as folder:
        WAYS[way](data[: 1000 * LINE], Path(folder))
        start = time.process_time()
        WAYS[way](data, Path(folder))
        return time.process_time() - start


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engines", description=__doc__)
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--one", nargs=2, metavar=("WAY", "FILE"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(timed(arguments.one[0], Path(arguments.one[1])))
        return
    made: dict[str, list[float]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory(prefix="catair-engines-") as folder:
        path = Path(folder) / "file.txt"
        path.write_bytes(b"".join(pieces("cargo-release", arguments.megabytes, 7)))
        records = os.path.getsize(path) / LINE
        for _ in range(arguments.repetitions):
            for way, found in made.items():
                line = [sys.executable, "-m", "benchmarks.engines", "--one", way, str(path)]
                found.append(float(subprocess.check_output(line)))
    (_, first), *_ = made.items()
    for way, found in made.items():
        ratio = median(other / one for one, other in zip(first, found, strict=True))
        print(f"{way:<20} {records / median(found):>12,.0f} records/s  {ratio:.2f} times the time")


if __name__ == "__main__":
    main()
