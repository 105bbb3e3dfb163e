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
    made: Object = {
        "layout": LAYOUT,
        "originator_code": filing.get("originator_code"),
        "received_date": f"{received:%Y-%m-%d}",
        "received_time": f"{received:%H:%M:%S}",
    } | {key: filing.get(key) for key in NUMBERS}
    return {key: value for key, value in made.items() if value is not None}
