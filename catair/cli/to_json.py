"""catair to-json."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import click

from catair.cli.conversion import options, outputs, run
from catair.encodings import NAMES
from catair.findings import Finding
from catair.forms import FORMS


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
def command(
    sources: tuple[str, ...],
    form: str,
    application: str | None,
    encoding: str,
    output: str | None,
    directory: str | None,
    findings: str | None,
    show_values: bool,
) -> None:
    """Convert flat files to JSON.

    SOURCE is a file, or - for standard input (the default). The whole file is converted, whatever
    is found in it; findings go to standard error.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair.applications import APPLICATIONS
    from catair.jsonform import to_json
    from catair.reading import read

    if application is not None and application not in APPLICATIONS:
        raise click.BadParameter(
            f"{application!r} is no application code; see catair applications",
            param_hint="--application",
        )

    def convert(stream: BinaryIO, name: str, out: BinaryIO) -> Iterator[list[Finding]]:
        reading = read(
            stream,
            application=application,
            encoding=encoding,
            show_values=show_values,
            name=name,
        )
        return to_json(reading, form, out)

    suffix = ".json" if form == "document" else ".ndjson"
    pairs = outputs(sources, output, directory, findings, suffix)
    raise SystemExit(run(pairs, convert, findings, keep=True))


options(command)
