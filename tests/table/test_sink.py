"""Tables as files: formats, row groups, and a folder that is there whole or not at all."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import csv, feather, parquet

from catair.forms import TABLES
from catair.table import sink
from catair.table.converting import Conversion
from catair.table.sink import FolderError, Sink
from tests.table import SAMPLES, plain, tables

DATA = {path.name: path.read_bytes() for path in SAMPLES}
READ = {
    "parquet": parquet.read_table,
    "feather": feather.read_table,
    "csv": csv.read_csv,
}


def convert(folder: Path, form: str, data: bytes) -> None:
    with Sink(str(folder), form) as made:
        for _ in Conversion(io.BytesIO(data), made, name="file"):
            pass


@pytest.mark.parametrize("form", TABLES)
def test_formats(form: str, tmp_path: Path) -> None:
    data = DATA["release.txt"] + DATA["isf_faulty.txt"] + b"no record\n"
    convert(tmp_path / "made", form, data)
    found, _ = tables(data)
    files = sorted(path.relative_to(tmp_path / "made") for path in tmp_path.rglob(f"*.{form}"))
    assert [path.with_suffix("").as_posix() for path in files] == sorted(found)
    for name, table in found.items():
        read = READ[form](str(tmp_path / "made" / f"{name}.{form}"))
        if form == "csv":
            assert read.schema.names == table.schema.names
            assert read.num_rows == table.num_rows
            if table.num_rows and "line" in table.schema.names:
                assert read["line"].to_pylist() == table["line"].to_pylist()
        else:
            assert plain(read).equals(plain(table)), name


def test_types_in_a_file(tmp_path: Path) -> None:
    convert(tmp_path / "made", "parquet", DATA["daily_final.txt"] + DATA["release.txt"])
    schema = parquet.read_schema(tmp_path / "made" / "PF" / "Q3.parquet")
    assert schema.field("total_estimated_duty").type == pa.decimal128(11, 2)
    schema = parquet.read_schema(tmp_path / "made" / "SO" / "SO50.parquet")
    assert pa.types.is_time(schema.field("disposition_time").type)
    assert pa.types.is_date(schema.field("disposition_date").type)


@pytest.mark.parametrize(("rows", "held"), [(2, 1 << 26), (1 << 17, 1000), (1 << 17, 1 << 26)])
def test_row_groups(rows: int, held: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = DATA["several_transactions.txt"] * 30
    expected, _ = tables(data)
    monkeypatch.setattr(sink, "ROWS", rows)
    monkeypatch.setattr(sink, "HELD", held)
    monkeypatch.setattr("catair.table.parts.BLOCK", 5000)
    convert(tmp_path / "made", "parquet", data)
    path = tmp_path / "made" / "SE" / "SE10.parquet"
    assert plain(parquet.read_table(path)).equals(plain(expected["SE/SE10"]))
    groups = parquet.read_metadata(path).num_row_groups
    assert groups == 1 if (rows, held) == (1 << 17, 1 << 26) else groups > 1


def test_small_batches_wait_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = DATA["several_transactions.txt"] * 30
    expected, _ = tables(data)
    monkeypatch.setattr(sink, "BATCHES", 3)
    monkeypatch.setattr("catair.table.parts.BLOCK", 5000)
    convert(tmp_path / "made", "parquet", data)
    path = tmp_path / "made" / "SE" / "SE10.parquet"
    assert plain(parquet.read_table(path)).equals(plain(expected["SE/SE10"]))
    assert parquet.read_metadata(path).num_row_groups == 1


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    convert(tmp_path / "made", "csv", DATA["cancel.txt"])
    assert (tmp_path / "made" / "SE" / "SE10.csv").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


def test_a_folder_with_anything_in_it_is_left(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    with pytest.raises(FolderError):
        convert(tmp_path, "csv", DATA["cancel.txt"])
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_nothing_is_left_of_what_failed(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise KeyError

    def convert_it() -> None:
        with Sink(str(tmp_path / "made"), "parquet") as made:
            Conversion(Broken(), made, name="file")

    with pytest.raises(KeyError):
        convert_it()
    assert not list(tmp_path.iterdir())


def test_nothing_is_left_where_a_file_could_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, schema: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(sink._OPEN, "parquet", refuse)
    monkeypatch.setattr(sink, "ROWS", 1)
    made = Sink(str(tmp_path / "made"), "parquet")
    told = []

    def all_the_same() -> None:
        with made:
            try:
                list(Conversion(io.BytesIO(DATA["cancel.txt"]), made, name="file"))
            except OSError as error:
                told.append(error)

    with pytest.raises(OSError, match="No space"):
        all_the_same()
    assert told
    assert not list(tmp_path.iterdir())
