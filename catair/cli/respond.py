"""catair respond."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import click

from catair.cli import complain, conversion
from catair.encodings import NAMES
from catair.sources import STANDARD

if TYPE_CHECKING:
    from datetime import datetime

    from catair.fields import Object
    from catair.responder import Script


@click.command("respond")
@click.argument("source", default="-", metavar="[SOURCE]")
@click.option("--as-of", metavar="MOMENT", help="The clock, YYYY-MM-DD or YYYY-MM-DDTHH:MM in "
              "Washington (default: now).")  # fmt: skip
@click.option("--script", metavar="FILE", help="What CBP knows and decides, JSON as catair schema "
              "script describes it.")  # fmt: skip
@click.option("--state", metavar="PATH", help="Remember entries, filings and answers in this file; "
              "it is made if it is not there.")  # fmt: skip
@click.option("--application", metavar="XX", help="The application code where no A or B record "
              "says one.")  # fmt: skip
@click.option("--encoding", type=click.Choice(NAMES), default="latin-1", show_default=True,
              help="The single-byte encoding of the source, and of the answer.")  # fmt: skip
@click.option("-o", "--output", metavar="PATH", help="Write to PATH, whole or not at all.")
def command(
    source: str,
    as_of: str | None,
    script: str | None,
    state: str | None,
    application: str | None,
    encoding: str,
    output: str | None,
) -> None:
    """Answer a transmission as CBP's documents say.

    SOURCE is a flat file (.gz and .zst are unpacked), or - for standard input (the default); an
    empty one asks for what time has brought. The answer is a flat file: rejections (X0, X1),
    responses (SX, SN, KR, and R3 of the pilot), and the notifications that are due (SO, SA). It is
    not CBP's: what CBP knows is stated by --script, and texts that begin with CATAIR are this
    project's.

    Exit status: 0 answered, whatever the answer is, 2 wrong usage or unreadable input.
    """
    from catair.applications import APPLICATIONS
    from catair.responder import ScriptError, StateError, UnreadableError

    if application is not None and application not in APPLICATIONS:
        raise click.BadParameter(
            f"{application!r} is no application code; see catair applications",
            param_hint="--application",
        )
    # neither the state nor the answer may take the place of what is read
    conversion.refuse_unnamed(output, None, state)
    read, written = (
        [path for path in paths if path and path != STANDARD]
        for paths in ((source, script), (output, state))
    )
    conversion.refuse_overwriting(read, written)
    gc.disable()  # as in a conversion
    try:
        now = _moment(as_of)
        stated = _script(script)
        _answer(source, now, stated, state, application, encoding, output)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(error, source)
        raise SystemExit(2) from None
    except (ScriptError, StateError, UnreadableError) as error:
        click.echo(f"catair: {error}", err=True)
        raise SystemExit(2) from None


def _moment(as_of: str | None) -> datetime:
    from catair.responder import clock

    try:
        return clock.now() if as_of is None else clock.moment(as_of)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--as-of") from None


def _script(path: str | None) -> Script:
    from catair.responder import Script, load

    return Script({}) if path is None else load(path)


def _answer(
    source: str,
    now: datetime,
    script: Script,
    path: str | None,
    application: str | None,
    encoding: str,
    output: str | None,
) -> None:
    """Write the answer; what was remembered for it is kept once it is written."""
    from catair import emit
    from catair.responder import State, respond

    with State(path) as state:
        with conversion.only(source) as stream:
            document: Object = respond(
                stream, as_of=now, script=script, state=state, application=application,
                encoding=encoding,
            )  # fmt: skip
        conversion.write(emit(document), output)
        state.commit()
