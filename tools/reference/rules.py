"""The page of the rules: what each says, from the registry."""

from __future__ import annotations

from catair.rules import rules
from tools.reference.markdown import code, heading, plain, table


def page() -> str:
    """Every rule, in the order of its module."""
    rows = []
    for rule, stated in rules().items():
        rows.append(
            [
                code(rule),
                stated.severity,
                plain(stated.message),
                plain(stated.sentence),
                plain(stated.source),
                stated.cbp_code or "",
            ]
        )
    return "\n".join(
        [
            heading(1, "Rules", "rules"),
            "What [`catair validate`](#validate-a-transmission) demands beyond the form of a "
            "record. `catair rules CODE` explains one, with an example that breaks it and one that "
            "does not. A code is stable; a severity and a message may change with the chapter.\n",
            table(["Code", "Severity", "Message", "CBP says", "Source", "CBP returns"], rows),
        ]
    )
