"""What pieces give is what one process gives, whatever the file and wherever it is divided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair.lanes import pieces
from catair.validation import Settings
from tests.files.lines import samples
from tests.files.strategies import damaged_lines, options
from tests.lanes.inline import Inline, converted, converted_alone, judged, judged_alone, pool

FORMS = ("lines", "records")
AS_OF = (None, "2026-09-21")
few = settings(max_examples=30, deadline=None)


@pytest.fixture(autouse=True, scope="module")
def small() -> Iterator[None]:
    """Pieces of a few records, and a file that soon is a single one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "SIZE", 400)
        patch.setattr(pieces, "LONGEST", 20_000)
        yield


def same(data: bytes, as_of: str | None = None, **how: Any) -> int:
    """Compare all ways; how many pieces there were."""
    used = pool()
    for form in FORMS:
        assert converted(data, form, used, **how) == converted_alone(data, form, **how)
    judging = Settings(as_of)
    assert judged(data, judging, used, **how) == judged_alone(data, judging, **how)
    assert isinstance(used._executor, Inline)
    return used._executor.count


@st.composite
def archives(draw: st.DrawFn) -> bytes:
    """Samples one behind the other, with a few lines damaged, and line ends of either kind."""
    names = draw(st.lists(st.sampled_from(sorted(samples())), min_size=1, max_size=12))
    lines = b"".join(samples()[name] for name in names).split(b"\n")[:-1]
    end = draw(st.sampled_from((b"\n", b"\n", b"\r\n")))
    found = [line + end for line in lines]
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(found)))
        odd = draw(st.sampled_from((b"\n", b"\r\n", b"\r", end, end)))
        found[at : at + draw(st.integers(0, 1))] = [draw(damaged_lines()) + odd]
    return b"".join(found)


@few
@given(archives(), st.sampled_from(AS_OF), options())
def test_archives(data: bytes, as_of: str | None, how: dict[str, Any]) -> None:
    same(data, as_of, **how)


def test_all_samples_in_one_archive() -> None:
    data = b"".join(samples().values())
    assert same(data) > 3 * 20
