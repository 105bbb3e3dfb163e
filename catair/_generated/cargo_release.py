"""Recogniser and emitter of grammars/cargo_release.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import nothing, stray

START = frozenset(('SE10',))
TOKENS = frozenset(('PGA', 'SE10', 'SE11', 'SE13', 'SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SF10', 'SF20', 'SF25', 'SF30', 'SF31', 'SF35', 'SF36'))
SHAPE = ('object', (('header', ('record', ('SE10',)), True), ('additional_header', ('record', ('SE11',)), False), ('contact', ('record', ('SE13',)), False), ('bills', ('list', ('object', (('in_bond', ('record', ('SE15_I',)), False), ('', ('choice', ((('simple', ('record', ('SE15_R',)), True),), (('tracking', ('record', ('SE15_T',)), True),), (('master', ('record', ('SE15_M',)), True), ('house', ('record', ('SE15_H',)), False)))), True), ('conveyances', ('list', ('record', ('SE16',)), 1, 'se16'), False), ('equipment', ('list', ('record', ('SE17',)), 1, 'se17'), False))), 1, 'bill'), False), ('references', ('list', ('record', ('SE20',)), 1, 'se20'), False), ('entities', ('list', ('object', (('entity', ('record', ('SE30',)), True), ('gbi_identifiers', ('list', ('record', ('SE31',)), 1, 'se31'), False), ('street_addresses', ('list', ('record', ('SE35',)), 1, 'se35'), False), ('city_and_country', ('record', ('SE36',)), False))), 1, 'party'), False), ('lines', ('list', ('object', (('item', ('record', ('SE40',)), True), ('ftz_status', ('record', ('SE41',)), False), ('entities', ('list', ('object', (('entity', ('record', ('SE50',)), True), ('gbi_identifiers', ('list', ('record', ('SE51',)), 1, 'se51'), False), ('street_addresses', ('list', ('record', ('SE55',)), 1, 'se55'), False), ('city_and_country', ('record', ('SE56',)), False))), 1, 'party'), False), ('tariffs', ('list', ('object', (('tariff', ('record', ('SE60',)), True), ('ftz_detail', ('record', ('SE61',)), False), ('pga', ('list', ('record', ('PGA',)), 1, 'pga'), False))), 1, 'tariff_group'), True))), 1, 'line'), False), ('isf', ('object', (('header', ('record', ('SF10',)), True), ('references', ('list', ('record', ('SF20',)), 1, 'sf20'), False), ('equipment', ('list', ('record', ('SF25',)), 1, 'sf25'), False), ('entities', ('list', ('object', (('entity', ('record', ('SF30',)), True), ('secondary_name', ('record', ('SF31',)), False), ('street_addresses', ('list', ('record', ('SF35',)), 1, 'sf35'), False), ('city_and_country', ('record', ('SF36',)), False))), 1, 'security_party'), False))), False)))
_S0 = frozenset(('', 'SE11', 'SE13', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE20', 'SE30', 'SE40', 'SF10'))
_S1 = frozenset(('', 'SE13', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE20', 'SE30', 'SE40', 'SF10'))
_S2 = frozenset(('', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE20', 'SE30', 'SE40', 'SF10'))
_S3 = frozenset(('SE15_I', 'SE15_M', 'SE15_R', 'SE15_T'))
_S4 = frozenset(('', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE40', 'SF10'))
_S5 = frozenset(('', 'SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE40', 'SF10'))
_S6 = frozenset(('SE15_M', 'SE15_R', 'SE15_T'))
_S7 = frozenset(('', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE17', 'SE20', 'SE30', 'SE40', 'SF10'))
_S8 = frozenset(('', 'SE20', 'SE30', 'SE40', 'SF10'))
_S9 = frozenset(('', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SF10'))
_S10 = frozenset(('', 'SE30', 'SE35', 'SE36', 'SE40', 'SF10'))
_S11 = frozenset(('', 'SE30', 'SE40', 'SF10'))
_S12 = frozenset(('', 'SE40', 'SE41', 'SE50', 'SE60', 'SF10'))
_S13 = frozenset(('', 'SE40', 'SE50', 'SE60', 'SF10'))
_S14 = frozenset(('', 'SE40', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SF10'))
_S15 = frozenset(('', 'SE40', 'SE50', 'SE55', 'SE56', 'SE60', 'SF10'))
_S16 = frozenset(('', 'PGA', 'SE40', 'SE60', 'SE61', 'SF10'))
_S17 = frozenset(('', 'PGA', 'SE40', 'SE60', 'SF10'))
_S18 = frozenset(('SE60',))
_S19 = frozenset(('', 'SF20', 'SF25', 'SF30'))
_S20 = frozenset(('', 'SF25', 'SF30'))
_S21 = frozenset(('', 'SF30', 'SF31', 'SF35', 'SF36'))
_S22 = frozenset(('', 'SF30', 'SF35', 'SF36'))
_S23 = frozenset(('', 'SF30'))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    tree['header'] = records[i]
    i += 1; k = tokens[i]
    if k not in _S0:
        i, k = stray(tokens, records, i, _S0, faults)
    if k == 'SE11':
        tree['additional_header'] = records[i]
        i += 1; k = tokens[i]
        if k not in _S1:
            i, k = stray(tokens, records, i, _S1, faults)
    if k == 'SE13':
        tree['contact'] = records[i]
        i += 1; k = tokens[i]
        if k not in _S2:
            i, k = stray(tokens, records, i, _S2, faults)
    if k in _S3:
        items1 = tree['bills'] = []
        while k in _S3:
            o2 = {}
            items1.append(o2)
            if k == 'SE15_I':
                o2['in_bond'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S4:
                    i, k = stray(tokens, records, i, _S4, faults)
            if k == 'SE15_R':
                o2['simple'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S4:
                    i, k = stray(tokens, records, i, _S4, faults)
            elif k == 'SE15_T':
                o2['tracking'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S4:
                    i, k = stray(tokens, records, i, _S4, faults)
            elif k == 'SE15_M':
                o2['master'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S5:
                    i, k = stray(tokens, records, i, _S5, faults)
                if k == 'SE15_H':
                    o2['house'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S4:
                        i, k = stray(tokens, records, i, _S4, faults)
            else:
                faults.append((i, 'STRUCTURE-MISSING', _S6))
            if k == 'SE16':
                items3 = o2['conveyances'] = []
                while k == 'SE16':
                    items3.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S4:
                        i, k = stray(tokens, records, i, _S4, faults)
            if k == 'SE17':
                items4 = o2['equipment'] = []
                while k == 'SE17':
                    items4.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S7:
                        i, k = stray(tokens, records, i, _S7, faults)
    if k == 'SE20':
        items5 = tree['references'] = []
        while k == 'SE20':
            items5.append(records[i])
            i += 1; k = tokens[i]
            if k not in _S8:
                i, k = stray(tokens, records, i, _S8, faults)
    if k == 'SE30':
        items6 = tree['entities'] = []
        while k == 'SE30':
            o7 = {}
            items6.append(o7)
            o7['entity'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S9:
                i, k = stray(tokens, records, i, _S9, faults)
            if k == 'SE31':
                items8 = o7['gbi_identifiers'] = []
                while k == 'SE31':
                    items8.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S9:
                        i, k = stray(tokens, records, i, _S9, faults)
            if k == 'SE35':
                items9 = o7['street_addresses'] = []
                while k == 'SE35':
                    items9.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S10:
                        i, k = stray(tokens, records, i, _S10, faults)
            if k == 'SE36':
                o7['city_and_country'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S11:
                    i, k = stray(tokens, records, i, _S11, faults)
    if k == 'SE40':
        items10 = tree['lines'] = []
        while k == 'SE40':
            o11 = {}
            items10.append(o11)
            o11['item'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S12:
                i, k = stray(tokens, records, i, _S12, faults)
            if k == 'SE41':
                o11['ftz_status'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S13:
                    i, k = stray(tokens, records, i, _S13, faults)
            if k == 'SE50':
                items12 = o11['entities'] = []
                while k == 'SE50':
                    o13 = {}
                    items12.append(o13)
                    o13['entity'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S14:
                        i, k = stray(tokens, records, i, _S14, faults)
                    if k == 'SE51':
                        items14 = o13['gbi_identifiers'] = []
                        while k == 'SE51':
                            items14.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S14:
                                i, k = stray(tokens, records, i, _S14, faults)
                    if k == 'SE55':
                        items15 = o13['street_addresses'] = []
                        while k == 'SE55':
                            items15.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S15:
                                i, k = stray(tokens, records, i, _S15, faults)
                    if k == 'SE56':
                        o13['city_and_country'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S13:
                            i, k = stray(tokens, records, i, _S13, faults)
            if k == 'SE60':
                items16 = o11['tariffs'] = []
                while k == 'SE60':
                    o17 = {}
                    items16.append(o17)
                    o17['tariff'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S16:
                        i, k = stray(tokens, records, i, _S16, faults)
                    if k == 'SE61':
                        o17['ftz_detail'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S17:
                            i, k = stray(tokens, records, i, _S17, faults)
                    if k == 'PGA':
                        items18 = o17['pga'] = []
                        while k == 'PGA':
                            items18.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S17:
                                i, k = stray(tokens, records, i, _S17, faults)
            else:
                faults.append((i, 'STRUCTURE-MISSING', _S18))
    if k == 'SF10':
        o19 = tree['isf'] = {}
        o19['header'] = records[i]
        i += 1; k = tokens[i]
        if k not in _S19:
            i, k = stray(tokens, records, i, _S19, faults)
        if k == 'SF20':
            items20 = o19['references'] = []
            while k == 'SF20':
                items20.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S19:
                    i, k = stray(tokens, records, i, _S19, faults)
        if k == 'SF25':
            items21 = o19['equipment'] = []
            while k == 'SF25':
                items21.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S20:
                    i, k = stray(tokens, records, i, _S20, faults)
        if k == 'SF30':
            items22 = o19['entities'] = []
            while k == 'SF30':
                o23 = {}
                items22.append(o23)
                o23['entity'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S21:
                    i, k = stray(tokens, records, i, _S21, faults)
                if k == 'SF31':
                    o23['secondary_name'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S22:
                        i, k = stray(tokens, records, i, _S22, faults)
                if k == 'SF35':
                    items24 = o23['street_addresses'] = []
                    while k == 'SF35':
                        items24.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S22:
                            i, k = stray(tokens, records, i, _S22, faults)
                if k == 'SF36':
                    o23['city_and_country'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S23:
                        i, k = stray(tokens, records, i, _S23, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e_SE10 = encode['SE10']
    e_SE11 = encode['SE11']
    e_SE13 = encode['SE13']
    e_SE15_I = encode['SE15_I']
    e_SE15_R = encode['SE15_R']
    e_SE15_T = encode['SE15_T']
    e_SE15_M = encode['SE15_M']
    e_SE15_H = encode['SE15_H']
    e_SE16 = encode['SE16']
    e_SE17 = encode['SE17']
    e_SE20 = encode['SE20']
    e_SE30 = encode['SE30']
    e_SE31 = encode['SE31']
    e_SE35 = encode['SE35']
    e_SE36 = encode['SE36']
    e_SE40 = encode['SE40']
    e_SE41 = encode['SE41']
    e_SE50 = encode['SE50']
    e_SE51 = encode['SE51']
    e_SE55 = encode['SE55']
    e_SE56 = encode['SE56']
    e_SE60 = encode['SE60']
    e_SE61 = encode['SE61']
    e_PGA = encode['PGA']
    e_SF10 = encode['SF10']
    e_SF20 = encode['SF20']
    e_SF25 = encode['SF25']
    e_SF30 = encode['SF30']
    e_SF31 = encode['SF31']
    e_SF35 = encode['SF35']
    e_SF36 = encode['SF36']

    def lines(tree):
        out = []
        put = out.append
        g = tree.get; n1 = 1
        v2 = g('header')
        if v2 is not None:
            n1 += 1
            line = e_SE10(v2)
            if line is None: return None
            put(line)
        v3 = g('additional_header')
        if v3 is not None:
            n1 += 1
            line = e_SE11(v3)
            if line is None: return None
            put(line)
        v4 = g('contact')
        if v4 is not None:
            n1 += 1
            line = e_SE13(v4)
            if line is None: return None
            put(line)
        v5 = g('bills')
        if v5 is not None:
            n1 += 1
            if type(v5) is not list or not v5: return None
            for o6 in v5:
                g = o6.get; n7 = 0
                v8 = g('in_bond')
                if v8 is not None:
                    n7 += 1
                    line = e_SE15_I(v8)
                    if line is None: return None
                    put(line)
                v9 = g('simple')
                if v9 is not None:
                    n7 += 1
                    line = e_SE15_R(v9)
                    if line is None: return None
                    put(line)
                v10 = g('tracking')
                if v10 is not None:
                    if v9 is not None: return None
                    n7 += 1
                    line = e_SE15_T(v10)
                    if line is None: return None
                    put(line)
                v11 = g('master')
                if v11 is not None:
                    if v9 is not None: return None
                    if v10 is not None: return None
                    n7 += 1
                    line = e_SE15_M(v11)
                    if line is None: return None
                    put(line)
                v12 = g('house')
                if v12 is not None:
                    if v9 is not None: return None
                    if v10 is not None: return None
                    n7 += 1
                    line = e_SE15_H(v12)
                    if line is None: return None
                    put(line)
                v13 = g('conveyances')
                if v13 is not None:
                    n7 += 1
                    if type(v13) is not list or not v13: return None
                    for o14 in v13:
                        line = e_SE16(o14)
                        if line is None: return None
                        put(line)
                    g = o6.get
                v15 = g('equipment')
                if v15 is not None:
                    n7 += 1
                    if type(v15) is not list or not v15: return None
                    for o16 in v15:
                        line = e_SE17(o16)
                        if line is None: return None
                        put(line)
                    g = o6.get
                if len(o6) != n7: return None
            g = tree.get
        v17 = g('references')
        if v17 is not None:
            n1 += 1
            if type(v17) is not list or not v17: return None
            for o18 in v17:
                line = e_SE20(o18)
                if line is None: return None
                put(line)
            g = tree.get
        v19 = g('entities')
        if v19 is not None:
            n1 += 1
            if type(v19) is not list or not v19: return None
            for o20 in v19:
                g = o20.get; n21 = 0
                v22 = g('entity')
                if v22 is not None:
                    n21 += 1
                    line = e_SE30(v22)
                    if line is None: return None
                    put(line)
                v23 = g('gbi_identifiers')
                if v23 is not None:
                    n21 += 1
                    if type(v23) is not list or not v23: return None
                    for o24 in v23:
                        line = e_SE31(o24)
                        if line is None: return None
                        put(line)
                    g = o20.get
                v25 = g('street_addresses')
                if v25 is not None:
                    n21 += 1
                    if type(v25) is not list or not v25: return None
                    for o26 in v25:
                        line = e_SE35(o26)
                        if line is None: return None
                        put(line)
                    g = o20.get
                v27 = g('city_and_country')
                if v27 is not None:
                    n21 += 1
                    line = e_SE36(v27)
                    if line is None: return None
                    put(line)
                if len(o20) != n21: return None
            g = tree.get
        v28 = g('lines')
        if v28 is not None:
            n1 += 1
            if type(v28) is not list or not v28: return None
            for o29 in v28:
                g = o29.get; n30 = 0
                v31 = g('item')
                if v31 is not None:
                    n30 += 1
                    line = e_SE40(v31)
                    if line is None: return None
                    put(line)
                v32 = g('ftz_status')
                if v32 is not None:
                    n30 += 1
                    line = e_SE41(v32)
                    if line is None: return None
                    put(line)
                v33 = g('entities')
                if v33 is not None:
                    n30 += 1
                    if type(v33) is not list or not v33: return None
                    for o34 in v33:
                        g = o34.get; n35 = 0
                        v36 = g('entity')
                        if v36 is not None:
                            n35 += 1
                            line = e_SE50(v36)
                            if line is None: return None
                            put(line)
                        v37 = g('gbi_identifiers')
                        if v37 is not None:
                            n35 += 1
                            if type(v37) is not list or not v37: return None
                            for o38 in v37:
                                line = e_SE51(o38)
                                if line is None: return None
                                put(line)
                            g = o34.get
                        v39 = g('street_addresses')
                        if v39 is not None:
                            n35 += 1
                            if type(v39) is not list or not v39: return None
                            for o40 in v39:
                                line = e_SE55(o40)
                                if line is None: return None
                                put(line)
                            g = o34.get
                        v41 = g('city_and_country')
                        if v41 is not None:
                            n35 += 1
                            line = e_SE56(v41)
                            if line is None: return None
                            put(line)
                        if len(o34) != n35: return None
                    g = o29.get
                v42 = g('tariffs')
                if v42 is not None:
                    n30 += 1
                    if type(v42) is not list or not v42: return None
                    for o43 in v42:
                        g = o43.get; n44 = 0
                        v45 = g('tariff')
                        if v45 is not None:
                            n44 += 1
                            line = e_SE60(v45)
                            if line is None: return None
                            put(line)
                        v46 = g('ftz_detail')
                        if v46 is not None:
                            n44 += 1
                            line = e_SE61(v46)
                            if line is None: return None
                            put(line)
                        v47 = g('pga')
                        if v47 is not None:
                            n44 += 1
                            if type(v47) is not list or not v47: return None
                            for o48 in v47:
                                line = e_PGA(o48)
                                if line is None: return None
                                put(line)
                            g = o43.get
                        if len(o43) != n44: return None
                    g = o29.get
                if len(o29) != n30: return None
            g = tree.get
        v49 = g('isf')
        if v49 is not None:
            n1 += 1
            g = v49.get; n50 = 0
            v51 = g('header')
            if v51 is not None:
                n50 += 1
                line = e_SF10(v51)
                if line is None: return None
                put(line)
            v52 = g('references')
            if v52 is not None:
                n50 += 1
                if type(v52) is not list or not v52: return None
                for o53 in v52:
                    line = e_SF20(o53)
                    if line is None: return None
                    put(line)
                g = v49.get
            v54 = g('equipment')
            if v54 is not None:
                n50 += 1
                if type(v54) is not list or not v54: return None
                for o55 in v54:
                    line = e_SF25(o55)
                    if line is None: return None
                    put(line)
                g = v49.get
            v56 = g('entities')
            if v56 is not None:
                n50 += 1
                if type(v56) is not list or not v56: return None
                for o57 in v56:
                    g = o57.get; n58 = 0
                    v59 = g('entity')
                    if v59 is not None:
                        n58 += 1
                        line = e_SF30(v59)
                        if line is None: return None
                        put(line)
                    v60 = g('secondary_name')
                    if v60 is not None:
                        n58 += 1
                        line = e_SF31(v60)
                        if line is None: return None
                        put(line)
                    v61 = g('street_addresses')
                    if v61 is not None:
                        n58 += 1
                        if type(v61) is not list or not v61: return None
                        for o62 in v61:
                            line = e_SF35(o62)
                            if line is None: return None
                            put(line)
                        g = o57.get
                    v63 = g('city_and_country')
                    if v63 is not None:
                        n58 += 1
                        line = e_SF36(v63)
                        if line is None: return None
                        put(line)
                    if len(o57) != n58: return None
                g = v49.get
            if len(v49) != n50: return None
            g = tree.get
        if len(tree) != n1: return None
        return out

    return lines
