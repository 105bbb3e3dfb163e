"""A field table as a construct Struct, for those who compose their own binary formats.

Slower than the generated functions, and equal to them: the tests hold the two together on
arbitrary columns.  construct's Container keeps `_io` and overwrites repeated names, so each
element is parsed under its columns and the record object is a plain dict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import construct

from catair.fields import WIDTH, Object

if TYPE_CHECKING:
    from catair.record import Record


class _Columns(construct.Adapter):  # type: ignore[misc]
    """Bytes as text, one character a column."""

    def _decode(self, obj: bytes, context: Any, path: str) -> str:
        return obj.decode("latin-1")

    def _encode(self, obj: str, context: Any, path: str) -> bytes:
        try:
            return obj.encode("latin-1")
        except UnicodeEncodeError as error:
            raise construct.StringError(str(error), path=path) from None


class RecordStruct(construct.Adapter):  # type: ignore[misc]
    """parse: 80 bytes to a record object, with its `verbatim`; build: the way back.

    build raises construct.MappingError for a value that the strict writer refuses.
    """

    def __init__(self, record: Record) -> None:
        super().__init__(
            construct.Struct(
                *(f.columns / _Columns(construct.Bytes(f.width)) for f in record.fields)
            )
        )
        self.record = record

    def _decode(self, obj: Any, context: Any, path: str) -> Object:
        return self.record.decode("".join(obj[f.columns] for f in self.record.fields))[0]

    def _encode(self, obj: Object, context: Any, path: str) -> dict[str, str]:
        line, flaws = self.record.encode(obj)
        if line is None:
            raise construct.MappingError("; ".join(f.code for f in flaws), path=path)
        return {f.columns: line[f.start - 1 : f.end] for f in self.record.fields}


def record_struct(record: Record) -> RecordStruct:
    """The Struct of a record; it is 80 bytes long."""
    made = RecordStruct(record)
    assert made.sizeof() == WIDTH
    return made
