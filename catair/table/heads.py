"""The fast lane's heads: the record that heads each one's group, found by columns."""

from __future__ import annotations

import numpy as np

from catair.table.columns import Array
from catair.table.proof import LETTERS, Proof

NO_ROWS: Array = np.zeros(0, np.int64)


class Heads:
    """Where the heads are, in the batches of one application whose order is proved.

    `tokens` has the rows of each token, `code` and `pair` what `Proof` gives for each row, and
    `parent` takes the row of each one's head.
    """

    def __init__(
        self, proof: Proof, tokens: dict[str, Array], code: Array, pair: Array, parent: Array
    ) -> None:
        self.proof = proof
        self.tokens = tokens
        self.code = code
        self.pair = pair
        self.parent = parent

    def begins(self) -> Array:
        """The rows with which transactions begin."""
        return self._of(*(token for each in self.proof.heads for token in each.start))

    def find(self) -> Array:
        """Put the heads in their places; the first rows of transactions that have a fault."""
        for letter, head in (("B", "A"), ("Y", "B"), ("Z", "A")):
            self._head(self._of(letter), self._of(head))
        if self.proof.grammar is None:
            for token, rows in self.tokens.items():
                if token not in LETTERS:
                    self._head(rows, self._of("B"))
        begins, faulty = self.begins(), [NO_ROWS]
        several = len(self.proof.heads) > 1
        for kind, each in enumerate(self.proof.heads):
            for token, heads in each.of.items():
                rows = self._of(token)
                if several:
                    rows = rows[self._kinds(begins, rows) == kind]
                if len(rows):
                    self._head(rows, self._of(*heads))
            faulty.append(self._unsure(self._of(*each.unsure), begins))
        return np.concatenate(faulty)

    def _of(self, *tokens: str) -> Array:
        found = [self.tokens[token] for token in tokens if token in self.tokens]
        return together(found) if found else NO_ROWS

    def _head(self, rows: Array, heads: Array) -> None:
        """Head each of the rows by the last of `heads` before it."""
        self.parent[rows] = heads.take(np.searchsorted(heads, rows) - 1)

    def _kinds(self, begins: Array, rows: Array) -> Array:
        """Which of the kinds of transaction each row is in."""
        table = np.zeros(256, np.int8)
        for kind, each in enumerate(self.proof.heads):
            table[[self.proof.code(token) for token in each.start]] = kind
        return table[self.code[begins[np.searchsorted(begins, rows, "right") - 1]]]

    def _unsure(self, rows: Array, begins: Array) -> Array:
        """The transactions that have such rows go through the recogniser itself."""
        stops = np.sort(np.concatenate((begins, self._of("Y"))))
        parent, faulty = self.parent, []
        for number in np.unique(np.searchsorted(begins, rows, "right") - 1).tolist():
            start = int(begins[number])
            stop = int(stops[np.searchsorted(stops, start, "right")])
            found = self.proof.recognised(self.pair[start:stop].tobytes())
            if found is None:
                faulty.append(start)
                continue
            parent[start:stop] = np.where(found < 0, parent[start], found + start)
        return np.array(faulty, np.int64)


def together(found: list[Array]) -> Array:
    """Rows in order."""
    return found[0] if len(found) == 1 else np.sort(np.concatenate(found))
