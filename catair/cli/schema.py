"""catair schema."""

from __future__ import annotations

import click

from catair.files import Whole
from catair.forms import SCHEMAS
from catair.schemas import text


@click.command("schema")
@click.argument("form", type=click.Choice(SCHEMAS), default="document")
@click.option("-o", "--output", metavar="PATH", help="Write to PATH, whole or not at all.")
def command(form: str, output: str | None) -> None:
    """Print the JSON Schema (draft 2020-12) of a JSON form.

    FORM is document (the default), lines or records; the schema of these two, which are NDJSON,
    describes one line. form5106 is the data of CBP Form 5106 for bond compare. pilot is a filing of
    the Section 321 Data Pilot, in this project's own layout, for CBP publishes none. match is the
    report of catair match, script what catair respond takes.
    """
    if output == "":
        raise click.UsageError("an output needs the name of a file")
    data = text(form)
    if output in (None, "-"):
        click.echo(data, nl=False)
        return
    with Whole(output) as out:
        out.write(data)
