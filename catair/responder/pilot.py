"""Filings of the Section 321 Data Pilot: the confirmation of receipt, in the project layout."""

from __future__ import annotations

from datetime import datetime

from catair.fields import Object
from catair.pilot.confirming import confirmation
from catair.pilot.native import native_of, tree_of
from catair.responder.faults import Filed


def respond(filed: Filed, now: datetime) -> Object:
    """The confirmation of a filing; PIA-059 says that CBP sends one, and not what is in it."""
    native, _ = native_of(filed.tree)
    return tree_of(confirmation(native, now))
