"""`catair to-table`: what it makes, what it says, its exit status."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from catair.cli import to_table
from tests.cli.command import CLEAN, SAMPLES, catair, listing


def test_a_folder_of_tables(tmp_path: Path) -> None:
    done = catair("to-table", CLEAN, "-o", tmp_path / "made")
    assert (done.exit_code, done.output) == (0, "")
    assert listing(tmp_path / "made") == [
        "SE", "files.parquet", "findings.parquet", "strays.parquet",
    ]  # fmt: skip
    assert listing(tmp_path / "made" / "SE") == [
        f"{name}.parquet" for name in ("A", "B", "SE10", "SE13", "SE20", "Y", "Z")
    ]


def test_several_sources_are_in_the_same_tables(tmp_path: Path) -> None:
    sources = [CLEAN, SAMPLES / "update.txt"]
    assert catair("to-table", *sources, "-o", tmp_path / "made").exit_code == 0
    rows = parquet.read_table(tmp_path / "made" / "SE" / "SE10.parquet").to_pylist()
    assert [(row["file"], row["batch"], row["line"]) for row in rows] == [
        (str(source), 0, 3) for source in sources
    ]


def test_standard_input_in_csv(tmp_path: Path) -> None:
    done = catair("to-table", "--format", "csv", "-o", tmp_path / "m", given=CLEAN.read_bytes())
    assert done.exit_code == 0
    head, row = (tmp_path / "m" / "SE" / "SE10.csv").read_text().splitlines()
    assert head.startswith('"file","batch","block","transaction","line","parent","valid_action')
    assert row.startswith('"<stdin>",0,0,0,3,2,"D","EEE"')


def test_what_is_found_is_told_and_in_the_tables(tmp_path: Path) -> None:
    data = CLEAN.read_bytes().replace(b"SE20EN", b"SE20en") + b"no record\n"
    done = catair("to-table", "-o", tmp_path / "made", given=data)
    assert done.exit_code == 1
    assert "<stdin>:5:5-7: warning FIELD-CASE SE20" in done.stderr
    rows = parquet.read_table(tmp_path / "made" / "findings.parquet").to_pylist()
    assert [row["code"] for row in rows] == ["FIELD-CASE", "APPLICATION-MISSING"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = catair("to-table", tmp_path / "none", CLEAN, "-o", tmp_path / "made")
    assert done.exit_code == 2
    assert "none: No such file or directory" in done.stderr
    assert (tmp_path / "made" / "SE" / "SE10.parquet").is_file()


def test_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "kept").write_text("mine")
    done = catair("to-table", CLEAN, "-o", tmp_path / "made")
    assert (done.exit_code, listing(tmp_path / "made")) == (2, ["kept"])
    assert "made is there, and is no empty folder" in done.stderr
    done = catair("to-table", CLEAN, "-o", tmp_path / "made" / "kept")
    assert (done.exit_code, (tmp_path / "made" / "kept").read_text()) == (2, "mine")
    assert catair("to-table", CLEAN).exit_code == 2
    done = catair("to-table", CLEAN, "--application", "??", "-o", tmp_path / "other")
    assert (done.exit_code, (tmp_path / "other").exists()) == (2, False)


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(to_table, "NEEDED", ("numpy", "no_such_module"))
    done = catair("to-table", CLEAN, "-o", tmp_path / "made")
    assert done.exit_code == 2
    assert done.stderr.splitlines()[-1] == (
        "Error: tables need numpy and pyarrow: pip install 'catair[table]'"
    )
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("command", [["--help"], ["to-table", "--help"], ["to-json", str(CLEAN)]])
def test_nothing_of_it_is_imported_by_others(command: list[str]) -> None:
    source = (
        "import sys\nfrom catair.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'pyarrow', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", source, *command], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
