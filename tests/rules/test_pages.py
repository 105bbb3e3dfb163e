"""The pages of the rules: every sentence of a chapter has its rule, or a reason why it has none."""

from __future__ import annotations

import re
from pathlib import Path

from catair.rules import rules

PAGES = Path(__file__).parents[2] / "docs" / "rules"
CODE = re.compile(r"`([A-Z0-9]+(?:-[A-Za-z0-9]+)*)`")


def rows() -> list[list[str]]:
    found = []
    for page in sorted(PAGES.glob("*.md")):
        for line in page.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if line.startswith("|") and len(cells) == 4 and set(line) - set("|-: "):
                found.append(cells)
    return [cells for cells in found if cells[0] != "Page"]


def test_every_rule_stands_in_a_page_and_no_other() -> None:
    told = {code for *_, rule in rows() for code in CODE.findall(rule)}
    assert told == set(rules())


def test_every_sentence_has_a_rule_or_a_reason() -> None:
    for page, _, sentence, rule in rows():
        assert page
        assert sentence
        assert CODE.search(rule) or rule.startswith(("not testable: ", "layout: "))
