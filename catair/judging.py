"""Reading that proves the form of a record while it decodes it, so that it is not judged again.

Validation looks on in this way; what reading makes of a file stays the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from catair.fields import Object
from catair.frames import ROWS, Frame, Row
from catair.layouts import Layouts, patient
from catair.recogniser import nothing
from catair.rules.form import judging_decode


class Judging:
    """The rows of each frame, and the records of which they have not proved the form.

    `offset` is the filer's own offset of the entry number's check digit.
    """

    def __init__(self, offset: int) -> None:
        self._offset = offset
        self._rows: dict[str, _Rows] = {}
        self.met: set[str | None] = set()  # the identifiers of the records that have come
        self._doubted: dict[int, Object] = {}

    def rows(self, used: Frame) -> _Rows:
        """The rows of a frame, with decoders that answer None for what is to be judged."""
        rows = self._rows.get(used.code)
        if rows is None:
            rows = self._rows[used.code] = _Rows(used, self._offset, self.met)
        return rows

    def doubt(self, made: Object) -> None:
        """The form of this record is not proved."""
        self._doubted[id(made)] = made
        self.met.add(made["record"])

    def doubted(self, records: list[Object]) -> list[Object]:
        """Those of the records whose form is not proved; asked once for each."""
        if not self._doubted:
            return []
        return [made for made in records if self._doubted.pop(id(made), None) is not None]


class _Rows(dict[str, Row | None]):
    """The rows of a frame by the first columns of a line, with other decoders."""

    def __init__(self, used: Frame, offset: int, met: set[str | None]) -> None:
        super().__init__()
        self._used = used
        self._met = met
        self._fast = partial(judging_decode, offset=offset)
        self._decoders: dict[Layouts, Callable[[str], Object | None]] = {}

    def __missing__(self, key: str) -> Row | None:
        row = self._used.rows[key]
        if row is None:
            return None
        layouts = row[3].layouts
        self._met.add(layouts.default.identifier)
        decode = self._decoders.get(layouts)
        if decode is None:
            decode = patient(nothing, partial(self._compile, layouts))
            self._decoders[layouts] = decode
        made = decode, *row[1:]
        if len(self) < ROWS:
            self[key] = made
        return made

    def _compile(self, layouts: Layouts) -> None:
        decode = self._decoders[layouts] = layouts.decoder(self._fast)
        for key, row in self.items():
            if row is not None and row[3].layouts is layouts:
                self[key] = decode, *row[1:]
