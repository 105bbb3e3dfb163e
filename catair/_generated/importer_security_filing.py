"""Recogniser and emitter of grammars/importer_security_filing.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('SF10_1', 'SF10_2', 'SF10_3', 'SF10_4'))
TOKENS = frozenset(('SF10_1', 'SF10_2', 'SF10_3', 'SF10_4', 'SF13', 'SF15', 'SF20', 'SF25', 'SF30_MF', 'SF30_OTHER', 'SF31', 'SF35', 'SF36', 'SF40', 'SF50'))
SHAPE = ('object', (('', ('choice', ((('header', ('record', ('SF10_1', 'SF10_3')), True), ('shipment', ('record', ('SF13',)), False), ('bills', ('list', ('record', ('SF15',)), 1, 'sf15'), False), ('references', ('list', ('record', ('SF20',)), 1, 'sf20'), False), ('equipment', ('list', ('record', ('SF25',)), 1, 'sf25'), False), ('entities', ('list', ('object', (('', ('choice', ((('entity', ('record', ('SF30_OTHER',)), True), ('secondary_name', ('record', ('SF31',)), False), ('street_addresses', ('list', ('record', ('SF35',)), 1, 'sf35'), False), ('city_and_country', ('record', ('SF36',)), False)), (('entity', ('record', ('SF30_MF',)), True), ('secondary_name', ('record', ('SF31',)), False), ('street_addresses', ('list', ('record', ('SF35',)), 1, 'sf35'), False), ('city_and_country', ('record', ('SF36',)), False), ('tariffs', ('list', ('record', ('SF40',)), 1, 'sf40'), False)))), True),)), 1, 'filing_party'), False)), (('header', ('record', ('SF10_2', 'SF10_4')), True), ('bills', ('list', ('record', ('SF15',)), 1, 'sf15'), False), ('references', ('list', ('record', ('SF20',)), 1, 'sf20'), False), ('equipment', ('list', ('record', ('SF25',)), 1, 'sf25'), False), ('entities', ('list', ('object', (('entity', ('record', ('SF30_MF', 'SF30_OTHER')), True), ('secondary_name', ('record', ('SF31',)), False), ('street_addresses', ('list', ('record', ('SF35',)), 1, 'sf35'), False), ('city_and_country', ('record', ('SF36',)), False))), 1, 'security_party'), False), ('tariffs', ('list', ('record', ('SF40',)), 1, 'sf40'), False), ('delivery', ('record', ('SF50',)), False)))), True),))
_S0 = frozenset(('SF10_1', 'SF10_3'))
_S1 = frozenset(('', 'SF13', 'SF15', 'SF20', 'SF25', 'SF30_MF', 'SF30_OTHER'))
_S2 = frozenset(('', 'SF15', 'SF20', 'SF25', 'SF30_MF', 'SF30_OTHER'))
_S3 = frozenset(('', 'SF20', 'SF25', 'SF30_MF', 'SF30_OTHER'))
_S4 = frozenset(('', 'SF25', 'SF30_MF', 'SF30_OTHER'))
_S5 = frozenset(('SF30_MF', 'SF30_OTHER'))
_S6 = frozenset(('', 'SF30_MF', 'SF30_OTHER', 'SF31', 'SF35', 'SF36'))
_S7 = frozenset(('', 'SF30_MF', 'SF30_OTHER', 'SF35', 'SF36'))
_S8 = frozenset(('', 'SF30_MF', 'SF30_OTHER'))
_S9 = frozenset(('', 'SF30_MF', 'SF30_OTHER', 'SF31', 'SF35', 'SF36', 'SF40'))
_S10 = frozenset(('', 'SF30_MF', 'SF30_OTHER', 'SF35', 'SF36', 'SF40'))
_S11 = frozenset(('', 'SF30_MF', 'SF30_OTHER', 'SF40'))
_S12 = frozenset(('SF10_2', 'SF10_4'))
_S13 = frozenset(('', 'SF15', 'SF20', 'SF25', 'SF30_MF', 'SF30_OTHER', 'SF40', 'SF50'))
_S14 = frozenset(('', 'SF20', 'SF25', 'SF30_MF', 'SF30_OTHER', 'SF40', 'SF50'))
_S15 = frozenset(('', 'SF25', 'SF30_MF', 'SF30_OTHER', 'SF40', 'SF50'))
_S16 = frozenset(('', 'SF30_MF', 'SF30_OTHER', 'SF31', 'SF35', 'SF36', 'SF40', 'SF50'))
_S17 = frozenset(('', 'SF30_MF', 'SF30_OTHER', 'SF35', 'SF36', 'SF40', 'SF50'))
_S18 = frozenset(('', 'SF30_MF', 'SF30_OTHER', 'SF40', 'SF50'))
_S19 = frozenset(('', 'SF40', 'SF50'))
_S20 = frozenset(('',))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    if k in _S0:
        tree['header'] = records[i]
        i += 1; k = tokens[i]
        if k not in _S1:
            i, k = stray(tokens, records, i, _S1, faults)
        if k == 'SF13':
            tree['shipment'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S2:
                i, k = stray(tokens, records, i, _S2, faults)
        if k == 'SF15':
            items1 = tree['bills'] = []
            while k == 'SF15':
                items1.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S2:
                    i, k = stray(tokens, records, i, _S2, faults)
        if k == 'SF20':
            items2 = tree['references'] = []
            while k == 'SF20':
                items2.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S3:
                    i, k = stray(tokens, records, i, _S3, faults)
        if k == 'SF25':
            items3 = tree['equipment'] = []
            while k == 'SF25':
                items3.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S4:
                    i, k = stray(tokens, records, i, _S4, faults)
        if k in _S5:
            items4 = tree['entities'] = []
            while k in _S5:
                o5 = {}
                items4.append(o5)
                if k == 'SF30_OTHER':
                    o5['entity'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S6:
                        i, k = stray(tokens, records, i, _S6, faults)
                    if k == 'SF31':
                        o5['secondary_name'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S7:
                            i, k = stray(tokens, records, i, _S7, faults)
                    if k == 'SF35':
                        items6 = o5['street_addresses'] = []
                        while k == 'SF35':
                            items6.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S7:
                                i, k = stray(tokens, records, i, _S7, faults)
                    if k == 'SF36':
                        o5['city_and_country'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S8:
                            i, k = stray(tokens, records, i, _S8, faults)
                else:
                    o5['entity'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S9:
                        i, k = stray(tokens, records, i, _S9, faults)
                    if k == 'SF31':
                        o5['secondary_name'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S10:
                            i, k = stray(tokens, records, i, _S10, faults)
                    if k == 'SF35':
                        items7 = o5['street_addresses'] = []
                        while k == 'SF35':
                            items7.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S10:
                                i, k = stray(tokens, records, i, _S10, faults)
                    if k == 'SF36':
                        o5['city_and_country'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S11:
                            i, k = stray(tokens, records, i, _S11, faults)
                    if k == 'SF40':
                        items8 = o5['tariffs'] = []
                        while k == 'SF40':
                            items8.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S11:
                                i, k = stray(tokens, records, i, _S11, faults)
    else:
        tree['header'] = records[i]
        i += 1; k = tokens[i]
        if k not in _S13:
            i, k = stray(tokens, records, i, _S13, faults)
        if k == 'SF15':
            items9 = tree['bills'] = []
            while k == 'SF15':
                items9.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S13:
                    i, k = stray(tokens, records, i, _S13, faults)
        if k == 'SF20':
            items10 = tree['references'] = []
            while k == 'SF20':
                items10.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S14:
                    i, k = stray(tokens, records, i, _S14, faults)
        if k == 'SF25':
            items11 = tree['equipment'] = []
            while k == 'SF25':
                items11.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S15:
                    i, k = stray(tokens, records, i, _S15, faults)
        if k in _S5:
            items12 = tree['entities'] = []
            while k in _S5:
                o13 = {'entity': records[i]}
                items12.append(o13)
                i += 1; k = tokens[i]
                if k not in _S16:
                    i, k = stray(tokens, records, i, _S16, faults)
                if k == 'SF31':
                    o13['secondary_name'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S17:
                        i, k = stray(tokens, records, i, _S17, faults)
                if k == 'SF35':
                    items14 = o13['street_addresses'] = []
                    while k == 'SF35':
                        items14.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S17:
                            i, k = stray(tokens, records, i, _S17, faults)
                if k == 'SF36':
                    o13['city_and_country'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S18:
                        i, k = stray(tokens, records, i, _S18, faults)
        if k == 'SF40':
            items15 = tree['tariffs'] = []
            while k == 'SF40':
                items15.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S19:
                    i, k = stray(tokens, records, i, _S19, faults)
        if k == 'SF50':
            tree['delivery'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S20:
                i, k = stray(tokens, records, i, _S20, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['SF10_1|SF10_3']
    e1 = encode['SF13']
    e2 = encode['SF15']
    e3 = encode['SF20']
    e4 = encode['SF25']
    e5 = encode['SF30_OTHER']
    e6 = encode['SF31']
    e7 = encode['SF35']
    e8 = encode['SF36']
    e9 = encode['SF30_MF']
    e10 = encode['SF40']
    e11 = encode['SF10_2|SF10_4']
    e12 = encode['SF30_MF|SF30_OTHER']
    e13 = encode['SF50']

    def lines(tree):
        out = []
        put = out.append
        v1 = tree.get('header')
        if v1 is None: return None
        line = e0(v1)
        if line is not None:
            put(line)
            g = tree.get; n2 = 1 + 1
            v3 = g('shipment')
            if v3 is not None:
                n2 += 1
                line = e1(v3)
                if line is None: return None
                put(line)
            v4 = g('bills')
            if v4 is not None:
                n2 += 1
                if type(v4) is not list or not v4: return None
                for o5 in v4:
                    line = e2(o5)
                    if line is None: return None
                    put(line)
                g = tree.get
            v6 = g('references')
            if v6 is not None:
                n2 += 1
                if type(v6) is not list or not v6: return None
                for o7 in v6:
                    line = e3(o7)
                    if line is None: return None
                    put(line)
                g = tree.get
            v8 = g('equipment')
            if v8 is not None:
                n2 += 1
                if type(v8) is not list or not v8: return None
                for o9 in v8:
                    line = e4(o9)
                    if line is None: return None
                    put(line)
                g = tree.get
            v10 = g('entities')
            if v10 is not None:
                n2 += 1
                if type(v10) is not list or not v10: return None
                for o11 in v10:
                    v12 = o11.get('entity')
                    if v12 is None: return None
                    line = e5(v12)
                    if line is not None:
                        put(line)
                        g = o11.get; n13 = 0 + 1
                        v14 = g('secondary_name')
                        if v14 is not None:
                            n13 += 1
                            line = e6(v14)
                            if line is None: return None
                            put(line)
                        v15 = g('street_addresses')
                        if v15 is not None:
                            n13 += 1
                            if type(v15) is not list or not v15: return None
                            for o16 in v15:
                                line = e7(o16)
                                if line is None: return None
                                put(line)
                            g = o11.get
                        v17 = g('city_and_country')
                        if v17 is not None:
                            n13 += 1
                            line = e8(v17)
                            if line is None: return None
                            put(line)
                        if len(o11) != n13: return None
                    else:
                        line = e9(v12)
                        if line is not None:
                            put(line)
                            g = o11.get; n18 = 0 + 1
                            v19 = g('secondary_name')
                            if v19 is not None:
                                n18 += 1
                                line = e6(v19)
                                if line is None: return None
                                put(line)
                            v20 = g('street_addresses')
                            if v20 is not None:
                                n18 += 1
                                if type(v20) is not list or not v20: return None
                                for o21 in v20:
                                    line = e7(o21)
                                    if line is None: return None
                                    put(line)
                                g = o11.get
                            v22 = g('city_and_country')
                            if v22 is not None:
                                n18 += 1
                                line = e8(v22)
                                if line is None: return None
                                put(line)
                            v23 = g('tariffs')
                            if v23 is not None:
                                n18 += 1
                                if type(v23) is not list or not v23: return None
                                for o24 in v23:
                                    line = e10(o24)
                                    if line is None: return None
                                    put(line)
                                g = o11.get
                            if len(o11) != n18: return None
                        else:
                            return None
                g = tree.get
            if len(tree) != n2: return None
        else:
            line = e11(v1)
            if line is not None:
                put(line)
                g = tree.get; n25 = 1 + 1
                v26 = g('bills')
                if v26 is not None:
                    n25 += 1
                    if type(v26) is not list or not v26: return None
                    for o27 in v26:
                        line = e2(o27)
                        if line is None: return None
                        put(line)
                    g = tree.get
                v28 = g('references')
                if v28 is not None:
                    n25 += 1
                    if type(v28) is not list or not v28: return None
                    for o29 in v28:
                        line = e3(o29)
                        if line is None: return None
                        put(line)
                    g = tree.get
                v30 = g('equipment')
                if v30 is not None:
                    n25 += 1
                    if type(v30) is not list or not v30: return None
                    for o31 in v30:
                        line = e4(o31)
                        if line is None: return None
                        put(line)
                    g = tree.get
                v32 = g('entities')
                if v32 is not None:
                    n25 += 1
                    if type(v32) is not list or not v32: return None
                    for o33 in v32:
                        g = o33.get; n34 = 0
                        v35 = g('entity')
                        if v35 is not None:
                            n34 += 1
                            line = e12(v35)
                            if line is None: return None
                            put(line)
                        v36 = g('secondary_name')
                        if v36 is not None:
                            n34 += 1
                            line = e6(v36)
                            if line is None: return None
                            put(line)
                        v37 = g('street_addresses')
                        if v37 is not None:
                            n34 += 1
                            if type(v37) is not list or not v37: return None
                            for o38 in v37:
                                line = e7(o38)
                                if line is None: return None
                                put(line)
                            g = o33.get
                        v39 = g('city_and_country')
                        if v39 is not None:
                            n34 += 1
                            line = e8(v39)
                            if line is None: return None
                            put(line)
                        if len(o33) != n34: return None
                    g = tree.get
                v40 = g('tariffs')
                if v40 is not None:
                    n25 += 1
                    if type(v40) is not list or not v40: return None
                    for o41 in v40:
                        line = e10(o41)
                        if line is None: return None
                        put(line)
                    g = tree.get
                v42 = g('delivery')
                if v42 is not None:
                    n25 += 1
                    line = e13(v42)
                    if line is None: return None
                    put(line)
                if len(tree) != n25: return None
            else:
                return None
        return out

    return lines
