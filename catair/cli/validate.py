"""catair validate."""

from __future__ import annotations

import gc
import io
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import click

from catair.cli import complain, configuration, conversion, reports
from catair.encodings import NAMES
from catair.findings import ERROR, INFO, Finding

if TYPE_CHECKING:
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
def command(
    sources: tuple[str, ...],
    form: str,
    config: str | None,
    no_config: bool,
    show_values: bool,
    **given: Any,
) -> None:
    """Say what is wrong in a transmission before CBP does.

    SOURCE is a flat file or one of the JSON forms, or - for standard input (the default). Every
    finding is told with its record, columns, what was found and expected, and the page that says
    so; catair rules CODE explains it.

    Exit status: 0 no errors, 1 findings of severity error, 2 wrong usage, unreadable input, or JSON
    that is refused with findings that are not to be told.
    """
    stated = _stated(config, no_config)
    stated |= {name.replace("_", "-"): value for name, value in given.items() if value is not None}
    settings = _settings(stated, show_values)
    report = _report(form)
    status = 0
    gc.disable()  # judging makes no cycles, and the collector would look at every record
    report.begin()
    watch = conversion.Report(None)
    for name in sources or ("-",):
        try:
            with conversion.source(name, watch) as stream:
                judged = _validate(stream, name, stated, settings, report, watch)
            if not judged:
                status = 2
        except BrokenPipeError:
            raise
        except OSError as error:
            complain(error, name)
            status = 2
    report.end()
    counts = [_counted(n, what) for what, n in report.counts.items() if n]
    if form == "text" and counts:
        click.echo(", ".join(counts), err=True)
    raise SystemExit(status or int(report.counts[ERROR] > 0))


def _counted(number: int, severity: str) -> str:
    return f"{number} {severity}{'s' if number > 1 and severity != INFO else ''}"


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


def _validate(
    stream: BinaryIO,
    source: str,
    stated: dict[str, Any],
    settings: Settings,
    report: reports.Report,
    watch: conversion.Report,
) -> bool:
    """Tell what is wrong in one source; False if it is not judged and no error says so."""
    from catair.validation import validating

    name = "<stdin>" if source == "-" else os.fsencode(source).decode("utf-8", "replace")
    with tempfile.SpooledTemporaryFile(SPOOLED) as spool:
        flat, refused = _flat(stream, spool)
        told = [finding for finding in refused if settings.wants(finding.code)]
        for finding in told:
            report.tell(finding._replace(file=name), None)
        codes = dict.fromkeys(finding.code for finding in refused if finding.severity == ERROR)
        if codes:
            if any(finding.severity == ERROR for finding in told):
                return True
            click.echo(f"catair: {name}: not judged: {', '.join(codes)}", err=True)
            return False
        validation = validating(
            flat,
            settings,
            application=stated.get("application"),
            encoding=stated.get("encoding", "latin-1"),
            name=name,
        )
        for found in validation:
            if watch.progress:
                watch.progress.clear()
            for finding in found:
                report.tell(finding, validation.line_of(finding))
    return True


def _flat(stream: BinaryIO, spool: Any) -> tuple[BinaryIO, list[Finding]]:
    """The flat file of a source, made in `spool` where the source is JSON; what was refused."""
    begin = stream.read(4)
    while len(begin) < LEADING and not begin.removeprefix(MARK).strip(SPACE):
        more = stream.read(4)
        if not more:
            break
        begin += more
    whole = cast(BinaryIO, _Joined(begin, stream))
    if not begin.removeprefix(MARK).lstrip(SPACE).startswith(b"{"):
        return whole, []
    from catair.jsonform import to_flat

    refused = [finding for told in to_flat(whole, spool) for finding in told]
    spool.seek(0)
    return spool, refused


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
