"""`parse` and `read`: sources, strictness, files that are closed, large files, threads."""

from __future__ import annotations

import gc
import io
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import catair
from catair.findings import StrictError
from catair.reading import Reading
from tests.files.lines import (
    SAMPLES,
    SE10,
    SE13,
    SE16,
    SE20,
    SE40,
    A,
    B,
    Y,
    Z,
    codes,
    file_of,
    row,
    sample_lines,
    samples,
    transmission,
)

WRONG = transmission(SE10, SE13.lower().replace("se13", "SE13"), SE16, SE10, SE16, SE20)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "in.txt"
    made.write_bytes(WRONG)
    return made


# --- sources -----------------------------------------------------------------------------------


class Stream:
    """A binary file of which only `read` is used, and which gives less than it is asked for."""

    def __init__(self, data: bytes, most: int = 13) -> None:
        self.data = data
        self.most = most
        self.closed = False

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        found, self.data = self.data[: min(size, self.most)], self.data[min(size, self.most) :]
        return found


def test_every_source_gives_the_same(path: Path) -> None:
    parsed = catair.parse(WRONG)
    assert codes(parsed.findings) == ["FIELD-CASE", "STRUCTURE-PLACE", "STRUCTURE-PLACE"]
    assert catair.parse(io.BytesIO(WRONG)) == parsed
    assert catair.parse(Stream(WRONG)) == parsed  # type: ignore[arg-type]
    with path.open("rb") as stream:
        assert catair.parse(stream) == parsed
        assert not stream.closed
    for source in (path, str(path)):
        found = catair.parse(source)
        assert found.tree == parsed.tree
        assert {f.file for f in found.findings} == {str(path)}
        assert [f._replace(file=None) for f in found.findings] == parsed.findings


def test_name_of_the_file_in_findings(path: Path) -> None:
    assert {f.file for f in catair.parse(path, name="other").findings} == {"other"}
    assert {f.file for f in catair.parse(WRONG, name="other").findings} == {"other"}
    assert {f.file for f in catair.parse(WRONG).findings} == {None}
    envelope = catair.parse(SE10.encode(), application="SE", name="other").findings
    assert {f.file for f in envelope} == {"other"}


def test_parsed_is_a_tree_and_findings() -> None:
    parsed = catair.parse(WRONG)
    assert isinstance(parsed, catair.Parsed)
    tree, found = parsed
    assert tree["form"] == "document"
    assert all(isinstance(finding, catair.Finding) for finding in found)
    assert all(isinstance(event, catair.Event) for event in catair.read(WRONG))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        catair.parse(tmp_path / "none.txt")
    with pytest.raises(FileNotFoundError):
        catair.read(str(tmp_path / "none.txt"))


def test_other_encodings(path: Path) -> None:
    data = transmission(SE10, SE13)
    for name in ("cp037", "cp500", "cp1140", "cp437", "cp850", "cp1252"):
        coded = data.decode("latin-1").encode(name)
        parsed = catair.parse(coded, encoding=name)
        assert parsed.tree["batches"] == catair.parse(data).tree["batches"]
        assert parsed.tree["file"] == {"encoding": name, "newline": "\n"}
        assert catair.emit(parsed.tree) == coded


# --- what is refused, and files that are closed --------------------------------------------------


def test_wrong_arguments() -> None:
    with pytest.raises(ValueError, match="errors is 'collect' or 'strict', not 'ignore'"):
        catair.parse(WRONG, errors="ignore")
    with pytest.raises(LookupError, match="encoding 'utf-8' is not one of"):
        catair.read(WRONG, encoding="utf-8")


def opened(reading: Reading) -> bool:
    return not reading._stream.closed


def test_a_file_is_closed_at_its_end(path: Path) -> None:
    reading = catair.read(path)
    assert opened(reading)
    assert [event.data["event"] for event in reading][-1] == "batch_end"
    assert not opened(reading)


def test_a_file_is_closed_by_the_context(path: Path) -> None:
    with catair.read(path) as reading:
        events = iter(reading)
        assert next(events).data["event"] == "batch"
        assert opened(reading)
    assert not opened(reading)
    with catair.read(path) as unread:
        pass
    assert not opened(unread)


def test_a_file_is_closed_when_reading_stops(path: Path) -> None:
    reading = catair.read(path)
    events = iter(reading)
    next(events)
    events.close()  # type: ignore[attr-defined]
    assert not opened(reading)
    reading = catair.read(path, errors="strict")
    with pytest.raises(StrictError):
        list(reading)
    assert not opened(reading)


def test_a_stream_of_the_caller_stays_open() -> None:
    stream = io.BytesIO(WRONG)
    with catair.read(stream) as reading:
        list(reading)
    reading.close()
    assert not stream.closed


@pytest.mark.parametrize("wrong", [{"errors": "ignore"}, {"encoding": "utf-8"}])
def test_a_file_is_closed_when_an_argument_is_refused(
    path: Path, wrong: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", found.append)
    with pytest.raises((ValueError, LookupError)):
        catair.read(path, **wrong)  # type: ignore[arg-type]
    gc.collect()
    assert found == []


# --- errors="strict" ---------------------------------------------------------------------------


def test_strict_raises_the_first_error() -> None:
    parsed = catair.parse(WRONG)
    first = next(f for f in parsed.findings if f.severity == "error")
    assert first is not parsed.findings[0]
    with pytest.raises(StrictError, match="STRUCTURE-PLACE") as caught:
        catair.parse(WRONG, errors="strict")
    assert caught.value.finding == first
    assert isinstance(caught.value, ValueError)


def test_strict_gives_what_comes_before_the_error() -> None:
    events = iter(catair.read(WRONG, errors="strict"))
    assert [next(events).data["event"] for _ in range(2)] == ["batch", "block"]
    with pytest.raises(StrictError):
        next(events)


def test_strict_lets_warnings_pass() -> None:
    data = file_of(SE10)
    assert catair.parse(data, application="SE", errors="strict") == catair.parse(
        data, application="SE"
    )
    for name, text in samples().items():
        if "/" not in name:
            assert catair.parse(text, errors="strict") == catair.parse(text)


def test_strict_masks_as_well() -> None:
    data = transmission(SE10, row("SE13", (5, "JANE\x01"), (45, "5550100")))
    with pytest.raises(StrictError) as caught:
        catair.parse(data, errors="strict")
    assert "JANE" not in str(caught.value)
    with pytest.raises(StrictError, match="JANE"):
        catair.parse(data, errors="strict", show_values=True)


# --- large files -------------------------------------------------------------------------------


def test_a_transaction_of_many_records() -> None:
    number = 100_000
    data = transmission(SE10, *[SE20] * number, SE40)
    parsed = catair.parse(data)
    (made,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert len(made["references"]) == number
    (finding,) = parsed.findings
    assert (finding.code, finding.line) == ("STRUCTURE-MISSING", number + 4)
    assert finding.path == "/batches/0/blocks/0/transactions/0/lines/0/item"
    assert catair.emit(parsed.tree) == data


def test_a_transaction_of_many_records_out_of_place() -> None:
    number = 10_000
    data = transmission(SE10, SE13, *[SE16] * number, SE20)
    parsed = catair.parse(data)
    (made,) = parsed.tree["batches"][0]["blocks"][0]["transactions"]
    assert len(made["contact"]["after"]) == number
    assert [f.line for f in parsed.findings] == list(range(5, number + 5))
    assert catair.emit(parsed.tree) == data


class Endless:
    """A large file that is made as it is read: a batch with one transaction again and again."""

    def __init__(self, size: int) -> None:
        transaction = samples()["ocean_type_01.txt"].split(b"\n")[2:-3]
        self.body = b"\n".join(transaction) + b"\n"
        self.left = size
        self.held = file_of(A, B)
        self.end = file_of(Y, Z)

    def read(self, size: int) -> bytes:
        if self.left > 0:
            number = size // len(self.body) + 1
            self.held += self.body * number
            self.left -= number * len(self.body)
        elif self.end:
            self.held, self.end = self.held + self.end, b""
        found, self.held = self.held[:size], self.held[size:]
        return found


def test_memory_stays_bounded() -> None:
    """Blocks of memory are counted all along; their bytes, which is slow, near the end."""
    size = 20_000_000
    stream = Endless(size)
    least = most = count = 0
    with catair.read(stream) as reading:  # type: ignore[arg-type]
        events = iter(reading)
        for count, _ in enumerate(events):
            if count % 100 == 0:
                blocks = sys.getallocatedblocks()
                most = max(most, blocks)
                least = least or blocks
            if stream.left < size // 20:
                break
        assert count > 5_000
        # a chunk of 256 KiB is some 3,000 lines and their records
        assert most - least < 50_000
        tracemalloc.start()
        try:
            count += sum(1 for _ in events)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert peak < 4_000_000
    assert count * len(stream.body) > size - len(stream.body)


def noise(number: int) -> Iterator[bytes]:
    yield file_of(A, B, SE10)
    for _ in range(number):
        yield b"QQ99 UNKNOWN".ljust(80) + b"\n"


def test_memory_stays_bounded_in_what_is_unknown() -> None:
    """No event holds more than a transaction may: unknown lines do not pile up."""
    data = b"".join(noise(20_000))
    sizes = []
    for event in catair.read(data):
        found = event.data.get("records") or [event.data.get("transaction")]
        sizes.append(len(event.findings))
        assert len(found) <= 1000
    assert max(sizes) <= 20_000


def test_memory_stays_bounded_in_a_line_without_an_end() -> None:
    data = b"x" * 3_000_000
    events = list(catair.read(data, application="SE"))
    assert sum(len(e.data["records"]) for e in events) == len(data) // 4096 + 1
    assert catair.emit(catair.parse(data).tree) == data


# --- threads -----------------------------------------------------------------------------------


def test_threads_give_what_one_gives() -> None:
    """Frames are shared, and so are the decoders that are compiled on the way."""
    lines = sample_lines()
    work = [
        b"\n".join([*lines[at:], *lines[:at]]) + (b"\n" if at % 2 else b"")
        for at in range(0, len(lines), 7)
    ]
    alone = [catair.parse(data) for data in work]
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(catair.parse, work))
        written = list(pool.map(catair.emit, [parsed.tree for parsed in together]))
    assert together == alone
    assert written == work


THREADS = """
import sys, threading, catair
sys.setswitchinterval(1e-5)
names = sys.argv[1:]
results = {}
gate = threading.Barrier(len(names) * 2)
def work(at, name):
    gate.wait()
    results[at] = [catair.parse(name)._replace(findings=[]) for _ in range(20)]
threads = [threading.Thread(target=work, args=job) for job in enumerate(names * 2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
for at, name in enumerate(names * 2):
    assert results[at] == [catair.parse(name)._replace(findings=[])] * 20, name
print("same")
"""


def test_threads_from_the_start() -> None:
    """Nothing has been imported, built or compiled when they begin."""
    names = [str(SAMPLES / name) for name in samples() if "/" not in name][:3]
    done = subprocess.run(
        [sys.executable, "-c", THREADS, *names], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("same\n", "")


# --- the package -------------------------------------------------------------------------------

LAZY = """
import sys
import catair
assert not [name for name in sys.modules if name.startswith("catair.")], "catair is lazy"
parsed = catair.parse(sys.argv[1])
assert parsed.findings == []
with open(sys.argv[1], "rb") as stream:
    assert catair.emit(parsed.tree) == stream.read()
print(*sorted(name for name in ("lark", "construct", "click", "hypothesis") if name in sys.modules))
"""


def test_importing_and_converting_loads_neither_lark_nor_construct() -> None:
    path = SAMPLES / "ocean_type_01.txt"
    done = subprocess.run(
        [sys.executable, "-c", LAZY, str(path)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("\n", "")


def test_public_names() -> None:
    for name in catair.__all__:
        assert getattr(catair, name) is not None
    assert set(catair._WHERE) | {"__version__"} == set(catair.__all__)
    assert dir(catair) == sorted(catair.__all__)


def test_names_are_imported_when_they_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    from catair import reading

    monkeypatch.delitem(vars(catair), "parse", raising=False)
    assert catair.parse is reading.parse
    assert vars(catair)["parse"] is reading.parse


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'catair' has no attribute 'loads'"):
        _ = catair.loads


# --- chapters that a conversion does not need ----------------------------------------------------

CONVERT = """
import sys
import catair
data = open(sys.argv[1], "rb").read()
catair.emit(catair.parse(data.replace(b"\\n", sys.argv[2].encode())).tree)
"""

COMMAND = """
import sys
from catair.cli import main
try:
    main(sys.argv[1:])
except SystemExit as done:
    assert done.code == 0
"""

IMPORTED = """
names = ("catair.chapters.", "catair._generated.", "lark", "construct")
print(*sorted(name.removeprefix("catair.") for name in sys.modules if name.startswith(names)))
"""

ENVELOPE = ["_generated.batch_block_control", "chapters.batch_block_control"]
ENTRY = ["_generated.cargo_release", "chapters.cargo_release"]


def modules(script: str, *arguments: str | Path) -> list[str]:
    """The chapters and generated modules, or lark and construct, that a process has imported."""
    done = subprocess.run(
        [sys.executable, "-c", script + IMPORTED, *map(str, arguments)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()[-1].split()


@pytest.mark.parametrize("newline", ["\n", "\r\n", ""])
def test_an_entry_imports_no_other_chapter(newline: str) -> None:
    path = SAMPLES / "ocean_type_01.txt"
    assert modules(CONVERT, path, newline) == sorted([*ENVELOPE, *ENTRY])


def test_a_conversion_of_an_entry_imports_no_other_chapter(tmp_path: Path) -> None:
    path, output = SAMPLES / "ocean_type_01.txt", tmp_path / "entry.json"
    assert modules(COMMAND, "to-json", path, "-o", output) == sorted([*ENVELOPE, *ENTRY])


def test_help_imports_no_chapter() -> None:
    assert modules(COMMAND, "--help") == []
