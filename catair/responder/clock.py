"""The clock of the responder: moments in Washington to the minute, and what counts from them."""

from __future__ import annotations

from datetime import datetime, timedelta

from catair.validation import local_time

NEVER = "never"
# An offset from a filing, a moment, or never: what a script says of when
WHEN = "[0-9]{1,4}[dhm]|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?|never"

_UNITS = {"d": "days", "h": "hours", "m": "minutes"}
_LAST = datetime(2069, 12, 31, 23, 59)  # the last minute that a date of six digits can say


def moment(text: str) -> datetime:
    """A date, or a date and a time: YYYY-MM-DD or YYYY-MM-DDTHH:MM.  Raises ValueError.

    >>> moment("2026-11-25").isoformat()
    '2026-11-25T00:00:00'
    """
    made = datetime.strptime(text, "%Y-%m-%dT%H:%M" if "T" in text else "%Y-%m-%d")
    if not 1970 <= made.year <= _LAST.year:
        raise ValueError(f"a year from 1970 to 2069, not {made.year}")
    return made


def now() -> datetime:
    """The minute that it is in Washington."""
    return local_time().replace(second=0, microsecond=0)


def stated(made: datetime) -> str:
    """A moment as the state keeps it."""
    return made.isoformat(timespec="minutes")


def when(text: str, since: datetime) -> datetime | None:
    """The moment that a script states, counted from another; None for never.

    >>> when("36h", moment("2026-11-25")).isoformat()
    '2026-11-26T12:00:00'
    """
    if text == NEVER:
        return None
    if text[-1] in _UNITS:
        # the year 2069 is the last that the columns can say
        return min(since + timedelta(**{_UNITS[text[-1]]: int(text[:-1])}), _LAST)
    return moment(text)


def days(since: datetime, count: int) -> datetime:
    """The moment some days later, the last one at most."""
    return min(since + timedelta(days=count), _LAST)
