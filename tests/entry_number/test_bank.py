"""The bank: nothing is drawn twice, nothing damaged is touched."""

from __future__ import annotations

import errno
import importlib.util
import os
import re
import signal
import stat
import subprocess
import sys
import threading
import time
import types
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair import entry_number, number_bank
from catair.entry_number import EntryNumberError, make
from catair.number_bank import (
    FIRST,
    AlreadyInBankError,
    Bank,
    BankError,
    DamagedBankError,
    TooFewError,
)

HEAD = f"{FIRST}\n"
FREE = "[ ] B76-0324527-8\n[ ] B76-0324528-6\n[ ] B76-0324529-4\n"


def numbers(count: int, start: int = 0) -> list[str]:
    return [make("B76", n) for n in range(start, start + count)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bank.txt"


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> str:
    """The day it is."""

    class Day(date):
        @classmethod
        def today(cls) -> Day:
            return cls(2026, 10, 2)

    monkeypatch.setattr(number_bank, "date", Day)
    return "2026-10-02"


# --- adding and drawing ------------------------------------------------------------------------


def test_the_file_is_for_people(path: Path, day: str) -> None:
    bank = Bank(path)
    assert bank.add(numbers(3, 324527)) == 3
    second = "# [ ] free. [x] drawn, with the day: never use it again. A note may follow the day.\n"
    assert path.read_bytes().decode() == HEAD + second + FREE
    assert bank.draw() == ["B7603245278"]
    drawn = FREE.replace("[ ] B76-0324527-8", f"[x] B76-0324527-8 {day}")
    assert path.read_bytes().decode() == HEAD + second + drawn
    assert bank.left() == 2


def test_numbers_come_in_their_order(path: Path) -> None:
    bank = Bank(str(path))
    bank.add(numbers(3, 100))
    bank.add(numbers(3))
    assert bank.draw(4) == numbers(3, 100) + numbers(1)
    assert bank.draw(2) == numbers(2, 1)
    assert bank.left() == 0


def test_offsets_are_kept(path: Path, day: str) -> None:
    bank = Bank(path)
    bank.add(numbers(1))
    made = make("B76", 0, 1)
    bank.add([entry_number.format(made)], offset=1)
    assert path.read_text(encoding="utf-8").splitlines()[-1] == "[ ] B76-0000000-8 +1"
    assert bank.draw(2) == [*numbers(1), made]
    assert path.read_text(encoding="utf-8").splitlines()[-1] == f"[x] B76-0000000-8 +1 {day}"
    assert bank.left() == 0


def test_none_added(path: Path) -> None:
    assert Bank(path).add([]) == 0
    assert Bank(path).left() == 0


@pytest.mark.parametrize("count", [0, -1])
def test_no_count(path: Path, count: int) -> None:
    Bank(path).add(numbers(1))
    with pytest.raises(ValueError, match=f"count {count}; expected 1 or more"):
        Bank(path).draw(count)


@pytest.mark.parametrize(("has", "drawn", "wanted"), [(0, 0, 1), (3, 0, 4), (3, 2, 2), (1, 1, 1)])
def test_too_few(path: Path, has: int, drawn: int, wanted: int) -> None:
    bank = Bank(path)
    bank.add(numbers(has))
    if drawn:
        bank.draw(drawn)
    before = path.read_bytes()
    with pytest.raises(TooFewError, match=f"{has - drawn} left; {wanted} wanted; none is drawn"):
        bank.draw(wanted)
    assert path.read_bytes() == before
    assert bank.left() == has - drawn


@pytest.mark.parametrize(
    "again", [numbers(1), [*numbers(2, 10), *numbers(1, 1)], [*numbers(1, 10), *numbers(1, 10)]]
)
def test_none_is_added_twice(path: Path, again: list[str]) -> None:
    bank = Bank(path)
    bank.add(numbers(2))
    bank.draw()
    before = path.read_bytes()
    with pytest.raises(AlreadyInBankError, match=r"B76-00000\d\d-\d is in the bank already"):
        bank.add(again)
    assert path.read_bytes() == before


@pytest.mark.parametrize("wrong", ["B76-0324527-9", "03245278", "", "B76-032452٧-8"])
def test_only_right_numbers_are_added(path: Path, wrong: str) -> None:
    with pytest.raises(EntryNumberError):
        Bank(path).add([*numbers(1), wrong])
    with pytest.raises(EntryNumberError):
        Bank(path).add(numbers(1), offset=2)
    assert os.listdir(path.parent) == []


def test_no_bank(path: Path) -> None:
    for call in (Bank(path).draw, Bank(path).left):
        with pytest.raises(FileNotFoundError) as caught:
            call()
        assert caught.value.filename == str(path)
    assert os.listdir(path.parent) == []
    with pytest.raises(FileNotFoundError):
        Bank(path / "bank.txt").add(numbers(1))


@settings(max_examples=25, deadline=None)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["add", "draw", "left"]), st.integers(1, 4)), max_size=12
    )
)
def test_any_sequence(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    bank = Bank(tmp_path_factory.mktemp("bank") / "bank.txt")
    bank.add([])
    added = 0
    drawn: list[str] = []
    for what, count in steps:
        if what == "add":
            bank.add(numbers(count, added))
            added += count
        elif what == "draw" and count <= added - len(drawn):
            drawn += bank.draw(count)
        elif what == "draw":
            with pytest.raises(TooFewError):
                bank.draw(count)
        assert bank.left() == added - len(drawn)
    assert drawn == numbers(added)[: len(drawn)]


# --- by hand -----------------------------------------------------------------------------------


def test_marked_by_hand(path: Path, day: str) -> None:
    text = (
        f"{HEAD}\n# Löwe & Co, box 3\n"
        "[X] B76-0324527-8 2026-09-30 Müller, by telephone\n"
        "   \n"
        "[ ] B76-0324528-6  \n"
        "[x] B76-0000000-8 +1  2026-09-30\n"
        "[ ] B76-0324529-4\n"
    )
    path.write_bytes(text.encode())
    assert Bank(path).draw() == ["B7603245286"]
    marked = text.replace("[ ] B76-0324528-6  ", f"[x] B76-0324528-6 {day}")
    assert path.read_bytes() == marked.encode()
    assert Bank(path).left() == 1


def test_line_ends_of_windows(path: Path, day: str) -> None:
    text = (HEAD + FREE).replace("\n", "\r\n")
    path.write_bytes(text.encode())
    bank = Bank(path)
    assert bank.draw() == ["B7603245278"]
    bank.add(numbers(1))
    first = text.replace("[ ] B76-0324527-8", f"[x] B76-0324527-8 {day}")
    assert path.read_bytes().decode() == f"{first}[ ] B76-0000000-0\r\n".replace(
        "B76-0000000-0", entry_number.format(numbers(1)[0])
    )
    assert bank.left() == 3


# --- a damaged bank ----------------------------------------------------------------------------


def changed(old: str, new: str) -> bytes:
    """A bank with something else in one place."""
    assert old in FREE
    return (HEAD + FREE.replace(old, new, 1)).encode()


DAMAGED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "1: the first line is not"),
    "another file": (b"A2704EEE                 SE\n", "1: the first line is not"),
    "zeros": (bytes(300), "1: the first line is not"),
    "no first line": (FREE.encode(), "1: the first line is not"),
    "UTF-16": ((HEAD + FREE).encode("utf-16"), "1: not UTF-8"),
    "no text": ((HEAD + FREE).encode() + b"\xff\n", "5: not UTF-8"),
    "cut in the first line": (FIRST.encode(), "1: the last line is cut off"),
    "cut before the end of a line": ((HEAD + FREE)[:-1].encode(), "4: the last line is cut off"),
    "cut in a number": ((HEAD + FREE)[:-6].encode(), "4: the last line is cut off"),
    "half a number": ((HEAD + FREE)[:-6].encode() + b"\n", "4: B76-0324: 8 characters"),
    "check digit": (changed("8-6", "8-5"), "3: B76-0324528-5: check digit 5"),
    "digit": (changed("0324528", "0324520"), "3: B76-0324520-6: check digit"),
    "offset": (changed("8-6", "8-6 +1"), "3: B76-0324528-6: check digit 6"),
    "no such offset": (changed("8-6", "8-6 +0"), "3: neither"),
    "filer code": (changed("B76-0324528", "000-0324528"), "3: 000-0324528-6"),
    "twice": ((HEAD + FREE + FREE).encode(), "5: the number of line 2 once more"),
    "free and drawn": (
        f"{HEAD}{FREE}[x] B76-0324528-6 2026-10-02\n".encode(), "5: the number of line 3 once more"
    ),
    "drawn without a day": (changed("[ ]", "[x]"), "2: neither"),
    "free with a day": (f"{HEAD}[ ] B76-0324528-6 2026-10-02\n".encode(), "2: neither"),
    "no such day": (f"{HEAD}[x] B76-0324528-6 2026-02-30\n".encode(), "2: no such day"),
    "half a day": (f"{HEAD}[x] B76-0324528-6 2026-02\n".encode(), "2: neither"),
    "another mark": (changed("[ ]", "[y]"), "2: neither"),
    "no mark": (changed("[ ]", ""), "2: neither"),
    "lower case": ((HEAD + FREE.lower()).encode(), "2: neither"),
    "other digits": (changed("4529-4", "452٩-4"), "4: neither"),
    "a carriage return inside": (changed("8\n", "8\r\r\n"), "2: neither"),
    "something else": (f"{HEAD}Ask Smith for more\n{FREE}".encode(), "2: neither"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "told"), DAMAGED.values(), ids=DAMAGED)
def test_damaged(path: Path, data: bytes, told: str) -> None:
    path.write_bytes(data)
    bank = Bank(path)
    for call in (bank.draw, bank.left, lambda: bank.add(numbers(1))):
        with pytest.raises(DamagedBankError) as caught:
            call()
        text = str(caught.value)
        assert text.startswith(f"{path}:{told}")
        assert text.endswith("; the bank is damaged and is left as it is")
        assert "\n" not in text
        assert path.read_bytes() == data


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 200), value=st.integers(0, 255), cut=st.booleans())
def test_one_byte_never_makes_another_number(
    tmp_path_factory: pytest.TempPathFactory, at: int, value: int, cut: bool
) -> None:
    """Whatever byte goes wrong, or wherever the file ends: no number that was not in it."""
    path = tmp_path_factory.mktemp("bank") / "bank.txt"
    data = bytearray((HEAD + FREE).encode())
    if cut:
        del data[at:]
    else:
        data[at % len(data)] = value
    path.write_bytes(data)
    bank = Bank(path)
    try:
        drawn = bank.draw(bank.left())
    except ValueError:  # damaged, or none left
        assert path.read_bytes() == data
    else:
        assert set(drawn) <= set(numbers(3, 324527))
        assert len(set(drawn)) == len(drawn)


# --- writing -----------------------------------------------------------------------------------


def test_nothing_is_drawn_when_the_file_cannot_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = Bank(path)
    bank.add(numbers(3))
    before = path.read_bytes()

    def full(file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            bank.draw()
    assert path.read_bytes() == before
    assert sorted(os.listdir(path.parent)) == ["bank.txt", "bank.txt.lock"]
    assert bank.draw(3) == numbers(3)


def test_a_folder_that_cannot_be_flushed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bank = Bank(path)
    bank.add(numbers(1))
    sync = os.fsync
    synced: list[int | str] = []

    def files_only(file: int) -> None:
        status = os.fstat(file)
        folder = stat.S_ISDIR(status.st_mode)
        synced.append("folder" if folder else status.st_size)
        if folder:
            raise OSError(errno.EINVAL, "no")
        sync(file)

    monkeypatch.setattr(os, "fsync", files_only)
    assert bank.draw() == numbers(1)
    assert synced == [path.stat().st_size, "folder"]


def test_unicode_path_link_and_mode(tmp_path: Path) -> None:
    folder = tmp_path / "Entry­nummern ₿ 号码"
    folder.mkdir()
    path = folder / "Zoll – número №1.txt"
    Bank(path).add(numbers(3))
    path.chmod(0o600)
    link = tmp_path / "link.txt"
    link.symlink_to(path)
    assert Bank(link).draw() == numbers(1)
    assert Bank(path).draw() == numbers(1, 1)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(os.listdir(folder)) == [path.name, f"{path.name}.lock"]
    assert sorted(os.listdir(tmp_path)) == [folder.name, link.name]
    path.unlink()
    with pytest.raises(FileNotFoundError):  # a link to nothing is no place for a new bank
        Bank(link).add(numbers(1))


# --- several at once ---------------------------------------------------------------------------

WORKER = """
import os, sys, time
from catair.number_bank import Bank, TooFewError

path, start, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
bank = Bank(path, wait=30)
print("ready", flush=True)
while not os.path.exists(start):
    time.sleep(0.001)
try:
    while True:
        print(*bank.draw(count), sep="\\n", flush=True)
except TooFewError:
    pass
"""


def run(script: str, *arguments: str | Path) -> subprocess.Popen[str]:
    line = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_processes_draw_different_numbers(path: Path, tmp_path: Path) -> None:
    made = numbers(60)
    Bank(path).add(made)
    start = tmp_path / "start"
    workers = [run(WORKER, path, start, count) for count in ("1", "1", "2")]
    for worker in workers:
        assert worker.stdout
        assert worker.stdout.readline() == "ready\n"
    start.touch()
    drawn: list[list[str]] = []
    for worker in workers:
        out, err = worker.communicate(timeout=60)
        assert (worker.returncode, err) == (0, "")
        drawn.append(out.split())
    everything = [number for part in drawn for number in part]
    assert sorted(everything) == made
    assert len(set(everything)) == len(everything)
    assert all(part == sorted(part) for part in drawn)
    assert Bank(path).left() == 0


def test_threads_draw_different_numbers(path: Path) -> None:
    Bank(path).add(numbers(30))
    drawn: list[str] = []
    threads = [
        threading.Thread(target=lambda: drawn.extend([Bank(path).draw()[0] for _ in range(10)]))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(drawn) == numbers(30)


KILLED = """
import os, signal, sys
from catair import number_bank

moment, path = sys.argv[1:]
replace = os.replace

def die(*given):
    os.kill(os.getpid(), signal.SIGKILL)

def replaced(*given):
    replace(*given)
    die()

if moment == "writing":
    os.fsync = die
elif moment == "before":
    os.replace = die
else:
    os.replace = replaced
print(number_bank.Bank(path).draw())
"""


@pytest.mark.parametrize("moment", ["writing", "before", "after"])
def test_killed_between(path: Path, moment: str) -> None:
    Bank(path).add(numbers(5))
    assert Bank(path).draw() == numbers(1)
    before = path.read_bytes()
    killed = run(KILLED, moment, path)
    out, err = killed.communicate(timeout=60)
    assert (killed.returncode, out, err) == (-signal.SIGKILL, "", "")
    lost = int(moment == "after")  # marked, and never told to anybody
    assert (path.read_bytes() == before) == (not lost)
    assert Bank(path, wait=0).draw(4 - lost) == numbers(4 - lost, 1 + lost)  # nobody has the lock


HOLDER = """
import sys, time
from catair.number_bank import Bank

with Bank(sys.argv[1])._locked():
    print("held", flush=True)
    time.sleep(60)
"""


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the lock."""
    holder = run(HOLDER, path)
    try:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        yield holder
    finally:
        holder.kill()
        holder.communicate()


def test_held_by_another_process(path: Path) -> None:
    bank = Bank(path, wait=0.05)
    bank.add(numbers(2))
    before = path.read_bytes()
    with held(path) as holder:
        for call in (bank.draw, lambda: bank.add(numbers(1, 9))):
            with pytest.raises(BlockingIOError, match="in use by another process") as caught:
                call()
            assert caught.value.filename == str(path)
        assert path.read_bytes() == before
        assert bank.left() == 2  # reading needs no lock
        threading.Timer(0.1, holder.kill).start()
        assert Bank(path).draw() == numbers(1)  # who is killed lets go


def test_no_locks(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Bank(path).add(numbers(1))

    def refuse(file: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(number_bank, "_lock", refuse)
    with pytest.raises(OSError, match="No locks available") as caught:
        Bank(path).draw()
    assert caught.value.filename == f"{path}.lock"
    assert Bank(path).left() == 1


def test_on_windows(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same file, as Windows has it: another module for locks, no folder to flush."""
    import fcntl

    calls: list[int] = []

    def locking(file: int, mode: int, size: int) -> None:
        assert size == 1
        calls.append(mode)
        if mode == 2 and calls.count(2) == 1:
            raise PermissionError(errno.EACCES, "Permission denied")
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB if mode == 2 else fcntl.LOCK_UN)

    fake: Any = types.ModuleType("msvcrt")
    fake.locking, fake.LK_NBLCK, fake.LK_UNLCK = locking, 2, 0
    specification = importlib.util.spec_from_file_location("windows", number_bank.__file__)
    assert specification
    assert specification.loader
    windows = importlib.util.module_from_spec(specification)
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "windows", windows)
        patch.setitem(sys.modules, "msvcrt", fake)
        patch.setattr(sys, "platform", "win32")
        specification.loader.exec_module(windows)
    bank = windows.Bank(path)
    began = time.monotonic()
    bank.add(numbers(2))
    assert time.monotonic() - began < 5
    assert bank.draw() == numbers(1)
    assert calls == [2, 2, 0, 2, 0]
    assert not hasattr(windows, "fcntl")


def test_errors_of_a_bank() -> None:
    for kind in (DamagedBankError, TooFewError, AlreadyInBankError):
        assert issubclass(kind, BankError)
    assert issubclass(BankError, ValueError)
    assert not issubclass(BankError, EntryNumberError)


def test_the_docstring_shows_a_bank(path: Path) -> None:
    assert number_bank.__doc__
    shown = re.findall(r"^    ([#\[].*)$", number_bank.__doc__, flags=re.M)
    path.write_text("".join(f"{line}\n" for line in shown), encoding="utf-8")
    assert len(shown) == 5
    assert Bank(path).left() == 2
