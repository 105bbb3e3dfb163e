"""Formats of identifiers: what an element must look like, beyond its class.

A field table names the format of an element (`Field.format`); the name is the rule's code.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from catair.findings import ERROR
from catair.rules.rule import Rule


class Format(NamedTuple):
    """A format: its rule, what is expected, and a function that is true for what is right."""

    rule: Rule
    expected: str
    right: Callable[[str], object]


def _pattern(text: str) -> Callable[[str], object]:
    return re.compile(text).fullmatch


FORMATS: dict[str, Format] = {
    "FORMAT-HTS-10": Format(
        Rule(
            ERROR,
            "tariff number without ten digits",
            "Cargo Release v40, SE-71 Note 1",
            "The HTS number must be 10 digits.",
        ),
        "10 digits",
        _pattern("[0-9]{10}"),
    ),
}
