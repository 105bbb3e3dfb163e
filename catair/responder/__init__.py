"""What CBP would answer: rejections, responses, and the notifications that time brings.

    from catair import responder
    document = responder.respond("filed.txt", as_of="2026-11-25", script="script.json")
    data = catair.emit(document)

It is built on the same validation as `catair.validate`.  What CBP knows and decides is stated by a
script; entries, filings and answers are remembered by a state.  Where CBP's codes and texts are not
known, those given are marked as this project's: code CAT, texts that begin with CATAIR.
"""

from __future__ import annotations

import os
from datetime import datetime

from catair.fields import Object
from catair.reading import Source
from catair.responder import clock
from catair.responder.answering import Responder
from catair.responder.faults import batches
from catair.responder.script import Script, ScriptError, load
from catair.responder.state import State, StateError
from catair.validation import Settings, validating

__all__ = ["Script", "ScriptError", "State", "StateError", "UnreadableError", "load", "respond"]


class UnreadableError(ValueError):
    """A file in which no record of a transmission is to be found: nobody would answer it."""


def respond(
    source: Source,
    *,
    as_of: str | datetime | None = None,
    script: Script | bytes | str | os.PathLike[str] | None = None,
    state: State | None = None,
    application: str | None = None,
    encoding: str = "latin-1",
) -> Object:
    """The document of all batches that CBP would send: the answers, then what is due by the state.

    `source` is bytes, a path or a binary file.  `as_of` is the responder's clock: a date or a
    moment in Washington (YYYY-MM-DD, YYYY-MM-DDTHH:MM), now if not given.  `script` is a path,
    JSON text or what `load` made of it.  `state` remembers across calls if it is committed; without
    one nothing was before.  The same source, script, state and clock give the same document.

    Bad data gets an answer.  Raises UnreadableError, ScriptError, StateError, ValueError for an
    `as_of` that is none, OSError and LookupError as from `read`.
    """
    now = _clock(as_of)
    stated = script if isinstance(script, Script) else load(script) if script else Script({})
    # what is added twice the state knows better than one file can
    settings = Settings(as_of=f"{now:%Y-%m-%d}", ignore=("ACROSS-",))
    validation = validating(source, settings, application=application, encoding=encoding)
    remembered = State() if state is None else state
    try:
        responder = Responder(remembered, stated, now)
        found: list[Object] = []
        responder.catch_up()
        known = False
        for batch in batches(validation.events()):
            known = True
            found += responder.answer(batch)
        if not known and validation.lines:
            raise UnreadableError("no record of a transmission")
        found += responder.notices()
    finally:
        if state is None:
            remembered.close()
    file = {"encoding": encoding, "newline": "\n"}
    return {"catair": 1, "form": "document", "file": file, "batches": found}


def _clock(as_of: str | datetime | None) -> datetime:
    if as_of is None:
        return clock.now()
    if isinstance(as_of, datetime):
        return as_of.replace(second=0, microsecond=0, tzinfo=None)
    return clock.moment(as_of)
