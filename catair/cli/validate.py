"""catair validate."""

from __future__ import annotations

import errno
import gc
import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import click

from catair.cli import configuration, conversion, reports
from catair.encodings import NAMES
from catair.findings import ERROR, Finding
from catair.sources import STANDARD, Source, Sources

if TYPE_CHECKING:
    from catair.lanes.pool import Pool
    from catair.lanes.validating import Pair, Validating
    from catair.validation import Settings

SPOOLED = 16_000_000  # bytes of a flat file, made from JSON, that are held in memory
MARK = b"\xef\xbb\xbf"
SPACE = b" \t\r\n"  # what may stand before JSON
LEADING = 4096  # bytes among which JSON begins


@click.command("validate")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "--format", "form", type=click.Choice(("text", "json", "sarif", "github")), default="text",
    show_default=True, help="For people, for programs, SARIF 2.1.0, or annotations of GitHub.",
)  # fmt: skip
@click.option("--select", metavar="CODES", help="Only these findings; codes or their beginnings, "
              "with commas between.")  # fmt: skip
@click.option("--ignore", metavar="CODES", help="Not these findings.")
@click.option("--profile", metavar="NAME", help="cbp: before sending (the default). archive: "
              "files of other years, without facts that hold since a date.")  # fmt: skip
@click.option("--as-of", metavar="DATE", help="The date that counts, YYYY-MM-DD (default: the "
              "transmission date, else today in Washington).")  # fmt: skip
@click.option("--environment", type=click.Choice(("prod", "cert")), help="Production (the "
              "default) or certification.")  # fmt: skip
@click.option("--check-digit-offset", type=click.IntRange(0, 9), help="The filer's own offset of "
              "the entry number's check digit (Appendix E).")  # fmt: skip
@click.option("--type-13", is_flag=True, default=None, help="Entry type 13 is taken from the days "
              "on that CBP has announced; what its chapter will say is not known.")  # fmt: skip
@click.option("--application", metavar="XX", help="The application code where no A or B record "
              "says one.")  # fmt: skip
@click.option("--encoding", type=click.Choice(NAMES), help="The single-byte encoding of the "
              "source (default: latin-1).")  # fmt: skip
@click.option("--config", metavar="PATH", help="Settings from this file; without it the nearest "
              ".catair.toml or pyproject.toml with [tool.catair].")  # fmt: skip
@click.option("--no-config", is_flag=True, help="No settings from a file.")
@click.option("--show-values", is_flag=True, help="Print personal and secret values; they are "
              "masked otherwise.")  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help=conversion.QUIET)
@click.option("--jobs", type=click.IntRange(1), default=1, metavar="N", help=conversion.JOBS)
def command(
    sources: tuple[str, ...],
    form: str,
    config: str | None,
    no_config: bool,
    show_values: bool,
    quiet: bool,
    jobs: int,
    **given: Any,
) -> None:
    """Say what is wrong in a transmission before CBP does.

    SOURCE is a flat file or one of the JSON forms, a folder, a pattern, a zip archive, or - for
    standard input (the default); .gz and .zst are unpacked. Every finding is told with its record,
    columns, what was found and expected, and the page that says so; catair rules CODE explains it.

    Exit status: 0 no errors, 1 findings of severity error, 2 wrong usage, unreadable input, or JSON
    that is refused with findings that are not to be told.
    """
    stated = _stated(config, no_config)
    stated |= {name.replace("_", "-"): value for name, value in given.items() if value is not None}
    settings = _settings(stated, show_values)
    report = _report(form)
    gc.disable()  # judging makes no cycles, and the collector would look at every record
    report.begin()
    with Sources(sources or (STANDARD,)) as found, ExitStack() as stack:
        work = conversion.Work(found, quiet)
        pool = None
        if jobs > 1:
            from catair.lanes.pool import start

            pool = stack.enter_context(closing(start(jobs)))

        def begin(stream: BinaryIO, source: Source) -> _Judging:
            return _Judging(stream, source.name, stated, settings, pool)

        def finish(source: Source, item: None, judging: _Judging) -> None:
            for pairs in judging:
                work.clear()
                for finding, line in pairs:
                    report.tell(finding, line)
            work.count(judging.lines)

        every = ((source, None) for source in found.found)
        work.each(every, begin, finish, pool.ahead if pool else 0)
    report.end()
    if form == "text" and not work.end(report.counts) and any(report.counts.values()):
        click.echo(conversion.counted(report.counts), err=True)
    raise SystemExit(2 if work.failed else int(report.counts[ERROR] > 0))


def _stated(config: str | None, no_config: bool) -> dict[str, Any]:
    """The settings of the file that counts."""
    if no_config:
        return {}
    path = Path(config) if config is not None else configuration.find(Path.cwd())
    return configuration.load(path) if path is not None else {}


def _codes(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    parts = value.split(",") if isinstance(value, str) else value
    return tuple(part.strip().upper() for part in parts if part.strip())


def _settings(stated: dict[str, Any], show_values: bool) -> Settings:
    from catair.applications import APPLICATIONS
    from catair.validation import Settings

    application = stated.get("application")
    if application is not None and application not in APPLICATIONS:
        raise click.BadParameter(
            f"{application!r} is no application code; see catair applications",
            param_hint="--application",
        )
    encoding = stated.get("encoding")
    if encoding is not None and encoding not in NAMES:
        raise click.UsageError(f"encoding is one of {', '.join(NAMES)}, not {encoding!r}")
    select, ignore = _codes(stated.get("select")), _codes(stated.get("ignore"))
    _known(select + ignore)
    settings = Settings(
        as_of=stated.get("as-of"),
        environment=stated.get("environment", "prod"),
        profile=stated.get("profile", "cbp"),
        select=select,
        ignore=ignore,
        offset=stated.get("check-digit-offset", 0),
        show_values=show_values,
        type_13=stated.get("type-13", False),
    )
    try:
        return settings.check()
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _known(codes: tuple[str, ...]) -> None:
    """Raise click.UsageError for what is no code and no beginning of one."""
    from catair.findings import CODES
    from catair.rules import rules

    every = [*CODES, *rules()]
    for code in codes:
        if not any(each.upper().startswith(code) for each in every):
            raise click.UsageError(f"no finding code begins with {code!r}; see catair rules")


def _report(form: str) -> reports.Report:
    out = conversion.text_output()
    if form == "sarif":
        from catair import __version__
        from catair.rules import rules

        return reports.Sarif(out, __version__, rules())
    made: dict[str, Callable[[Any], reports.Report]] = {
        "text": reports.Text, "json": reports.Json, "github": reports.Github,
    }  # fmt: skip
    return made[form](out)


class _Judging:
    """The findings of one source, each with the line that it speaks of, masked; iterate once."""

    def __init__(
        self,
        stream: BinaryIO,
        name: str,
        stated: dict[str, Any],
        settings: Settings,
        pool: Pool | None,
    ) -> None:
        from catair.reading import How

        self.lines = 0
        self._settings = settings
        self._pool = pool
        self._how = How(
            stated.get("application"),
            stated.get("encoding", "latin-1"),
            settings.show_values,
            name,
        )
        self._stream, self._is_json = _begun(stream)
        self._pieces = None if self._is_json else self._in_pieces(self._stream)

    def _in_pieces(self, flat: BinaryIO) -> Validating | None:
        if self._pool is None:
            return None
        from catair.lanes.validating import Validating

        return Validating(flat, self._how, self._settings, self._pool)

    def __iter__(self) -> Iterator[list[Pair]]:
        if not self._is_json:
            yield from self._flat(self._stream, self._pieces)
            return
        with tempfile.SpooledTemporaryFile(SPOOLED) as spool:
            flat, name = cast(BinaryIO, spool), self._how.name
            refused = _written(self._stream, flat)
            told = [finding for finding in refused if self._settings.wants(finding.code)]
            yield [(finding._replace(file=name), None) for finding in told]
            codes = dict.fromkeys(finding.code for finding in refused if finding.severity == ERROR)
            if not codes:
                yield from self._flat(flat, self._in_pieces(flat))
            elif not any(finding.severity == ERROR for finding in told):
                raise OSError(errno.EINVAL, f"not judged: {', '.join(codes)}", name)

    def _flat(self, flat: BinaryIO, pieces: Validating | None) -> Iterator[list[Pair]]:
        """The findings of a flat file."""
        if pieces is not None:
            yield from pieces
            self.lines = pieces.lines
            return
        from catair.validation import validating

        used = self._how
        validation = validating(
            flat,
            self._settings,
            application=used.application,
            encoding=used.encoding,
            name=used.name,
        )
        for found in validation:
            yield [(finding, validation.line_of(finding)) for finding in found]
        self.lines = validation.end().lines


def _begun(stream: BinaryIO) -> tuple[BinaryIO, bool]:
    """A source whose beginning has been looked at, and whether it is JSON."""
    begin = stream.read(4)
    while len(begin) < LEADING and not begin.removeprefix(MARK).strip(SPACE):
        more = stream.read(4)
        if not more:
            break
        begin += more
    is_json = begin.removeprefix(MARK).lstrip(SPACE).startswith(b"{")
    return cast(BinaryIO, _Joined(begin, stream)), is_json


def _written(stream: BinaryIO, spool: BinaryIO) -> list[Finding]:
    """Write the flat file of JSON to `spool`; what was refused."""
    from catair.jsonform import to_flat

    refused = [finding for told in to_flat(stream, spool) for finding in told]
    spool.seek(0)
    return refused


class _Joined:
    """A stream whose beginning has been read."""

    def __init__(self, begin: bytes, stream: BinaryIO) -> None:
        self._begin = io.BytesIO(begin)
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        """As of a binary file; less than `size` where the beginning ends."""
        begin = self._begin.read(size)
        return begin + self._stream.read() if size < 0 else begin or self._stream.read(size)

    def readline(self, size: int = -1) -> bytes:
        """As of a binary file."""
        line = self._begin.readline(size)
        if line.endswith(b"\n") or len(line) == size:
            return line
        return line + self._stream.readline(size if size < 0 else size - len(line))

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.readline, b"")
