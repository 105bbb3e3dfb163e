"""catair match."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

import click

from catair.cli import conversion
from catair.encodings import NAMES
from catair.sources import STANDARD, Source, Sources

if TYPE_CHECKING:
    from catair.matching import Report
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
    from catair.reading import read

    if application is not None and application not in APPLICATIONS:
        raise click.BadParameter(
            f"{application!r} is no application code; see catair applications",
            param_hint="--application",
        )
    conversation = Conversation()
    gc.disable()  # what is kept stays to the end, and the collector would look at all of it

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
            work.each(((source, None) for source in found.found), begin, finish)
            report.close()
    paired = conversation.report()
    _print(paired, form, show_values)
    raise SystemExit(2 if work.failed else int(report.errors > 0 or not paired.settled))


def _telling(reading: Reading, report: conversion.Report) -> Iterator[Event]:
    """The events of a file, whose findings are told."""
    for event in reading:
        report.tell(event.findings)
        yield event


def _print(paired: Report, form: str, show_values: bool) -> None:
    out = conversion.text_output()
    if form == "json":
        out.write(json.dumps(paired.as_dict(show_values=show_values), indent=1) + "\n")
        return
    for line in paired.lines(show_values=show_values):
        click.echo(line, out)
    counts = (
        f"{len(found)} {what}"
        for what, found in (
            ("answered", paired.answered),
            ("outstanding", paired.outstanding),
            ("unexpected", paired.unexpected),
            ("rejected", paired.rejections),
            ("notices" if len(paired.notices) > 1 else "notice", paired.notices),
        )
        if found
    )
    click.echo(", ".join(counts) or "nothing sent, nothing received", err=True)
