"""Single faults put into the clean samples, and which of them validation does not see.

python -m tests.rules.mutations > tests/rules/survivors.txt
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from textwrap import wrap
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


# Why a file does not show a fault: a pattern of its name, and the reason; the first one counts
REASONS = (
    (
        "[a-z]+ (AE [0-9]+|AX .*|NS .*|QP .*)",
        "Read as a run of records: which of them must come, and in which order, is not held.",
    ),
    (
        "swapped (SN|SO|SX) .*",
        "Answers: an SF90, SE90, SO71 or SO72 may be about any record before it, and what is "
        "returned of a filing may lack what stood before (SE-18).",
    ),
    (
        "(deleted|twice) (AE|SE) PG.*",
        'PGA: "Only those records that a PGA has indicated are necessary" (PGA-64), which is in '
        "the agency's guidance; those that a page demands are seen, but of a substitution group, "
        "whose place is not known (PGA-70). No page forbids the same record again.",
    ),
    (
        "swapped SE PG.*",
        "PGA: records that describe one record stand in any order (PGA-62); in a substitution "
        "group what they describe may stand before its place, and beside a grouping within it.",
    ),
    (
        "deleted SE SE(11|16|17|20|31|51|61)",
        "Optional, or due to what no file says: whether goods are in a warehouse, a bill has "
        "another part, an HTS number is active (SE-23, SE-37, SE-51, SE-53, SE-54, SE-59, SE-72).",
    ),
    (
        "deleted (SE|SF) SF.*",
        "Optional, or one of several: bills, references, equipment, second names, address lines, "
        "and SF50, which the map has as conditional (SE-30, ISF-7 to ISF-9).",
    ),
    (
        "twice (SE|SF) S.*",
        "May come again (SE-23, SE-30, ISF-7 to ISF-9), and no page forbids the same once more.",
    ),
    ("(deleted|twice) KI K", "A query asks after any number of importers, and twice if it likes."),
    (
        "deleted P3 DP(12|13|32)",
        "The pilot: what this kind of filer need not state (PIA-059 2.1).",
    ),
    (
        "[a-z]+ P3 DP(42|43|99)",
        "The pilot: a link and its continuation; another text is a text as well.",
    ),
)


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


def listed(unseen: Iterable[str]) -> str:
    """The faults of which validation tells nothing, each under the reason; those without, first."""
    of: dict[str, list[str]] = {"": [], **{reason: [] for _, reason in REASONS}}
    for name in sorted(unseen):
        found = (reason for pattern, reason in REASONS if re.fullmatch(pattern, name))
        of[next(found, "")].append(name)
    return "".join(
        "\n".join([*(f"# {line}" for line in wrap(reason, WIDTH)), *names, "", ""])
        for reason, names in of.items()
        if names or reason
    )


if __name__ == "__main__":
    print(listed(f.name for f in faults() if not validate(f.data)), end="")  # noqa: T201
