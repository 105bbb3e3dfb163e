"""The page of the finding codes: facts from the registry, advice from docs/_findings.md."""

from __future__ import annotations

import re

from catair.findings import CODES, ENVELOPE_CODES, ERROR, INFO, WARNING, Code
from tools.reference.markdown import code, heading, link, name, plain, table

_MEANINGS = {
    ERROR: 'The file or the value is wrong. The exit status is 1; with `errors="strict"` '
    "the first one raises.",
    WARNING: "Departs from the chapter, or keeps something from being read. "
    "The exit status stays 0.",
    INFO: "Worth knowing; nothing is wrong.",
}


def advice(text: str) -> dict[str, str]:
    """Finding code to what is said of it; `text` has a heading of second level for each."""
    parts = re.split(r"^## +(.+)\n", text, flags=re.M)
    return {
        called.strip(): told.strip() for called, told in zip(parts[1::2], parts[2::2], strict=True)
    }


def target_of(finding: str) -> str:
    """What to link to for a finding code."""
    return name("finding", finding)


def _section(finding: str, stated: Code, told: str) -> str:
    facts = [f"**{stated.severity}**: {plain(stated.message)}."]
    if stated.source:
        facts.append(f"Source: {plain(stated.source)}.")
    if stated.cbp_code:
        facts.append(f"CBP returns {code(stated.cbp_code)}.")
    if finding == "ENVELOPE-MISSING":
        returned = ", ".join(f"{c} without {token}" for token, c in ENVELOPE_CODES.items())
        facts.append(f"CBP returns {returned}.")
    return "\n".join([heading(2, finding, target_of(finding)), " ".join(facts) + "\n", told + "\n"])


def page(text: str) -> str:
    """Every finding code; raises KeyError for one that `text` does not tell about."""
    told = advice(text)
    overview = [
        [link(code(c), target_of(c)), stated.severity, plain(stated.message), stated.cbp_code or ""]
        for c, stated in CODES.items()
    ]
    parts = [
        heading(1, "Finding codes", "findings"),
        "A code is stable: a program may compare it. The message is for people and may change. "
        "How to read a finding is told in [the tutorial](#handle-findings).\n",
        table(["Severity", "Meaning"], [[code(s), text] for s, text in _MEANINGS.items()]),
        table(["Code", "Severity", "Message", "CBP"], overview),
    ]
    return "\n".join(parts + [_section(c, stated, told[c]) for c, stated in CODES.items()])
