"""TypedDicts of the JSON form: one a record, one a group, up to the document.

from catair.types import Document, SE10
"""

from catair._generated.types import *  # noqa: F403
