"""Recogniser and emitter of grammars/cargo_release_response.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('SE10',))
TOKENS = frozenset(('PGA', 'SE10', 'SE11', 'SE13', 'SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SE90_01', 'SE90_02', 'SE90_03', 'SE90_04', 'SE90_11', 'SE90_13'))
SHAPE = ('object', (('header', ('object', (('echo', ('record', ('SE10',)), True), ('errors', ('list', ('record', ('SE90_11', 'SE90_13')), 1, '_error'), False))), True), ('additional_header', ('object', (('echo', ('record', ('SE11',)), True), ('errors', ('list', ('record', ('SE90_11', 'SE90_13')), 1, '_error'), False))), False), ('contact', ('object', (('echo', ('record', ('SE13',)), True), ('errors', ('list', ('record', ('SE90_11', 'SE90_13')), 1, '_error'), False))), False), ('bills', ('list', ('object', (('echo', ('record', ('SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17')), True), ('errors', ('list', ('record', ('SE90_11', 'SE90_13')), 1, '_error'), False))), 1, 'bill'), False), ('references', ('list', ('object', (('echo', ('record', ('SE20',)), True), ('errors', ('list', ('record', ('SE90_11', 'SE90_13')), 1, '_error'), False))), 1, 'reference'), False), ('entities', ('list', ('object', (('echo', ('record', ('SE30', 'SE31', 'SE35', 'SE36')), True), ('errors', ('list', ('record', ('SE90_11', 'SE90_13')), 1, '_error'), False))), 1, 'entity'), False), ('lines', ('list', ('object', (('echo', ('record', ('SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'PGA')), True), ('errors', ('list', ('record', ('SE90_11', 'SE90_13')), 1, '_error'), False))), 1, 'line'), False), ('disposition', ('record', ('SE90_01', 'SE90_02', 'SE90_03', 'SE90_04')), True)))
_S0 = frozenset(('', 'PGA', 'SE11', 'SE13', 'SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SE90_01', 'SE90_02', 'SE90_03', 'SE90_04', 'SE90_11', 'SE90_13'))
_S1 = frozenset(('SE90_11', 'SE90_13'))
_S2 = frozenset(('', 'PGA', 'SE13', 'SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SE90_01', 'SE90_02', 'SE90_03', 'SE90_04', 'SE90_11', 'SE90_13'))
_S3 = frozenset(('', 'PGA', 'SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SE90_01', 'SE90_02', 'SE90_03', 'SE90_04', 'SE90_11', 'SE90_13'))
_S4 = frozenset(('SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17'))
_S5 = frozenset(('', 'PGA', 'SE20', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SE90_01', 'SE90_02', 'SE90_03', 'SE90_04', 'SE90_11', 'SE90_13'))
_S6 = frozenset(('SE30', 'SE31', 'SE35', 'SE36'))
_S7 = frozenset(('', 'PGA', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SE90_01', 'SE90_02', 'SE90_03', 'SE90_04', 'SE90_11', 'SE90_13'))
_S8 = frozenset(('PGA', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61'))
_S9 = frozenset(('', 'PGA', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SE90_01', 'SE90_02', 'SE90_03', 'SE90_04', 'SE90_11', 'SE90_13'))
_S10 = frozenset(('SE90_01', 'SE90_02', 'SE90_03', 'SE90_04'))
_S11 = frozenset(('',))


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
    if k == 'SE11':
        o3 = tree['additional_header'] = {'echo': records[i]}
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
    if k == 'SE13':
        o5 = tree['contact'] = {'echo': records[i]}
        i += 1; k = tokens[i]
        if k not in _S3:
            i, k = stray(tokens, records, i, _S3, faults)
        if k in _S1:
            items6 = o5['errors'] = []
            while k in _S1:
                items6.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S3:
                    i, k = stray(tokens, records, i, _S3, faults)
    if k in _S4:
        items7 = tree['bills'] = []
        while k in _S4:
            o8 = {'echo': records[i]}
            items7.append(o8)
            i += 1; k = tokens[i]
            if k not in _S3:
                i, k = stray(tokens, records, i, _S3, faults)
            if k in _S1:
                items9 = o8['errors'] = []
                while k in _S1:
                    items9.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S3:
                        i, k = stray(tokens, records, i, _S3, faults)
    if k == 'SE20':
        items10 = tree['references'] = []
        while k == 'SE20':
            o11 = {'echo': records[i]}
            items10.append(o11)
            i += 1; k = tokens[i]
            if k not in _S5:
                i, k = stray(tokens, records, i, _S5, faults)
            if k in _S1:
                items12 = o11['errors'] = []
                while k in _S1:
                    items12.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S5:
                        i, k = stray(tokens, records, i, _S5, faults)
    if k in _S6:
        items13 = tree['entities'] = []
        while k in _S6:
            o14 = {'echo': records[i]}
            items13.append(o14)
            i += 1; k = tokens[i]
            if k not in _S7:
                i, k = stray(tokens, records, i, _S7, faults)
            if k in _S1:
                items15 = o14['errors'] = []
                while k in _S1:
                    items15.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S7:
                        i, k = stray(tokens, records, i, _S7, faults)
    if k in _S8:
        items16 = tree['lines'] = []
        while k in _S8:
            o17 = {'echo': records[i]}
            items16.append(o17)
            i += 1; k = tokens[i]
            if k not in _S9:
                i, k = stray(tokens, records, i, _S9, faults)
            if k in _S1:
                items18 = o17['errors'] = []
                while k in _S1:
                    items18.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S9:
                        i, k = stray(tokens, records, i, _S9, faults)
    if k in _S10:
        tree['disposition'] = records[i]
        i += 1; k = tokens[i]
        if k not in _S11:
            i, k = stray(tokens, records, i, _S11, faults)
    else:
        faults.append((i, 'STRUCTURE-MISSING', _S10))
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['SE10']
    e1 = encode['SE90_11|SE90_13']
    e2 = encode['SE11']
    e3 = encode['SE13']
    e4 = encode['SE15_H|SE15_I|SE15_M|SE15_R|SE15_T|SE16|SE17']
    e5 = encode['SE20']
    e6 = encode['SE30|SE31|SE35|SE36']
    e7 = encode['SE40|SE41|SE50|SE51|SE55|SE56|SE60|SE61|PGA']
    e8 = encode['SE90_01|SE90_02|SE90_03|SE90_04']

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
        v7 = g('additional_header')
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
        v12 = g('contact')
        if v12 is not None:
            n1 += 1
            g = v12.get; n13 = 0
            v14 = g('echo')
            if v14 is not None:
                n13 += 1
                line = e3(v14)
                if line is None: return None
                put(line)
            v15 = g('errors')
            if v15 is not None:
                n13 += 1
                if type(v15) is not list or not v15: return None
                for o16 in v15:
                    line = e1(o16)
                    if line is None: return None
                    put(line)
                g = v12.get
            if len(v12) != n13: return None
            g = tree.get
        v17 = g('bills')
        if v17 is not None:
            n1 += 1
            if type(v17) is not list or not v17: return None
            for o18 in v17:
                g = o18.get; n19 = 0
                v20 = g('echo')
                if v20 is not None:
                    n19 += 1
                    line = e4(v20)
                    if line is None: return None
                    put(line)
                v21 = g('errors')
                if v21 is not None:
                    n19 += 1
                    if type(v21) is not list or not v21: return None
                    for o22 in v21:
                        line = e1(o22)
                        if line is None: return None
                        put(line)
                    g = o18.get
                if len(o18) != n19: return None
            g = tree.get
        v23 = g('references')
        if v23 is not None:
            n1 += 1
            if type(v23) is not list or not v23: return None
            for o24 in v23:
                g = o24.get; n25 = 0
                v26 = g('echo')
                if v26 is not None:
                    n25 += 1
                    line = e5(v26)
                    if line is None: return None
                    put(line)
                v27 = g('errors')
                if v27 is not None:
                    n25 += 1
                    if type(v27) is not list or not v27: return None
                    for o28 in v27:
                        line = e1(o28)
                        if line is None: return None
                        put(line)
                    g = o24.get
                if len(o24) != n25: return None
            g = tree.get
        v29 = g('entities')
        if v29 is not None:
            n1 += 1
            if type(v29) is not list or not v29: return None
            for o30 in v29:
                g = o30.get; n31 = 0
                v32 = g('echo')
                if v32 is not None:
                    n31 += 1
                    line = e6(v32)
                    if line is None: return None
                    put(line)
                v33 = g('errors')
                if v33 is not None:
                    n31 += 1
                    if type(v33) is not list or not v33: return None
                    for o34 in v33:
                        line = e1(o34)
                        if line is None: return None
                        put(line)
                    g = o30.get
                if len(o30) != n31: return None
            g = tree.get
        v35 = g('lines')
        if v35 is not None:
            n1 += 1
            if type(v35) is not list or not v35: return None
            for o36 in v35:
                g = o36.get; n37 = 0
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
                    g = o36.get
                if len(o36) != n37: return None
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
