"""catair pilot."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO

import click

from catair.cli.conversion import Report, journal_of, only, options, plan, run, simple
from catair.encodings import NAMES
from catair.fields import MASK
from catair.findings import ERROR, Finding, printable

_ENCODING = click.option(
    "--encoding", type=click.Choice(NAMES), default="latin-1", show_default=True,
    help="How the bytes of flat files are read.",
)  # fmt: skip
_SHOW = click.option(
    "--show-values", is_flag=True, help="Print personal values; they are masked otherwise."
)
_FORMAT = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="text for people, json for programs.",
)  # fmt: skip


def _envelope(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what the envelope of a flat file says."""
    for option in (
        click.option("--date", metavar="YYYY-MM-DD", help="Transmission date of the A record."),
        click.option("--filer", metavar="XXX", required=True, help="Filer code of A and B."),
        click.option("--site", metavar="NNNN", required=True, help="Site code of A, port of B."),
    ):
        command = option(command)
    return command


@click.group("pilot")
def command() -> None:
    """Filings of the Section 321 Data Pilot, in this project's own layout.

    CBP publishes no record layout for the pilot. The elements are those of DHS/CBP/PIA-059, section
    2.1; the native JSON (see catair schema pilot), the 80 columns, their escapes and the codes are
    this project's.

    A FILING is a file of native JSON, one filing or a list, or of 80 columns; - is standard input.
    """


def _read(name: str, encoding: str, show_values: bool) -> Any:
    """The filings of a source; None, with its reason told, where it cannot be read."""
    from catair.cli import complain
    from catair.pilot.files import read

    try:
        with only(name) as stream:
            data = stream.read()
    except OSError as error:
        complain(error, name)
        return None
    return read(data, encoding=encoding, name=_shown(name), show_values=show_values)


def _shown(name: str) -> str:
    """A name as findings print it, with a mark in place of what is no UTF-8."""
    return "<stdin>" if name == "-" else os.fsencode(name).decode("utf-8", "replace")


@command.command("to-flat")
@click.argument("sources", nargs=-1, metavar="FILING...")
@_envelope
def to_flat(
    sources: tuple[str, ...],
    output: str | None,
    directory: str | None,
    resume: bool,
    quiet: bool,
    findings: str | None,
    show_values: bool,
    site: str,
    filer: str,
    date: str | None,
) -> None:
    """Convert native JSON to 80 columns, in the project's own layout.

    Lower case and what class X does not have is escaped; long texts go on in DP99 records. A value
    that cannot be written is refused with its JSON Pointer, and then no file is written.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair.findings import EmitError
    from catair.pilot import files

    def convert(stream: BinaryIO, name: str, out: BinaryIO) -> Iterator[list[Finding]]:
        made = files.read(stream.read(), name=name, show_values=show_values)
        yield made.findings
        if not any(finding.severity == ERROR for finding in made.findings):
            try:
                out.write(files.to_flat(made.filings, site=site, filer=filer, date=date))
            except EmitError as error:
                yield [finding._replace(file=name) for finding in error.findings]

    planned = plan(sources, output, directory, findings, ".txt")
    how = {"command": "pilot to-flat", "site": site, "filer": filer, "date": date}
    journal = journal_of(resume, directory, findings, how)
    begin = simple(convert)
    raise SystemExit(run(planned, begin, findings, keep=False, quiet=quiet, journal=journal))


@command.command("to-json")
@click.argument("sources", nargs=-1, metavar="FILING...")
@_ENCODING
def to_json(
    sources: tuple[str, ...],
    output: str | None,
    directory: str | None,
    resume: bool,
    quiet: bool,
    findings: str | None,
    show_values: bool,
    encoding: str,
) -> None:
    """Convert 80 columns of the project's own layout to native JSON.

    A file with one filing becomes one object, any other a list. The native form has the filings
    alone: to keep every byte, use catair to-json.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair.pilot import files

    def convert(stream: BinaryIO, name: str, out: BinaryIO) -> Iterator[list[Finding]]:
        made = files.read(stream.read(), encoding=encoding, name=name, show_values=show_values)
        out.write(files.to_json(made.filings))
        yield made.findings

    planned = plan(sources, output, directory, findings, ".json")
    how = {"command": "pilot to-json", "encoding": encoding}
    journal = journal_of(resume, directory, findings, how)
    begin = simple(convert)
    raise SystemExit(run(planned, begin, findings, keep=True, quiet=quiet, journal=journal))


options(to_flat)
options(to_json)


def _print(found: list[Finding], form: str) -> None:
    if form == "json":
        click.echo(json.dumps([finding.as_dict() for finding in found], ensure_ascii=False))
    else:
        for finding in found:
            click.echo(str(finding))


def _status(found: list[Finding], unread: bool) -> SystemExit:
    return SystemExit(2 if unread else int(any(f.severity == ERROR for f in found)))


@command.command("check")
@click.argument("sources", nargs=-1, metavar="FILING...")
@click.option(
    "--manifest", is_flag=True,
    help="Demand the seven elements of a release from manifest, 19 CFR 143.23(k).",
)  # fmt: skip
@_FORMAT
@_ENCODING
@_SHOW
def check(
    sources: tuple[str, ...], manifest: bool, form: str, encoding: str, show_values: bool
) -> None:
    """Check filings for the elements that their filer type must state.

    Says which element is missing and which paragraph of PIA-059 2.1 demands it. What the text both
    demands and leaves free is a warning. Without --manifest, the elements of a release from
    manifest are looked at where the filing has any of them.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair import pilot

    found: list[Finding] = []
    unread = False
    for name in sources or ("-",):
        made = _read(name, encoding, show_values)
        if made is None:
            unread = True
            continue
        found += made.findings
        for filing, path in zip(made.filings, made.paths, strict=True):
            told = pilot.check(filing, manifest=manifest, path=path)
            found += [finding._replace(file=_shown(name)) for finding in told]
    _print(found, form)
    raise _status(found, unread)


@command.command("merge")
@click.argument("sources", nargs=-1, required=True, metavar="FILING...")
@_FORMAT
@_ENCODING
@_SHOW
def merge(sources: tuple[str, ...], form: str, encoding: str, show_values: bool) -> None:
    """Bring the filings of several participants together by shipment; list disagreements.

    Filings are of one shipment by tracking number or house bill number, and by master bill number
    where that stands for one shipment alone.

    Exit status: 0 done, 1 findings of severity error in a filing, 2 wrong usage or unreadable
    input. A disagreement is a warning.
    """
    from catair import pilot
    from catair.pilot.elements import LAYOUT

    found: list[Finding] = []
    filings: list[Any] = []
    names: list[str] = []
    unread = False
    for name in sources:
        made = _read(name, encoding, show_values)
        if made is None:
            unread = True
            continue
        found += made.findings
        filings += made.filings
        names += [f"{_shown(name)}{'#' if path else ''}{path}" for path in made.paths]
    shipments, told = pilot.merge(filings, names=names, show_values=show_values)
    with Report(None) as report:
        report.tell(found)
        report.close()
    if form == "json":
        click.echo(json.dumps({"layout": LAYOUT, "shipments": shipments}, ensure_ascii=False))
    else:
        _text(shipments, told)
    raise _status(found + told, unread)


def _text(shipments: list[Any], told: list[Finding]) -> None:
    for at, shipment in enumerate(shipments):
        numbers = "; ".join(
            f"{key.replace('_', ' ')} {printable(', '.join(values))}"
            for key, values in shipment["numbers"].items()
        )
        click.echo(f"shipment {at}: {numbers or 'no number'}")
        for filing in shipment["filings"]:
            who = (filing.get(key, "?") for key in ("participant_filer_type", "originator_code"))
            click.echo(f"  {filing['name']}: {printable(' '.join(who))}")
        agreed = len(shipment["elements"])
        click.echo(f"  {agreed} elements undisputed, {len(shipment['disagreements'])} in dispute")
        for each in shipment["disagreements"]:
            click.echo(f"  {each['element']} ({each['label']}; {each['sources'][0]})")
            for value in each["values"]:
                said = value["value"]
                shown = said if said == MASK else printable(json.dumps(said, ensure_ascii=False))
                click.echo(f"    {shown}: {', '.join(value['said_by'])}")
        pointer = f"/shipments/{at}"
        for finding in told:
            if finding.path == pointer:
                click.echo(f"  {finding._replace(path=None)}")


@command.command("confirm")
@click.argument("filing", metavar="FILING")
@click.option(
    "--received", type=click.DateTime(("%Y-%m-%dT%H:%M:%S",)), metavar="YYYY-MM-DDTHH:MM:SS",
    help="When it was received; now (UTC) if not given.",
)  # fmt: skip
@_ENCODING
@_SHOW
def confirm(filing: str, received: datetime | None, encoding: str, show_values: bool) -> None:
    """Print the confirmation of receipt of a filing as native JSON.

    PIA-059 says that CBP answers with one, and not what is in it: it is the project's own, with the
    numbers of the filing and when it was received. catair pilot to-flat makes 80 columns of it.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
    from catair import pilot
    from catair.pilot.native import is_confirmation

    made = _read(filing, encoding, show_values)
    if made is None:
        raise SystemExit(2)
    with Report(None) as report:
        report.tell(made.findings)
        report.close()
    moment = received or datetime.now(UTC)
    confirmed = [
        pilot.confirmation(each, moment) for each in made.filings if not is_confirmation(each)
    ]
    click.echo(pilot.to_json(confirmed), nl=False)
    raise _status(made.findings, False)
