"""Recogniser and emitter of grammars/importer_security_filing_response.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('SF10',))
TOKENS = frozenset(('SF10', 'SF13', 'SF15', 'SF20', 'SF25', 'SF30', 'SF31', 'SF35', 'SF36', 'SF40', 'SF50', 'SF90_01', 'SF90_02', 'SF90_03', 'SF90_11', 'SF90_13'))
SHAPE = ('object', (('header', ('object', (('echo', ('record', ('SF10',)), True), ('errors', ('list', ('record', ('SF90_11', 'SF90_13')), 1, '_error'), False))), True), ('shipment', ('object', (('echo', ('record', ('SF13',)), True), ('errors', ('list', ('record', ('SF90_11', 'SF90_13')), 1, '_error'), False))), False), ('bills', ('list', ('object', (('echo', ('record', ('SF15',)), True), ('errors', ('list', ('record', ('SF90_11', 'SF90_13')), 1, '_error'), False))), 1, 'bill'), False), ('references', ('list', ('object', (('echo', ('record', ('SF20',)), True), ('errors', ('list', ('record', ('SF90_11', 'SF90_13')), 1, '_error'), False))), 1, 'reference'), False), ('equipment', ('list', ('object', (('echo', ('record', ('SF25',)), True), ('errors', ('list', ('record', ('SF90_11', 'SF90_13')), 1, '_error'), False))), 1, 'container'), False), ('entities', ('list', ('object', (('echo', ('record', ('SF30', 'SF31', 'SF35', 'SF36', 'SF40')), True), ('errors', ('list', ('record', ('SF90_11', 'SF90_13')), 1, '_error'), False))), 1, 'entity'), False), ('delivery', ('object', (('echo', ('record', ('SF50',)), True), ('errors', ('list', ('record', ('SF90_11', 'SF90_13')), 1, '_error'), False))), False), ('disposition', ('record', ('SF90_01', 'SF90_02', 'SF90_03')), True)))
_S0 = frozenset(('', 'SF13', 'SF15', 'SF20', 'SF25', 'SF30', 'SF31', 'SF35', 'SF36', 'SF40', 'SF50', 'SF90_01', 'SF90_02', 'SF90_03', 'SF90_11', 'SF90_13'))
_S1 = frozenset(('SF90_11', 'SF90_13'))
_S2 = frozenset(('', 'SF15', 'SF20', 'SF25', 'SF30', 'SF31', 'SF35', 'SF36', 'SF40', 'SF50', 'SF90_01', 'SF90_02', 'SF90_03', 'SF90_11', 'SF90_13'))
_S3 = frozenset(('', 'SF20', 'SF25', 'SF30', 'SF31', 'SF35', 'SF36', 'SF40', 'SF50', 'SF90_01', 'SF90_02', 'SF90_03', 'SF90_11', 'SF90_13'))
_S4 = frozenset(('', 'SF25', 'SF30', 'SF31', 'SF35', 'SF36', 'SF40', 'SF50', 'SF90_01', 'SF90_02', 'SF90_03', 'SF90_11', 'SF90_13'))
_S5 = frozenset(('SF30', 'SF31', 'SF35', 'SF36', 'SF40'))
_S6 = frozenset(('', 'SF30', 'SF31', 'SF35', 'SF36', 'SF40', 'SF50', 'SF90_01', 'SF90_02', 'SF90_03', 'SF90_11', 'SF90_13'))
_S7 = frozenset(('', 'SF90_01', 'SF90_02', 'SF90_03', 'SF90_11', 'SF90_13'))
_S8 = frozenset(('SF90_01', 'SF90_02', 'SF90_03'))
_S9 = frozenset(('',))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    o1 = tree['header'] = {'echo': records[i]}
    i += 1; k = tokens[i]
    if k not in _S0:
        i, k = stray(tokens, records, i, _S0, faults)
    if k in _S1:
        items2 = o1['errors'] = []
        while k in _S1:
            items2.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S0:
                i, k = stray(tokens, records, i, _S0, faults)
    if k == 'SF13':
        o3 = tree['shipment'] = {'echo': records[i]}
        i += 1; k = tokens[i]
        if k not in _S2:
            i, k = stray(tokens, records, i, _S2, faults)
        if k in _S1:
            items4 = o3['errors'] = []
            while k in _S1:
                items4.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S2:
                    i, k = stray(tokens, records, i, _S2, faults)
    if k == 'SF15':
        items5 = tree['bills'] = []
        while k == 'SF15':
            o6 = {'echo': records[i]}
            items5.append(o6)
            i += 1; k = tokens[i]
            if k not in _S2:
                i, k = stray(tokens, records, i, _S2, faults)
            if k in _S1:
                items7 = o6['errors'] = []
                while k in _S1:
                    items7.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S2:
                        i, k = stray(tokens, records, i, _S2, faults)
    if k == 'SF20':
        items8 = tree['references'] = []
        while k == 'SF20':
            o9 = {'echo': records[i]}
            items8.append(o9)
            i += 1; k = tokens[i]
            if k not in _S3:
                i, k = stray(tokens, records, i, _S3, faults)
            if k in _S1:
                items10 = o9['errors'] = []
                while k in _S1:
                    items10.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S3:
                        i, k = stray(tokens, records, i, _S3, faults)
    if k == 'SF25':
        items11 = tree['equipment'] = []
        while k == 'SF25':
            o12 = {'echo': records[i]}
            items11.append(o12)
            i += 1; k = tokens[i]
            if k not in _S4:
                i, k = stray(tokens, records, i, _S4, faults)
            if k in _S1:
                items13 = o12['errors'] = []
                while k in _S1:
                    items13.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S4:
                        i, k = stray(tokens, records, i, _S4, faults)
    if k in _S5:
        items14 = tree['entities'] = []
        while k in _S5:
            o15 = {'echo': records[i]}
            items14.append(o15)
            i += 1; k = tokens[i]
            if k not in _S6:
                i, k = stray(tokens, records, i, _S6, faults)
            if k in _S1:
                items16 = o15['errors'] = []
                while k in _S1:
                    items16.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S6:
                        i, k = stray(tokens, records, i, _S6, faults)
    if k == 'SF50':
        o17 = tree['delivery'] = {'echo': records[i]}
        i += 1; k = tokens[i]
        if k not in _S7:
            i, k = stray(tokens, records, i, _S7, faults)
        if k in _S1:
            items18 = o17['errors'] = []
            while k in _S1:
                items18.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S7:
                    i, k = stray(tokens, records, i, _S7, faults)
    if k in _S8:
        tree['disposition'] = records[i]
        i += 1; k = tokens[i]
        if k not in _S9:
            i, k = stray(tokens, records, i, _S9, faults)
    else:
        faults.append((i, 'STRUCTURE-MISSING', _S8))
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['SF10']
    e1 = encode['SF90_11|SF90_13']
    e2 = encode['SF13']
    e3 = encode['SF15']
    e4 = encode['SF20']
    e5 = encode['SF25']
    e6 = encode['SF30|SF31|SF35|SF36|SF40']
    e7 = encode['SF50']
    e8 = encode['SF90_01|SF90_02|SF90_03']

    def lines(tree):
        out = []
        put = out.append
        g = tree.get; n1 = 1
        v2 = g('header')
        if v2 is not None:
            n1 += 1
            g = v2.get; n3 = 0
            v4 = g('echo')
            if v4 is not None:
                n3 += 1
                line = e0(v4)
                if line is None: return None
                put(line)
            v5 = g('errors')
            if v5 is not None:
                n3 += 1
                if type(v5) is not list or not v5: return None
                for o6 in v5:
                    line = e1(o6)
                    if line is None: return None
                    put(line)
                g = v2.get
            if len(v2) != n3: return None
            g = tree.get
        v7 = g('shipment')
        if v7 is not None:
            n1 += 1
            g = v7.get; n8 = 0
            v9 = g('echo')
            if v9 is not None:
                n8 += 1
                line = e2(v9)
                if line is None: return None
                put(line)
            v10 = g('errors')
            if v10 is not None:
                n8 += 1
                if type(v10) is not list or not v10: return None
                for o11 in v10:
                    line = e1(o11)
                    if line is None: return None
                    put(line)
                g = v7.get
            if len(v7) != n8: return None
            g = tree.get
        v12 = g('bills')
        if v12 is not None:
            n1 += 1
            if type(v12) is not list or not v12: return None
            for o13 in v12:
                g = o13.get; n14 = 0
                v15 = g('echo')
                if v15 is not None:
                    n14 += 1
                    line = e3(v15)
                    if line is None: return None
                    put(line)
                v16 = g('errors')
                if v16 is not None:
                    n14 += 1
                    if type(v16) is not list or not v16: return None
                    for o17 in v16:
                        line = e1(o17)
                        if line is None: return None
                        put(line)
                    g = o13.get
                if len(o13) != n14: return None
            g = tree.get
        v18 = g('references')
        if v18 is not None:
            n1 += 1
            if type(v18) is not list or not v18: return None
            for o19 in v18:
                g = o19.get; n20 = 0
                v21 = g('echo')
                if v21 is not None:
                    n20 += 1
                    line = e4(v21)
                    if line is None: return None
                    put(line)
                v22 = g('errors')
                if v22 is not None:
                    n20 += 1
                    if type(v22) is not list or not v22: return None
                    for o23 in v22:
                        line = e1(o23)
                        if line is None: return None
                        put(line)
                    g = o19.get
                if len(o19) != n20: return None
            g = tree.get
        v24 = g('equipment')
        if v24 is not None:
            n1 += 1
            if type(v24) is not list or not v24: return None
            for o25 in v24:
                g = o25.get; n26 = 0
                v27 = g('echo')
                if v27 is not None:
                    n26 += 1
                    line = e5(v27)
                    if line is None: return None
                    put(line)
                v28 = g('errors')
                if v28 is not None:
                    n26 += 1
                    if type(v28) is not list or not v28: return None
                    for o29 in v28:
                        line = e1(o29)
                        if line is None: return None
                        put(line)
                    g = o25.get
                if len(o25) != n26: return None
            g = tree.get
        v30 = g('entities')
        if v30 is not None:
            n1 += 1
            if type(v30) is not list or not v30: return None
            for o31 in v30:
                g = o31.get; n32 = 0
                v33 = g('echo')
                if v33 is not None:
                    n32 += 1
                    line = e6(v33)
                    if line is None: return None
                    put(line)
                v34 = g('errors')
                if v34 is not None:
                    n32 += 1
                    if type(v34) is not list or not v34: return None
                    for o35 in v34:
                        line = e1(o35)
                        if line is None: return None
                        put(line)
                    g = o31.get
                if len(o31) != n32: return None
            g = tree.get
        v36 = g('delivery')
        if v36 is not None:
            n1 += 1
            g = v36.get; n37 = 0
            v38 = g('echo')
            if v38 is not None:
                n37 += 1
                line = e7(v38)
                if line is None: return None
                put(line)
            v39 = g('errors')
            if v39 is not None:
                n37 += 1
                if type(v39) is not list or not v39: return None
                for o40 in v39:
                    line = e1(o40)
                    if line is None: return None
                    put(line)
                g = v36.get
            if len(v36) != n37: return None
            g = tree.get
        v41 = g('disposition')
        if v41 is not None:
            n1 += 1
            line = e8(v41)
            if line is None: return None
            put(line)
        if len(tree) != n1: return None
        return out

    return lines
