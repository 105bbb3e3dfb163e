"""catair to-json."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, BinaryIO, NoReturn

import click

from catair.cli.conversion import JOBS, Conversion, journal_of, options, plan, run
from catair.encodings import NAMES
from catair.findings import Finding
from catair.forms import FORMS

if TYPE_CHECKING:
    from catair.reading import How


@click.command("to-json")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "--form",
    type=click.Choice(FORMS),
    default="document",
    show_default=True,
    help="document: one JSON, held in memory. lines: NDJSON, one transaction a line, for large "
    "files. records: NDJSON, one record a line.",
)
@click.option(
    "--application", metavar="XX", help="The application code where no A or B record says one."
)
@click.option(
    "--encoding", type=click.Choice(NAMES), default="latin-1", show_default=True,
    help="The single-byte encoding of the source.",
)  # fmt: skip
@click.option("--jobs", type=click.IntRange(1), default=1, metavar="N", help=JOBS)
def command(
    sources: tuple[str, ...],
    form: str,
    application: str | None,
    encoding: str,
    output: str | None,
    directory: str | None,
    resume: bool,
    quiet: bool,
    findings: str | None,
    show_values: bool,
    jobs: int,
) -> None:
    """Convert flat files to JSON.

    SOURCE is a file, a folder, a pattern, a zip archive, or - for standard input (the default);
    .gz and .zst are unpacked. The whole file is converted, whatever is found in it; findings go to
    standard error.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair.applications import APPLICATIONS
    from catair.reading import How

    if application is not None and application not in APPLICATIONS:
        raise click.BadParameter(
            f"{application!r} is no application code; see catair applications",
            param_hint="--application",
        )

    if jobs > 1 and form == "document":
        raise click.UsageError("--jobs needs --form lines or --form records")
    suffix = ".json" if form == "document" else ".ndjson"
    planned = plan(sources, output, directory, findings, suffix)
    how = {"command": "to-json", "form": form, "application": application, "encoding": encoding}
    journal = journal_of(resume, directory, findings, how)

    def alone(stream: BinaryIO, name: str) -> Conversion:
        return _Alone(stream, How(application, encoding, show_values, name), form)

    def finish(begin: Callable[[BinaryIO, str], Conversion], ahead: int) -> NoReturn:
        raise SystemExit(
            run(planned, begin, findings, keep=True, quiet=quiet, ahead=ahead, journal=journal)
        )

    if jobs == 1:
        finish(alone, 0)
    from catair.lanes.converting import Converting
    from catair.lanes.pool import start

    with closing(start(jobs)) as pool:

        def together(stream: BinaryIO, name: str) -> Conversion:
            return Converting(stream, How(application, encoding, show_values, name), form, pool)

        finish(together, pool.ahead)


class _Alone:
    """The conversion of a file by this process."""

    def __init__(self, stream: BinaryIO, how: How, form: str) -> None:
        self.lines = 0
        self._stream = stream
        self._how = how
        self._form = form

    def into(self, out: BinaryIO) -> Iterator[list[Finding]]:
        """Write the JSON as the findings are taken."""
        from catair.jsonform import to_json
        from catair.reading import read

        reading = read(self._stream, **self._how._asdict())
        yield from to_json(reading, self._form, out)
        self.lines = reading.events.end().lines


options(command)
