"""The single-byte encodings of transmissions: one byte, one column, one character.

All are one to one over the 256 bytes, so that any file returns to the same bytes.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable

Decoder = Callable[[bytes], str]
Encoder = Callable[[str], bytes]

NAMES = ("latin-1", "cp437", "cp850", "cp037", "cp500", "cp1140", "cp1252")


def _cp1252() -> tuple[Decoder, Encoder]:
    """cp1252 with its five undefined bytes mapped to the C1 control of the same number."""
    table = "".join(bytes([n]).decode("cp1252", errors="ignore") or chr(n) for n in range(256))
    encoding = codecs.charmap_build(table)

    def decode(data: bytes) -> str:
        return codecs.charmap_decode(data, "strict", table)[0]

    def encode(text: str) -> bytes:
        return codecs.charmap_encode(text, "strict", encoding)[0]

    return decode, encode


def codec(name: str) -> tuple[Decoder, Encoder]:
    """The decoder and encoder of one of NAMES.

    The encoder raises UnicodeEncodeError for a character that the encoding does not have.
    Raises LookupError for another name.
    """
    if name not in NAMES:
        raise LookupError(f"encoding {name!r} is not one of {', '.join(NAMES)}")
    if name == "cp1252":
        return _cp1252()
    return (lambda data: data.decode(name)), (lambda text: text.encode(name))
