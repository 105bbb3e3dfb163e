"""Recogniser and emitter of grammars/rejection.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('X0_BLOCK', 'X0_TRNACT', 'X1_', 'X1_R'))
TOKENS = frozenset(('X0_BLOCK', 'X0_TRNACT', 'X1_', 'X1_R'))
SHAPE = ('object', (('conditions', ('list', ('record', ('X1_',)), 1, 'x1_'), False), ('references', ('list', ('object', (('', ('choice', ((('block', ('record', ('X0_BLOCK',)), True), ('transaction_reference', ('record', ('X0_TRNACT',)), False)), (('transaction_reference', ('record', ('X0_TRNACT',)), True),))), True), ('conditions', ('list', ('record', ('X1_',)), 1, 'x1_'), True))), 1, 'reference'), False), ('disposition', ('record', ('X1_R',)), True)))
_S0 = frozenset(('', 'X0_BLOCK', 'X0_TRNACT', 'X1_', 'X1_R'))
_S1 = frozenset(('X0_BLOCK', 'X0_TRNACT'))
_S2 = frozenset(('X1_',))
_S3 = frozenset(('',))
_S4 = frozenset(('X1_R',))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    if k == 'X1_':
        items1 = tree['conditions'] = []
        while k == 'X1_':
            items1.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S0:
                i, k = stray(tokens, records, i, _S0, faults)
    if k in _S1:
        items2 = tree['references'] = []
        while k in _S1:
            o3 = {}
            items2.append(o3)
            if k == 'X0_BLOCK':
                o3['block'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S0:
                    i, k = stray(tokens, records, i, _S0, faults)
                if k == 'X0_TRNACT':
                    o3['transaction_reference'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S0:
                        i, k = stray(tokens, records, i, _S0, faults)
            else:
                o3['transaction_reference'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S0:
                    i, k = stray(tokens, records, i, _S0, faults)
            if k == 'X1_':
                items4 = o3['conditions'] = []
                while k == 'X1_':
                    items4.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S0:
                        i, k = stray(tokens, records, i, _S0, faults)
            else:
                faults.append((i, 'STRUCTURE-MISSING', _S2))
    if k == 'X1_R':
        tree['disposition'] = records[i]
        i += 1; k = tokens[i]
        if k not in _S3:
            i, k = stray(tokens, records, i, _S3, faults)
    else:
        faults.append((i, 'STRUCTURE-MISSING', _S4))
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['X1_']
    e1 = encode['X0_BLOCK']
    e2 = encode['X0_TRNACT']
    e3 = encode['X1_R']

    def lines(tree):
        out = []
        put = out.append
        g = tree.get; n1 = 1
        v2 = g('conditions')
        if v2 is not None:
            n1 += 1
            if type(v2) is not list or not v2: return None
            for o3 in v2:
                line = e0(o3)
                if line is None: return None
                put(line)
            g = tree.get
        v4 = g('references')
        if v4 is not None:
            n1 += 1
            if type(v4) is not list or not v4: return None
            for o5 in v4:
                g = o5.get; n6 = 0
                v7 = g('block')
                if v7 is not None:
                    n6 += 1
                    line = e1(v7)
                    if line is None: return None
                    put(line)
                v8 = g('transaction_reference')
                if v8 is not None:
                    n6 += 1
                    line = e2(v8)
                    if line is None: return None
                    put(line)
                v9 = g('conditions')
                if v9 is not None:
                    n6 += 1
                    if type(v9) is not list or not v9: return None
                    for o10 in v9:
                        line = e0(o10)
                        if line is None: return None
                        put(line)
                    g = o5.get
                if len(o5) != n6: return None
            g = tree.get
        v11 = g('disposition')
        if v11 is not None:
            n1 += 1
            line = e3(v11)
            if line is None: return None
            put(line)
        if len(tree) != n1: return None
        return out

    return lines
