"""The life of an entry: when its bills match, depart and arrive, and when it is released.

What becomes of bills and entries is CBP's knowledge, so the script states it; what follows from
that is here: an entry is released when all that it waits for is done.  Without a script a bill is
on file at once, departs after a day and arrives after three.  Sources: Cargo Release v40, SE-17,
SE-23, SE-24, SE-35 Note 8; Status Notification v36 (transcribed), SO-38 to SO-41; ACMQ-53 to
ACMQ-56.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from catair.fields import Object
from catair.responder import clock
from catair.responder.form import HOLDS, QUOTA_REJECTED
from catair.responder.script import Script, stated_when

NO_MATCH, ON_FILE, DEPARTED, ARRIVED = "91", "93", "94", "95"
RELEASED, ADMISSIBLE = "98", "97"
_UNMATCHED = (("26", 30), ("28", 60))  # ACMQ-54
_CODE_REQUIRED, _SPLIT_PENDING = "82", "83"
# How long the map of an update goes on after the release: SE-25
UPDATE_DAYS = 15

# Release origins, ACMQ-56 Note 2
_SELECTIVITY, _ESTIMATED, _ARRIVAL, _EXAM, _HOLD, _AGENCY = "01", "02", "03", "05", "07", "08"
_ORIGIN_OF = {"03": _EXAM}


class Step(NamedTuple):
    """Something that becomes of an entry: of its bill at `bill`, or of itself where that is None.

    `part` is the index of the part of a split bill that has arrived, `agency` that of what an
    agency says, in the plan of the entry; its code is that of the agency.
    """

    moment: datetime
    code: str
    bill: int | None = None
    part: int | None = None
    released: datetime | None = None
    origin: str | None = None
    document: str | None = None
    agency: int | None = None


class Bill(NamedTuple):
    """What becomes of one bill: moments are None for never."""

    plan: Object
    on_file: datetime | None
    departed: datetime | None
    arrived: datetime | None
    parts: list[datetime | None]
    holds: list[tuple[datetime, datetime | None, str]]


class Life:
    """What becomes of an entry, all of it; `told` is what the state keeps of it."""

    def __init__(self, key: str, told: Object, script: Script) -> None:
        self._told = told
        self.filed = clock.moment(told["filed"])
        self.plan = script.entry(key)
        # a bill that is not in a manifest is not matched (SE-45): None
        self.bills = [
            _bill(each, script, clock.moment(each["since"])) if each["ams"] else None
            for each in told["bills"]
        ]
        self.released, self._origin = self._release()
        self.steps = sorted(self._steps(), key=lambda step: (step.moment, step.bill is None))

    def matched(self, now: datetime) -> bool:
        """True if a bill is on file."""
        return any(bill and _past(bill.on_file, now) for bill in self.bills)

    def arrived(self, now: datetime) -> bool:
        """True if all has arrived."""
        return all(_past(self._arrival(at), now) for at in range(len(self.bills)))

    def reviewed(self, now: datetime) -> bool:
        """True while CBP waits for documents or an exam, or looks at the entry."""
        if _past(self.released, now):
            return False
        return any(
            start <= now and not _past(end, now) for start, end, _ in self._waits(self.filed)
        )

    def _waits(self, since: datetime) -> list[tuple[datetime, datetime | None, str]]:
        """What the release waits for: from when to when, and the code."""
        found = []
        for each in self.plan.get("pending", ()):
            start = stated_when(each, "from", "0d", since)
            if start is not None:
                end = stated_when(each, "until", clock.NEVER, since)
                refused = each.get("then") == QUOTA_REJECTED
                found.append((start, None if refused else end, each["code"]))
        return found

    def _agencies(self) -> Iterator[tuple[datetime, datetime | None, str]]:
        """The agencies that the release waits for, with its origin when they are done."""
        for each in self.plan.get("agencies", ()):
            start = stated_when(each, "when", "0d", self.filed)
            if start is not None and "until" in each:
                yield start, stated_when(each, "until", clock.NEVER, self.filed), _AGENCY

    def _arrival(self, at: int) -> datetime | None:
        """When all of a bill has arrived; where it is not in AMS, what its filer says."""
        bill = self.bills[at]
        if bill is None:
            return max(clock.moment(self._told["bills"][at]["arrival"]), self.filed)
        return bill.arrived

    def _release(self) -> tuple[datetime | None, str | None]:
        """When the entry is released, and by what."""
        if "released" in self._told:
            return clock.moment(self._told["released"]), None  # whatever is updated since
        split = self._told["split"]
        arrivals: list[datetime | None] = []
        for at, bill in enumerate(self.bills):
            if bill and bill.parts and split is None:
                return None, None  # CBP asks for a split shipment release code
            # the entry date is that of the first part (SE-35 Note 8)
            first = bill.parts[0] if bill and bill.parts and split == "2" else self._arrival(at)
            arrivals.append(first)
        origin = _ARRIVAL if any(self.bills) else _ESTIMATED
        earliest = stated_when(self.plan, "release", "0m", self.filed)
        known = [each for each in arrivals if each is not None]
        if earliest is None or len(known) < len(arrivals):
            return None, None
        moment = max([self.filed, *known])
        if earliest > moment:
            moment, origin = earliest, _SELECTIVITY
        return self._through(moment, origin)

    def _through(self, moment: datetime, origin: str) -> tuple[datetime | None, str | None]:
        """The first moment from this one on at which nothing is waited for, and what ended it."""
        waits = [
            (start, end, _ORIGIN_OF.get(code, _SELECTIVITY))
            for start, end, code in self._waits(self.filed)
        ]
        waits += self._agencies()
        waits += [(a, b, _HOLD) for bill in self.bills if bill for a, b, _ in bill.holds]
        found: datetime = moment
        while True:
            open_ = [wait for wait in waits if wait[0] <= found and not _past(wait[1], found)]
            if not open_:
                return found, origin
            _, end, origin = open_[0]
            if end is None:
                return None, None
            found = end

    def _steps(self) -> Iterator[Step]:
        for at, bill in enumerate(self.bills):
            if bill is not None:
                since = clock.moment(self._told["bills"][at]["since"])
                yield from _steps_of_bill(at, bill, since)
                yield from self._split(bill)
        for each in self.plan.get("pending", ()):
            start = stated_when(each, "from", "0d", self.filed)
            if start is not None and not _past(self.released, start):
                yield Step(start, each["code"], document=each.get("document"))
            decided = stated_when(each, "until", clock.NEVER, self.filed)
            if "then" in each and decided is not None:
                yield Step(decided, each["then"])
        for at, each in enumerate(self.plan.get("agencies", ())):
            moment = stated_when(each, "when", "0d", self.filed)
            if moment is not None:
                yield Step(moment, each["agency"], agency=at)
        yield from self._unmatched()
        yield from self._admissible()
        for each in self.plan.get("dispositions", ()):
            moment = stated_when(each, "when", "0d", self.filed)
            if moment is not None:
                date = each.get("release_date")
                released = clock.moment(date) if date else None
                yield Step(moment, each["code"], released=released, origin=each.get("origin"))

    def _admissible(self) -> Iterator[Step]:
        """97 once all bills are on file and nothing is waited for, 98 when it is released."""
        known = [bill.on_file for bill in self.bills if bill and bill.on_file]
        matched = [bill for bill in self.bills if bill]
        if known and len(known) == len(matched):
            moment, _ = self._through(max([self.filed, *known]), "")
            if moment is not None and not _past(self.released, moment):
                yield Step(moment, ADMISSIBLE)
        if self.released is not None:
            yield Step(self.released, RELEASED, released=self.released, origin=self._origin)

    def _split(self, bill: Bill) -> Iterator[Step]:
        """What a part that arrives does to the entry (SE-35 Note 8)."""
        split = self._told["split"]
        for moment in bill.parts:
            if moment is None or moment == self.released:
                continue
            if split == "2" and _past(self.released, moment):
                # a part after the first is released as it arrives
                yield Step(moment, RELEASED, released=moment, origin=_ARRIVAL)
            elif split is None:
                yield Step(moment, _CODE_REQUIRED)
            else:
                yield Step(moment, _SPLIT_PENDING)

    def _unmatched(self) -> Iterator[Step]:
        for code, count in _UNMATCHED:
            moment = clock.days(self.filed, count)
            if any(bill and not _past(bill.on_file, moment) for bill in self.bills):
                yield Step(moment, code)


def _past(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment <= now


def _bill(told: Object, script: Script, since: datetime) -> Bill:
    """What becomes of a bill: it is on file before it departs, and departs before it arrives."""
    plan = script.bill(*told["keys"])
    on_file = stated_when(plan, "on_file", "0d", since)
    departed = _after(on_file, stated_when(plan, "departed", "1d", since))
    parts = [
        _after(departed, stated_when(each, "arrived", "3d", since))
        for each in plan.get("parts", ())
    ]
    arrived = _after(departed, stated_when(plan, "arrived", "3d", since))
    if parts:
        arrived = None if None in parts else max(each for each in parts if each)
    holds = []
    for each in plan.get("holds", ()):
        start = stated_when(each, "from", "0d", since)
        if start is not None:
            holds.append((start, stated_when(each, "until", clock.NEVER, since), each["code"]))
    return Bill(plan, on_file, departed, arrived, parts, holds)


def _after(earlier: datetime | None, moment: datetime | None) -> datetime | None:
    return None if earlier is None or moment is None else max(earlier, moment)


def _steps_of_bill(at: int, bill: Bill, since: datetime) -> Iterator[Step]:
    if bill.on_file is None or bill.on_file > since:
        yield Step(since, NO_MATCH, at)
    for moment, code in ((bill.on_file, ON_FILE), (bill.departed, DEPARTED)):
        if moment is not None:
            yield Step(moment, code, at)
    if bill.parts:
        for part, moment in enumerate(bill.parts):
            if moment is not None:
                yield Step(moment, ARRIVED, at, part)
    elif bill.arrived is not None:
        yield Step(bill.arrived, ARRIVED, at)
    for each in bill.plan.get("dispositions", ()):
        moment = stated_when(each, "when", "0d", since)
        if moment is not None:
            yield Step(moment, each["code"], at)
    for start, end, code in bill.holds:
        yield Step(start, code, at)
        if end is not None:
            yield Step(end, HOLDS[code], at)
