"""The fast lane: whole batches by columns, where it can be proved that reading finds nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from catair.applications import APPLICATIONS, control
from catair.chapters.batch_block_control import CHAPTER
from catair.fields import WIDTH
from catair.frames import Entry, Frame, frame
from catair.framing import edition_key
from catair.record import Record
from catair.table.columns import Array, UncleanError, values
from catair.table.parts import Cutter, Whole
from catair.table.proof import LETTERS, Heads, Proof, proof_of
from catair.table.schema import layout

Tables = list[tuple[str, Any]]  # names of tables, record batches
NO_ROWS = np.zeros(0, np.int64)


class Group(NamedTuple):
    """Records of one layout: their rows in the part, in order, and their columns."""

    record: Record
    rows: Array
    columns: list[Any]


class Strides:
    """The batches of one file by columns.

    `told` has what reading tells once a file, and has told already.
    """

    def __init__(self, file: str, cutter: Cutter, told: set[str], show_values: bool) -> None:
        self.file = file
        self.cutter = cutter
        self.size = cutter.size
        self.newline = np.frombuffer(cutter.newline, np.uint8)
        self.told = told
        self.show_values = show_values

    def take(self, part: Whole, batch: int, line: int) -> tuple[list[bool], Tables]:
        """Whether each batch is proved, and the tables if all of them are.

        `batch` is the number of the first one, `line` that of the line before it.
        """
        work = Batches(self, part)
        proved = ~work.wrong
        return proved.tolist(), list(work.tables(batch, line)) if proved.all() else []


class Batches:
    """Whole batches at work: `wrong` says which of them are not proved."""

    def __init__(self, used: Strides, part: Whole) -> None:
        self.used = used
        stops = np.array(part.ends)
        starts = np.concatenate(([0], stops[:-1]))
        self.wrong = (stops - starts) % used.size != 0
        if self.wrong.any():
            return
        data = used.cutter.plain(part.data)
        self.rows = np.frombuffer(data, np.uint8).reshape(-1, used.size)
        self.starts, self.stops = starts // used.size, stops // used.size
        self.batch = np.repeat(np.arange(len(stops), dtype=np.int32), self.stops - self.starts)
        ends = self.rows[:, WIDTH:]
        if not (ends == used.newline).all():
            self._spoil(np.flatnonzero((ends != used.newline).any(axis=1)))
        self.code = np.zeros(len(self.rows), np.uint8)
        self.parent = np.full(len(self.rows), -1, np.int64)
        self.pair = np.zeros(len(self.rows), np.uint16)
        self.begins = np.zeros(len(self.rows), bool)  # a transaction
        self.groups: dict[str, list[Group]] = {}
        codes = [data[start + 25 : start + 27].decode("latin-1") for start in starts.tolist()]
        for application in dict.fromkeys(codes):
            self._application(application, np.array([code == application for code in codes]))

    def _spoil(self, rows: Array) -> None:
        """The batches of these rows are not proved."""
        self.wrong[self.batch[rows]] = True

    # --- what is proved ---

    def _application(self, application: str, which: Array) -> None:
        """The batches of one application, where `which` is true."""
        proof = proof_of(application) if application in APPLICATIONS else None
        if proof is None:
            self.wrong |= which
            return
        at = np.arange(len(self.rows)) if which.all() else np.flatnonzero(which[self.batch])
        layouts: dict[Record, list[Array]] = {}
        tokens: dict[str, list[Array]] = {}
        for (record, token), rows in self._kinds(proof, at).items():
            self.code[rows] = proof.code(token)
            self.pair[rows] = proof.pair(record.identifier, token)
            layouts.setdefault(record, []).append(rows)
            tokens.setdefault(token, []).append(rows)
        self.groups[application] = [
            Group(record, rows, self._columns(record, rows))
            for record, found in layouts.items()
            for rows in [_together(found)]
        ]
        self._envelope(application, which)
        text = self.code.tobytes()
        for batch in np.flatnonzero(which & ~self.wrong).tolist():
            if not proof.right(text, int(self.starts[batch]), int(self.stops[batch])):
                self.wrong[batch] = True
        if not self.wrong.any():
            _Heads(self, proof, {name: _together(rows) for name, rows in tokens.items()}).find()

    def _kinds(self, proof: Proof, at: Array) -> dict[tuple[Record, str], Array]:
        """The rows of each layout and token, in order; what has none is not proved."""
        used = frame(proof.application)
        found: dict[tuple[Record, str], Array] = {}
        for entry, rows in self._named(used, at):
            if entry is None:
                self._spoil(rows)
            elif isinstance(entry, str):
                found[control(entry, used.variant), entry] = rows
            else:
                for record, token, some in self._refined(entry, rows):
                    found[record, token] = some
        return found

    def _named(self, used: Frame, at: Array) -> Iterator[tuple[Entry | str | None, Array]]:
        """The rows of each identifier: its entry, or a letter of the envelope, or None."""
        entries: list[Entry | str | None] = []
        numbers: dict[Any, int] = {}
        kinds = []
        prefixes, which = _distinct(self.rows[at, :4])
        for prefix in prefixes:
            row = used.rows[prefix[: used.width]]
            entry = row[3] if row else prefix[0] if prefix[0] in LETTERS else None
            number = numbers.setdefault(id(entry) if row else entry, len(entries))
            if number == len(entries):
                entries.append(entry)
            kinds.append(number)
        for entry, rows in zip(entries, _sorted_out(kinds, which, len(entries)), strict=True):
            yield entry, at[rows]

    def _refined(self, entry: Entry, rows: Array) -> Iterator[tuple[Record, str, Array]]:
        """The rows of each layout and token of an identifier."""
        layouts, tokens = entry.layouts, entry.tokens
        if layouts.single and not tokens.known:
            yield layouts.default, tokens.other, rows
            return
        one, other = layouts.columns, slice(entry.start, entry.end)
        width = one.stop - one.start
        found: dict[tuple[Record, str], int] = {}
        deciding = np.concatenate((self.rows[rows, one], self.rows[rows, other]), axis=1)
        texts, which = _distinct(deciding)
        kinds = [
            found.setdefault((layouts.choice[text[:width]], tokens[text[width:]]), len(found))
            for text in texts
        ]
        for (record, token), some in zip(found, _sorted_out(kinds, which, len(found)), strict=True):
            yield record, token, rows[some]

    def _columns(self, record: Record, rows: Array) -> list[Any]:
        """The columns of records of one layout; none where some of them are not clean."""
        taken = self.rows[rows]
        try:
            return values(record, taken, self.used.show_values)
        except UncleanError:
            decode = record.fast_decode
            lines = [line[:WIDTH].tobytes() for line in taken]
            flawed = [not one.isascii() or decode(one.decode("ascii")) is None for one in lines]
            self._spoil(rows[flawed] if any(flawed) else rows)
            return []

    def _envelope(self, application: str, which: Array) -> None:
        """That each B is of the batch's application, and that no edition is to be told of."""
        module = frame(application).chapter
        assert module is not None
        dates = [
            chapter.date
            for chapter in (CHAPTER, module.CHAPTER)
            if edition_key(chapter) not in self.used.told
        ]
        code = np.frombuffer(application.encode(), np.uint8)
        for group in self.groups[application]:
            name = group.record.identifier
            if name == "B":
                other = (self.rows[group.rows, 10:12] != code).any(axis=1)
                self._spoil(group.rows[other])
            if name not in ("A", "B") or not dates or not group.columns:
                continue
            for field, column in zip(group.record.elements, group.columns, strict=True):
                if field.name == "transmission_date":
                    older = pc.less(column, date.fromisoformat(max(dates))).fill_null(False)
                    self._spoil(group.rows[older.to_numpy(zero_copy_only=False)])

    # --- tables ---

    def tables(self, batch: int, line: int) -> Iterator[tuple[str, Any]]:
        """The tables of batches that are all proved."""
        block = np.cumsum(self.code == LETTERS.index("B"), dtype=np.int32) - 1
        first = np.flatnonzero(self.code == LETTERS.index("B"))
        begun = np.cumsum(self.begins, dtype=np.int32)
        # numbers within the block, and within the batch
        transaction = begun - 1 - begun[first][np.maximum(block, 0)]
        block -= np.repeat(block[self.starts], self.stops - self.starts) + 1
        for application, groups in self.groups.items():
            structured = proof_of(application).grammar is not None
            for group in groups:
                rows, name = group.rows, group.record.identifier
                table = layout(application, group.record)
                count = len(rows)
                parent = self.parent[rows]
                keys = [
                    _constant(self.used.file, count),
                    _numbers(self.batch[rows] + np.int32(batch)),
                    pa.nulls(count, pa.int32()) if name in ("A", "Z") else _numbers(block[rows]),
                    pa.nulls(count, pa.int32())
                    if name in LETTERS or not structured
                    else _numbers(transaction[rows]),
                    _numbers(rows + (line + 1)),
                    pa.nulls(count, pa.int64()) if name == "A" else _numbers(parent + (line + 1)),
                ]
                arrays = [*keys, *group.columns, pa.nulls(count, pa.string())]
                yield table.name, pa.RecordBatch.from_arrays(arrays, schema=table.schema)


class _Heads:
    """The head of each record's group, and where transactions begin, in proved batches.

    `tokens` has the rows of each token.
    """

    def __init__(self, work: Batches, proof: Proof, tokens: dict[str, Array]) -> None:
        self.work = work
        self.proof = proof
        self.tokens = tokens

    def find(self) -> None:
        """Put them in their places."""
        for letter, head in (("B", "A"), ("Y", "B"), ("Z", "A")):
            self._head(self._of(letter), self._of(head))
        if self.proof.grammar is None:
            for token, rows in self.tokens.items():
                if token not in LETTERS:
                    self._head(rows, self._of("B"))
            return
        begins = self._of(*(token for each in self.proof.heads for token in each.start))
        self.work.begins[begins] = True
        several = len(self.proof.heads) > 1
        for kind, each in enumerate(self.proof.heads):
            for token, heads in each.of.items():
                rows = self._of(token)
                if several:
                    rows = rows[self._kinds(begins, rows) == kind]
                if len(rows):
                    self._head(rows, self._of(*heads))
            self._unsure(self._of(*each.unsure), begins)

    def _of(self, *tokens: str) -> Array:
        found = [self.tokens[token] for token in tokens if token in self.tokens]
        return _together(found) if found else NO_ROWS

    def _head(self, rows: Array, heads: Array) -> None:
        """Head each of the rows by the last of `heads` before it."""
        self.work.parent[rows] = heads[np.searchsorted(heads, rows) - 1]

    def _kinds(self, begins: Array, rows: Array) -> Array:
        """Which of the kinds of transaction each row is in."""
        table = np.zeros(256, np.int8)
        for kind, each in enumerate(self.proof.heads):
            table[[self.proof.code(token) for token in each.start]] = kind
        return table[self.work.code[begins[np.searchsorted(begins, rows, "right") - 1]]]

    def _unsure(self, rows: Array, begins: Array) -> None:
        """The transactions that have such rows go through the recogniser itself."""
        stops = np.sort(np.concatenate((begins, self._of("Y"))))
        parent = self.work.parent
        for number in np.unique(np.searchsorted(begins, rows, "right") - 1).tolist():
            start = int(begins[number])
            stop = int(stops[np.searchsorted(stops, start, "right")])
            found = self.proof.recognised(self.work.pair[start:stop].tobytes())
            if found is None:
                self.work.wrong[self.work.batch[start]] = True
                continue
            inner = np.array(found)
            parent[start:stop] = np.where(inner < 0, parent[start], inner + start)


def _together(found: list[Array]) -> Array:
    """Rows in order."""
    return found[0] if len(found) == 1 else np.sort(np.concatenate(found))


def _distinct(slab: Array) -> tuple[list[str], Array]:
    """The different texts of rows of bytes, and which of them each row has."""
    count, width = slab.shape
    data = pa.py_buffer(np.ascontiguousarray(slab))
    found = pa.Array.from_buffers(pa.binary(width), count, [None, data]).dictionary_encode()
    which = np.frombuffer(found.indices.buffers()[1], np.int32, count)
    return [text.decode("latin-1") for text in found.dictionary.to_pylist()], which


def _sorted_out(kinds: Sequence[int], which: Array, count: int) -> Iterator[Array]:
    """For each of `count` kinds its rows, in order; `kinds` has the kind of each text."""
    kind = np.array(kinds, np.uint16)[which]
    order = np.argsort(kind, kind="stable")
    stops = np.cumsum(np.bincount(kind, minlength=count))
    yield from np.split(order, stops[:-1])


def _numbers(made: Array) -> Any:
    kind = pa.int32() if made.dtype == np.int32 else pa.int64()
    return pa.Array.from_buffers(kind, len(made), [None, pa.py_buffer(made)])


def _constant(text: str, count: int) -> Any:
    """A column of one text."""
    data = text.encode()
    offsets = np.arange(0, (count + 1) * len(data), max(len(data), 1), dtype=np.int32)
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(data * count))
