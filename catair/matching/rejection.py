"""X0 and X1: why a batch was rejected, and the line that was sent that each X1 speaks of.

Source: Batch & Block Control v23, B&B-29 to B&B-31, with the examples of B&B-34 to B&B-36.
"""

from __future__ import annotations

from catair.fields import Object
from catair.matching.items import Batch, Condition, Place
from catair.matching.keys import text

# What an X0 repeats of the B; the preparer is left out, as CBP's example does not repeat it for
# its third block (B&B-35)
_REFERENCE = (
    "processing_district_port_code",
    "processing_filer_code",
    "processing_filer_office_code",
    "filer_preparers_user_data_text",
)
_POSITION = "relative_position_of_the_80_character_record_within_the_batch"
_COLUMN = "relative_position_of_the_syntax_problem_within_the_80_character_record"

Reference = tuple[str, ...]


def reference(header: Object) -> Reference:
    """What an X0 and the B that it is about have in common."""
    return tuple(text(header, name) or "" for name in _REFERENCE)


def conditions(records: list[Object]) -> tuple[Reference | None, tuple[Condition, ...]]:
    """What the first X0 about a block repeats of it, and the X1s but the final ones."""
    first: Reference | None = None
    block = transaction = position = column = None
    found = []
    for made in records:
        if made.get("record") == "X0":
            if made.get("variant") == "block":
                block = _count(made, "occurrence_position")
                transaction = position = column = None
                first = first or reference(made)
            elif made.get("variant") == "trnact":
                transaction = _count(made, "occurrence_position")
                position = _count(made, _POSITION)
                column = _count(made, _COLUMN)
        elif made.get("record") == "X1" and made.get("disposition_type_code") != "R":
            code, told = text(made, "condition_code"), text(made, "narrative_text")
            found.append(Condition(code, told, block, transaction, position, column))
    return first, tuple(found)


def _count(made: Object, name: str) -> int | None:
    """A number that counts from 1; zero says that there is nothing to count (B&B-29, B&B-30)."""
    value = made.get(name)
    return value if type(value) is int and value > 0 else None


def source(condition: Condition, batch: Batch) -> Place | None:
    """The line that an X1 speaks of; None where what it points to was not sent.

    An X1 without an X0 is about A or Z (B&B-29): that is the line of the A.
    """
    if condition.position:
        line = batch.first.line + condition.position - 1
        return Place(batch.first.file, line) if line <= batch.last else None
    if condition.block is None:
        return batch.first
    if condition.block > len(batch.blocks):
        return None
    block = batch.blocks[condition.block - 1]
    told = (condition.transaction or 0) - 1
    if 0 <= told < len(block.lines):
        return Place(block.first.file, block.lines[told])
    return block.first
