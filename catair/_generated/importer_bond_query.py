"""Recogniser and emitter of grammars/importer_bond_query.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('K',))
TOKENS = frozenset(('K',))
SHAPE = ('object', (('header', ('record', ('K',)), True),))
_S0 = frozenset(('',))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    tree['header'] = records[i]
    i += 1; k = tokens[i]
    if k not in _S0:
        i, k = stray(tokens, records, i, _S0, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['K']

    def lines(tree):
        out = []
        put = out.append
        g = tree.get; n1 = 1
        v2 = g('header')
        if v2 is not None:
            n1 += 1
            line = e0(v2)
            if line is None: return None
            put(line)
        if len(tree) != n1: return None
        return out

    return lines
