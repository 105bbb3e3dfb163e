"""A bank of entry numbers: a text file from which each number is drawn once.

Source: CBP's guidance on a cyber incident at a broker asks that brokers have "a bank of entry
numbers, accessible without system access, on hand for downtime requests".  Hence a file that can be
printed, read and marked by hand:

    # Bank of entry numbers (catair)
    # [ ] free. [x] drawn, with the day: never use it again. A note may follow the day.
    [x] B76-0324527-8 2026-10-02 J. Smith, by telephone
    [ ] B76-0324528-6
    [ ] B76-0324529-5 +1

+1 to +9 is the offset of the check digit (Appendix E, page 3, step 6).  Lines that begin with # and
blank lines are left alone.  Do not put an older copy of the file in its place: it would give again
what has been drawn since.
"""

from __future__ import annotations

import errno
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import NamedTuple

from catair import entry_number
from catair.files import Whole

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _unlock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

    def _settle(folder: str) -> None:
        """Windows has no way to flush a folder."""

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

    def _settle(folder: str) -> None:
        """Have the new name of a file on the disk; not every file system can."""
        with suppress(OSError):
            opened = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)


_LOCKED = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)  # what POSIX and Windows say of a held lock

FIRST = "# Bank of entry numbers (catair)"
_SECOND = "# [ ] free. [x] drawn, with the day: never use it again. A note may follow the day."
_LINE = re.compile(
    r"\[(?: \] (?P<free>[A-Z0-9-]+)(?: \+(?P<offset>[1-9]))?"
    r"|[xX]\] (?P<drawn>[A-Z0-9-]+)(?: \+(?P<drawn_offset>[1-9]))?"
    r" +(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?: .*)?)[ \t]*\r?"
).fullmatch


class BankError(ValueError):
    """A bank does not do what is asked of it."""


class DamagedBankError(BankError):
    """The file is not a bank, or not a whole one."""


class TooFewError(BankError):
    """Fewer numbers are left than are asked for."""


class AlreadyInBankError(BankError):
    """A number that is to be added is in the bank, free or drawn."""


class _State(NamedTuple):
    """The lines of a bank without their ends, and where the numbers are."""

    lines: list[str]
    numbers: dict[str, int]  # eleven characters: index of the line
    free: list[str]


class Bank:
    """The bank in the file `path`, which `add` creates.

    `add` and `draw` write the whole file anew and put it in the place of the old one, under a lock
    on `path` with .lock behind it.  The lock ends with the process that holds it; the empty lock
    file stays.  Who finds the lock held waits for `wait` seconds, then a BlockingIOError is raised.

    All raise OSError where the system refuses, and DamagedBankError with the file left as it is.

    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> bank = Bank(os.path.join(folder.name, "bank.txt"))
    >>> bank.add(entry_number.make("B76", n) for n in range(324527, 324530))
    3
    >>> bank.draw()
    ['B7603245278']
    >>> bank.draw(2), bank.left()
    (['B7603245286', 'B7603245294'], 0)
    >>> folder.cleanup()
    """

    def __init__(self, path: str | os.PathLike[str], *, wait: float = 10.0) -> None:
        self.path = os.fspath(path)
        self._wait = wait

    def add(self, numbers: Iterable[str], *, offset: int = 0) -> int:
        """Put numbers behind those in the bank, all or none; how many.

        `numbers` have a form that `entry_number.parse` reads without a filer code, and a check
        digit by `offset`.  Raises EntryNumberError, or AlreadyInBankError also for a number given
        twice.
        """
        added = [entry_number.validate(number, offset=offset) for number in numbers]
        with self._locked():
            state = self._read() if os.path.lexists(self.path) else _State([FIRST, _SECOND], {}, [])
            tail = f" +{offset}" if offset else ""
            tail += "\r" if state.lines[0].endswith("\r") else ""
            for number in added:
                written = entry_number.format(number)
                if number in state.numbers:
                    raise AlreadyInBankError(f"{self.path}: {written} is in the bank already")
                state.numbers[number] = len(state.lines)
                state.lines.append(f"[ ] {written}{tail}")
            self._write(state.lines)
        return len(added)

    def draw(self, count: int = 1) -> list[str]:
        """Take the next numbers, eleven characters each; they are marked before they are returned.

        A process that is killed may lose them; no other draw gets them.  Raises TooFewError, with
        nothing drawn, and ValueError for a count below 1.
        """
        if count < 1:
            raise ValueError(f"count {count}; expected 1 or more")
        os.stat(self.path)  # no lock file beside a bank that is not there
        with self._locked():
            lines, numbers, free = self._read()
            if len(free) < count:
                raise TooFewError(f"{self.path}: {len(free)} left; {count} wanted; none is drawn")
            drawn = free[:count]
            for number in drawn:
                line = lines[numbers[number]]
                end = "\r" if line.endswith("\r") else ""
                lines[numbers[number]] = f"[x]{line[3:].rstrip()} {date.today()}{end}"
            self._write(lines)
        return drawn

    def left(self) -> int:
        """How many numbers can be drawn."""
        return len(self._read().free)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Nobody else adds or draws meanwhile."""
        name = f"{os.path.realpath(self.path)}.lock"
        file = os.open(name, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            until = time.monotonic() + self._wait
            while True:
                try:
                    _lock(file)
                    break
                except OSError as error:
                    if error.errno not in _LOCKED:
                        raise OSError(error.errno, error.strerror, name) from None
                    if time.monotonic() >= until:
                        told = "in use by another process"
                        raise BlockingIOError(errno.EAGAIN, told, self.path) from None
                time.sleep(0.02)
            try:
                yield
            finally:
                _unlock(file)
        finally:
            os.close(file)

    def _damage(self, line: int, problem: str) -> DamagedBankError:
        told = f"{self.path}:{line}: {problem}; the bank is damaged and is left as it is"
        return DamagedBankError(told)

    def _read(self) -> _State:
        with open(self.path, "rb") as file:
            data = file.read()
        try:
            lines = data.decode().split("\n")
        except UnicodeDecodeError as error:
            before = data.count(b"\n", 0, error.start)
            raise self._damage(before + 1, "not UTF-8") from None
        if lines[0].rstrip() != FIRST:
            raise self._damage(1, f"the first line is not {FIRST!r}")
        if lines.pop():
            raise self._damage(len(lines) + 1, "the last line is cut off")
        state = _State(lines, {}, [])
        for index, line in enumerate(lines):
            if line.strip() and not line.startswith("#"):
                self._take(state, index, line)
        return state

    def _take(self, state: _State, index: int, line: str) -> None:
        """Note the number of a line."""
        found = _LINE(line)
        if not found:
            raise self._damage(index + 1, "neither '[ ] number' nor '[x] number YYYY-MM-DD'")
        offset = int(found["offset"] or found["drawn_offset"] or 0)
        try:
            number = entry_number.validate(found["free"] or found["drawn"], offset=offset)
        except entry_number.EntryNumberError as error:
            raise self._damage(index + 1, str(error)) from None
        if found["drawn"]:
            try:
                date.fromisoformat(found["day"])
            except ValueError:
                raise self._damage(index + 1, f"no such day as {found['day']}") from None
        if number in state.numbers:
            before = state.numbers[number] + 1
            raise self._damage(index + 1, f"the number of line {before} once more")
        state.numbers[number] = index
        if found["free"]:
            state.free.append(number)

    def _write(self, lines: list[str]) -> None:
        """The file anew, on the disk before anybody hears of it."""
        with Whole(self.path) as file:
            file.write("".join(f"{line}\n" for line in lines).encode())
            file.flush()
            os.fsync(file.fileno())
        _settle(os.path.dirname(os.path.realpath(self.path)))
