"""Files as they come: in folders, by patterns, compressed, in archives.

A source is one file to be read.  What a caller names may be many: a folder (with the folders in
it), a pattern, a zip archive.  All is streamed, in bounded memory, and nothing is unpacked on disk.
"""

from __future__ import annotations

import errno
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, cast

from catair.findings import printable

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

BUFFER = 1 << 18
STANDARD = "-"
INSTALL = "pip install 'catair[zst]'"

_MAGIC = re.compile(r"[*?\[]")
_DRIVE = re.compile(r"[A-Za-z]:")
_ARCHIVE = ".zip"
_ENCRYPTED = 0x1  # bit of a member's flags
# what the libraries raise for data that is damaged, encrypted, or of a method that they do not have
_DAMAGE = (EOFError, KeyError, RuntimeError, ValueError)
# of zlib and struct, zipfile, lzma and zstd, which are seldom loaded
_OF_OTHERS = ("error", "BadZipFile", "LZMAError", "ZstdError")


class Source(NamedTuple):
    """One file to be read.

    `name` is what findings call it: its path, and behind that of an archive the member's.  `place`
    is where its output goes in a folder of outputs, without the suffixes; `size` the bytes that it
    takes where it is stored, 0 where that is not known.  `failure` says why there is nothing to
    read.
    """

    name: str
    path: str
    place: str
    size: int = 0
    member: ZipInfo | None = None
    failure: OSError | None = None


class Sources:
    """All files that the given names stand for, in order; folders and patterns sorted.

    A folder is taken with the folders in it, every regular file whatever its suffix.  Left out are
    hidden files and folders, links to folders, and `leave`: paths of files and folders that are not
    the caller's to read, such as outputs.
    """

    def __init__(self, given: Iterable[str], leave: Iterable[str] = ()) -> None:
        self._leave = {os.path.realpath(path) for path in leave}
        self._archive: tuple[str, ZipFile] | None = None
        self.found = [source for name in given for source in self._given(name)]

    def __enter__(self) -> Sources:
        return self

    def __exit__(self, *raised: object) -> None:
        """Close the archive that was read last."""
        if self._archive is not None:
            self._archive[1].close()
            self._archive = None

    # --- what there is ---

    def _given(self, name: str) -> Iterator[Source]:
        if name == STANDARD:
            yield Source("<stdin>", STANDARD, "stdin")
        elif os.path.isdir(name):
            yield from self._or_nothing(name, self._folder(name), "no file in it")
        elif _MAGIC.search(name) and not os.path.lexists(name):
            yield from self._or_nothing(name, self._matched(name), "no file matches")
        else:
            yield from self._file(name, os.path.basename(name))

    def _or_nothing(self, name: str, found: Iterator[Source], text: str) -> Iterator[Source]:
        """What was found, or that there is nothing."""
        first = next(found, None)
        if first is None:
            yield _failed(name, OSError(errno.ENOENT, text, name))
            return
        yield first
        yield from found

    def _folder(self, top: str, below: str = "") -> Iterator[Source]:
        """The files of a folder and of those in it; `below` is its path as outputs have it."""
        try:
            with os.scandir(top) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield _failed(top, error)
            return
        for entry in listed:
            if entry.name.startswith(".") or self._left(entry.path):
                continue
            place = os.path.join(below, entry.name)
            if entry.is_dir(follow_symlinks=False):
                yield from self._folder(entry.path, place)
            elif entry.is_file():
                yield from self._file(entry.path, place)

    def _matched(self, pattern: str) -> Iterator[Source]:
        """The files that a pattern matches; places are below the folder that has no pattern."""
        from glob import iglob

        magic = _MAGIC.search(pattern)
        fixed = os.path.dirname(pattern[: magic.start() if magic else None]) or os.curdir
        seen: set[str] = set()  # a folder may be matched, and what is in it
        for path in sorted(map(os.path.normpath, iglob(pattern, recursive=True))):
            place = os.path.relpath(path, fixed)
            if place == os.curdir or self._below(path, fixed):
                continue
            made = self._folder(path, place) if os.path.isdir(path) else self._file(path, place)
            for source in made:
                if source.name not in seen:
                    seen.add(source.name)
                    yield source

    def _left(self, path: str) -> bool:
        return bool(self._leave) and os.path.realpath(path) in self._leave

    def _below(self, path: str, fixed: str) -> bool:
        """True if a path is left out, or in a folder that is, but for one that `fixed` is in."""
        real, top = os.path.realpath(path), os.path.join(os.path.realpath(fixed), "")
        for left in self._leave:
            folder = os.path.join(left, "")
            if real == left or (real.startswith(folder) and not top.startswith(folder)):
                return True
        return False

    def _file(self, path: str, place: str) -> Iterator[Source]:
        if path.lower().endswith(_ARCHIVE):
            yield from self._or_nothing(path, self._members(path, place), "no file in it")
            return
        try:
            size = os.stat(path).st_size
        except OSError as error:
            yield _failed(path, error)
            return
        yield Source(_told(path), path, _bare(place), size)

    def _members(self, path: str, place: str) -> Iterator[Source]:
        try:
            with _damage(path):
                listed = self._opened(path).infolist()
        except OSError as error:
            yield _failed(path, error)
            return
        for each in listed:
            if each.is_dir():
                continue
            # some programs write the separators of their own system
            parts = [part for part in re.split(r"[/\\]", each.filename) if part not in ("", ".")]
            name = _told("/".join([path, *parts]))
            if ".." in parts or _DRIVE.match("/".join(parts)):
                yield _failed(name, OSError(errno.EINVAL, "member leads out of its archive", name))
            elif not any(part.startswith(".") for part in parts):
                inside = _bare(os.path.join(place, *parts))
                yield Source(name, path, inside, each.compress_size, each)

    # --- reading ---

    @contextmanager
    def open(self, source: Source, standard: BinaryIO | None = None) -> Iterator[Stream]:
        """The bytes of a source, unpacked; `standard` is the stream that `-` stands for.

        Raises OSError, here or at any reading, for what is missing, damaged or encrypted.
        """
        if source.failure is not None:
            raise source.failure
        if source.path == STANDARD:
            assert standard is not None
            yield Stream(standard, lambda: 0)
            return
        raw: BinaryIO
        if source.member is not None:
            with _damage(source.name):
                raw = self._of_archive(source.path, source.member)
        else:
            raw = open(source.path, "rb", BUFFER)  # noqa: SIM115 - closed below
        with raw:
            unpack = _unpacking(source)
            if unpack is None and source.member is None:
                yield Stream(raw, raw.tell)
                return
            with _damage(source.name):
                inner = unpack(raw) if unpack else raw
            checked = io.BufferedReader(_Checked(inner, source.name), BUFFER)
            yield Stream(cast(BinaryIO, checked), _taken(raw, source))

    def _of_archive(self, path: str, member: ZipInfo) -> BinaryIO:
        if member.flag_bits & _ENCRYPTED:
            raise ValueError("encrypted")
        if member.filename.lower().endswith(_ARCHIVE):
            raise ValueError("an archive in an archive is not read")
        return cast(BinaryIO, self._opened(path).open(member))

    def _opened(self, path: str) -> ZipFile:
        """An archive, kept open until another one is wanted."""
        if self._archive is None or self._archive[0] != path:
            from zipfile import ZipFile

            self.__exit__()  # members of it that are still read keep its file open
            self._archive = path, ZipFile(path)
        return self._archive[1]


class Stream:
    """The bytes of a source, and how many of the bytes that are stored have been taken."""

    __slots__ = ("file", "taken")

    def __init__(self, file: BinaryIO, taken: Callable[[], int]) -> None:
        self.file = file
        self.taken = taken


class _Checked(io.RawIOBase):
    """Unpacked bytes, whose damage is an OSError."""

    def __init__(self, inner: Any, name: str) -> None:
        super().__init__()
        self._inner = inner
        self._name = name
        self._at = 0

    def tell(self) -> int:
        return self._at

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with _damage(self._name):
            data: bytes = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


@contextmanager
def _damage(name: str) -> Iterator[None]:
    """Make an OSError of what the libraries raise."""
    try:
        yield
    except OSError as error:
        if error.filename is not None:
            raise
        text = error.strerror or str(error)
        raise OSError(error.errno or errno.EIO, text[:1].lower() + text[1:], name) from None
    except Exception as error:
        if not isinstance(error, _DAMAGE) and type(error).__name__ not in _OF_OTHERS:
            raise
        text = str(error) or "damaged"
        raise OSError(errno.EIO, text[:1].lower() + text[1:], name) from None


def _unpacking(source: Source) -> Callable[[BinaryIO], Any] | None:
    """What unpacks a file of this name.  Raises OSError where that is not installed."""
    name = source.name.lower()
    if name.endswith(".gz"):
        from gzip import GzipFile

        return lambda raw: GzipFile(fileobj=raw)
    if name.endswith(".zst"):
        module = _zstd()
        if module is None:
            raise OSError(errno.ENOSYS, f"reading .zst needs: {INSTALL}", source.name)
        return lambda raw: module.ZstdFile(raw)
    return None


def _zstd() -> Any:
    """The module of Python 3.14, or the one that brings it to earlier editions."""
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ImportError:
            continue
    return None


def _taken(raw: BinaryIO, source: Source) -> Callable[[], int]:
    """How many of the stored bytes have been read; of a member in proportion to its size."""
    if source.member is None:
        return raw.tell
    share = source.size / (source.member.file_size or 1)
    return lambda: min(source.size, int(raw.tell() * share))


def _failed(name: str, error: OSError) -> Source:
    return Source(_told(name), name, "", failure=error)


def _told(name: str) -> str:
    """A name that is printed: marks stand for what is no UTF-8, or no printable character."""
    return printable(os.fsencode(name).decode("utf-8", "replace"))


def _bare(place: str) -> str:
    """A path without the suffix of its compression and its own."""
    root, suffix = os.path.splitext(place)
    if suffix.lower() in (".gz", ".zst"):
        root = os.path.splitext(root)[0]
    return root


Stamp = list[int]  # bytes and nanoseconds


def stamp(path: str) -> Stamp:
    """Size and time of a file, by which it is seen that it has been written."""
    state = os.stat(path)
    return [state.st_size, state.st_mtime_ns]
