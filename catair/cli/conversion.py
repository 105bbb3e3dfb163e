"""What the commands share: sources, outputs, findings, the exit status."""

from __future__ import annotations

import errno
import gc
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import TYPE_CHECKING, BinaryIO, Generic, NamedTuple, Protocol, TextIO, TypeVar, cast

import click

from catair.cli import complain
from catair.cli.progress import Progress, Watched
from catair.files import Whole
from catair.findings import ERROR, INFO, WARNING, Finding
from catair.sources import STANDARD, Source, Sources, Stamp, stamp

if TYPE_CHECKING:
    from catair.cli.journal import Journal

SHOWN = 20  # findings on standard error; then they are counted
_COLOURS = {ERROR: "red", WARNING: "yellow", INFO: "cyan"}
_MANY = {ERROR: "errors", WARNING: "warnings", INFO: "info"}


class Conversion(Protocol):
    """What a command makes of one source."""

    @property
    def lines(self) -> int | None:
        """How many lines have been read; None where nobody counts them."""

    def into(self, out: BinaryIO) -> Iterable[list[Finding]]:
        """Write the output as the findings are taken."""


Begin = Callable[[BinaryIO, str], Conversion]
Convert = Callable[[BinaryIO, str, BinaryIO], Iterable[list[Finding]]]


class Simple:
    """A conversion by a function of the source, its name and the output."""

    lines = None

    def __init__(self, convert: Convert, stream: BinaryIO, name: str) -> None:
        self._convert = convert
        self._stream = stream
        self._name = name

    def into(self, out: BinaryIO) -> Iterable[list[Finding]]:
        """Write the output as the findings are taken."""
        return self._convert(self._stream, self._name, out)


def simple(convert: Convert) -> Begin:
    """What begins conversions by this function."""
    return lambda stream, name: Simple(convert, stream, name)


T = TypeVar("T")  # what a source has been begun as
Item = TypeVar("Item")  # what goes with a source


class Work:
    """Several sources one after the other: what is shown meanwhile, and what is said at the end."""

    def __init__(self, sources: Sources, quiet: bool = False) -> None:
        self.failed = 0
        self._skipped = 0
        self._lines: int | None = None
        self._sources = sources
        self._quiet = quiet
        self._start = time.monotonic()
        self._bytes = 0
        self._files = 0
        self.progress: Progress | None = None
        if _terminal() and not quiet:
            self.progress = Progress(sum(source.size for source in sources.found))

    @contextmanager
    def reading(self, source: Source) -> Iterator[BinaryIO]:
        """The bytes of a source.  Raises OSError where it cannot be read."""
        standard = _standard(sys.stdin, "<stdin>") if source.path == STANDARD else None
        with self._sources.open(source, standard) as stream:
            file, progress, read = stream.file, self.progress, 0
            if progress is not None or standard is not None:

                def tell(size: int) -> None:
                    nonlocal read
                    read += size
                    if progress is not None:
                        progress.count(size, source.name, stream.taken)

                file = cast(BinaryIO, Watched(file, tell))
            yield file
            self._files += 1
            self._bytes += read if standard is not None else stream.file.tell()
        if progress is not None:
            progress.closed(source.size)

    def each(
        self,
        items: Iterable[tuple[Source, Item]],
        begin: Callable[[BinaryIO, Source], T],
        finish: Callable[[Source, Item, T], None],
        ahead: int = 0,
        stops: tuple[type[OSError], ...] = (BrokenPipeError,),
    ) -> None:
        """Open every source and `begin` it, then `finish` it, in order; go on where one fails.

        So many sources are begun ahead of the one that is finished.  What `stops` all of them is no
        fault of a source.
        """
        begun: deque[tuple[_Opened[T], Item]] = deque()
        try:
            for source, item in items:
                begun.append((_Opened(source, self.reading(source), begin), item))
                if len(begun) > ahead:
                    self._finish(*begun.popleft(), finish, stops)
            while begun:
                self._finish(*begun.popleft(), finish, stops)
        finally:
            self.clear()
            for opened, _ in begun:
                opened.close(InterruptedError())

    def _finish(
        self,
        opened: _Opened[T],
        item: Item,
        finish: Callable[[Source, Item, T], None],
        stops: tuple[type[OSError], ...],
    ) -> None:
        try:
            finish(opened.source, item, opened.begun())
            opened.close()
        except BaseException as error:
            opened.close(error)
            if not isinstance(error, OSError) or isinstance(error, stops):
                raise
            self.failed += 1
            self.clear()
            complain(error, opened.source.name)

    def clear(self) -> None:
        """Take the progress off the terminal, for something else to stand there."""
        if self.progress is not None:
            self.progress.clear()

    def count(self, lines: int) -> None:
        """So many lines have been read."""
        self._lines = (self._lines or 0) + lines

    def skip(self, source: Source) -> None:
        """A source need not be converted again."""
        self._skipped += 1
        if self.progress is not None:
            self.progress.closed(source.size)

    def end(self, counts: dict[str, int]) -> bool:
        """Say what was done, where there were several sources; False if there was one."""
        if len(self._sources.found) == 1 or self._quiet:
            return False
        parts = [f"{self._files:,} file{'s' * (self._files != 1)}"]
        if self._skipped:
            parts.append(f"{self._skipped:,} already done")
        if self.failed:
            parts.append(f"{self.failed:,} failed")
        if self._lines is not None:
            parts.append(f"{self._lines:,} lines")
        parts += [f"{self._bytes:,} bytes", counted(counts) or "no findings"]
        click.echo(f"{', '.join(parts)}; {time.monotonic() - self._start:.1f} s", err=True)
        return True


class _Opened(Generic[T]):
    """A source that is open and begun, or why it is not."""

    def __init__(
        self,
        source: Source,
        reading: AbstractContextManager[BinaryIO],
        begin: Callable[[BinaryIO, Source], T],
    ) -> None:
        self.source = source
        self._stack = ExitStack()
        self._made: list[T] = []
        self._error: OSError | None = None
        try:
            stream = self._stack.enter_context(reading)
            self._made.append(begin(stream, source))
        except OSError as error:
            self._error = error

    def begun(self) -> T:
        """What was begun.  Raises OSError if the source could not be read."""
        if self._error is not None:
            raise self._error
        return self._made[0]

    def close(self, error: BaseException | None = None) -> None:
        """Close the source, which counts as read unless there was an error."""
        self._stack.__exit__(type(error) if error else None, error, None)


def counted(counts: dict[str, int]) -> str:
    """Findings by severity, for people."""
    parts = (f"{n} {_MANY[each] if n > 1 else each}" for each, n in counts.items() if n)
    return ", ".join(parts)


class Report:
    """Findings as they come: the first ones on standard error, all of them to a file if wanted."""

    def __init__(self, path: str | None, clear: Callable[[], None] | None = None) -> None:
        self._path = path
        self._clear = clear
        self.counts = {ERROR: 0, WARNING: 0, INFO: 0}
        self._shown = 0
        self._whole: Whole | None = None
        self._file: BinaryIO | None = None

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
        return self.counts[ERROR]

    def tell(self, findings: Iterable[Finding]) -> None:
        """Take findings."""
        for finding in findings:
            if self._shown < SHOWN:
                self._shown += 1
                if self._clear is not None:
                    self._clear()
                _say(finding)
            self.counts[finding.severity] += 1
            if self._file:
                import orjson

                line = orjson.dumps(finding.as_dict(), option=orjson.OPT_APPEND_NEWLINE)
                self._file.write(line)

    def close(self) -> None:
        """Say how many there were beyond those shown."""
        total = sum(self.counts.values())
        if total > SHOWN:
            counts = ", ".join(f"{n} {severity}" for severity, n in self.counts.items() if n)
            click.echo(f"and {total - SHOWN} more; in all {counts}", err=True)


def _say(finding: Finding) -> None:
    text = str(finding)
    if _terminal() and not os.environ.get("NO_COLOR"):
        coloured = click.style(finding.severity, fg=_COLOURS[finding.severity], bold=True)
        text = text.replace(finding.severity, coloured, 1)
    click.echo(text, err=True)


def _terminal() -> bool:
    return sys.stderr.isatty()


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
def only(given: str) -> Iterator[BinaryIO]:
    """The bytes of the one file that a name stands for.  Raises OSError where they are several."""
    with Sources([given]) as sources:
        if len(sources.found) > 1:
            raise OSError(errno.EINVAL, "more than one file", given)
        work = Work(sources)
        try:
            with work.reading(sources.found[0]) as stream:
                yield stream
        finally:
            work.clear()


# --- sources and their outputs -----------------------------------------------------------------


class Plan(NamedTuple):
    """The sources, each with the path of its output, or None for standard output."""

    sources: Sources
    pairs: list[tuple[Source, str | None]]
    directory: str | None


def plan(
    given: Sequence[str],
    output: str | None,
    directory: str | None,
    findings: str | None,
    suffix: str,
) -> Plan:
    """What is read, and where it is written.

    Raises click.UsageError where one file would be written over another.
    """
    given = given or (STANDARD,)
    if output is not None and directory is not None:
        raise click.UsageError("--output and --output-dir exclude each other")
    refuse_unnamed(output, directory, findings)
    if directory is not None:
        for name in given:
            if os.path.isdir(name) and identity(name) == identity(directory):
                raise click.UsageError(f"the outputs would stand among the sources of {name}")
    written = [path for path in (output, directory, findings) if path not in (None, "-")]
    sources = Sources(given, leave=written)
    found = sources.found
    pairs: list[tuple[Source, str | None]]
    if directory is not None:
        pairs = [(each, os.path.join(directory, each.place + suffix)) for each in found]
    elif len(found) > 1:
        raise click.UsageError("several sources need --output-dir")
    else:
        pairs = [(found[0], None if output == "-" else output)]
    refuse_overwriting(
        [each.path for each in found if each.path != STANDARD],
        [path for each, path in pairs if path is not None and each.failure is None]
        + ([findings] if findings else []),
    )
    if directory is not None:
        os.makedirs(directory, exist_ok=True)
    return Plan(sources, pairs, directory)


def refuse_unnamed(output: str | None, directory: str | None, file: str | None) -> None:
    """Raise click.UsageError for an output without a name; a `file` is never standard output."""
    if "" in (output, directory, file) or file == "-":
        raise click.UsageError("an output needs the name of a file or a folder")


def refuse_overwriting(read: list[str], written: list[str]) -> None:
    """Raise click.UsageError where a file would take the place of another one."""
    taken = {identity(path): path for path in read}
    for path in written:
        same = identity(path)
        if same in taken:
            raise click.UsageError(f"{taken[same]} would be written over by {path}")
        taken[same] = path


def identity(path: str) -> str:
    """What two names of one file have in common."""
    real = os.path.normcase(os.path.realpath(path))
    return real.casefold() if sys.platform in ("darwin", "win32") else real


# --- converting --------------------------------------------------------------------------------


class _RefusedError(Exception):
    """Leaves the output file as it was."""


class _Begun(NamedTuple):
    """A conversion, and what its source was before it was opened."""

    conversion: Conversion
    before: Stamp | None


def run(
    planned: Plan,
    begin: Begin,
    findings: str | None,
    *,
    keep: bool,
    quiet: bool = False,
    ahead: int = 0,
    journal: Journal | None = None,
) -> int:
    """Convert every source; the exit status.

    With `keep`, an output is written whatever was found; without, not if anything was refused.
    """
    gc.disable()  # a conversion makes no cycles, and the collector would look at every record
    work = Work(planned.sources, quiet)
    errors = 0

    def wanted() -> Iterator[tuple[Source, str | None]]:
        nonlocal errors
        for source, path in planned.pairs:
            done = journal.done(source, path) if journal is not None and path else None
            if done is None:
                yield source, path
            else:
                work.skip(source)
                errors += done[ERROR]

    def opened(stream: BinaryIO, source: Source) -> _Begun:
        # what is written to the file from here on makes it another one
        before = stamp(source.path) if journal is not None and source.path != STANDARD else None
        return _Begun(begin(stream, source.name), before)

    def finish(source: Source, path: str | None, begun: _Begun) -> None:
        before = dict(report.counts)
        if path is not None and planned.directory is not None:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        written = _convert(begun.conversion, path, report, keep)
        if begun.conversion.lines is not None:
            work.count(begun.conversion.lines)
        if journal is not None and written and path is not None and begun.before is not None:
            new = {severity: n - before[severity] for severity, n in report.counts.items()}
            journal.add(source, begun.before, path, new)

    with planned.sources, Report(findings, work.clear) as report:
        work.each(wanted(), opened, finish, ahead)
        report.close()
        work.end(report.counts)
        return 2 if work.failed else int(report.errors + errors > 0)


def _convert(conversion: Conversion, path: str | None, report: Report, keep: bool) -> bool:
    """Write an output; False if it was refused."""
    before = report.errors
    if path is None:
        out = _standard(sys.stdout, "<stdout>")
        for found in conversion.into(out):
            report.tell(found)
        out.flush()
        return True
    try:
        with Whole(path) as out:
            for found in conversion.into(out):
                report.tell(found)
            if report.errors > before and not keep:
                raise _RefusedError
    except _RefusedError:
        return False
    return True


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
        click.Option(["-q", "--quiet"], is_flag=True, help=QUIET),
        click.Option(
            ["--resume"],
            is_flag=True,
            help="Leave out what an earlier run with --resume has converted into DIR, as long as "
            "source, output and options are the same.",
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


QUIET = "No progress on a terminal, and no summary of several sources."
JOBS = "Work with N processes; the result is the same."


def journal_of(
    resume: bool, directory: str | None, findings: str | None, how: Mapping[str, object]
) -> Journal | None:
    """The journal of the folder of outputs, if it is wanted."""
    if not resume:
        return None
    if directory is None:
        raise click.UsageError("--resume needs --output-dir")
    if findings is not None:
        raise click.UsageError("--resume and --findings exclude each other")
    from catair.cli.journal import Journal

    return Journal(directory, how)
