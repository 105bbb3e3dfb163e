"""The names of the JSON forms, for what need not import their reading and writing."""

from __future__ import annotations

FORMS = ("document", "lines", "records")

# What a JSON Schema is held of: the forms, and the data that bond queries are compared with
SCHEMAS = (*FORMS, "form5106")
