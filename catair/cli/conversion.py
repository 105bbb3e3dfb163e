"""What to-json and to-flat share: sources, outputs, findings, the exit status."""

from __future__ import annotations

import errno
import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

import click

from catair.cli import complain
from catair.files import Whole
from catair.findings import ERROR, INFO, WARNING, Finding

SHOWN = 20  # findings on standard error; then they are counted
_COLOURS = {ERROR: "red", WARNING: "yellow", INFO: "cyan"}

Convert = Callable[[BinaryIO, str, BinaryIO], Iterable[list[Finding]]]


class Report:
    """Findings as they come: the first ones on standard error, all of them to a file if wanted."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._counts = {ERROR: 0, WARNING: 0, INFO: 0}
        self._whole: Whole | None = None
        self._file: BinaryIO | None = None
        self.progress: Progress | None = None

    def __enter__(self) -> Report:
        if self._path:
            self._whole = Whole(self._path)
            self._file = self._whole.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, *raised: object) -> None:
        if self._whole:
            self._whole.__exit__(kind, *raised)

    @property
    def errors(self) -> int:
        """How many findings of severity error there were."""
        return self._counts[ERROR]

    def tell(self, findings: Iterable[Finding]) -> None:
        """Take findings."""
        for finding in findings:
            if sum(self._counts.values()) < SHOWN:
                if self.progress:
                    self.progress.clear()
                _say(finding)
            self._counts[finding.severity] += 1
            if self._file:
                import orjson

                line = orjson.dumps(finding.as_dict(), option=orjson.OPT_APPEND_NEWLINE)
                self._file.write(line)

    def close(self) -> None:
        """Say how many there were beyond those shown."""
        total = sum(self._counts.values())
        if total > SHOWN:
            counts = ", ".join(f"{n} {severity}" for severity, n in self._counts.items() if n)
            click.echo(f"and {total - SHOWN} more; in all {counts}", err=True)


def _say(finding: Finding) -> None:
    text = str(finding)
    if sys.stderr.isatty() and not os.environ.get("NO_COLOR"):
        coloured = click.style(finding.severity, fg=_COLOURS[finding.severity], bold=True)
        text = text.replace(finding.severity, coloured, 1)
    click.echo(text, err=True)


class Progress:
    """A source that shows on a terminal how much of it has been read."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self._start = time.monotonic()
        self._next = self._start + 1
        self._bytes = 0
        self._shown = False

    def _watch(self, data: bytes) -> bytes:
        self._bytes += len(data)
        now = time.monotonic()
        if now >= self._next:
            self._next = now + 0.2
            size = self._bytes / 1e6
            text = f"\r{self._name}: {size:.1f} MB, {size / (now - self._start):.1f} MB/s "
            click.echo(text, err=True, nl=False)
            self._shown = True
        return data

    def clear(self) -> None:
        """Take the progress off the terminal."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._shown = False

    def read(self, size: int = -1) -> bytes:
        """As of a binary file."""
        return self._watch(self._stream.read(size))

    def readline(self, size: int = -1) -> bytes:
        """As of a binary file."""
        return self._watch(self._stream.readline(size))

    def __iter__(self) -> Iterator[bytes]:
        return map(self._watch, self._stream)


def _standard(stream: TextIO | None, name: str) -> BinaryIO:
    """The bytes of a standard stream, which may have been closed by whoever started us."""
    if stream is None:
        raise OSError(errno.EBADF, "closed", name)
    return stream.buffer


def text_output() -> TextIO:
    """Standard output, which may have been closed by whoever started us."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "closed", "<stdout>")
    return sys.stdout


def write(data: bytes, path: str | None) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    if path in (None, "-"):
        out = _standard(sys.stdout, "<stdout>")
        out.write(data)
        out.flush()
        return
    with Whole(str(path)) as file:
        file.write(data)


@contextmanager
def source(name: str, report: Report) -> Iterator[BinaryIO]:
    """The binary file of a SOURCE, watched if standard error is a terminal."""
    if name == "-":
        stream = _standard(sys.stdin, "<stdin>")
    else:
        stream = open(name, "rb")  # noqa: SIM115 - closed below
    try:
        if sys.stderr.isatty():
            report.progress = Progress(stream, name)
            yield report.progress  # type: ignore[misc]
        else:
            yield stream
    finally:
        if report.progress:
            report.progress.clear()
            report.progress = None
        if name != "-":
            stream.close()


def outputs(
    sources: tuple[str, ...],
    output: str | None,
    directory: str | None,
    findings: str | None,
    suffix: str,
) -> list[tuple[str, str | None]]:
    """(source, path of its output or None for standard output).

    Raises click.UsageError where one file would be written over another.
    """
    sources = sources or ("-",)
    if output is not None and directory is not None:
        raise click.UsageError("--output and --output-dir exclude each other")
    if "" in (output, directory, findings) or findings == "-":
        raise click.UsageError("an output needs the name of a file or a folder")
    pairs: list[tuple[str, str | None]]
    if directory is not None:
        pairs = [(source, os.path.join(directory, _stem(source) + suffix)) for source in sources]
    elif len(sources) > 1:
        raise click.UsageError("several sources need --output-dir")
    else:
        pairs = [(sources[0], output)]
    named = [(source, None if path == "-" else path) for source, path in pairs]
    taken = {_identity(source): source for source in sources if source != "-"}
    written = [path for _, path in named if path is not None]
    for path in [*written, *([findings] if findings else [])]:
        same = _identity(path)
        if same in taken:
            raise click.UsageError(f"{taken[same]} would be written over by {path}")
        taken[same] = path
    if directory is not None:
        os.makedirs(directory, exist_ok=True)
    return named


def _stem(source: str) -> str:
    return "stdin" if source == "-" else os.path.splitext(os.path.basename(source))[0]


def _identity(path: str) -> str:
    """What two names of one file have in common."""
    real = os.path.normcase(os.path.realpath(path))
    return real.casefold() if sys.platform in ("darwin", "win32") else real


class _RefusedError(Exception):
    """Leaves the output file as it was."""


def run(
    pairs: list[tuple[str, str | None]], convert: Convert, findings: str | None, keep: bool
) -> int:
    """Convert every source; the exit status.

    With `keep`, an output is written whatever was found; without, not if anything was refused.
    """
    status = 0
    gc.disable()  # a conversion makes no cycles, and the collector would look at every record
    with Report(findings) as report:
        for name, path in pairs:
            try:
                with source(name, report) as stream:
                    _convert(convert, stream, name, path, report, keep)
            except BrokenPipeError:
                raise
            except OSError as error:
                complain(error, name)
                status = 2
        report.close()
        return status or int(report.errors > 0)


def _convert(
    convert: Convert, stream: BinaryIO, source: str, path: str | None, report: Report, keep: bool
) -> None:
    before = report.errors
    # a name that is not UTF-8 is told with a mark in place of what cannot be printed
    name = "<stdin>" if source == "-" else os.fsencode(source).decode("utf-8", "replace")
    if path is None:
        out = _standard(sys.stdout, "<stdout>")
        for told in convert(stream, name, out):
            report.tell(told)
        out.flush()
        return
    try:
        with Whole(path) as out:
            for told in convert(stream, name, out):
                report.tell(told)
            if report.errors > before and not keep:
                raise _RefusedError
    except _RefusedError:
        pass


def options(command: click.Command) -> click.Command:
    """Add the options that both conversions have."""
    for option in (
        click.Option(
            ["--show-values"],
            is_flag=True,
            help="Print personal and secret values in findings; they are masked otherwise.",
        ),
        click.Option(
            ["--findings"], metavar="PATH", help="Write all findings to PATH, one JSON a line."
        ),
        click.Option(
            ["--output-dir", "directory"],
            metavar="DIR",
            help="Write one file a source into DIR; for several sources.",
        ),
        click.Option(
            ["-o", "--output"], metavar="PATH", help="Write to PATH, whole or not at all."
        ),
    ):
        command.params.insert(1, option)
    return command
