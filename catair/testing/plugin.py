"""The plugin of pytest: transmissions, their answers, and a check, as fixtures.

It is loaded by every run of pytest where catair is installed, so it imports catair when a fixture
is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from catair.testing.fixtures import Respond


@pytest.fixture
def catair_transmission() -> Any:
    """`catair_transmission("ocean", count=3, seed=7)`: the bytes of a valid transmission."""
    from catair.testing.fixtures import made

    return made


@pytest.fixture
def catair_respond() -> Iterator[Respond]:
    """`catair_respond(data, as_of="2026-10-05")`: what CBP would send; it remembers."""
    from catair.testing.fixtures import Respond

    with Respond() as respond:
        yield respond


@pytest.fixture
def catair_assert_valid() -> Any:
    """`catair_assert_valid(data)`: fails with every error that validation finds."""
    from catair.testing.fixtures import assert_valid

    return assert_valid
