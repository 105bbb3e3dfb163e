"""What the fixtures of the plugin give; hypothesis is not needed."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import pytest

from catair.fields import Object
from catair.responder import State, respond
from catair.responder.script import Script, load
from catair.synthesis.transmission import Order, write
from catair.validation import validate
from catair.writer import emit


def made(kind: str = "ocean", *, count: int = 1, seed: int = 1, **order: Any) -> bytes:
    """A transmission of `count` transactions of a kind of `catair generate --list-kinds`.

    `order` are further fields of `catair.synthesis.transmission.Order`, such as `filer`, `site` and
    `day`.  Raises ValueError for what cannot be made.
    """
    out = io.BytesIO()
    write(Order({kind: 1}, seed, count, **order), out)
    return out.getvalue()


class Respond:
    """Answers as CBP would, and remembers what was sent; a context manager, which then forgets."""

    def __init__(self) -> None:
        self._state = State()

    def __enter__(self) -> Respond:
        return self

    def __exit__(self, *told: object) -> None:
        self._state.close()

    def __call__(
        self,
        data: bytes = b"",
        *,
        as_of: str | datetime,
        script: Object | Script | None = None,
    ) -> bytes:
        """The answers to a transmission, and what is due by then of those before it.

        `as_of` is the day or moment in Washington; `script` states what CBP knows, as an object or
        as `catair.responder.load` makes it.  Raises what `catair.responder.respond` does.
        """
        if isinstance(script, dict):
            import orjson

            script = load(orjson.dumps(script))
        return emit(respond(data, as_of=as_of, script=script, state=self._state))


def assert_valid(data: bytes, **settings: Any) -> None:
    """Fail the test with every error that `catair.validate` finds; it takes `settings`."""
    wrong = [str(each) for each in validate(data, **settings) if each.severity == "error"]
    if wrong:
        pytest.fail("\n".join(["this transmission is not valid:", *wrong]), pytrace=False)
