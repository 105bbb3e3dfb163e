"""The `catair` command. Each subcommand is a module, loaded when it is called."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import Any

import click

# name of the command, what `catair --help` says of it; the module has the same name
COMMANDS = {
    "to-json": "Convert flat files to JSON.",
    "to-flat": "Convert JSON back to flat files.",
    "to-table": "Convert flat files to tables: Parquet, CSV or Feather.",
    "validate": "Say what is wrong in a transmission before CBP does.",
    "match": "Pair what came back from CBP with what was sent.",
    "respond": "Answer a transmission as CBP's documents say.",
    "rules": "List and explain the findings and rules.",
    "layouts": "Show record layouts.",
    "schema": "Print the JSON Schema of a JSON form, or of CBP Form 5106.",
    "applications": "List application identifier codes.",
    "generate": "Make synthetic transmissions.",
    "statement": "Check the totals of daily and monthly statements.",
    "entry-number": "Check and make entry numbers, draw them from a bank.",
    "pilot": "Section 321 Data Pilot filings, in a layout of this project.",
    "bond": "Compare importer and bond data with what CBP has.",
}

INTERRUPTED = 130  # as a shell has it: 128 and the number of the signal


def complain(error: OSError, name: str) -> None:
    """One line about a file that could not be read or written."""
    click.echo(f"catair: {error.filename or name}: {error.strerror or error}", err=True)


def collect_rarely() -> None:
    """Look for cycles among objects a hundred times less often than Python does.

    Trees have none, so looking for them only costs time: most where a document is held as a whole,
    a fifth of it (docs/speed.md).  The library leaves the collector alone.
    """
    gc.set_threshold(100_000, 50, 1000)


class _Lazy(click.Group):
    """A group that does not import a command to list it."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run the command; what the system refuses is one line and exit status 2."""
        collect_rarely()
        try:
            return super().main(*arguments, **options)
        except OSError as error:  # but a broken pipe, at which click ends silently
            complain(error, "standard output")
            raise SystemExit(2) from None

    def invoke(self, context: click.Context) -> Any:
        """Run the command; an interrupt is no exit status that says something of a file."""
        try:
            return super().invoke(context)
        except KeyboardInterrupt:
            click.echo("catair: interrupted", err=True)
            raise SystemExit(INTERRUPTED) from None

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"catair.cli.{name.replace('-', '_')}").command
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if not value or context.resilient_parsing:
        return
    from catair import __version__, applications

    click.echo(f"catair {__version__}")
    for chapter in applications.chapters():
        click.echo(f"{chapter.title} {chapter.edition} ({chapter.date})")
    context.exit()


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and the editions of the chapters, and exit.",
)
def main() -> None:
    """Read, check and write U.S. Customs (CBP) ABI transmissions.

    Exit status: 0 clean, 1 findings of severity error, 2 wrong usage or unreadable input.
    """
