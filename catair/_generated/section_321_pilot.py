"""Recogniser and emitter of grammars/section_321_pilot.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('DP10',))
TOKENS = frozenset(('DP10', 'DP11', 'DP12', 'DP13', 'DP20', 'DP30', 'DP31', 'DP32', 'DP33', 'DP40', 'DP41', 'DP42', 'DP43', 'DP50', 'DP51', 'DP99'))
SHAPE = ('object', (('header', ('record', ('DP10',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False), ('numbers', ('object', (('header', ('record', ('DP20',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('security_scan', ('object', (('header', ('record', ('DP11',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('marketplace', ('object', (('header', ('record', ('DP12',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('carrier', ('object', (('header', ('record', ('DP13',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('parties', ('list', ('object', (('header', ('record', ('DP30',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False), ('address', ('object', (('header', ('record', ('DP31',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('contact', ('object', (('header', ('record', ('DP32',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('account', ('object', (('header', ('record', ('DP33',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False))), 1, 'party'), False), ('products', ('list', ('object', (('header', ('record', ('DP40',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False), ('description', ('object', (('header', ('record', ('DP41',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('picture', ('object', (('header', ('record', ('DP42',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('link', ('object', (('header', ('record', ('DP43',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False))), 1, 'product'), False), ('manifest', ('object', (('header', ('record', ('DP50',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False), ('manifest_description', ('object', (('header', ('record', ('DP51',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('parties', ('list', ('object', (('header', ('record', ('DP30',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False), ('address', ('object', (('header', ('record', ('DP31',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('contact', ('object', (('header', ('record', ('DP32',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False), ('account', ('object', (('header', ('record', ('DP33',)), True), ('continued', ('list', ('record', ('DP99',)), 1, 'dp99'), False))), False))), 1, 'party'), False))), False)))
_S0 = frozenset(('', 'DP11', 'DP12', 'DP13', 'DP20', 'DP30', 'DP40', 'DP50', 'DP99'))
_S1 = frozenset(('', 'DP11', 'DP12', 'DP13', 'DP30', 'DP40', 'DP50', 'DP99'))
_S2 = frozenset(('', 'DP12', 'DP13', 'DP30', 'DP40', 'DP50', 'DP99'))
_S3 = frozenset(('', 'DP13', 'DP30', 'DP40', 'DP50', 'DP99'))
_S4 = frozenset(('', 'DP30', 'DP40', 'DP50', 'DP99'))
_S5 = frozenset(('', 'DP30', 'DP31', 'DP32', 'DP33', 'DP40', 'DP50', 'DP99'))
_S6 = frozenset(('', 'DP30', 'DP32', 'DP33', 'DP40', 'DP50', 'DP99'))
_S7 = frozenset(('', 'DP30', 'DP33', 'DP40', 'DP50', 'DP99'))
_S8 = frozenset(('', 'DP40', 'DP41', 'DP42', 'DP43', 'DP50', 'DP99'))
_S9 = frozenset(('', 'DP40', 'DP42', 'DP43', 'DP50', 'DP99'))
_S10 = frozenset(('', 'DP40', 'DP43', 'DP50', 'DP99'))
_S11 = frozenset(('', 'DP40', 'DP50', 'DP99'))
_S12 = frozenset(('', 'DP30', 'DP51', 'DP99'))
_S13 = frozenset(('', 'DP30', 'DP99'))
_S14 = frozenset(('', 'DP30', 'DP31', 'DP32', 'DP33', 'DP99'))
_S15 = frozenset(('', 'DP30', 'DP32', 'DP33', 'DP99'))
_S16 = frozenset(('', 'DP30', 'DP33', 'DP99'))


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
    if k == 'DP11':
        o4 = tree['security_scan'] = {'header': records[i]}
        i += 1; k = tokens[i]
        if k not in _S2:
            i, k = stray(tokens, records, i, _S2, faults)
        if k == 'DP99':
            items5 = o4['continued'] = []
            while k == 'DP99':
                items5.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S2:
                    i, k = stray(tokens, records, i, _S2, faults)
    if k == 'DP12':
        o6 = tree['marketplace'] = {'header': records[i]}
        i += 1; k = tokens[i]
        if k not in _S3:
            i, k = stray(tokens, records, i, _S3, faults)
        if k == 'DP99':
            items7 = o6['continued'] = []
            while k == 'DP99':
                items7.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S3:
                    i, k = stray(tokens, records, i, _S3, faults)
    if k == 'DP13':
        o8 = tree['carrier'] = {'header': records[i]}
        i += 1; k = tokens[i]
        if k not in _S4:
            i, k = stray(tokens, records, i, _S4, faults)
        if k == 'DP99':
            items9 = o8['continued'] = []
            while k == 'DP99':
                items9.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S4:
                    i, k = stray(tokens, records, i, _S4, faults)
    if k == 'DP30':
        items10 = tree['parties'] = []
        while k == 'DP30':
            o11 = {'header': records[i]}
            items10.append(o11)
            i += 1; k = tokens[i]
            if k not in _S5:
                i, k = stray(tokens, records, i, _S5, faults)
            if k == 'DP99':
                items12 = o11['continued'] = []
                while k == 'DP99':
                    items12.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S5:
                        i, k = stray(tokens, records, i, _S5, faults)
            if k == 'DP31':
                o13 = o11['address'] = {'header': records[i]}
                i += 1; k = tokens[i]
                if k not in _S6:
                    i, k = stray(tokens, records, i, _S6, faults)
                if k == 'DP99':
                    items14 = o13['continued'] = []
                    while k == 'DP99':
                        items14.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S6:
                            i, k = stray(tokens, records, i, _S6, faults)
            if k == 'DP32':
                o15 = o11['contact'] = {'header': records[i]}
                i += 1; k = tokens[i]
                if k not in _S7:
                    i, k = stray(tokens, records, i, _S7, faults)
                if k == 'DP99':
                    items16 = o15['continued'] = []
                    while k == 'DP99':
                        items16.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S7:
                            i, k = stray(tokens, records, i, _S7, faults)
            if k == 'DP33':
                o17 = o11['account'] = {'header': records[i]}
                i += 1; k = tokens[i]
                if k not in _S4:
                    i, k = stray(tokens, records, i, _S4, faults)
                if k == 'DP99':
                    items18 = o17['continued'] = []
                    while k == 'DP99':
                        items18.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S4:
                            i, k = stray(tokens, records, i, _S4, faults)
    if k == 'DP40':
        items19 = tree['products'] = []
        while k == 'DP40':
            o20 = {'header': records[i]}
            items19.append(o20)
            i += 1; k = tokens[i]
            if k not in _S8:
                i, k = stray(tokens, records, i, _S8, faults)
            if k == 'DP99':
                items21 = o20['continued'] = []
                while k == 'DP99':
                    items21.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S8:
                        i, k = stray(tokens, records, i, _S8, faults)
            if k == 'DP41':
                o22 = o20['description'] = {'header': records[i]}
                i += 1; k = tokens[i]
                if k not in _S9:
                    i, k = stray(tokens, records, i, _S9, faults)
                if k == 'DP99':
                    items23 = o22['continued'] = []
                    while k == 'DP99':
                        items23.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S9:
                            i, k = stray(tokens, records, i, _S9, faults)
            if k == 'DP42':
                o24 = o20['picture'] = {'header': records[i]}
                i += 1; k = tokens[i]
                if k not in _S10:
                    i, k = stray(tokens, records, i, _S10, faults)
                if k == 'DP99':
                    items25 = o24['continued'] = []
                    while k == 'DP99':
                        items25.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S10:
                            i, k = stray(tokens, records, i, _S10, faults)
            if k == 'DP43':
                o26 = o20['link'] = {'header': records[i]}
                i += 1; k = tokens[i]
                if k not in _S11:
                    i, k = stray(tokens, records, i, _S11, faults)
                if k == 'DP99':
                    items27 = o26['continued'] = []
                    while k == 'DP99':
                        items27.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S11:
                            i, k = stray(tokens, records, i, _S11, faults)
    if k == 'DP50':
        o28 = tree['manifest'] = {'header': records[i]}
        i += 1; k = tokens[i]
        if k not in _S12:
            i, k = stray(tokens, records, i, _S12, faults)
        if k == 'DP99':
            items29 = o28['continued'] = []
            while k == 'DP99':
                items29.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S12:
                    i, k = stray(tokens, records, i, _S12, faults)
        if k == 'DP51':
            o30 = o28['manifest_description'] = {'header': records[i]}
            i += 1; k = tokens[i]
            if k not in _S13:
                i, k = stray(tokens, records, i, _S13, faults)
            if k == 'DP99':
                items31 = o30['continued'] = []
                while k == 'DP99':
                    items31.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S13:
                        i, k = stray(tokens, records, i, _S13, faults)
        if k == 'DP30':
            items32 = o28['parties'] = []
            while k == 'DP30':
                o33 = {'header': records[i]}
                items32.append(o33)
                i += 1; k = tokens[i]
                if k not in _S14:
                    i, k = stray(tokens, records, i, _S14, faults)
                if k == 'DP99':
                    items34 = o33['continued'] = []
                    while k == 'DP99':
                        items34.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S14:
                            i, k = stray(tokens, records, i, _S14, faults)
                if k == 'DP31':
                    o35 = o33['address'] = {'header': records[i]}
                    i += 1; k = tokens[i]
                    if k not in _S15:
                        i, k = stray(tokens, records, i, _S15, faults)
                    if k == 'DP99':
                        items36 = o35['continued'] = []
                        while k == 'DP99':
                            items36.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S15:
                                i, k = stray(tokens, records, i, _S15, faults)
                if k == 'DP32':
                    o37 = o33['contact'] = {'header': records[i]}
                    i += 1; k = tokens[i]
                    if k not in _S16:
                        i, k = stray(tokens, records, i, _S16, faults)
                    if k == 'DP99':
                        items38 = o37['continued'] = []
                        while k == 'DP99':
                            items38.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S16:
                                i, k = stray(tokens, records, i, _S16, faults)
                if k == 'DP33':
                    o39 = o33['account'] = {'header': records[i]}
                    i += 1; k = tokens[i]
                    if k not in _S13:
                        i, k = stray(tokens, records, i, _S13, faults)
                    if k == 'DP99':
                        items40 = o39['continued'] = []
                        while k == 'DP99':
                            items40.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S13:
                                i, k = stray(tokens, records, i, _S13, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['DP10']
    e1 = encode['DP99']
    e2 = encode['DP20']
    e3 = encode['DP11']
    e4 = encode['DP12']
    e5 = encode['DP13']
    e6 = encode['DP30']
    e7 = encode['DP31']
    e8 = encode['DP32']
    e9 = encode['DP33']
    e10 = encode['DP40']
    e11 = encode['DP41']
    e12 = encode['DP42']
    e13 = encode['DP43']
    e14 = encode['DP50']
    e15 = encode['DP51']

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
        v10 = g('security_scan')
        if v10 is not None:
            n1 += 1
            g = v10.get; n11 = 0
            v12 = g('header')
            if v12 is not None:
                n11 += 1
                line = e3(v12)
                if line is None: return None
                put(line)
            v13 = g('continued')
            if v13 is not None:
                n11 += 1
                if type(v13) is not list or not v13: return None
                for o14 in v13:
                    line = e1(o14)
                    if line is None: return None
                    put(line)
                g = v10.get
            if len(v10) != n11: return None
            g = tree.get
        v15 = g('marketplace')
        if v15 is not None:
            n1 += 1
            g = v15.get; n16 = 0
            v17 = g('header')
            if v17 is not None:
                n16 += 1
                line = e4(v17)
                if line is None: return None
                put(line)
            v18 = g('continued')
            if v18 is not None:
                n16 += 1
                if type(v18) is not list or not v18: return None
                for o19 in v18:
                    line = e1(o19)
                    if line is None: return None
                    put(line)
                g = v15.get
            if len(v15) != n16: return None
            g = tree.get
        v20 = g('carrier')
        if v20 is not None:
            n1 += 1
            g = v20.get; n21 = 0
            v22 = g('header')
            if v22 is not None:
                n21 += 1
                line = e5(v22)
                if line is None: return None
                put(line)
            v23 = g('continued')
            if v23 is not None:
                n21 += 1
                if type(v23) is not list or not v23: return None
                for o24 in v23:
                    line = e1(o24)
                    if line is None: return None
                    put(line)
                g = v20.get
            if len(v20) != n21: return None
            g = tree.get
        v25 = g('parties')
        if v25 is not None:
            n1 += 1
            if type(v25) is not list or not v25: return None
            for o26 in v25:
                g = o26.get; n27 = 0
                v28 = g('header')
                if v28 is not None:
                    n27 += 1
                    line = e6(v28)
                    if line is None: return None
                    put(line)
                v29 = g('continued')
                if v29 is not None:
                    n27 += 1
                    if type(v29) is not list or not v29: return None
                    for o30 in v29:
                        line = e1(o30)
                        if line is None: return None
                        put(line)
                    g = o26.get
                v31 = g('address')
                if v31 is not None:
                    n27 += 1
                    g = v31.get; n32 = 0
                    v33 = g('header')
                    if v33 is not None:
                        n32 += 1
                        line = e7(v33)
                        if line is None: return None
                        put(line)
                    v34 = g('continued')
                    if v34 is not None:
                        n32 += 1
                        if type(v34) is not list or not v34: return None
                        for o35 in v34:
                            line = e1(o35)
                            if line is None: return None
                            put(line)
                        g = v31.get
                    if len(v31) != n32: return None
                    g = o26.get
                v36 = g('contact')
                if v36 is not None:
                    n27 += 1
                    g = v36.get; n37 = 0
                    v38 = g('header')
                    if v38 is not None:
                        n37 += 1
                        line = e8(v38)
                        if line is None: return None
                        put(line)
                    v39 = g('continued')
                    if v39 is not None:
                        n37 += 1
                        if type(v39) is not list or not v39: return None
                        for o40 in v39:
                            line = e1(o40)
                            if line is None: return None
                            put(line)
                        g = v36.get
                    if len(v36) != n37: return None
                    g = o26.get
                v41 = g('account')
                if v41 is not None:
                    n27 += 1
                    g = v41.get; n42 = 0
                    v43 = g('header')
                    if v43 is not None:
                        n42 += 1
                        line = e9(v43)
                        if line is None: return None
                        put(line)
                    v44 = g('continued')
                    if v44 is not None:
                        n42 += 1
                        if type(v44) is not list or not v44: return None
                        for o45 in v44:
                            line = e1(o45)
                            if line is None: return None
                            put(line)
                        g = v41.get
                    if len(v41) != n42: return None
                    g = o26.get
                if len(o26) != n27: return None
            g = tree.get
        v46 = g('products')
        if v46 is not None:
            n1 += 1
            if type(v46) is not list or not v46: return None
            for o47 in v46:
                g = o47.get; n48 = 0
                v49 = g('header')
                if v49 is not None:
                    n48 += 1
                    line = e10(v49)
                    if line is None: return None
                    put(line)
                v50 = g('continued')
                if v50 is not None:
                    n48 += 1
                    if type(v50) is not list or not v50: return None
                    for o51 in v50:
                        line = e1(o51)
                        if line is None: return None
                        put(line)
                    g = o47.get
                v52 = g('description')
                if v52 is not None:
                    n48 += 1
                    g = v52.get; n53 = 0
                    v54 = g('header')
                    if v54 is not None:
                        n53 += 1
                        line = e11(v54)
                        if line is None: return None
                        put(line)
                    v55 = g('continued')
                    if v55 is not None:
                        n53 += 1
                        if type(v55) is not list or not v55: return None
                        for o56 in v55:
                            line = e1(o56)
                            if line is None: return None
                            put(line)
                        g = v52.get
                    if len(v52) != n53: return None
                    g = o47.get
                v57 = g('picture')
                if v57 is not None:
                    n48 += 1
                    g = v57.get; n58 = 0
                    v59 = g('header')
                    if v59 is not None:
                        n58 += 1
                        line = e12(v59)
                        if line is None: return None
                        put(line)
                    v60 = g('continued')
                    if v60 is not None:
                        n58 += 1
                        if type(v60) is not list or not v60: return None
                        for o61 in v60:
                            line = e1(o61)
                            if line is None: return None
                            put(line)
                        g = v57.get
                    if len(v57) != n58: return None
                    g = o47.get
                v62 = g('link')
                if v62 is not None:
                    n48 += 1
                    g = v62.get; n63 = 0
                    v64 = g('header')
                    if v64 is not None:
                        n63 += 1
                        line = e13(v64)
                        if line is None: return None
                        put(line)
                    v65 = g('continued')
                    if v65 is not None:
                        n63 += 1
                        if type(v65) is not list or not v65: return None
                        for o66 in v65:
                            line = e1(o66)
                            if line is None: return None
                            put(line)
                        g = v62.get
                    if len(v62) != n63: return None
                    g = o47.get
                if len(o47) != n48: return None
            g = tree.get
        v67 = g('manifest')
        if v67 is not None:
            n1 += 1
            g = v67.get; n68 = 0
            v69 = g('header')
            if v69 is not None:
                n68 += 1
                line = e14(v69)
                if line is None: return None
                put(line)
            v70 = g('continued')
            if v70 is not None:
                n68 += 1
                if type(v70) is not list or not v70: return None
                for o71 in v70:
                    line = e1(o71)
                    if line is None: return None
                    put(line)
                g = v67.get
            v72 = g('manifest_description')
            if v72 is not None:
                n68 += 1
                g = v72.get; n73 = 0
                v74 = g('header')
                if v74 is not None:
                    n73 += 1
                    line = e15(v74)
                    if line is None: return None
                    put(line)
                v75 = g('continued')
                if v75 is not None:
                    n73 += 1
                    if type(v75) is not list or not v75: return None
                    for o76 in v75:
                        line = e1(o76)
                        if line is None: return None
                        put(line)
                    g = v72.get
                if len(v72) != n73: return None
                g = v67.get
            v77 = g('parties')
            if v77 is not None:
                n68 += 1
                if type(v77) is not list or not v77: return None
                for o78 in v77:
                    g = o78.get; n79 = 0
                    v80 = g('header')
                    if v80 is not None:
                        n79 += 1
                        line = e6(v80)
                        if line is None: return None
                        put(line)
                    v81 = g('continued')
                    if v81 is not None:
                        n79 += 1
                        if type(v81) is not list or not v81: return None
                        for o82 in v81:
                            line = e1(o82)
                            if line is None: return None
                            put(line)
                        g = o78.get
                    v83 = g('address')
                    if v83 is not None:
                        n79 += 1
                        g = v83.get; n84 = 0
                        v85 = g('header')
                        if v85 is not None:
                            n84 += 1
                            line = e7(v85)
                            if line is None: return None
                            put(line)
                        v86 = g('continued')
                        if v86 is not None:
                            n84 += 1
                            if type(v86) is not list or not v86: return None
                            for o87 in v86:
                                line = e1(o87)
                                if line is None: return None
                                put(line)
                            g = v83.get
                        if len(v83) != n84: return None
                        g = o78.get
                    v88 = g('contact')
                    if v88 is not None:
                        n79 += 1
                        g = v88.get; n89 = 0
                        v90 = g('header')
                        if v90 is not None:
                            n89 += 1
                            line = e8(v90)
                            if line is None: return None
                            put(line)
                        v91 = g('continued')
                        if v91 is not None:
                            n89 += 1
                            if type(v91) is not list or not v91: return None
                            for o92 in v91:
                                line = e1(o92)
                                if line is None: return None
                                put(line)
                            g = v88.get
                        if len(v88) != n89: return None
                        g = o78.get
                    v93 = g('account')
                    if v93 is not None:
                        n79 += 1
                        g = v93.get; n94 = 0
                        v95 = g('header')
                        if v95 is not None:
                            n94 += 1
                            line = e9(v95)
                            if line is None: return None
                            put(line)
                        v96 = g('continued')
                        if v96 is not None:
                            n94 += 1
                            if type(v96) is not list or not v96: return None
                            for o97 in v96:
                                line = e1(o97)
                                if line is None: return None
                                put(line)
                            g = v93.get
                        if len(v93) != n94: return None
                        g = o78.get
                    if len(o78) != n79: return None
                g = v67.get
            if len(v67) != n68: return None
            g = tree.get
        if len(tree) != n1: return None
        return out

    return lines
