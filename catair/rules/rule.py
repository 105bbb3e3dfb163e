"""What a rule is, and the case that it judges.

A rule is data: what it says, how grave it is, and CBP's own sentence with its page.  A check is a
function of a case that tells which rules were broken, by which record and element.  One check may
hold many rules; `catair.validation` makes findings of what it tells.
"""

from __future__ import annotations

from collections.abc import Set
from typing import Any, NamedTuple

from catair.fields import Object

PRODUCTION, CERTIFICATION = "prod", "cert"


class Rule(NamedTuple):
    """What one rule says.

    `sentence` is what CBP's document says, in its own words, shortened; `source` the chapter, its
    edition and the page.  `cbp_code` is what CBP would answer, where that is known.
    """

    severity: str
    message: str
    source: str
    sentence: str
    cbp_code: str | None = None


class Told(NamedTuple):
    """A rule that was broken: by which record, in which element of it.

    `item` is the index in a list, `field` None where it is the record as such.  `severity` and
    `source` are those of the rule where they are None.
    """

    code: str
    made: Object
    field: str | None = None
    expected: str | None = None
    item: int = 0
    severity: str | None = None
    source: str | None = None


class Context:
    """Where a case stands: the open batch and block, the date that counts, the environment.

    `as_of` is an ISO date: facts that hold since a date are judged by it.  `type_13` is true where
    entry type 13 is to be known.  `applications` has the application in force where the open batch
    and block begin, and `batch_line` is the line of the batch's first record; `met` has
    the identifiers of the records in the file so far, and perhaps of some that come; None where
    that is not known.
    """

    __slots__ = (
        "applications", "as_of", "batch", "batch_line", "block",
        "environment", "met", "offset", "type_13",
    )  # fmt: skip

    def __init__(
        self, as_of: str, environment: str = PRODUCTION, offset: int = 0, type_13: bool = False
    ) -> None:
        self.as_of = as_of
        self.environment = environment
        self.offset = offset
        self.type_13 = type_13
        self.applications: dict[str, str] = {}
        self.batch: Object = {}
        self.batch_line = 1
        self.block: Object = {}
        self.met: Set[str | None] | None = None

    @property
    def filer(self) -> str | None:
        """The processing filer of the open block."""
        filer: str | None = self.block.get("processing_filer_code")
        return filer

    def lacks(self, names: Set[str]) -> bool:
        """True if the file has had no record of these, so that their rules have nothing to do."""
        return self.met is not None and self.met.isdisjoint(names)


class Case:
    """One event that is judged: its tree, its records in the order of the file, its context."""

    __slots__ = ("application", "context", "event", "records", "told", "tree")

    def __init__(
        self, event: str, tree: Object, records: list[Object], application: str, context: Context
    ) -> None:
        self.event = event
        self.tree = tree
        self.records = records
        self.application = application
        self.context = context
        self.told: list[Told] = []

    def tell(
        self,
        code: str,
        made: Object,
        field: str | None = None,
        expected: str | None = None,
        *,
        item: int = 0,
        severity: str | None = None,
        source: str | None = None,
    ) -> None:
        """A rule is broken.

        `made` is a record of this case, `field` an element of it (of a list its item at `item`).
        `expected` must not hold a value of the file.
        """
        self.told.append(Told(code, made, field, expected, item, severity, source))

    def withdraw(self, code: str, made: Object, field: str) -> None:
        """Take back what was told of an element, where a fact of another rule allows it."""
        self.told = [
            told
            for told in self.told
            if told.made is not made or told.code != code or told.field != field
        ]


def text(made: Object | None, name: str) -> str:
    """The text of an element; empty where it is blank, absent, or the record is."""
    value: Any = made.get(name) if made else None
    return value if type(value) is str else ""


def present(made: Object, name: str) -> bool:
    """True if an element has a value, or columns that hold none of its kind."""
    return made.get(name) is not None
