"""catair match."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

import click

from catair.cli import conversion
from catair.encodings import NAMES
from catair.sources import STANDARD, Source, Sources

if TYPE_CHECKING:
    from catair.matching.spool import Spool
    from catair.message import Event
    from catair.reading import Reading


@click.command("match")
@click.argument("sources", nargs=-1, metavar="SENT... RECEIVED...")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="text for people, json for programs.",
)  # fmt: skip
@click.option("--application", metavar="XX", help="The application code where no A or B record "
              "says one.")  # fmt: skip
@click.option(
    "--encoding", type=click.Choice(NAMES), default="latin-1", show_default=True,
    help="The single-byte encoding of the sources.",
)  # fmt: skip
@click.option("--show-values", is_flag=True, help="Print personal and secret values, such as "
              "importer numbers; they are masked otherwise.")  # fmt: skip
def command(
    sources: tuple[str, ...], form: str, application: str | None, encoding: str, show_values: bool
) -> None:
    """Pair what came back from CBP with what was sent.

    Each source is a flat file, a folder, a pattern, a zip archive, or - for standard input (the
    default); .gz and .zst are unpacked. What is sent and what is
    received is told by the application code of each block, so that files may be mixed and an
    archive may hold both. Their order is that of arrival: of two entries with one number, the
    first answer is that of the first.

    Told is what is answered, and how; what is outstanding; what is unexpected; the lines that a
    rejected batch was rejected for; and what CBP sent unasked, such as the status of an entry.

    Exit status: 0 all is answered, 1 something is outstanding or unexpected, or a file has
    findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair.applications import APPLICATIONS
    from catair.matching import Conversation
    from catair.matching.spool import Spool, SpoolError
    from catair.reading import read

    if application is not None and application not in APPLICATIONS:
        raise click.BadParameter(
            f"{application!r} is no application code; see catair applications",
            param_hint="--application",
        )
    paired = Spool(as_json=form == "json", show_values=show_values)
    conversation = Conversation(paired)
    gc.disable()  # as in a conversion: what is let go is in no cycle

    def begin(stream: BinaryIO, source: Source) -> Reading:
        return read(
            stream, application=application, encoding=encoding, show_values=show_values,
            name=source.name,
        )  # fmt: skip

    def finish(source: Source, item: None, reading: Reading) -> None:
        conversation.take(_telling(reading, report), source.name)
        work.count(reading.events.end().lines)

    with Sources(sources or (STANDARD,)) as found:
        work = conversion.Work(found)
        with conversion.Report(None, work.clear) as report:
            every = ((source, None) for source in found.found)
            work.each(every, begin, finish, stops=(BrokenPipeError, SpoolError))
            report.close()
    conversation.finish()
    _print(paired, form)
    raise SystemExit(2 if work.failed else int(report.errors > 0 or not paired.settled))


def _telling(reading: Reading, report: conversion.Report) -> Iterator[Event]:
    """The events of a file, whose findings are told."""
    for event in reading:
        report.tell(event.findings)
        yield event


def _print(paired: Spool, form: str) -> None:
    out = conversion.text_output()
    if form == "json":
        for piece in paired.json():
            out.write(piece)
        return
    for line in paired.text():
        click.echo(line, out)
    answered, outstanding, unexpected, rejected, notices = paired.counts
    counts = (
        f"{count} {what}"
        for what, count in (
            ("answered", answered),
            ("outstanding", outstanding),
            ("unexpected", unexpected),
            ("rejected", rejected),
            ("notices" if notices > 1 else "notice", notices),
        )
        if count
    )
    click.echo(", ".join(counts) or "nothing sent, nothing received", err=True)
