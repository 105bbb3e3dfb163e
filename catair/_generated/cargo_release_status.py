"""Recogniser and emitter of grammars/cargo_release_status.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('SO10',))
TOKENS = frozenset(('SO10', 'SO20', 'SO30', 'SO40_H', 'SO40_M', 'SO40_R', 'SO40_S', 'SO40_T', 'SO42', 'SO50', 'SO60', 'SO70', 'SO71', 'SO72'))
SHAPE = ('object', (('header', ('record', ('SO10',)), True), ('references', ('list', ('record', ('SO20',)), 1, 'so20'), False), ('lines', ('list', ('record', ('SO30',)), 1, 'so30'), False), ('bills', ('list', ('object', (('', ('choice', ((('simple', ('record', ('SO40_R',)), True),), (('tracking', ('record', ('SO40_T',)), True),), (('sub_house', ('record', ('SO40_S',)), True),), (('master', ('record', ('SO40_M',)), True), ('house', ('record', ('SO40_H',)), False)), (('house', ('record', ('SO40_H',)), True),))), True), ('in_bonds', ('list', ('record', ('SO42',)), 1, 'so42'), False), ('disposition', ('record', ('SO50',)), False))), 1, 'bill'), False), ('dispositions', ('list', ('record', ('SO60',)), 1, 'so60'), False), ('reviews', ('list', ('object', (('disposition', ('record', ('SO70',)), True), ('details', ('list', ('record', ('SO71',)), 1, 'so71'), False), ('comments', ('list', ('record', ('SO72',)), 1, 'so72'), False))), 1, 'review'), False)))
_S0 = frozenset(('', 'SO20', 'SO30', 'SO40_H', 'SO40_M', 'SO40_R', 'SO40_S', 'SO40_T', 'SO60', 'SO70'))
_S1 = frozenset(('', 'SO30', 'SO40_H', 'SO40_M', 'SO40_R', 'SO40_S', 'SO40_T', 'SO60', 'SO70'))
_S2 = frozenset(('SO40_H', 'SO40_M', 'SO40_R', 'SO40_S', 'SO40_T'))
_S3 = frozenset(('', 'SO40_H', 'SO40_M', 'SO40_R', 'SO40_S', 'SO40_T', 'SO42', 'SO50', 'SO60', 'SO70'))
_S4 = frozenset(('', 'SO40_H', 'SO40_M', 'SO40_R', 'SO40_S', 'SO40_T', 'SO60', 'SO70'))
_S5 = frozenset(('', 'SO60', 'SO70'))
_S6 = frozenset(('', 'SO70', 'SO71', 'SO72'))
_S7 = frozenset(('', 'SO70', 'SO72'))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    tree['header'] = records[i]
    i += 1; k = tokens[i]
    if k not in _S0:
        i, k = stray(tokens, records, i, _S0, faults)
    if k == 'SO20':
        items1 = tree['references'] = []
        while k == 'SO20':
            items1.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S0:
                i, k = stray(tokens, records, i, _S0, faults)
    if k == 'SO30':
        items2 = tree['lines'] = []
        while k == 'SO30':
            items2.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S1:
                i, k = stray(tokens, records, i, _S1, faults)
    if k in _S2:
        items3 = tree['bills'] = []
        while k in _S2:
            o4 = {}
            items3.append(o4)
            if k == 'SO40_R':
                o4['simple'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S3:
                    i, k = stray(tokens, records, i, _S3, faults)
            elif k == 'SO40_T':
                o4['tracking'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S3:
                    i, k = stray(tokens, records, i, _S3, faults)
            elif k == 'SO40_S':
                o4['sub_house'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S3:
                    i, k = stray(tokens, records, i, _S3, faults)
            elif k == 'SO40_M':
                o4['master'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S3:
                    i, k = stray(tokens, records, i, _S3, faults)
                if k == 'SO40_H':
                    o4['house'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S3:
                        i, k = stray(tokens, records, i, _S3, faults)
            else:
                o4['house'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S3:
                    i, k = stray(tokens, records, i, _S3, faults)
            if k == 'SO42':
                items5 = o4['in_bonds'] = []
                while k == 'SO42':
                    items5.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S3:
                        i, k = stray(tokens, records, i, _S3, faults)
            if k == 'SO50':
                o4['disposition'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S4:
                    i, k = stray(tokens, records, i, _S4, faults)
    if k == 'SO60':
        items6 = tree['dispositions'] = []
        while k == 'SO60':
            items6.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S5:
                i, k = stray(tokens, records, i, _S5, faults)
    if k == 'SO70':
        items7 = tree['reviews'] = []
        while k == 'SO70':
            o8 = {'disposition': records[i]}
            items7.append(o8)
            i += 1; k = tokens[i]
            if k not in _S6:
                i, k = stray(tokens, records, i, _S6, faults)
            if k == 'SO71':
                items9 = o8['details'] = []
                while k == 'SO71':
                    items9.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S6:
                        i, k = stray(tokens, records, i, _S6, faults)
            if k == 'SO72':
                items10 = o8['comments'] = []
                while k == 'SO72':
                    items10.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S7:
                        i, k = stray(tokens, records, i, _S7, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['SO10']
    e1 = encode['SO20']
    e2 = encode['SO30']
    e3 = encode['SO40_R']
    e4 = encode['SO40_T']
    e5 = encode['SO40_S']
    e6 = encode['SO40_M']
    e7 = encode['SO40_H']
    e8 = encode['SO42']
    e9 = encode['SO50']
    e10 = encode['SO60']
    e11 = encode['SO70']
    e12 = encode['SO71']
    e13 = encode['SO72']

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
        v5 = g('lines')
        if v5 is not None:
            n1 += 1
            if type(v5) is not list or not v5: return None
            for o6 in v5:
                line = e2(o6)
                if line is None: return None
                put(line)
            g = tree.get
        v7 = g('bills')
        if v7 is not None:
            n1 += 1
            if type(v7) is not list or not v7: return None
            for o8 in v7:
                g = o8.get; n9 = 0
                v10 = g('simple')
                if v10 is not None:
                    n9 += 1
                    line = e3(v10)
                    if line is None: return None
                    put(line)
                v11 = g('tracking')
                if v11 is not None:
                    if v10 is not None: return None
                    n9 += 1
                    line = e4(v11)
                    if line is None: return None
                    put(line)
                v12 = g('sub_house')
                if v12 is not None:
                    if v10 is not None: return None
                    if v11 is not None: return None
                    n9 += 1
                    line = e5(v12)
                    if line is None: return None
                    put(line)
                v13 = g('master')
                if v13 is not None:
                    if v10 is not None: return None
                    if v11 is not None: return None
                    if v12 is not None: return None
                    n9 += 1
                    line = e6(v13)
                    if line is None: return None
                    put(line)
                v14 = g('house')
                if v14 is not None:
                    if v10 is not None: return None
                    if v11 is not None: return None
                    if v12 is not None: return None
                    n9 += 1
                    line = e7(v14)
                    if line is None: return None
                    put(line)
                v15 = g('in_bonds')
                if v15 is not None:
                    n9 += 1
                    if type(v15) is not list or not v15: return None
                    for o16 in v15:
                        line = e8(o16)
                        if line is None: return None
                        put(line)
                    g = o8.get
                v17 = g('disposition')
                if v17 is not None:
                    n9 += 1
                    line = e9(v17)
                    if line is None: return None
                    put(line)
                if len(o8) != n9: return None
            g = tree.get
        v18 = g('dispositions')
        if v18 is not None:
            n1 += 1
            if type(v18) is not list or not v18: return None
            for o19 in v18:
                line = e10(o19)
                if line is None: return None
                put(line)
            g = tree.get
        v20 = g('reviews')
        if v20 is not None:
            n1 += 1
            if type(v20) is not list or not v20: return None
            for o21 in v20:
                g = o21.get; n22 = 0
                v23 = g('disposition')
                if v23 is not None:
                    n22 += 1
                    line = e11(v23)
                    if line is None: return None
                    put(line)
                v24 = g('details')
                if v24 is not None:
                    n22 += 1
                    if type(v24) is not list or not v24: return None
                    for o25 in v24:
                        line = e12(o25)
                        if line is None: return None
                        put(line)
                    g = o21.get
                v26 = g('comments')
                if v26 is not None:
                    n22 += 1
                    if type(v26) is not list or not v26: return None
                    for o27 in v26:
                        line = e13(o27)
                        if line is None: return None
                        put(line)
                    g = o21.get
                if len(o21) != n22: return None
            g = tree.get
        if len(tree) != n1: return None
        return out

    return lines
