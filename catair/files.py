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
            mask = os.umask(0)
            os.umask(mask)
            mode = stat.S_IFREG | (0o666 & ~mask)
        if not stat.S_ISREG(mode):
            self._file = open(self.path, "wb")
            return self._file
        import tempfile  # here, for it is slow to import and most calls write to standard output

        target = os.path.realpath(self.path)
        folder, name = os.path.split(target)
        try:
            handle, self._temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
        except OSError as error:
            # told by the name that the caller knows
            raise type(error)(error.errno, error.strerror, self.path) from None
        os.chmod(self._temporary, stat.S_IMODE(mode))
        self._file = os.fdopen(handle, "wb", buffering=1 << 18)
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
