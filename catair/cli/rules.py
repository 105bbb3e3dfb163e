"""catair rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import click

from catair.findings import CODES
from catair.rules import rules


@click.command("rules")
@click.argument("codes", nargs=-1, metavar="[CODE...]")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="For people, or an array of objects.",
)  # fmt: skip
def command(codes: tuple[str, ...], form: str) -> None:
    """List the finding codes and rules, or explain some of them.

    CODE is a code or how several begin, such as SE10. An explanation has what CBP says, the page,
    what CBP would answer where that is known, and the lines of an example that breaks the rule and
    of one that does not.

    Exit status: 0 done, 2 for a code that there is none of.
    """
    known = stated()
    chosen = list(known) if not codes else []
    for code in codes:
        found = [each for each in known if each.upper().startswith(code.upper())]
        if not found:
            raise click.BadParameter(f"no code begins with {code!r}", param_hint="CODE")
        exact = [each for each in found if each.upper() == code.upper()]
        chosen += [each for each in exact or found if each not in chosen]
    if form == "json":
        shown = [known[code] | _examples(code) for code in chosen]
        click.echo(json.dumps(shown, indent=2))
        return
    if not codes:
        width = max(map(len, known))
        for code, each in known.items():
            click.echo(f"{code:<{width}}  {each['severity']:<7}  {each['message']}")
        return
    click.echo("\n\n".join("\n".join(_explained(known[code])) for code in chosen))


def stated() -> dict[str, dict[str, Any]]:
    """Every code with what is stated of it: those of reading and writing, then the rules."""
    found: dict[str, dict[str, Any]] = {}
    for code, each in CODES.items():
        found[code] = {"code": code, "sentence": None} | each._asdict()
    for code, rule in rules().items():
        found[code] = {"code": code} | rule._asdict()
    return found


def _explained(each: dict[str, Any]) -> Iterator[str]:
    yield f"{each['code']}  {each['severity']}: {each['message']}"
    if each["sentence"]:
        yield f"  CBP says: {each['sentence']}"
    if each["source"]:
        yield f"  Source: {each['source']}"
    if each["cbp_code"]:
        yield f"  CBP returns {each['cbp_code']}."
    examples = _examples(each["code"])
    for kind, lines in examples.items():
        yield f"  {kind.capitalize()} example:"
        yield from (f"    {line}".rstrip() for line in lines)


def _examples(code: str) -> dict[str, list[str]]:
    """The lines of the examples of a code."""
    folder = files("catair.rules") / "examples" / code
    found = {}
    for kind in ("failing", "passing"):
        path = folder / f"{kind}.txt"
        if path.is_file():
            text = path.read_bytes().decode("latin-1")
            found[kind] = text.removesuffix("\n").split("\n")
    return found
