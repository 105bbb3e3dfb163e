"""catair bond."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from catair.cli.conversion import Report, only
from catair.fields import MASK

if TYPE_CHECKING:
    from catair.bond.compare import Comparison
    from catair.fields import Object, Value


@click.group("bond")
def command() -> None:
    """Compare importer and bond data with what CBP has.

    Source: ACE CATAIR Importer/Bond Query.
    """


@command.command("compare")
@click.argument("form", metavar="FORM5106")
@click.argument("response", metavar="RESPONSE")
@click.option(
    "--importer", metavar="NUMBER", help="The importer number; that of the form if not given."
)
@click.option(
    "--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="text for people, json for programs.",
)  # fmt: skip
@click.option(
    "--show-values", is_flag=True, help="Print personal values; they are masked otherwise."
)
def compare(form: str, response: str, importer: str | None, style: str, show_values: bool) -> None:
    """Compare CBP Form 5106 with a bond query response, element by element.

    FORM5106 is JSON as catair schema form5106 describes it. RESPONSE is the answer to an
    importer/bond query (KR), a flat file or any form of to-json. - is standard input.

    Exit status: 0 the response confirms all that the form states, 1 it does not, or has an error,
    2 wrong usage or unusable input.
    """
    from catair.bond import form5106, responses

    if form == response == "-":
        raise click.UsageError("one of them may be standard input")
    if importer is not None and not form5106.is_importer_number(importer):
        raise click.BadParameter(
            "not NN-NNNNNNNXX, YYDDPP-NNNNN or NNN-NN-NNNN", param_hint="--importer"
        )
    with Report(None) as report:
        name, data = _read(form)
        stated, refused = form5106.load(data)
        report.tell(finding._replace(file=name) for finding in refused)
        if refused:
            raise SystemExit(2)
        wanted = importer or stated.get("importer_number")
        if wanted is None:
            raise click.UsageError("the form has no importer_number, and --importer is not given")
        name, data = _read(response)
        held = responses.load(data, name=name, show_values=show_values)
        report.tell(held.findings)
        report.close()
        if not held.transactions:
            click.echo(f"catair: {name}: no response to an importer/bond query (KR)", err=True)
            raise SystemExit(2)
        agreed = _compare(stated, wanted, held.transactions, style, show_values)
        raise SystemExit(int(not agreed or report.errors > 0))


def _read(path: str) -> tuple[str, bytes]:
    with only(path) as stream:
        return ("<stdin>" if path == "-" else click.format_filename(path)), stream.read()


def _compare(
    form: Object, wanted: str, transactions: list[Object], style: str, show_values: bool
) -> bool:
    """Print the comparisons with the responses of an importer; True if all agrees."""
    from catair.bond.compare import compare, importer_of
    from catair.bond.form5106 import canonical

    number = canonical(wanted)
    own = [t for t in transactions if importer_of(t) == number]
    made = [(transaction, compare(form, transaction)) for transaction in own]
    agreed = bool(own) and all(each.agrees for _, found in made for each in found)
    shown = number if show_values else MASK
    if style == "json":
        rows = [_as_dict(transaction, found, show_values) for transaction, found in made]
        click.echo(json.dumps({"importer_number": shown, "agrees": agreed, "responses": rows}))
        return agreed
    if not own:
        click.echo(f"importer {shown} is not in the response")
    for transaction, found in made:
        for line in _lines(transaction, found, show_values):
            click.echo(line)
    return agreed


def _results(transaction: Object) -> dict[str, str | None]:
    """Query results codes of a response, and what they mean."""
    from catair.chapters.importer_bond_query import QUERY_RESULTS

    codes = [r["importer_and_bond"].get("query_results_code") for r in transaction["results"]]
    return {code: QUERY_RESULTS.get(code) for code in codes if code}


def _lines(transaction: Object, found: list[Comparison], show_values: bool) -> Iterator[str]:
    for code, told in _results(transaction).items():
        yield f"query result {code}: {told or 'not in the chapter'}"
    for each in found:
        form = _text(each.form, each.private, show_values)
        response = _text(each.response, each.private, show_values)
        values = {
            "equal": form,
            "different": f"{form} on the form, {response} in the response",
            "not stated on the form": f"{response} in the response",
            "not stated in the response": f"{form} on the form",
        }[each.verdict]
        places = ", ".join(map(str, each.places)) + (f" at {each.path}" if each.path else "")
        yield f"{each.verdict}: {each.element}: {values}; {places} [{each.source}]"


def _text(value: Value | None, private: bool, show_values: bool) -> str:
    if value is None:
        return "a blank"
    if private and not show_values:
        return MASK
    return repr(value)


def _as_dict(transaction: Object, found: list[Comparison], show_values: bool) -> dict[str, Any]:
    rows = []
    for each in found:
        values = {
            key: MASK if value is not None and each.private and not show_values else value
            for key, value in (("form", each.form), ("response", each.response))
        }
        rows.append(
            {
                "element": each.element,
                "verdict": each.verdict,
                **values,
                "places": [
                    {"record": p.record, "columns": p.columns, "page": p.page} for p in each.places
                ],
                "path": each.path,
                "source": each.source,
            }
        )
    return {"query_results_codes": list(_results(transaction)), "comparisons": rows}
