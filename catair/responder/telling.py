"""What has been told of an entry or a filing: nothing is told twice, whatever the clock says.

What the state keeps of each has `told`, the moment up to which all is told, `sent`, the names of
what was told of that very minute, and `changed`, true if there was a change in it since: then what
is new of the minute is told, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from catair.fields import Object
from catair.responder import clock

T = TypeVar("T")


def nothing(now: datetime) -> Object:
    """What is kept of something filed in this minute, of which nothing is told yet."""
    return {"told": clock.stated(now - timedelta(minutes=1)), "sent": [], "changed": False}


def changed(told: Object, moment: datetime) -> str:
    """Note a change; the moment of it, or that up to which all is told: time does not go back."""
    told["changed"] = True
    return clock.stated(max(moment, clock.moment(told["told"])))


def news(
    told: Object,
    until: datetime,
    found: Iterable[T],
    moment: Callable[[T], datetime],
    name: Callable[[T], str],
) -> list[T]:
    """What there is to tell up to a moment, and was not told; notes in `told` that it is."""
    since = clock.moment(told["told"])
    new = [
        each
        for each in found
        if since < moment(each) <= until
        or (told["changed"] and since == moment(each) <= until and name(each) not in told["sent"])
    ]
    last = max(since, until)
    told["changed"] = told["changed"] and until < since  # its minute has not come again
    sent = told["sent"] if last == since else []
    told["sent"] = sent + [name(each) for each in new if moment(each) == last]
    told["told"] = clock.stated(last)
    return new
