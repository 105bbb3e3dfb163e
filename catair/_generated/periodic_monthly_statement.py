"""Recogniser and emitter of grammars/periodic_monthly_statement.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('Q1',))
TOKENS = frozenset(('Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'QA', 'QE', 'QJ'))
SHAPE = ('object', (('daily_statements', ('list', ('object', (('duty_and_tax', ('record', ('Q1',)), True), ('amount', ('record', ('Q2',)), True), ('fees', ('list', ('record', ('QA',)), 1, 'qa'), False))), 1, 'daily_statement'), True), ('preliminary', ('object', (('duty_and_tax', ('record', ('Q3',)), True), ('amount', ('record', ('Q4',)), True), ('fees', ('list', ('record', ('QE',)), 1, 'qe'), False))), False), ('final', ('object', (('duty_and_tax', ('record', ('Q5',)), True), ('amount', ('record', ('Q6',)), True), ('fees', ('list', ('record', ('QJ',)), 1, 'qj'), False))), False), ('deleted', ('list', ('record', ('Q7',)), 1, 'q7'), False)))
_S0 = frozenset(('', 'Q1', 'Q2', 'Q3', 'Q5', 'Q7', 'QA'))
_S1 = frozenset(('', 'Q1', 'Q3', 'Q5', 'Q7', 'QA'))
_S2 = frozenset(('Q2',))
_S3 = frozenset(('', 'Q4', 'Q5', 'Q7', 'QE'))
_S4 = frozenset(('', 'Q5', 'Q7', 'QE'))
_S5 = frozenset(('Q4',))
_S6 = frozenset(('', 'Q6', 'Q7', 'QJ'))
_S7 = frozenset(('', 'Q7', 'QJ'))
_S8 = frozenset(('Q6',))
_S9 = frozenset(('', 'Q7'))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    items1 = tree['daily_statements'] = []
    while k == 'Q1':
        o2 = {'duty_and_tax': records[i]}
        items1.append(o2)
        i += 1; k = tokens[i]
        if k not in _S0:
            i, k = stray(tokens, records, i, _S0, faults)
        if k == 'Q2':
            o2['amount'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S1:
                i, k = stray(tokens, records, i, _S1, faults)
        else:
            faults.append((i, 'STRUCTURE-MISSING', _S2))
        if k == 'QA':
            items3 = o2['fees'] = []
            while k == 'QA':
                items3.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S1:
                    i, k = stray(tokens, records, i, _S1, faults)
    if k == 'Q3':
        o4 = tree['preliminary'] = {'duty_and_tax': records[i]}
        i += 1; k = tokens[i]
        if k not in _S3:
            i, k = stray(tokens, records, i, _S3, faults)
        if k == 'Q4':
            o4['amount'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S4:
                i, k = stray(tokens, records, i, _S4, faults)
        else:
            faults.append((i, 'STRUCTURE-MISSING', _S5))
        if k == 'QE':
            items5 = o4['fees'] = []
            while k == 'QE':
                items5.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S4:
                    i, k = stray(tokens, records, i, _S4, faults)
    if k == 'Q5':
        o6 = tree['final'] = {'duty_and_tax': records[i]}
        i += 1; k = tokens[i]
        if k not in _S6:
            i, k = stray(tokens, records, i, _S6, faults)
        if k == 'Q6':
            o6['amount'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S7:
                i, k = stray(tokens, records, i, _S7, faults)
        else:
            faults.append((i, 'STRUCTURE-MISSING', _S8))
        if k == 'QJ':
            items7 = o6['fees'] = []
            while k == 'QJ':
                items7.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S7:
                    i, k = stray(tokens, records, i, _S7, faults)
    if k == 'Q7':
        items8 = tree['deleted'] = []
        while k == 'Q7':
            items8.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S9:
                i, k = stray(tokens, records, i, _S9, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['Q1']
    e1 = encode['Q2']
    e2 = encode['QA']
    e3 = encode['Q3']
    e4 = encode['Q4']
    e5 = encode['QE']
    e6 = encode['Q5']
    e7 = encode['Q6']
    e8 = encode['QJ']
    e9 = encode['Q7']

    def lines(tree):
        out = []
        put = out.append
        g = tree.get; n1 = 1
        v2 = g('daily_statements')
        if v2 is not None:
            n1 += 1
            if type(v2) is not list or not v2: return None
            for o3 in v2:
                g = o3.get; n4 = 0
                v5 = g('duty_and_tax')
                if v5 is not None:
                    n4 += 1
                    line = e0(v5)
                    if line is None: return None
                    put(line)
                v6 = g('amount')
                if v6 is not None:
                    n4 += 1
                    line = e1(v6)
                    if line is None: return None
                    put(line)
                v7 = g('fees')
                if v7 is not None:
                    n4 += 1
                    if type(v7) is not list or not v7: return None
                    for o8 in v7:
                        line = e2(o8)
                        if line is None: return None
                        put(line)
                    g = o3.get
                if len(o3) != n4: return None
            g = tree.get
        v9 = g('preliminary')
        if v9 is not None:
            n1 += 1
            g = v9.get; n10 = 0
            v11 = g('duty_and_tax')
            if v11 is not None:
                n10 += 1
                line = e3(v11)
                if line is None: return None
                put(line)
            v12 = g('amount')
            if v12 is not None:
                n10 += 1
                line = e4(v12)
                if line is None: return None
                put(line)
            v13 = g('fees')
            if v13 is not None:
                n10 += 1
                if type(v13) is not list or not v13: return None
                for o14 in v13:
                    line = e5(o14)
                    if line is None: return None
                    put(line)
                g = v9.get
            if len(v9) != n10: return None
            g = tree.get
        v15 = g('final')
        if v15 is not None:
            n1 += 1
            g = v15.get; n16 = 0
            v17 = g('duty_and_tax')
            if v17 is not None:
                n16 += 1
                line = e6(v17)
                if line is None: return None
                put(line)
            v18 = g('amount')
            if v18 is not None:
                n16 += 1
                line = e7(v18)
                if line is None: return None
                put(line)
            v19 = g('fees')
            if v19 is not None:
                n16 += 1
                if type(v19) is not list or not v19: return None
                for o20 in v19:
                    line = e8(o20)
                    if line is None: return None
                    put(line)
                g = v15.get
            if len(v15) != n16: return None
            g = tree.get
        v21 = g('deleted')
        if v21 is not None:
            n1 += 1
            if type(v21) is not list or not v21: return None
            for o22 in v21:
                line = e9(o22)
                if line is None: return None
                put(line)
            g = tree.get
        if len(tree) != n1: return None
        return out

    return lines
