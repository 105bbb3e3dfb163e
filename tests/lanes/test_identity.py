"""What pieces give is what one process gives, whatever the file and wherever it is divided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catair.judging import Judging
from catair.lanes import pieces
from catair.lanes import pool as pool_module
from catair.reader import CHUNK
from catair.reading import Reading
from catair.rules.across import Follower
from catair.rules.essence import essence, places, reach
from catair.rules.rule import Case
from catair.validation import Settings, Validation
from tests.files.lines import SE10, SE13, UNKNOWN, A, B, Y, Z, block, file_of, header, row, samples
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
        patch.setattr(pool_module, "CAPACITY", 12_000)  # not enough for the JSON of some
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


def one_batch(lines: list[bytes]) -> list[bytes]:
    """The blocks of all batches in the first of them."""
    inner = range(1, len(lines) - 1)
    ends = {at for at in inner if lines[at][:1] == b"Z" and lines[at + 1][:1] == b"A"}
    return [line for at, line in enumerate(lines) if at not in ends and at - 1 not in ends]


@st.composite
def archives(draw: st.DrawFn) -> bytes:
    """Samples one behind the other, with a few lines damaged, and line ends of either kind."""
    names = draw(st.lists(st.sampled_from(sorted(samples())), min_size=1, max_size=12))
    lines = b"".join(samples()[name] for name in names).split(b"\n")[:-1]
    if draw(st.booleans()):
        lines = one_batch(lines)
    end = draw(st.sampled_from((b"\n", b"\n", b"\r\n")))
    found = [line + end for line in lines]
    edges = [at for at, line in enumerate(found) if line[:1] in b"ABYZ"]  # where pieces end
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.one_of(st.integers(0, len(found)), st.sampled_from(edges)))
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


BATCH = file_of(A, B, *[SE10, SE13] * 30, Y, Z)
LATER = file_of(header("SE", (15, "092226")), B, SE10, SE13, Y, Z)
UNDATED = file_of(row("A2704EEEPASSWD", (26, "SE")), B, SE10, SE13, Y, row("Z2704EEE"))
RAW = file_of(header("$$"), block("$$"), *[row("XX10")] * 60, row("Y  2704EEE$$"), Z)


@pytest.mark.parametrize(
    "data",
    [
        # a line with Z that is no Z record, because it has data in all of its fillers
        BATCH * 3 + file_of(A, B, SE10, "Z" * 80) + BATCH * 5,
        BATCH + file_of(A, B, *[SE10] * 40, "Z" * 80) + BATCH * 5,
        # lines that are cut, so that there are more of them than line ends
        BATCH + file_of(A, B, *[SE10] * 10, "x" * 9_000, Y, Z) + BATCH * 5,
        BATCH * 2 + file_of(A, B, *[SE10] * 10, "x" * 9_000, "Z" * 5_000) + BATCH * 5,
        # nothing that is known for long, and never
        RAW + BATCH * 3,
        RAW * 2,
        RAW * 40,
        # a piece that is the rest of the file, right after one that did not end
        BATCH + file_of(A, B, *[SE10] * 30, "Z" * 80) + file_of(A, B, *[SE10] * 400, Y, Z),
        # a batch that is too long to be a piece
        BATCH + file_of(A, B, *[SE10] * 400, Y, Z) + BATCH * 2,
        # dates that go over to batches that state none
        BATCH + LATER + UNDATED * 20 + BATCH,
        UNDATED * 40,
        # what is told once a file
        RAW + BATCH + RAW * 3,
        BATCH + RAW * 3 + BATCH + RAW,
    ],
)
@pytest.mark.parametrize("as_of", AS_OF)
def test_what_goes_over_from_one_piece_to_the_next(data: bytes, as_of: str | None) -> None:
    same(data, as_of)


def test_more_keys_than_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catair.rules.across.Follower.__init__.__defaults__", (3,))
    numbers = [row("SE10AEEE  " + f"{n:08}", (20, "01EI 00-2600117")) for n in range(12)]
    data = b"".join(file_of(A, B, *[number, SE13] * 12, Y, Z) for number in numbers)
    pairs = judged(BATCH + data, Settings(), pool())
    assert "ACROSS-STOPPED" in {finding.code for finding, _ in pairs}
    assert pairs == judged_alone(BATCH + data, Settings())


@few
@given(archives())
def test_the_essence_is_all_that_the_rules_across_read(data: bytes) -> None:
    whole, part = Follower(), Follower()
    told: list[tuple[Any, ...]] = []

    def across(case: Case) -> None:
        tree = essence(case)
        if tree is not None:
            reduced = Case(case.event, tree, [{}], case.application, case.context)
            part(reduced)
            where = places(reduced)
            for each in reduced.told:
                assert reach(case, where[id(each.made)]) is not None
                told.append((reach(case, where[id(each.made)]), *each[:1], *each[2:]))
        before = len(case.told)
        whole(case)
        for each in case.told[before:]:
            made, *rest = told.pop(0)
            assert made is each.made
            assert rest == [*each[:1], *each[2:]]
        assert not told

    judging = Judging(0)
    reading = Reading(data, None, "latin-1", "collect", False, CHUNK, None, watch=judging)
    for _ in Validation(reading, Settings(), judging, across=across):
        pass


BLOCK = file_of(B, *[SE10, SE13] * 30, Y)
ODD_BLOCK = file_of(B, SE10, UNKNOWN, row("SE10AEEE", (70, "x")), SE13, Y)
EQ = file_of(block("EQ"), row("EQ10"), row("Y  2704EEEEQ"))


@pytest.mark.parametrize(
    "data",
    [
        file_of(A) + BLOCK * 6 + file_of(Z),
        file_of(A) + (BLOCK + ODD_BLOCK) * 6 + file_of(Z),
        file_of(A) + (BLOCK + ODD_BLOCK) * 6 + file_of(Z) + BATCH + file_of(A) + ODD_BLOCK * 40,
        BATCH * 2 + (file_of(A) + (ODD_BLOCK + BLOCK) * 3 + file_of(Z)) * 3 + BATCH,
        # the header itself is odd, older than the edition, or without a date
        file_of(header("SE", (15, "010120"), (60, "lower"))) + (BLOCK + ODD_BLOCK) * 6 + file_of(Z),
        file_of(row("A2704EEEPASSWD", (26, "SE"))) + (BLOCK + ODD_BLOCK) * 6 + file_of(Z),
        LATER + file_of(row("A2704EEEPASSWD", (26, "SE"))) + (BLOCK + ODD_BLOCK) * 6 + file_of(Z),
        # a header without application, one that is none, and none
        file_of("A" + "X" * 24 + "SE" + "X" * 53) + (BLOCK + ODD_BLOCK) * 6 + file_of(Z),
        file_of(row("A2704EEEPASSWD")) + (BLOCK + ODD_BLOCK) * 6 + file_of(Z),
        (BLOCK + ODD_BLOCK) * 6,
        BATCH + (BLOCK + ODD_BLOCK) * 6,
        # lines behind a block, a Y that is none, a Z between
        file_of(A) + (BLOCK + file_of(UNKNOWN)) * 6 + file_of(Z),
        file_of(A) + BLOCK + file_of(B, *[SE10] * 60, "Y" * 80) + BLOCK * 3 + file_of(Z),
        file_of(A) + BLOCK * 2 + file_of(Z) + BLOCK * 4 + file_of(Z),
        # lines behind the batch
        file_of(A) + BLOCK * 6 + file_of(Z, UNKNOWN, SE10, "Z" * 80, UNKNOWN) + BATCH * 3,
        # lines that are cut, in a block and in the last one of a piece
        file_of(A) + BLOCK + file_of(B, SE10, "x" * 9_000, Y) + BLOCK * 5 + file_of(Z),
        # the end of the file is not that of a batch
        file_of(A) + BLOCK * 6,
        file_of(A) + BLOCK * 6 + file_of(B),
        # other applications, and one of which a batch has one block
        file_of(header("EQ")) + EQ * 90 + file_of(Z),
        file_of(A) + (BLOCK + EQ * 3) * 5 + file_of(Z),
        file_of(header("$$")) + file_of(block("$$"), row("X"), row("Y  2704EEE$$")) * 60,
        # a block that is too long
        file_of(A) + BLOCK + file_of(B, *[SE10] * 400, Y) + BLOCK * 3 + file_of(Z),
    ],
)
@pytest.mark.parametrize("as_of", AS_OF)
def test_blocks_of_one_batch(data: bytes, as_of: str | None) -> None:
    same(data, as_of)
    same(data.replace(b"\n", b"\r\n"), as_of)


def test_a_long_batch_is_divided() -> None:
    data = file_of(A) + BLOCK * 6 + file_of(Z)
    assert same(data) > 3 * 4


def test_a_run_that_is_as_long_as_an_event(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends with its block, as any other does."""
    monkeypatch.setattr(pieces, "LONGEST", 200_000)
    lines = [row("10A", (4, "EEE")), *[row("PG02P")] * 999]
    run = file_of(block("AE"), *lines, row("Y  2704EEEAE"))
    later = file_of(block("AE"), row("PG06262"), *[row("PG02P")] * 20, row("Y  2704EEEAE"))
    assert same(file_of(header("AE")) + run + later * 5 + file_of(Z)) > 3 * 2


@pytest.mark.parametrize("empty", [9, 60, 500])
def test_batches_of_nothing_before_the_first_that_is_known(empty: int) -> None:
    """Pieces that do not say that this is a transmission, which FILE-FOREIGN waits for."""
    nothing = [row("A2704EEE      112526     ZZ"), row("Z2704EEE      112526")] * empty
    same(file_of(*nothing))
    same(file_of(*nothing, header("SE"), block("SE"), SE10, SE13, Y, Z))
