"""Profiles: which rules a use of the validator leaves out.

"cbp" is the check before sending.  "archive" is for files of other years: facts that hold since a
date, and what only matters to a transmission that is yet to be sent, are left out; an envelope that
was not kept is a warning.
"""

ARCHIVE = "archive"
PROFILES: dict[str, tuple[str, ...]] = {"cbp": (), ARCHIVE: ("DATED-",)}
