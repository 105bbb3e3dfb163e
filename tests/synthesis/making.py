"""What the tests of the generator share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import catair
from catair.synthesis import KINDS, first_day
from catair.synthesis.transmission import PASSWORD


def transmission(kind: str, trees: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """A document around transactions of one kind."""
    return catair.transmission(
        application=KINDS[kind].application,
        site="2704",
        filer="EEE",
        password=PASSWORD,
        date=first_day({kind: 1}),
        transactions=trees,
    )
