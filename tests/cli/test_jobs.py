"""`--jobs` changes nothing but the time: processes, and whatever may happen to them."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from catair.cli.conversion import Report
from catair.lanes import pieces, pool

from .command import SAMPLES, catair, listing, open_process

FILES = sorted(path for path in SAMPLES.rglob("*.txt") if path.parent.name != "pilot")


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of a few batches; processes that are copies of this one have them, too."""
    monkeypatch.setattr(pieces, "SIZE", 5_000)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All samples several times in one file, with repeated entries and lines that are strays."""
    path = tmp_path_factory.mktemp("jobs") / "large.txt"
    data = [file.read_bytes() for file in FILES]
    path.write_bytes(b"".join([*data, b"STRAY\n", *data, data[0].replace(b"SE10", b"QQ10"), *data]))
    return path


@pytest.mark.parametrize("form", ["lines", "records"])
def test_json_and_findings(form: str, large: Path, tmp_path: Path) -> None:
    done = []
    for jobs in ("1", "2", "3"):
        found = tmp_path / f"found{jobs}"
        result = catair("to-json", "--form", form, "--jobs", jobs, "--findings", found, large)
        done.append((result.exit_code, result.stdout_bytes, result.stderr, found.read_bytes()))
    assert done[0] == done[1] == done[2]
    assert done[0][2].count("\n") == 21


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_validation(form: str, large: Path) -> None:
    done = []
    for jobs in ("1", "2"):
        result = catair("validate", "--format", form, "--jobs", jobs, large, FILES[0])
        done.append((result.exit_code, result.stdout_bytes))
    assert done[0] == done[1]
    assert b"ACROSS-ENTRY-AGAIN" in done[0][1]


def test_files_beside_each_other(tmp_path: Path, large: Path) -> None:
    given = tmp_path / "in"
    for file in FILES:
        there = given / file.relative_to(SAMPLES)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(file.read_bytes())
    for jobs in ("1", "2"):
        out = tmp_path / jobs
        catair("to-json", "--form", "lines", "--jobs", jobs, "--output-dir", out, given)
    assert sum(path.is_file() for path in (tmp_path / "2").rglob("*")) == len(FILES)
    for folder, _, files in os.walk(tmp_path / "1"):
        for name in files:
            path = Path(folder, name)
            other = tmp_path / "2" / path.relative_to(tmp_path / "1")
            assert path.read_bytes() == other.read_bytes()


def test_standard_input(large: Path) -> None:
    given = large.read_bytes()
    one, two = (catair("to-json", "--form", "lines", "--jobs", n, given=given) for n in "12")
    assert one.stdout_bytes == two.stdout_bytes


def test_processes_that_are_no_copies(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool.sys, "platform", "darwin")
    one, two = (catair("to-json", "--form", "lines", "--jobs", n, large) for n in "12")
    assert one.stdout_bytes == two.stdout_bytes
    assert one.stderr == two.stderr


def test_a_document_is_of_one_process() -> None:
    done = catair("to-json", "--jobs", "2", FILES[0])
    assert done.exit_code == 2
    assert "--jobs needs --form lines or --form records" in done.stderr
    assert catair("validate", "--jobs", "0", FILES[0]).exit_code == 2


def test_a_process_that_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr("catair.lanes.converting.to_json", killed)
    done = catair("to-json", "--form", "lines", "--jobs", "2", "--output-dir", tmp_path, *FILES[:6])
    assert done.exit_code == 2
    text = "a process of --jobs has ended before its work was done"
    assert done.stderr.count(text) == 6
    assert listing(tmp_path) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_in_the_middle(
    jobs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: Report, findings: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Report, "tell", interrupted)
    done = catair(
        "to-json", "--form", "lines", "--jobs", jobs, "--output-dir", tmp_path, *FILES[:9]
    )
    assert (done.exit_code, done.stderr) == (130, "catair: interrupted\n")
    assert not [name for name in listing(tmp_path) if name.startswith(".")]


def test_an_interrupt_leaves_what_is_whole(tmp_path: Path) -> None:
    given = FILES[0].read_bytes() * 3000
    (tmp_path / "a.txt").write_bytes(FILES[0].read_bytes())
    with open_process(
        *(
            "to-json",
            "--form",
            "lines",
            "--jobs",
            "2",
            "--resume",
            "--output-dir",
            tmp_path / "out",
        ),
        *(tmp_path / "a.txt", "-"),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as running:
        assert running.stdin is not None
        assert running.stderr is not None
        running.stdin.write(given)
        running.stdin.flush()
        for _ in range(200):
            if (tmp_path / "out" / "a.ndjson").exists():
                break
            time.sleep(0.05)
        time.sleep(0.3)
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does
        assert running.stderr.read().splitlines()[-1:] == [b"catair: interrupted"]
    assert running.returncode == 130
    names = listing(tmp_path / "out")
    assert names == [".catair-journal", "a.ndjson"]
