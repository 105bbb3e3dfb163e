"""Pieces of MyST Markdown: text that means itself, tables, headings that can be linked to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]{}<>|$~#&^])")


def plain(text: str) -> str:
    """Text of which nothing is read as Markdown."""
    return _SPECIAL.sub(r"\\\1", text)


def code(text: str) -> str:
    """Text in the font of code; in a table a bar ends the cell even there."""
    return "`" + text.replace("|", r"\|") + "`"


def link(text: str, target: str) -> str:
    """A link to a heading made by `heading`; `text` is Markdown."""
    return f"[{text}](#{target})"


def heading(level: int, text: str, target: str) -> str:
    """A heading; `text` is Markdown."""
    return f"({target})=\n{'#' * level} {text}\n"


def row(cells: Iterable[str]) -> str:
    """A row of a table."""
    return "| " + " | ".join(cells) + " |"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown cells."""
    return "\n".join([row(head), row("---" for _ in head), *map(row, rows)]) + "\n"


def fence(language: str, text: str) -> str:
    """A block of code."""
    return f"```{language}\n{text.strip(chr(10))}\n```\n"


def name(*parts: object) -> str:
    """The name by which a heading is linked to."""
    return re.sub(r"[^a-z0-9]+", "-", "-".join(str(p) for p in parts if p).lower()).strip("-")
