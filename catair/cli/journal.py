"""What has been converted into a folder, so that another run need not do it again.

A line is added when an output stands in its place, with size and time of the source as they were
before it was read, and of the output.  A source is done only while all four are still the same, by
the same catair with the same options; a line that is torn or damaged is no line.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from catair import __version__
from catair.findings import ERROR, INFO, WARNING
from catair.sources import Source, Stamp, stamp

NAME = ".catair-journal"


class Journal:
    """The journal of a folder of outputs; `how` is what makes an output differ: the options."""

    def __init__(self, folder: str, how: Mapping[str, object]) -> None:
        self._folder = folder
        self._path = os.path.join(folder, NAME)
        self._how = {"catair": __version__, **how}
        self._lines: dict[str, dict[str, Any]] = {}
        for line in self._read():
            try:
                made = json.loads(line)
            except ValueError:
                continue
            if isinstance(made, dict) and isinstance(made.get("output"), str):
                self._lines[made["output"]] = made

    def _read(self) -> list[bytes]:
        try:
            with open(self._path, "rb") as file:
                return file.read().split(b"\n")
        except FileNotFoundError:
            return []

    def done(self, source: Source, output: str) -> dict[str, int] | None:
        """The findings by severity of a source that need not be converted again."""
        line = self._lines.get(os.path.relpath(output, self._folder))
        if line is None:
            return None
        try:
            same = self._line(source, stamp(source.path), output, line.get("findings"))
        except OSError:  # one of them is not there
            return None
        counts: Any = line.get("findings")
        if line != same or not isinstance(counts, dict):
            return None
        whole = all(type(counts.get(severity)) is int for severity in (ERROR, WARNING, INFO))
        return counts if whole else None

    def add(self, source: Source, before: Stamp, output: str, counts: dict[str, int]) -> None:
        """A source has been converted, which had this stamp before it was read."""
        line = json.dumps(self._line(source, before, output, counts)).encode()
        with open(self._path, "ab") as file:
            # a line that an end of the machine has torn is not gone on with
            file.write(b"\n" * (file.tell() > 0) + line)

    def _line(self, source: Source, before: Stamp, output: str, counts: Any) -> dict[str, Any]:
        return {
            **self._how,
            "source": source.name,
            "read": before,
            "output": os.path.relpath(output, self._folder),
            "written": stamp(output),
            "findings": counts,
        }
