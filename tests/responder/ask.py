"""Ways to ask the responder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import catair as package
from catair import responder

SAMPLES = Path(__file__).parents[2] / "samples"


def lines(data: bytes) -> list[str]:
    return [line.rstrip() for line in data.decode("latin-1").splitlines()]


def respond(
    source: bytes | str,
    as_of: str = "2026-11-25T10:00",
    script: dict[str, Any] | None = None,
    state: responder.State | None = None,
) -> list[str]:
    """The lines of an answer; `source` is bytes or the name of a sample."""
    given = source if isinstance(source, bytes) else (SAMPLES / source).read_bytes()
    stated = json.dumps(script).encode() if script is not None else None
    made = responder.respond(given, as_of=as_of, script=stated, state=state)
    return lines(package.emit(made))


def only(told: list[str], *records: str) -> list[str]:
    """The lines of these records."""
    return [line for line in told if line.startswith(records)]


def changed(name: str, *pairs: tuple[str, str]) -> bytes:
    """A sample with one text in the place of another."""
    text = (SAMPLES / name).read_text(encoding="latin-1")
    for old, new in pairs:
        assert len(old) == len(new) or "\n" in old + new, (old, new)
        assert old in text
        text = text.replace(old, new)
    return text.encode("latin-1")


def action(name: str, key: str, old: str = "A") -> bytes:
    """A sample with another action code."""
    return changed(name, (f"SE10{old}", f"SE10{key}"))
