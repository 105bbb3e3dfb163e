"""catair to-flat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import click

from catair.cli.conversion import journal_of, options, plan, run, simple
from catair.findings import Finding


@click.command("to-flat")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
def command(
    sources: tuple[str, ...],
    output: str | None,
    directory: str | None,
    resume: bool,
    quiet: bool,
    findings: str | None,
    show_values: bool,
) -> None:
    """Convert JSON (any of the forms of to-json) back to flat files.

    SOURCE is a file, a folder, a pattern, a zip archive, or - for standard input (the default);
    .gz and .zst are unpacked. A value that cannot be written is refused with its JSON Pointer, and
    then no file is written.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair.jsonform import to_flat

    def convert(stream: BinaryIO, name: str, out: BinaryIO) -> Iterator[list[Finding]]:
        for told in to_flat(stream, out, show_values=show_values):
            yield [finding._replace(file=name) for finding in told]

    planned = plan(sources, output, directory, findings, ".txt")
    journal = journal_of(resume, directory, findings, {"command": "to-flat"})
    begin = simple(convert)
    raise SystemExit(run(planned, begin, findings, keep=False, quiet=quiet, journal=journal))


options(command)
