"""Recogniser and emitter of grammars/section_321_pilot_confirmation.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('DP90',))
TOKENS = frozenset(('DP20', 'DP90', 'DP99'))
SHAPE = ('object', (('header', ('record', ('DP90',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False), ('numbers', ('object', (('header', ('record', ('DP20',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False)))
_S0 = frozenset(('', 'DP20', 'DP99'))
_S1 = frozenset(('', 'DP99'))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    tree['header'] = records[i]
    i += 1; k = tokens[i]
    if k not in _S0:
        i, k = stray(tokens, records, i, _S0, faults)
    if k == 'DP99':
        items1 = tree['continued'] = []
        while k == 'DP99':
            items1.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S0:
                i, k = stray(tokens, records, i, _S0, faults)
    if k == 'DP20':
        o2 = tree['numbers'] = {'header': records[i]}
        i += 1; k = tokens[i]
        if k not in _S1:
            i, k = stray(tokens, records, i, _S1, faults)
        if k == 'DP99':
            items3 = o2['continued'] = []
            while k == 'DP99':
                items3.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S1:
                    i, k = stray(tokens, records, i, _S1, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['DP90']
    e1 = encode['DP99']
    e2 = encode['DP20']

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
        v3 = g('continued')
        if v3 is not None:
            n1 += 1
            if type(v3) is not list or not v3: return None
            for o4 in v3:
                line = e1(o4)
                if line is None: return None
                put(line)
            g = tree.get
        v5 = g('numbers')
        if v5 is not None:
            n1 += 1
            g = v5.get; n6 = 0
            v7 = g('header')
            if v7 is not None:
                n6 += 1
                line = e2(v7)
                if line is None: return None
                put(line)
            v8 = g('continued')
            if v8 is not None:
                n6 += 1
                if type(v8) is not list or not v8: return None
                for o9 in v8:
                    line = e1(o9)
                    if line is None: return None
                    put(line)
                g = v5.get
            if len(v5) != n6: return None
            g = tree.get
        if len(tree) != n1: return None
        return out

    return lines
