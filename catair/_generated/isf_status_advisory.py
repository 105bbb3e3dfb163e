"""Recogniser and emitter of grammars/isf_status_advisory.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('SA10',))
TOKENS = frozenset(('SA10', 'SA20', 'SA30', 'SA50'))
SHAPE = ('object', (('header', ('record', ('SA10',)), True), ('references', ('list', ('record', ('SA20',)), 1, 'sa20'), False), ('bills', ('list', ('object', (('bill_of_lading', ('record', ('SA30',)), True), ('disposition', ('record', ('SA50',)), True))), 1, 'bill'), True)))
_S0 = frozenset(('', 'SA20', 'SA30'))
_S1 = frozenset(('', 'SA30', 'SA50'))
_S2 = frozenset(('', 'SA30'))
_S3 = frozenset(('SA50',))
_S4 = frozenset(('SA30',))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    tree['header'] = records[i]
    i += 1; k = tokens[i]
    if k not in _S0:
        i, k = stray(tokens, records, i, _S0, faults)
    if k == 'SA20':
        items1 = tree['references'] = []
        while k == 'SA20':
            items1.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S0:
                i, k = stray(tokens, records, i, _S0, faults)
    if k == 'SA30':
        items2 = tree['bills'] = []
        while k == 'SA30':
            o3 = {'bill_of_lading': records[i]}
            items2.append(o3)
            i += 1; k = tokens[i]
            if k not in _S1:
                i, k = stray(tokens, records, i, _S1, faults)
            if k == 'SA50':
                o3['disposition'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S2:
                    i, k = stray(tokens, records, i, _S2, faults)
            else:
                faults.append((i, 'STRUCTURE-MISSING', _S3))
    else:
        faults.append((i, 'STRUCTURE-MISSING', _S4))
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['SA10']
    e1 = encode['SA20']
    e2 = encode['SA30']
    e3 = encode['SA50']

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
        v3 = g('references')
        if v3 is not None:
            n1 += 1
            if type(v3) is not list or not v3: return None
            for o4 in v3:
                line = e1(o4)
                if line is None: return None
                put(line)
            g = tree.get
        v5 = g('bills')
        if v5 is not None:
            n1 += 1
            if type(v5) is not list or not v5: return None
            for o6 in v5:
                g = o6.get; n7 = 0
                v8 = g('bill_of_lading')
                if v8 is not None:
                    n7 += 1
                    line = e2(v8)
                    if line is None: return None
                    put(line)
                v9 = g('disposition')
                if v9 is not None:
                    n7 += 1
                    line = e3(v9)
                    if line is None: return None
                    put(line)
                if len(o6) != n7: return None
            g = tree.get
        if len(tree) != n1: return None
        return out

    return lines
