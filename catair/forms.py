"""The names of the JSON forms, for what need not import their reading and writing."""

from __future__ import annotations

FORMS = ("document", "lines", "records")

# What a JSON Schema is held of: the forms, the data that bond queries are compared with, the
# filings of the Section 321 Data Pilot, in this project's own layout, the report of match, and the
# scripts of respond
SCHEMAS = (*FORMS, "form5106", "pilot", "match", "script")
TABLES = ("parquet", "csv", "feather")  # what `catair to-table` writes
