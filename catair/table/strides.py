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
from catair.table.columns import SPACE, Array, UncleanError, values
from catair.table.heads import Heads, together
from catair.table.parts import Cutter, Whole
from catair.table.proof import LETTERS, Proof, proof_of
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
        self.rows: Array = np.frombuffer(data, np.uint8).reshape(-1, used.size)
        self.starts, self.stops = starts // used.size, stops // used.size
        self.batch = np.repeat(np.arange(len(stops), dtype=np.int32), self.stops - self.starts)
        ends = self.rows[:, WIDTH:]
        if not (ends == used.newline).all():
            self._spoil(np.flatnonzero((ends != used.newline).any(axis=1)))
        self.code = np.zeros(len(self.rows), np.uint8)
        self.parent = np.full(len(self.rows), -1, np.int64)
        self.pair = np.zeros(len(self.rows), np.uint16)
        self.begins = np.zeros(len(self.rows), bool)  # a transaction
        self.groups: list[tuple[Proof, list[Group]]] = []
        codes = [str(data[at + 25 : at + 27], "latin-1") for at in starts.tolist()]
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
        groups = []
        for record, parts in layouts.items():
            rows = together(parts)
            groups.append(Group(record, rows, self._columns(record, rows)))
        self.groups.append((proof, groups))
        self._envelope(application, groups)
        text = self.code.tobytes()
        for batch in np.flatnonzero(which & ~self.wrong).tolist():
            if not proof.right(text, int(self.starts[batch]), int(self.stops[batch])):
                self.wrong[batch] = True
        if not self.wrong.any():
            found = {name: together(rows) for name, rows in tokens.items()}
            put = Heads(proof, found, self.code, self.pair, self.parent)
            self.begins[put.begins()] = True
            self._spoil(put.find())

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
        whole = len(at) == len(self.rows)
        prefixes, which = _distinct(self.rows[:, :4] if whole else self.rows[at, :4])
        for prefix in prefixes:
            row = used.rows[prefix[: used.width]]
            entry = row[3] if row else prefix[0] if prefix[0] in LETTERS else None
            number = numbers.setdefault(id(entry) if row else entry, len(entries))
            if number == len(entries):
                entries.append(entry)
            kinds.append(number)
        for entry, rows in zip(entries, _sorted_out(kinds, which, len(entries)), strict=True):
            yield entry, rows if whole else at[rows]

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
        taken = self.rows.take(rows, axis=0)
        try:
            return values(record, taken, self.used.show_values)
        except UncleanError:
            batches = self.batch[rows]
            for batch, line in zip(batches.tolist(), taken, strict=True):
                if not self.wrong[batch]:
                    self.wrong[batch] = _flawed(record, line[:WIDTH].tobytes())
            # one is not proved, whatever is said of the lines one by one
            self.wrong[batches[0]] |= not self.wrong[batches].any()
            return []

    def _envelope(self, application: str, groups: list[Group]) -> None:
        """That a block is of its batch's application, and that no edition is to be told of."""
        module = frame(application).chapter
        assert module is not None
        code = np.frombuffer(application.encode(), np.uint8)
        for record, rows, columns in groups:
            if record.identifier == "B":
                self._spoil(rows[(self.rows[rows, 10:12] != code).any(axis=1)])
            elif record.identifier in ("Y", "Z"):
                # one that ACE generates has its letter at its end, and no filer (B&B-24, B&B-28)
                lines = self.rows[rows]
                own = lines[:, 79] == ord(record.identifier)
                self._spoil(rows[own & (lines[:, 1:12] == SPACE).all(axis=1)])
            elif record.identifier == "A" and columns:
                at = [field.name for field in record.elements].index("transmission_date")
                for chapter in (CHAPTER, module.CHAPTER):
                    if edition_key(chapter) not in self.used.told:
                        old = pc.less(columns[at], date.fromisoformat(chapter.date))
                        # the first one is told of, those behind it are not
                        self._spoil(rows[old.fill_null(False).to_numpy(False)][:1])

    # --- tables ---

    def tables(self, batch: int, line: int) -> Iterator[tuple[str, Any]]:
        """The tables of batches that are all proved."""
        block = np.cumsum(self.code == LETTERS.index("B"), dtype=np.int32) - 1
        first = np.flatnonzero(self.code == LETTERS.index("B"))
        begun = np.cumsum(self.begins, dtype=np.int32)
        # numbers within the block, and within the batch
        transaction = begun - 1 - begun[first][np.maximum(block, 0)]
        block -= np.repeat(block[self.starts], self.stops - self.starts) + 1
        for proof, groups in self.groups:
            for group in groups:
                rows, name = group.rows, group.record.identifier
                table = layout(proof.application, group.record)
                count = len(rows)
                parent = self.parent.take(rows)
                keys = [
                    _constant(self.used.file, count),
                    _numbers(self.batch.take(rows) + np.int32(batch)),
                    pa.nulls(count, pa.int32())
                    if name in ("A", "Z")
                    else _numbers(block.take(rows)),
                    pa.nulls(count, pa.int32())
                    if name in LETTERS or proof.grammar is None
                    else _numbers(transaction.take(rows)),
                    _numbers(rows + (line + 1)),
                    pa.nulls(count, pa.int64()) if name == "A" else _numbers(parent + (line + 1)),
                ]
                arrays = [*keys, *group.columns, pa.nulls(count, pa.string())]
                yield table.name, pa.RecordBatch.from_arrays(arrays, schema=table.schema)


def _flawed(record: Record, line: bytes) -> bool:
    """True if there is anything to tell of a line, or to keep of it."""
    made, flaws = record.decode(line.decode("latin-1"))
    return bool(flaws) or "verbatim" in made or not line.isascii()


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
