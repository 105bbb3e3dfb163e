"""catair applications."""

from __future__ import annotations

import json

import click

from catair import applications


@click.command("applications")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="text for people, json for programs.",
)  # fmt: skip
def command(form: str) -> None:
    """List application identifier codes and how far each is read.

    structure: a message tree; records: decoded records; raw: lines as they are. A project layout is
    this project's own, and its codes are none of CBP's.
    """
    listed = sorted(
        applications.APPLICATIONS.values(), key=lambda a: (a.status != "structure", a.code)
    )
    if form == "json":
        rows = [
            {
                "code": a.code,
                "name": a.name,
                "direction": a.direction,
                "system": a.system,
                "partners": list(a.partners),
                "status": a.status,
                "retired": a.retired,
                "own": a.own,
                "source": a.source,
            }
            for a in listed
        ]
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for a in listed:
        partners = f" <> {', '.join(a.partners)}" if a.partners else ""
        retired = " (retired or unlisted)" if a.retired else ""
        click.echo(
            f"{a.code:<3} {a.direction or '?':<7} {a.system:<5} {a.status:<10} "
            f"{a.name}{partners}{retired}"
        )
