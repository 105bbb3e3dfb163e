"""The confirmation of receipt, in this project's own layout.

DHS/CBP/PIA-059 says that CBP answers a filing with one, and not what is in it: here are the numbers
by which the sender knows the filing, and when it was received.  It says nothing of what is in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from catair.fields import Object
from catair.pilot.elements import LAYOUT, NUMBERS


def confirmation(filing: Mapping[str, Any], received: datetime) -> Object:
    """The confirmation of receipt of a native filing, to the second; `received` as it is told.

    >>> confirmation({"originator_code": "ZQ1"}, datetime(2026, 11, 25, 9, 30))["received_time"]
    '09:30:00'
    """
    kept = ("originator_code", *NUMBERS)
    return {
        "layout": LAYOUT,
        **{key: filing[key] for key in kept if key in filing},
        "received_date": f"{received:%Y-%m-%d}",
        "received_time": f"{received:%H:%M:%S}",
    }
