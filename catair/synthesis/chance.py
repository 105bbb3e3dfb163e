"""Random choices that are the same on every platform and in every version of Python.

Only `random.Random.random()` is promised to give the same numbers for the same seed everywhere, so
everything is made of it; `choice`, `randrange` and `shuffle` may change.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A stream of choices from a seed, an integer from 0 on."""

    __slots__ = ("random",)

    def __init__(self, seed: int) -> None:
        self.random = Random(seed).random  # noqa: S311

    def below(self, number: int) -> int:
        """A whole number from 0 to `number` - 1."""
        return int(self.random() * number)

    def between(self, first: int, last: int) -> int:
        """A whole number from `first` to `last`, both included."""
        return first + int(self.random() * (last - first + 1))

    def pick(self, things: Sequence[T]) -> T:
        """One of the things, each as likely."""
        return things[int(self.random() * len(things))]

    def weighted(self, weights: Sequence[int]) -> int:
        """An index, each as likely as its weight says."""
        at = self.random() * sum(weights)
        index = 0
        while at >= weights[index]:
            at -= weights[index]
            index += 1
        return index
