"""The names of the JSON forms, for what need not import their reading and writing."""

from __future__ import annotations

FORMS = ("document", "lines", "records")
SCHEMAS = (*FORMS, "pilot")  # what there is a JSON Schema of; "pilot" in this project's own layout
