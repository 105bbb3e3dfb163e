"""Files of every kind, well made and damaged."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

from catair.sources import _zstd


def gz(path: Path, *parts: bytes) -> Path:
    """A gzip file with a member for each part."""
    path.write_bytes(b"".join(map(gzip.compress, parts)))
    return path


def zst(path: Path, *parts: bytes) -> Path:
    """A Zstandard file with a frame for each part."""
    path.write_bytes(b"".join(map(_zstd().compress, parts)))
    return path


def archive(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip archive."""
    with zipfile.ZipFile(path, "w", method) as made:
        for name, data in members.items():
            made.writestr(zipfile.ZipInfo(name), data, method)
    return path


def encrypted(path: Path, members: dict[str, bytes]) -> Path:
    """A zip archive whose first member says that it is encrypted."""
    archive(path, members)
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    path.write_bytes(bytes(data))
    return path
