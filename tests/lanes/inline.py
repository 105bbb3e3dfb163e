"""A pool whose work is done here, and the results of a file with and without pieces."""

from __future__ import annotations

import io
import mmap
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from catair.findings import Finding
from catair.jsonform import to_json
from catair.lanes import pool as lanes
from catair.lanes.converting import Converting
from catair.lanes.pool import Pool
from catair.lanes.validating import Validating
from catair.reading import How, read
from catair.validation import Settings, validating


class Inline(Executor):
    """Does what it is given at once, in this process."""

    def __init__(self) -> None:
        self.count = 0

    def submit(self, work: Callable[..., Any], /, *given: Any, **_: Any) -> Future[Any]:
        self.count += 1
        future: Future[Any] = Future()
        future.set_result(work(*given))
        return future


def pool() -> Pool:
    """Three pieces under way, two of them in memory that would be shared."""
    slots = [mmap.mmap(-1, lanes.CAPACITY) for _ in range(2)]
    lanes._slots[:] = slots
    return Pool(Inline(), 3, slots)


def how(name: str = "x", **given: Any) -> How:
    stated = {"application": None, "encoding": "latin-1", "show_values": False} | given
    return How(name=name, **stated)


Converted = tuple[bytes, list[Finding], int]


def converted(data: bytes, form: str, used: Pool, **given: Any) -> Converted:
    out = io.BytesIO()
    converting = Converting(io.BytesIO(data), how(**given), form, used)
    found = [finding for told in converting.into(out) for finding in told]
    return out.getvalue(), found, converting.lines


def converted_alone(data: bytes, form: str, **given: Any) -> Converted:
    out = io.BytesIO()
    reading = read(data, name="x", **given)
    found = [finding for told in to_json(reading, form, out) for finding in told]
    return out.getvalue(), found, reading.events.end().lines


Judged = list[tuple[Finding, str | None]]


def judged(data: bytes, settings: Settings, used: Pool, **given: Any) -> Judged:
    judging = Validating(io.BytesIO(data), how(**given), settings, used)
    return [pair for told in judging for pair in told]


def judged_alone(data: bytes, settings: Settings, **given: Any) -> Judged:
    validation = validating(data, settings, name="x", **given)
    return [(f, validation.line_of(f)) for told in validation for f in told]
