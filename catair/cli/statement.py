"""catair statement."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from catair.cli import complain
from catair.cli.conversion import only
from catair.encodings import NAMES
from catair.findings import ERROR, Finding


@click.group("statement")
def command() -> None:
    """Check daily and periodic monthly statements.

    Source: Daily Statement v15 (PF), Periodic Monthly Statement v7 (MS).
    """


@command.command("check")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="text for people, json for programs.",
)  # fmt: skip
@click.option(
    "--application", type=click.Choice(("PF", "MS")),
    help="The application code where no A or B record says one.",
)  # fmt: skip
@click.option(
    "--encoding", type=click.Choice(NAMES), default="latin-1", show_default=True,
    help="The single-byte encoding of the source.",
)  # fmt: skip
@click.option(
    "--show-values",
    is_flag=True,
    help="Print personal and secret values in findings; they are masked otherwise.",
)
def check(
    sources: tuple[str, ...], form: str, application: str | None, encoding: str, show_values: bool
) -> None:
    """Hold the totals of statements against what they list.

    SOURCE is a flat file, or - for standard input (the default). Findings on its form are told as
    well, as a sum is only as good as its amounts.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    status = 0
    rows = []
    for given in sources or ("-",):
        for told in _told(given, application, encoding, show_values):
            if isinstance(told, OSError):
                complain(told, given)
                status = 2
                continue
            if told.severity == ERROR:
                status = status or 1
            if form == "json":
                rows.append(told.as_dict())
            else:
                click.echo(str(told._replace(path=None)))  # the line says where it is
    if form == "json":
        import orjson

        click.echo(orjson.dumps(rows).decode())
    raise SystemExit(status)


def _told(
    given: str, application: str | None, encoding: str, show_values: bool
) -> Iterator[Finding | OSError]:
    """The findings of a source; what the system refuses of it is the last."""
    from catair.reading import read
    from catair.statements import checked

    # a name that is not UTF-8 is told with a mark in place of what cannot be printed
    name = "<stdin>" if given == "-" else os.fsencode(given).decode("utf-8", "replace")
    try:
        with only(given) as stream:
            reading = read(
                stream, application=application, encoding=encoding, show_values=show_values,
                name=name,
            )  # fmt: skip
            for found in checked(reading, name):
                yield from found
    except OSError as error:
        yield error
