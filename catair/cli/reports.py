"""How `catair validate` prints findings: for people, for programs, SARIF 2.1.0, GitHub annotations.

Each report writes as findings come, so that memory is bounded however many there are.
"""

from __future__ import annotations

import json
import os
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import PurePath
from typing import TextIO

import click

from catair.findings import ERROR, INFO, WARNING, Finding, printable
from catair.rules.rule import Rule

COLOURS = {ERROR: "red", WARNING: "yellow", INFO: "cyan"}
_LEVELS = {ERROR: "error", WARNING: "warning", INFO: "note"}
_COMMANDS = {ERROR: "error", WARNING: "warning", INFO: "notice"}


class Report(ABC):
    """The findings of all sources, in the order of the files."""

    opening = closing = ""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.counts = {ERROR: 0, WARNING: 0, INFO: 0}

    def begin(self) -> None:
        """Before the first finding."""
        self.out.write(self.opening)

    def tell(self, finding: Finding, line: str | None) -> None:
        """A finding, and the line that it speaks of, masked."""
        self.counts[finding.severity] += 1
        self.print(finding, line)

    @abstractmethod
    def print(self, finding: Finding, line: str | None) -> None:
        """Write one finding."""

    def end(self) -> None:
        """Behind the last finding."""
        self.out.write(self.closing)


class Text(Report):
    """For people: the finding, the line, and its columns marked under it."""

    def print(self, finding: Finding, line: str | None) -> None:
        """Write one finding."""
        told = printable(str(finding))
        if self.out.isatty() and not os.environ.get("NO_COLOR"):
            coloured = click.style(finding.severity, fg=COLOURS[finding.severity], bold=True)
            told = told.replace(finding.severity, coloured, 1)
        click.echo(told, self.out)
        if line is None:
            return
        click.echo(f"    {printable(line)}".rstrip(), self.out)
        if finding.columns:
            first, last = finding.columns
            before = len(printable(line[: first - 1].ljust(first - 1)))
            within = len(printable(line[first - 1 : last].ljust(last - first + 1)))
            click.echo(" " * (4 + before) + "^" * within, self.out)
        if finding.cbp_code:
            click.echo(f"    CBP returns {finding.cbp_code}.", self.out)


class Json(Report):
    """One JSON array of findings."""

    opening, closing = "[", "\n]\n"
    _comma = ""

    def print(self, finding: Finding, line: str | None) -> None:
        """Write one finding as an object."""
        self.out.write(f"{self._comma}\n{json.dumps(finding.as_dict())}")
        self._comma = ","


class Sarif(Report):
    """SARIF 2.1.0, with relative URIs; columns are those of the file, the end exclusive."""

    opening = (
        '{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": '
        '[\n{"columnKind": "unicodeCodePoints", "results": ['
    )
    _comma = ""

    def __init__(self, out: TextIO, version: str, rules: Mapping[str, Rule]) -> None:
        super().__init__(out)
        self._version = version
        self._rules = rules
        self._used: dict[str, str] = {}

    def print(self, finding: Finding, line: str | None) -> None:
        """Write one result."""
        self._used.setdefault(finding.code, finding.message)
        result: dict[str, object] = {
            "ruleId": finding.code,
            "level": _LEVELS[finding.severity],
            "message": {"text": message(finding)},
        }
        place: dict[str, object] = {"artifactLocation": {"uri": uri(finding.file or "")}}
        if finding.line is not None:
            place["region"] = region(finding)
        result["locations"] = [{"physicalLocation": place}]
        self.out.write(f"{self._comma}\n{json.dumps(result)}")
        self._comma = ","

    def end(self) -> None:
        """State the tool and the rules that were met, and close the run."""
        driver = {"name": "catair", "version": self._version, "rules": self._stated()}
        self.out.write(f'\n], "tool": {json.dumps({"driver": driver})}}}\n]}}\n')

    def _stated(self) -> list[dict[str, object]]:
        stated: list[dict[str, object]] = []
        for code, told in self._used.items():
            rule = self._rules.get(code)
            each: dict[str, object] = {"id": code, "shortDescription": {"text": told}}
            if rule:
                each["fullDescription"] = {"text": f"{rule.sentence} [{rule.source}]"}
            stated.append(each)
        return stated


class Github(Report):
    """Workflow commands of GitHub Actions, which annotate the files of a change."""

    def print(self, finding: Finding, line: str | None) -> None:
        """Write one command."""
        where = [f"file={_property(finding.file or '')}", f"title={_property(finding.code)}"]
        if finding.line is not None:
            where.append(f"line={finding.line}")
        if finding.columns:
            where.append(f"col={finding.columns[0]},endColumn={finding.columns[1]}")
        text = _data(message(finding))
        click.echo(f"::{_COMMANDS[finding.severity]} {','.join(where)}::{text}", self.out)


def message(finding: Finding) -> str:
    """What a finding says without its place."""
    bare = finding._replace(file=None, line=None, columns=None)
    return str(bare).partition(f"{finding.severity} {finding.code}")[2].lstrip(": ")


def region(finding: Finding) -> dict[str, int]:
    """Line and columns as SARIF counts them: the end is exclusive."""
    found = {"startLine": finding.line or 1}
    if finding.columns:
        found |= {"startColumn": finding.columns[0], "endColumn": finding.columns[1] + 1}
    return found


def uri(name: str) -> str:
    """A relative URI of a file, as seen from the working directory where that is above it."""
    path = PurePath(name)
    if path.is_absolute():
        try:
            path = PurePath(os.path.relpath(name))
        except ValueError:  # another drive
            return path.as_uri()
    # what a path of a URI may hold as it is (RFC 3986), and all else as its bytes
    return re.sub(r"[^A-Za-z0-9._~/-]", _escaped, path.as_posix())


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in os.fsencode(found.group()))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
