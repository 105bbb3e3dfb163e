"""catair to-flat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import click

from catair.cli.conversion import options, outputs, run
from catair.findings import Finding


@click.command("to-flat")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
def command(
    sources: tuple[str, ...],
    output: str | None,
    directory: str | None,
    findings: str | None,
    show_values: bool,
) -> None:
    """Convert JSON (any of the forms of to-json) back to flat files.

    SOURCE is a file, or - for standard input (the default). A value that cannot be written is
    refused with its JSON Pointer, and then no file is written.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair.jsonform import to_flat

    def convert(stream: BinaryIO, name: str, out: BinaryIO) -> Iterator[list[Finding]]:
        for told in to_flat(stream, out, show_values=show_values):
            yield [finding._replace(file=name) for finding in told]

    pairs = outputs(sources, output, directory, findings, ".txt")
    raise SystemExit(run(pairs, convert, findings, keep=False))


options(command)
