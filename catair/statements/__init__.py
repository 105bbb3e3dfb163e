"""What a statement adds up to: the totals of daily (PF) and periodic monthly statements (MS).

    from catair.statements import check

    check(catair.parse("statement.txt").tree)       # a list of findings

Only what the chapters define is checked; what they leave open has no finding.
"""

from catair.statements.checking import check, checked

__all__ = ["check", "checked"]
