"""catair generate."""

from __future__ import annotations

import gc
import os
import sys
import time
from contextlib import ExitStack
from typing import BinaryIO

import click

from catair.files import Whole


def _kinds(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if not value or context.resilient_parsing:
        return
    from catair.synthesis.kinds import KINDS

    for name, kind in KINDS.items():
        click.echo(f"{name:<13} {kind.application}  {kind.about}")
    context.exit()


class Progress:
    """Shows on a terminal how many transactions are made, how fast, and how long it will be."""

    def __init__(self, whole: int) -> None:
        self._whole = whole
        self._start = time.monotonic()
        self._next = self._start + 1
        self._shown = False

    def __call__(self, done: int) -> None:
        """Show that so many are made, five times a second at most."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + 0.2
        rate = done / (now - self._start)
        left = (self._whole - done) / rate
        text = f"\r\x1b[K{done} of {self._whole}, {rate:.0f}/s, {left:.0f} s left"
        click.echo(text, err=True, nl=False)
        self._shown = True

    def clear(self) -> None:
        """Take the progress off the terminal."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)


def _progress(count: int, output: str | None) -> Progress | None:
    """The progress, where standard error is a terminal that does not show what is made."""
    shown = output in (None, "-") and sys.stdout.isatty()
    return Progress(count) if sys.stderr.isatty() and not shown else None


@click.command("generate")
@click.option("--kind", metavar="KIND", help="What to make; --list-kinds has them all.")
@click.option("--mix", metavar="MIX", help='Several kinds with weights: "ocean=5,air=3,isf_10=2".')
@click.option(
    "--count", type=click.IntRange(1), default=1, show_default=True, help="How many transactions."
)
@click.option("--seed", type=click.IntRange(0), required=True, help="Another seed, another file.")
@click.option(
    "--invalid-rate", type=click.FloatRange(0, 1), default=0.0, show_default=True,
    help="The share of transactions that get a fault.",
)  # fmt: skip
@click.option("--faults", metavar="PATH", help="Write the faults and their findings, as NDJSON.")
@click.option("--from", "day", metavar="DATE", help="The first day of transmission, YYYY-MM-DD.")
@click.option("--to", metavar="DATE", help="The last one; a batch a day and application.")
@click.option("--filer", metavar="XXX", default="EEE", show_default=True, help="Filer code.")
@click.option("--site", metavar="CODE", default="2704", show_default=True, help="Site code of A.")
@click.option("--port", metavar="CODE", help="Port of B; the site if not given.")
@click.option(
    "--transactions-per-block", "per_block", type=click.IntRange(1), default=1000,
    show_default=True, help="How many a block has at most.",
)  # fmt: skip
@click.option("-o", "--output", metavar="PATH", help="The file; standard output if not given.")
@click.option(
    "--list-kinds", is_flag=True, is_eager=True, expose_value=False, callback=_kinds,
    help="List the kinds, and exit.",
)  # fmt: skip
def command(
    kind: str | None,
    mix: str | None,
    count: int,
    seed: int,
    invalid_rate: float,
    faults: str | None,
    day: str | None,
    to: str | None,
    filer: str,
    site: str,
    port: str | None,
    per_block: int,
    output: str | None,
) -> None:
    """Make synthetic transmissions: shipments that never were, with nobody's data.

    The same options give the same bytes everywhere. Files are written whole or not at all.

    Exit status: 0 made, 2 wrong usage or a file that cannot be written.
    """
    from catair.findings import EmitError
    from catair.synthesis import parse_mix
    from catair.synthesis.transmission import Order, write

    if (kind is None) == (mix is None):
        raise click.UsageError("one of --kind and --mix says what to make")
    if faults is not None and os.path.realpath(faults) == os.path.realpath(output or "-"):
        raise click.UsageError("--faults and --output are the same file")
    try:
        weights = parse_mix(mix) if mix is not None else {str(kind): 1}
        order = Order(
            weights, seed, count, filer, site, port, day, to, per_block, invalid_rate
        ).check()
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    gc.disable()  # as for conversions: no cycles are made
    try:
        with ExitStack() as stack:
            out: BinaryIO = sys.stdout.buffer
            if output is not None and output != "-":
                out = stack.enter_context(Whole(output))
            told = stack.enter_context(Whole(faults)) if faults is not None else None
            progress = _progress(count, output)
            if progress:
                stack.callback(progress.clear)
            write(order, out, told, progress)
            out.flush()
    except EmitError as error:  # site and port are the user's
        raise click.UsageError(str(error)) from None
