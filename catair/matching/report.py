"""The report of a conversation, as JSON and as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from catair.applications import REJECTION
from catair.fields import MASK
from catair.findings import printable
from catair.matching.items import Answer, Condition, Keys, Place, Sent
from catair.matching.keys import carried

_FILING = "SN"
_NUMBERS: dict[str | None, str] = {"SX": "entry_number", _FILING: "isf_transaction_number"}


@dataclass(slots=True)
class Report:
    """What was sent, each in `answered` or in `outstanding`, and what came back.

    `outstanding` has its answers as well, where only some have come: an SX leaves the SN of a
    unified filing outstanding.  `unexpected` are answers that nothing awaits, `rejections` the
    batches that came back as X0 and X1, and `notices` what CBP sends unasked, such as the status
    of an entry.  Answers are in the order of their arrival.
    """

    answered: list[Sent] = field(default_factory=list)
    outstanding: list[Sent] = field(default_factory=list)
    unexpected: list[Answer] = field(default_factory=list)
    rejections: list[Answer] = field(default_factory=list)
    notices: list[Answer] = field(default_factory=list)

    @property
    def settled(self) -> bool:
        """True if nothing is outstanding and nothing unexpected."""
        return not (self.outstanding or self.unexpected)

    def as_dict(self, *, show_values: bool = False) -> dict[str, Any]:
        """The report as JSON holds it; personal values are masked unless `show_values`."""
        return {
            "catair": 1,
            "answered": [_sent(each, show_values) for each in self.answered],
            "outstanding": [_sent(each, show_values) for each in self.outstanding],
            "unexpected": [_answer(each, show_values) for each in self.unexpected],
            "rejections": [_rejection(each) for each in self.rejections],
            "notices": [_answer(each, show_values) for each in self.notices],
        }

    def lines(self, *, show_values: bool = False) -> Iterator[str]:
        """The report for people, a line each; personal values are masked unless `show_values`."""
        for sent in self.answered:
            yield f"answered {_named(sent, show_values)}: {_told(sent)}"
        for sent in self.outstanding:
            awaited = ", ".join(code or "an answer that no chapter names" for code in sent.awaits)
            so_far = f"; so far {_told(sent)}" if sent.answers else ""
            yield f"outstanding {_named(sent, show_values)}: awaits {awaited}{so_far}"
        for answer in self.unexpected:
            about = f": {_place(answer.sent.place)}" if answer.sent else ""
            yield f"unexpected {_named_answer(answer, show_values)}: {answer.reason}{about}"
        for answer in self.rejections:
            for each in answer.conditions:
                yield f"rejected {_place(each.source)}: {_condition(each)}"
        for answer in self.notices:
            about = _place(answer.sent.place) if answer.sent else "nothing in these files"
            yield f"notice {_named_answer(answer, show_values)}: about {about}"


def _place(place: Place | None) -> str:
    if place is None:
        return "(no line that was sent)"
    return printable(f"{place.file}:{place.line}" if place.file else f"line {place.line}")


def _name(application: str, keys: dict[str | None, Keys], show_values: bool) -> str:
    """Application and what names it: its numbers, or else its references."""
    parts = [application]
    parts += [each.number for each in keys.values() if each.number]
    if len(parts) == 1:
        parts += [each for code in keys for each in _references(code, keys[code], show_values)]
    return printable(" ".join(dict.fromkeys(parts)))


def _named(sent: Sent, show_values: bool) -> str:
    return f"{_name(sent.application, sent.keys, show_values)} ({_place(sent.place)})"


def _named_answer(answer: Answer, show_values: bool) -> str:
    keys: dict[str | None, Keys] = {answer.application: answer.keys}
    return f"{_name(answer.application, keys, show_values)} ({_place(answer.place)})"


def _told(sent: Sent) -> str:
    return ", ".join(_said(each) for each in sent.answers)


def _said(answer: Answer) -> str:
    if answer.application == REJECTION:
        return f"batch rejected ({_place(answer.place)})"
    return f"{answer.application} {answer.disposition or 'received'} ({_place(answer.place)})"


def _condition(condition: Condition) -> str:
    parts = [condition.code or "X1", condition.text or ""]
    if condition.column:
        parts.append(f"at column {condition.column}")
    return printable(" ".join(part for part in parts if part))


def _references(code: str | None, keys: Keys, show_values: bool) -> list[str]:
    """The references, masked where SF20 says them: it holds whatever the filer puts there."""
    if code != _FILING or show_values:
        return list(keys.references)
    return [f"{each.partition(' ')[0]} {MASK}" for each in keys.references]


def _at(place: Place | None) -> dict[str, Any] | None:
    return place._asdict() if place else None


def _keys(keys: dict[str | None, Keys], show_values: bool) -> dict[str, Any]:
    """What names it; only what it has."""
    found: dict[str, Any] = {}
    for code, each in keys.items():
        name = _NUMBERS.get(code)
        if name and each.number:
            found[name] = each.number
        if each.importer:
            found["importer"] = each.importer if show_values else MASK
        if each.references:
            told = _references(code, each, show_values)
            found["references"] = [*found.get("references", ()), *told]
    return found


def _sent(sent: Sent, show_values: bool) -> dict[str, Any]:
    return {
        "application": sent.application,
        "kind": sent.kind,
        **sent.place._asdict(),
        **_keys(sent.keys, show_values),
        "awaits": list(sent.awaits),
        "answers": [
            {
                "application": each.application,
                **each.place._asdict(),
                **_keys({each.application: each.keys}, show_values),
                "disposition": each.disposition,
            }
            for each in sent.answers
        ],
    }


def _answer(answer: Answer, show_values: bool) -> dict[str, Any]:
    code = carried(answer.application) or answer.application
    made = {
        "application": answer.application,
        "kind": answer.kind,
        **answer.place._asdict(),
        **_keys({code: answer.keys}, show_values),
        "disposition": answer.disposition,
        "sent": _at(answer.sent.place if answer.sent else None),
    }
    return made | ({"reason": answer.reason} if answer.reason else {})


def _rejection(answer: Answer) -> dict[str, Any]:
    return {
        **answer.place._asdict(),
        "batch": _at(answer.rejected.first if answer.rejected else None),
        "conditions": [
            {**each._asdict(), "source": _at(each.source)} for each in answer.conditions
        ],
    }
