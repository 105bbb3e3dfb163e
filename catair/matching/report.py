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

_FILING, _QUERY = "SN", "KR"
_NUMBERS: dict[str | None, str] = {
    "SX": "entry_number",
    "AX": "entry_number",
    _FILING: "isf_transaction_number",
    "QT": "in_bond_number",
    "WT": "in_bond_number",
}
NOT_SENT = "nothing that was sent awaits it"
ANSWERED = "no answer is awaited to what was sent with its number"


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
    _numbers: dict[tuple[str | None, str], Sent] = field(default_factory=dict, repr=False)

    # --- what a conversation tells ---

    def number(self, code: str | None, number: str, sent: Sent) -> None:
        """Note a number that something was sent with, or that an answer gave it."""
        held = self._numbers.setdefault((code, number), sent)
        if held.order < sent.order:
            self._numbers[code, number] = sent

    def add_answered(self, sent: Sent) -> None:
        """Keep what is answered."""
        self.answered.append(sent)

    def add_outstanding(self, sent: Sent) -> None:
        """Keep what is outstanding."""
        self.outstanding.append(sent)

    def add_unexpected(self, answer: Answer) -> None:
        """Keep an answer that nothing awaits."""
        self.unexpected.append(answer)

    def add_rejection(self, answer: Answer) -> None:
        """Keep a rejection."""
        self.rejections.append(answer)

    def add_notice(self, answer: Answer) -> None:
        """Keep what came unasked."""
        self.notices.append(answer)

    def close(self) -> None:
        """Say what the rest belongs to, now that every number that CBP gave is known."""
        self.answered.sort(key=lambda sent: sent.order)
        self.rejections.sort(key=lambda answer: answer.order)
        for answer in self.notices:
            answer.sent = self._last(carried(answer.application), answer)
        for answer in self.unexpected:
            answer.sent = self._last(answer.application, answer)
            answer.reason = ANSWERED if answer.sent else NOT_SENT

    def _last(self, code: str | None, answer: Answer) -> Sent | None:
        """The last that was sent with a number, outstanding or not."""
        number = answer.keys.number
        return self._numbers.get((code, number)) if number else None

    # --- as JSON, and as text ---

    @property
    def settled(self) -> bool:
        """True if nothing is outstanding and nothing unexpected."""
        return not (self.outstanding or self.unexpected)

    def as_dict(self, *, show_values: bool = False) -> dict[str, Any]:
        """The report as JSON holds it; personal values are masked unless `show_values`."""
        return {
            "catair": 1,
            "answered": [sent_dict(each, show_values) for each in self.answered],
            "outstanding": [sent_dict(each, show_values) for each in self.outstanding],
            "unexpected": [
                answer_dict(each, place_of(each.sent), show_values) for each in self.unexpected
            ],
            "rejections": [rejection_dict(each) for each in self.rejections],
            "notices": [
                answer_dict(each, place_of(each.sent), show_values) for each in self.notices
            ],
        }

    def lines(self, *, show_values: bool = False) -> Iterator[str]:
        """The report for people, a line each; personal values are masked unless `show_values`."""
        for sent in (*self.answered, *self.outstanding):
            yield sent_line(sent, show_values)
        for answer in self.unexpected:
            yield answer_line(answer, place_of(answer.sent), show_values)
        for answer in self.rejections:
            yield from rejection_lines(answer)
        for answer in self.notices:
            yield answer_line(answer, place_of(answer.sent), show_values)


def place_of(sent: Sent | None) -> Place | None:
    """Where it was sent, if it was."""
    return sent.place if sent else None


def sent_line(sent: Sent, show_values: bool) -> str:
    """What was sent, answered or outstanding, for people."""
    named = _named(sent, show_values)
    if not sent.awaits:
        return f"answered {named}: {_told(sent)}"
    awaited = ", ".join(code or "an answer that no chapter names" for code in sent.awaits)
    so_far = f"; so far {_told(sent)}" if sent.answers else ""
    return f"outstanding {named}: awaits {awaited}{so_far}"


def answer_line(answer: Answer, about: Place | None, show_values: bool) -> str:
    """What is unexpected, or what came unasked, for people."""
    named = _named_answer(answer, show_values)
    if answer.reason:
        return f"unexpected {named}: {answer.reason}" + (f": {_place(about)}" if about else "")
    return f"notice {named}: about {_place(about) if about else 'nothing in these files'}"


def rejection_lines(answer: Answer) -> Iterator[str]:
    """Why a batch was rejected, for people."""
    for each in answer.conditions:
        yield f"rejected {_place(each.source)}: {_condition(each)}"


def _place(place: Place | None) -> str:
    if place is None:
        return "(no line that was sent)"
    return printable(f"{place.file}:{place.line}" if place.file else f"line {place.line}")


def _name(application: str, keys: dict[str | None, Keys], show_values: bool) -> str:
    """Application and what names it: its numbers, or else its references."""
    parts = [application]
    parts += [each.number for each in keys.values() if each.number]
    if _QUERY in keys and keys[_QUERY].importer:
        parts.append(str(keys[_QUERY].importer) if show_values else MASK)
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


def masked(code: str | None, keys: Keys) -> Keys:
    """Keys of an answer of this code without what is personal."""
    importer = MASK if keys.importer else None
    return Keys(keys.number, tuple(_references(code, keys, False)), keys.action, importer)


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


def sent_dict(sent: Sent, show_values: bool) -> dict[str, Any]:
    """What was sent, answered or outstanding, as JSON holds it."""
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


def answer_dict(answer: Answer, about: Place | None, show_values: bool) -> dict[str, Any]:
    """What is unexpected, or what came unasked, as JSON holds it."""
    code = carried(answer.application) or answer.application
    made = {
        "application": answer.application,
        "kind": answer.kind,
        **answer.place._asdict(),
        **_keys({code: answer.keys}, show_values),
        "disposition": answer.disposition,
        "sent": _at(about),
    }
    return made | ({"reason": answer.reason} if answer.reason else {})


def rejection_dict(answer: Answer) -> dict[str, Any]:
    """A rejected batch as JSON holds it."""
    return {
        **answer.place._asdict(),
        "batch": _at(answer.rejected.first if answer.rejected else None),
        "conditions": [
            {**each._asdict(), "source": _at(each.source)} for each in answer.conditions
        ],
    }
