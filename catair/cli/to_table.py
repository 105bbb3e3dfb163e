"""catair to-table."""

from __future__ import annotations

from importlib.util import find_spec
from typing import BinaryIO

import click

from catair.cli.conversion import QUIET, Plan, run, simple
from catair.encodings import NAMES
from catair.forms import TABLES
from catair.sources import STANDARD, Sources

NEEDED = ("numpy", "pyarrow")  # of catair[table]


@click.command("to-table")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "-o", "--output", "folder", metavar="DIR", required=True,
    help="The folder to make; it comes into being whole or not at all.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(TABLES), default="parquet", show_default=True,
    help="The files of the tables; csv has no types.",
)  # fmt: skip
@click.option(
    "--application", metavar="XX", help="The application code where no A or B record says one."
)
@click.option(
    "--encoding", type=click.Choice(NAMES), default="latin-1", show_default=True,
    help="The single-byte encoding of the sources.",
)  # fmt: skip
@click.option(
    "--show-values", is_flag=True,
    help="Keep passwords in the tables, and print personal and secret values in findings.",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help=QUIET)
def command(
    sources: tuple[str, ...],
    folder: str,
    form: str,
    application: str | None,
    encoding: str,
    show_values: bool,
    quiet: bool,
) -> None:
    """Convert flat files to tables, one a record layout: SE/SE10.parquet, SX/SE90.parquet.

    SOURCE is a file, a folder, a pattern, a zip archive, or - for standard input (the default);
    .gz and .zst are unpacked. Every row has its file, batch, block, transaction and line, and the
    line of the record that heads its group (parent). What is no record is in the table strays, what
    was found in findings, which also go to standard error.

    Needs catair[table]. Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or
    unreadable input.
    """
    from catair.applications import APPLICATIONS

    if application is not None and application not in APPLICATIONS:
        raise click.BadParameter(
            f"{application!r} is no application code; see catair applications",
            param_hint="--application",
        )
    if not all(map(find_spec, NEEDED)):
        raise click.UsageError("tables need numpy and pyarrow: pip install 'catair[table]'")
    from catair.table.converting import Conversion
    from catair.table.sink import FolderError, Sink

    def convert(stream: BinaryIO, name: str, out: BinaryIO) -> Conversion:
        return Conversion(
            stream,
            sink,
            name=name,
            application=application,
            encoding=encoding,
            show_values=show_values,
        )

    given = Sources(sources or (STANDARD,), leave=[folder])
    planned = Plan(given, [(source, None) for source in given.found], None)
    try:
        with Sink(folder, form) as sink:
            status = run(planned, simple(convert), None, keep=True, quiet=quiet)
    except FolderError:
        raise click.UsageError(f"{folder} is there, and is no empty folder") from None
    raise SystemExit(status)
