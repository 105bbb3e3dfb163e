"""The value of what one person imports on one day, and how much of it is free of duty.

Source: 19 CFR 10.151, as DHS/CBP/PIA-059 (September 26, 2019) restates it in its Overview.
"""

from __future__ import annotations

MOST = 800  # whole dollars a person a day


class Daily:
    """Totals by person and day; a person is whatever key the caller has for one."""

    def __init__(self) -> None:
        self._totals: dict[tuple[bytes, str], int] = {}

    def __len__(self) -> int:
        return len(self._totals)

    def add(self, person: bytes, day: str, value: int) -> bool:
        """Add a shipment of `value` whole dollars; True if the day's total is above `MOST`.

        Negative to take one back.
        """
        key = (person, day)
        total = self._totals[key] = self._totals.get(key, 0) + value
        return total > MOST
