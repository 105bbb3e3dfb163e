"""What the tests of the command share."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The command turns the garbage collector off; here the process goes on."""
    yield
    gc.enable()
