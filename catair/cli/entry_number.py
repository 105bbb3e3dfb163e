"""catair entry-number."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import click

from catair import entry_number
from catair.cli.conversion import only
from catair.number_bank import Bank, BankError, DamagedBankError

_LAST = entry_number.TRANSACTIONS - 1


def _filer(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not entry_number.is_filer_code(value):
        raise click.BadParameter(
            f"{entry_number.shown(value)} is no filer code: three of A-Z and 0-9, not 000"
        )
    return value


_OFFSET = click.option(
    "--offset", type=click.IntRange(0, 9), default=0, show_default=True,
    help="What CBP lets the filer add to the check digit (Appendix E, step 6).",
)  # fmt: skip
_COMPACT = click.option("--compact", is_flag=True, help="Eleven characters, without hyphens.")


@click.group("entry-number")
def command() -> None:
    """Check and make entry numbers, and draw them from a bank.

    Source: ACE CATAIR Appendix E, Valid Entry Numbers.
    """


def _numbers(given: tuple[str, ...]) -> Iterator[str]:
    """The arguments, with the lines of standard input in the place of "-"."""
    for number in given:
        if number != "-":
            yield number
            continue
        with only("-") as stream:
            for line in stream:
                if text := line.decode(errors="backslashreplace").strip(" \t\r\n"):
                    yield text


@command.command("check")
@click.argument("numbers", nargs=-1, required=True, metavar="NUMBER...")
@click.option("--filer", metavar="XXX", callback=_filer, help="The filer code all must have.")
@_OFFSET
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="text for people, json for programs.",
)  # fmt: skip
def check(numbers: tuple[str, ...], filer: str | None, offset: int, form: str) -> None:
    """Check entry numbers.

    NUMBER is XXX-NNNNNNN-C or the same without hyphens; with --filer, eight digits are enough. - is
    standard input, one number a line.

    Exit status: 0 all right, 1 any wrong, 2 wrong usage or unreadable input.
    """
    rows: list[dict[str, Any]] = []
    wrong = False
    for number in _numbers(numbers):
        canonical = problem = expected = None
        try:
            canonical = entry_number.format(entry_number.validate(number, filer, offset=offset))
            text = f"{canonical}: ok"
        except entry_number.EntryNumberError as error:
            wrong = True
            problem, expected = error.problem, error.expected
            text = str(error)
        if form == "text":
            click.echo(text)
            continue
        row = {"number": number, "ok": problem is None, "canonical": canonical}
        rows.append(row | {"problem": problem, "expected": expected})
    if form == "json":
        click.echo(json.dumps(rows))
    raise SystemExit(int(wrong))


def _print(numbers: Iterable[str], compact: bool) -> None:
    lines = iter(numbers) if compact else map(entry_number.format, numbers)
    while some := list(islice(lines, 4096)):
        click.echo("\n".join(some))


def _refused(error: BankError) -> SystemExit:
    click.echo(f"catair: {error}", err=True)
    return SystemExit(2 if isinstance(error, DamagedBankError) else 1)


@command.command("make")
@click.option("--filer", metavar="XXX", required=True, callback=_filer, help="The filer code.")
@click.option(
    "--start", type=click.IntRange(0, _LAST), required=True, help="The first transaction number."
)
@click.option("--count", type=click.IntRange(1), default=1, show_default=True, help="How many.")
@_OFFSET
@_COMPACT
@click.option("--bank", metavar="PATH", help="Add them to this bank, and do not print them.")
def make(filer: str, start: int, count: int, offset: int, compact: bool, bank: str | None) -> None:
    """Make entry numbers of a filer, one after the other.

    Exit status: 0 made, 1 any is in the bank already (none is added), 2 wrong usage or a bank that
    cannot be read or written.
    """
    if start + count - 1 > _LAST:
        raise click.BadParameter(
            f"{count} from {start} on go beyond {_LAST}, the last number of an offset",
            param_hint="--count",
        )
    made = (entry_number.make(filer, n, offset) for n in range(start, start + count))
    if bank is None:
        _print(made, compact)
        return
    if compact:
        raise click.UsageError("--bank and --compact exclude each other")
    try:
        opened = Bank(bank)
        added = opened.add(made, offset=offset)
        click.echo(f"{added} added, {opened.left()} left in {click.format_filename(bank)}")
    except BankError as error:
        raise _refused(error) from None


@command.command("draw")
@click.option("--bank", metavar="PATH", required=True, help="The bank, as made by make --bank.")
@click.option("--count", type=click.IntRange(1), default=1, show_default=True, help="How many.")
@_COMPACT
def draw(bank: str, count: int, compact: bool) -> None:
    """Take the next entry numbers from a bank; none is given twice.

    They are marked as drawn in the bank, with the day, before they are printed.

    Exit status: 0 drawn, 1 too few left (none is drawn), 2 wrong usage or a bank that cannot be
    read or written.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "closed", "<stdout>")  # before they are lost
    try:
        drawn = Bank(bank).draw(count)
    except BankError as error:
        raise _refused(error) from None
    _print(drawn, compact)
