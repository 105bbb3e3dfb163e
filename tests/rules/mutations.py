"""Single faults put into the clean samples, and which of them validation does not see.

python -m tests.rules.mutations > tests/rules/survivors.txt
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from catair.applications import is_control
from catair.fields import WIDTH, Field
from catair.findings import INFO
from catair.reading import read
from catair.record import Record
from catair.tree import walk
from catair.validation import layout_of, validate

SAMPLES = Path(__file__).parents[2] / "samples"
LISTED = Path(__file__).parent / "survivors.txt"

# a character that a class has not, and codes that no list has
WRONG = {"N": "X", "A": "1", "AN": "*", "SN": "X", "D": "X"}
NO_CODES = ("~", "Q", "9", "QQ", "99", "QQQ", "999", "QQQQ", "9999", "QQQQQQ")


class Fault(NamedTuple):
    """One fault: what was done, to which record and field of which application, and the file."""

    what: str
    application: str  # empty for records of the envelope, which all have
    record: str
    field: str
    data: bytes

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.what, self.application, self.record, self.field)))


@cache
def clean() -> tuple[Path, ...]:
    """The samples of which validation tells nothing but what is worth knowing."""
    return tuple(
        path
        for path in sorted(SAMPLES.glob("**/*.txt"))
        if all(finding.severity == INFO for finding in validate(path))
    )


def layouts(path: Path) -> list[tuple[str, Record | None]]:
    """The application and the layout of every line of a sample."""
    return [
        (event.application, layout_of(made, event.application))
        for event in read(path)
        for _, made in walk(event.data, "")
    ]


def faults() -> Iterator[Fault]:
    """Every kind of fault once for each record and field, in the first sample that has it.

    What changes nothing, such as one more blank in a record of blanks, is none.
    """
    seen: set[str] = set()
    for path in clean():
        lines = path.read_text(encoding="latin-1").split("\n")[:-1]
        held = layouts(path)
        assert len(held) == len(lines)
        for at, (application, layout) in enumerate(held):
            if layout is None:
                continue
            of = "" if is_control(layout.identifier) else application
            for what, field, changed in changes(layout, lines, at):
                named = f"{layout.identifier} {layout.variant or ''}".rstrip()
                data = "".join(f"{x}\n" for x in changed).encode("latin-1")
                fault = Fault(what, of, named, field, data)
                if changed != lines and fault.name not in seen:
                    seen.add(fault.name)
                    yield fault


def changes(layout: Record, lines: list[str], at: int) -> Iterator[tuple[str, str, list[str]]]:
    """(what, field, lines) of every fault that can be put into this line."""
    line, before, behind = lines[at], lines[:at], lines[at + 1 :]
    yield "deleted", "", before + behind
    yield "twice", "", [*before, line, line, *behind]
    if behind and behind[0][:4] != line[:4]:
        yield "swapped", "", [*before, behind[0], line, *behind[1:]]
    begin = len(layout.identifier)
    yield "shifted", "", [*before, f"{line[:begin]} {line[begin:-1]}", *behind]
    yield "cut", "", [*before, line[: begin + 1], *behind]
    for field in layout.fields:
        for what, columns in field_changes(field, line[field.start - 1 : field.end]):
            changed = line[: field.start - 1] + columns + line[field.end :]
            assert len(changed) == WIDTH
            yield (
                what,
                field.name if field.role == "element" else field.columns,
                [*before, changed, *behind],
            )


def field_changes(field: Field, columns: str) -> Iterator[tuple[str, str]]:
    """(what, columns) of every fault that can be put into one field."""
    if field.role == "control":
        return
    if field.role == "filler":
        yield "filled", "X".ljust(field.width)
        return
    if not columns.strip():
        return
    if field.mandatory:
        yield "blank", " " * field.width
    if field.written in WRONG and not field.punctuation:
        yield "class", WRONG[field.written] + columns[1:]
    if field.codes:
        fitting = (c for c in NO_CODES if len(c) <= field.width and c not in field.codes)
        for code in fitting:
            if field.write(code)[0]:
                yield "code", code.ljust(field.width)
                break
    if field.kind.startswith("date"):
        yield "date", "9" * field.width


def survivors() -> list[str]:
    """The faults of which validation tells nothing."""
    return sorted(fault.name for fault in faults() if not validate(fault.data))


if __name__ == "__main__":
    print("\n".join(survivors()))  # noqa: T201
