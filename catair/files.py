"""Output files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO


class Whole:
    """A context manager that gives a binary file and puts it in its place at the end.

    An exception inside the block removes what was written and leaves the old file.  A device or
    a pipe is written directly.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._temporary: str | None = None
        self._file: BinaryIO | None = None

    def __enter__(self) -> BinaryIO:
        try:
            mode = os.stat(self.path).st_mode
        except FileNotFoundError:
            mode = None
        if mode is not None and not stat.S_ISREG(mode):
            self._file = open(self.path, "wb")
            return self._file
        folder, name = os.path.split(os.path.realpath(self.path))
        temporary = os.path.join(folder, f".{name}.{os.urandom(4).hex()}")
        try:
            # never more open to others than the file that it replaces
            bits = 0o666 if mode is None else stat.S_IMODE(mode)
            self._file = open(
                temporary,
                "xb",
                buffering=1 << 18,
                opener=lambda name, flags: os.open(name, flags, bits),
            )
        except OSError as error:
            # told by the name that the caller knows
            raise type(error)(error.errno, error.strerror, self.path) from None
        self._temporary = temporary
        if mode is not None:
            try:
                os.chmod(temporary, stat.S_IMODE(mode))
            except OSError as error:
                self.__exit__(type(error))
                raise
        return self._file

    def __exit__(self, kind: type[BaseException] | None, *raised: object) -> None:
        assert self._file is not None
        try:
            self._file.close()
            if kind is None and self._temporary:
                os.replace(self._temporary, os.path.realpath(self.path))
                self._temporary = None
        finally:
            if self._temporary:
                os.unlink(self._temporary)
                self._temporary = None
