"""Recogniser and emitter of grammars/cargo_release.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.pga import nest, unnest
from catair.recogniser import stray

START = frozenset(('SE10',))
TOKENS = frozenset(('PG00_E', 'PG00_S', 'PGA', 'SE10', 'SE11', 'SE13', 'SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SE41', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SE61', 'SF10', 'SF20', 'SF25', 'SF30', 'SF31', 'SF35', 'SF36'))
SHAPE = ('object', (('header', ('record', ('SE10',)), True), ('additional_header', ('record', ('SE11',)), False), ('contact', ('record', ('SE13',)), False), ('bills', ('list', ('object', (('in_bond', ('record', ('SE15_I',)), False), ('', ('choice', ((('simple', ('record', ('SE15_R',)), True),), (('tracking', ('record', ('SE15_T',)), True),), (('master', ('record', ('SE15_M',)), True), ('house', ('record', ('SE15_H',)), False)))), True), ('conveyances', ('list', ('record', ('SE16',)), 1, 'se16'), False), ('equipment', ('list', ('record', ('SE17',)), 1, 'se17'), False))), 1, 'bill'), False), ('references', ('list', ('record', ('SE20',)), 1, 'se20'), False), ('entities', ('list', ('object', (('entity', ('record', ('SE30',)), True), ('gbi_identifiers', ('list', ('record', ('SE31',)), 1, 'se31'), False), ('street_addresses', ('list', ('record', ('SE35',)), 1, 'se35'), False), ('city_and_country', ('record', ('SE36',)), False))), 1, 'party'), False), ('substitutions', ('list', ('object', (('start', ('record', ('PG00_S',)), True), ('contents', ('nested', ('PGA',), 'pga'), False), ('end', ('record', ('PG00_E',)), True))), 1, 'substitution'), False), ('lines', ('list', ('object', (('item', ('record', ('SE40',)), True), ('ftz_status', ('record', ('SE41',)), False), ('entities', ('list', ('object', (('entity', ('record', ('SE50',)), True), ('gbi_identifiers', ('list', ('record', ('SE51',)), 1, 'se51'), False), ('street_addresses', ('list', ('record', ('SE55',)), 1, 'se55'), False), ('city_and_country', ('record', ('SE56',)), False))), 1, 'party'), False), ('substitutions', ('list', ('object', (('start', ('record', ('PG00_S',)), True), ('contents', ('nested', ('PGA',), 'pga'), False), ('end', ('record', ('PG00_E',)), True))), 1, 'substitution'), False), ('tariffs', ('list', ('object', (('tariff', ('record', ('SE60',)), True), ('ftz_detail', ('record', ('SE61',)), False), ('pga', ('nested', ('PGA', 'PG00_S', 'PG00_E'), '_pga'), False))), 1, 'tariff_group'), True))), 1, 'line'), False), ('isf', ('object', (('header', ('record', ('SF10',)), True), ('references', ('list', ('record', ('SF20',)), 1, 'sf20'), False), ('equipment', ('list', ('record', ('SF25',)), 1, 'sf25'), False), ('entities', ('list', ('object', (('entity', ('record', ('SF30',)), True), ('secondary_name', ('record', ('SF31',)), False), ('street_addresses', ('list', ('record', ('SF35',)), 1, 'sf35'), False), ('city_and_country', ('record', ('SF36',)), False))), 1, 'security_party'), False))), False)))
_S0 = frozenset(('', 'PG00_S', 'SE11', 'SE13', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE20', 'SE30', 'SE40', 'SF10'))
_S1 = frozenset(('', 'PG00_S', 'SE13', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE20', 'SE30', 'SE40', 'SF10'))
_S2 = frozenset(('', 'PG00_S', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE20', 'SE30', 'SE40', 'SF10'))
_S3 = frozenset(('SE15_I', 'SE15_M', 'SE15_R', 'SE15_T'))
_S4 = frozenset(('', 'PG00_S', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE40', 'SF10'))
_S5 = frozenset(('', 'PG00_S', 'SE15_H', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE16', 'SE17', 'SE20', 'SE30', 'SE40', 'SF10'))
_S6 = frozenset(('SE15_M', 'SE15_R', 'SE15_T'))
_S7 = frozenset(('', 'PG00_S', 'SE15_I', 'SE15_M', 'SE15_R', 'SE15_T', 'SE17', 'SE20', 'SE30', 'SE40', 'SF10'))
_S8 = frozenset(('', 'PG00_S', 'SE20', 'SE30', 'SE40', 'SF10'))
_S9 = frozenset(('', 'PG00_S', 'SE30', 'SE31', 'SE35', 'SE36', 'SE40', 'SF10'))
_S10 = frozenset(('', 'PG00_S', 'SE30', 'SE35', 'SE36', 'SE40', 'SF10'))
_S11 = frozenset(('', 'PG00_S', 'SE30', 'SE40', 'SF10'))
_S12 = frozenset(('', 'PG00_E', 'PG00_S', 'PGA', 'SE40', 'SF10'))
_S13 = frozenset(('PGA',))
_S14 = frozenset(('', 'PG00_S', 'SE40', 'SF10'))
_S15 = frozenset(('PG00_E',))
_S16 = frozenset(('', 'PG00_S', 'SE40', 'SE41', 'SE50', 'SE60', 'SF10'))
_S17 = frozenset(('', 'PG00_S', 'SE40', 'SE50', 'SE60', 'SF10'))
_S18 = frozenset(('', 'PG00_S', 'SE40', 'SE50', 'SE51', 'SE55', 'SE56', 'SE60', 'SF10'))
_S19 = frozenset(('', 'PG00_S', 'SE40', 'SE50', 'SE55', 'SE56', 'SE60', 'SF10'))
_S20 = frozenset(('', 'PG00_E', 'PG00_S', 'PGA', 'SE40', 'SE60', 'SF10'))
_S21 = frozenset(('', 'PG00_S', 'SE40', 'SE60', 'SF10'))
_S22 = frozenset(('', 'PG00_E', 'PG00_S', 'PGA', 'SE40', 'SE60', 'SE61', 'SF10'))
_S23 = frozenset(('PG00_E', 'PG00_S', 'PGA'))
_S24 = frozenset(('SE60',))
_S25 = frozenset(('', 'SF20', 'SF25', 'SF30'))
_S26 = frozenset(('', 'SF25', 'SF30'))
_S27 = frozenset(('', 'SF30', 'SF31', 'SF35', 'SF36'))
_S28 = frozenset(('', 'SF30', 'SF35', 'SF36'))
_S29 = frozenset(('', 'SF30'))


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
            o7 = {'entity': records[i]}
            items6.append(o7)
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
    if k == 'PG00_S':
        items10 = tree['substitutions'] = []
        while k == 'PG00_S':
            o11 = {'start': records[i]}
            items10.append(o11)
            i += 1; k = tokens[i]
            if k not in _S12:
                i, k = stray(tokens, records, i, _S12, faults)
            if k == 'PGA':
                o11['contents'] = nodes = []
                i, k = nest(tokens, records, i, _S13, _S12, nodes, faults)
            if k == 'PG00_E':
                o11['end'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S14:
                    i, k = stray(tokens, records, i, _S14, faults)
            else:
                faults.append((i, 'STRUCTURE-MISSING', _S15))
    if k == 'SE40':
        items12 = tree['lines'] = []
        while k == 'SE40':
            o13 = {'item': records[i]}
            items12.append(o13)
            i += 1; k = tokens[i]
            if k not in _S16:
                i, k = stray(tokens, records, i, _S16, faults)
            if k == 'SE41':
                o13['ftz_status'] = records[i]
                i += 1; k = tokens[i]
                if k not in _S17:
                    i, k = stray(tokens, records, i, _S17, faults)
            if k == 'SE50':
                items14 = o13['entities'] = []
                while k == 'SE50':
                    o15 = {'entity': records[i]}
                    items14.append(o15)
                    i += 1; k = tokens[i]
                    if k not in _S18:
                        i, k = stray(tokens, records, i, _S18, faults)
                    if k == 'SE51':
                        items16 = o15['gbi_identifiers'] = []
                        while k == 'SE51':
                            items16.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S18:
                                i, k = stray(tokens, records, i, _S18, faults)
                    if k == 'SE55':
                        items17 = o15['street_addresses'] = []
                        while k == 'SE55':
                            items17.append(records[i])
                            i += 1; k = tokens[i]
                            if k not in _S19:
                                i, k = stray(tokens, records, i, _S19, faults)
                    if k == 'SE56':
                        o15['city_and_country'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S17:
                            i, k = stray(tokens, records, i, _S17, faults)
            if k == 'PG00_S':
                items18 = o13['substitutions'] = []
                while k == 'PG00_S':
                    o19 = {'start': records[i]}
                    items18.append(o19)
                    i += 1; k = tokens[i]
                    if k not in _S20:
                        i, k = stray(tokens, records, i, _S20, faults)
                    if k == 'PGA':
                        o19['contents'] = nodes = []
                        i, k = nest(tokens, records, i, _S13, _S20, nodes, faults)
                    if k == 'PG00_E':
                        o19['end'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S21:
                            i, k = stray(tokens, records, i, _S21, faults)
                    else:
                        faults.append((i, 'STRUCTURE-MISSING', _S15))
            if k == 'SE60':
                items20 = o13['tariffs'] = []
                while k == 'SE60':
                    o21 = {'tariff': records[i]}
                    items20.append(o21)
                    i += 1; k = tokens[i]
                    if k not in _S22:
                        i, k = stray(tokens, records, i, _S22, faults)
                    if k == 'SE61':
                        o21['ftz_detail'] = records[i]
                        i += 1; k = tokens[i]
                        if k not in _S20:
                            i, k = stray(tokens, records, i, _S20, faults)
                    if k in _S23:
                        o21['pga'] = nodes = []
                        i, k = nest(tokens, records, i, _S23, _S20, nodes, faults)
            else:
                faults.append((i, 'STRUCTURE-MISSING', _S24))
    if k == 'SF10':
        o22 = tree['isf'] = {'header': records[i]}
        i += 1; k = tokens[i]
        if k not in _S25:
            i, k = stray(tokens, records, i, _S25, faults)
        if k == 'SF20':
            items23 = o22['references'] = []
            while k == 'SF20':
                items23.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S25:
                    i, k = stray(tokens, records, i, _S25, faults)
        if k == 'SF25':
            items24 = o22['equipment'] = []
            while k == 'SF25':
                items24.append(records[i])
                i += 1; k = tokens[i]
                if k not in _S26:
                    i, k = stray(tokens, records, i, _S26, faults)
        if k == 'SF30':
            items25 = o22['entities'] = []
            while k == 'SF30':
                o26 = {'entity': records[i]}
                items25.append(o26)
                i += 1; k = tokens[i]
                if k not in _S27:
                    i, k = stray(tokens, records, i, _S27, faults)
                if k == 'SF31':
                    o26['secondary_name'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S28:
                        i, k = stray(tokens, records, i, _S28, faults)
                if k == 'SF35':
                    items27 = o26['street_addresses'] = []
                    while k == 'SF35':
                        items27.append(records[i])
                        i += 1; k = tokens[i]
                        if k not in _S28:
                            i, k = stray(tokens, records, i, _S28, faults)
                if k == 'SF36':
                    o26['city_and_country'] = records[i]
                    i += 1; k = tokens[i]
                    if k not in _S29:
                        i, k = stray(tokens, records, i, _S29, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['SE10']
    e1 = encode['SE11']
    e2 = encode['SE13']
    e3 = encode['SE15_I']
    e4 = encode['SE15_R']
    e5 = encode['SE15_T']
    e6 = encode['SE15_M']
    e7 = encode['SE15_H']
    e8 = encode['SE16']
    e9 = encode['SE17']
    e10 = encode['SE20']
    e11 = encode['SE30']
    e12 = encode['SE31']
    e13 = encode['SE35']
    e14 = encode['SE36']
    e15 = encode['PG00_S']
    e16 = encode['PGA']
    e17 = encode['PG00_E']
    e18 = encode['SE40']
    e19 = encode['SE41']
    e20 = encode['SE50']
    e21 = encode['SE51']
    e22 = encode['SE55']
    e23 = encode['SE56']
    e24 = encode['SE60']
    e25 = encode['SE61']
    e26 = encode['PGA|PG00_S|PG00_E']
    e27 = encode['SF10']
    e28 = encode['SF20']
    e29 = encode['SF25']
    e30 = encode['SF30']
    e31 = encode['SF31']
    e32 = encode['SF35']
    e33 = encode['SF36']

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
        v3 = g('additional_header')
        if v3 is not None:
            n1 += 1
            line = e1(v3)
            if line is None: return None
            put(line)
        v4 = g('contact')
        if v4 is not None:
            n1 += 1
            line = e2(v4)
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
                    line = e3(v8)
                    if line is None: return None
                    put(line)
                v9 = g('simple')
                if v9 is not None:
                    n7 += 1
                    line = e4(v9)
                    if line is None: return None
                    put(line)
                v10 = g('tracking')
                if v10 is not None:
                    if v9 is not None: return None
                    n7 += 1
                    line = e5(v10)
                    if line is None: return None
                    put(line)
                v11 = g('master')
                if v11 is not None:
                    if v9 is not None: return None
                    if v10 is not None: return None
                    n7 += 1
                    line = e6(v11)
                    if line is None: return None
                    put(line)
                v12 = g('house')
                if v12 is not None:
                    if v9 is not None: return None
                    if v10 is not None: return None
                    n7 += 1
                    line = e7(v12)
                    if line is None: return None
                    put(line)
                v13 = g('conveyances')
                if v13 is not None:
                    n7 += 1
                    if type(v13) is not list or not v13: return None
                    for o14 in v13:
                        line = e8(o14)
                        if line is None: return None
                        put(line)
                    g = o6.get
                v15 = g('equipment')
                if v15 is not None:
                    n7 += 1
                    if type(v15) is not list or not v15: return None
                    for o16 in v15:
                        line = e9(o16)
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
                line = e10(o18)
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
                    line = e11(v22)
                    if line is None: return None
                    put(line)
                v23 = g('gbi_identifiers')
                if v23 is not None:
                    n21 += 1
                    if type(v23) is not list or not v23: return None
                    for o24 in v23:
                        line = e12(o24)
                        if line is None: return None
                        put(line)
                    g = o20.get
                v25 = g('street_addresses')
                if v25 is not None:
                    n21 += 1
                    if type(v25) is not list or not v25: return None
                    for o26 in v25:
                        line = e13(o26)
                        if line is None: return None
                        put(line)
                    g = o20.get
                v27 = g('city_and_country')
                if v27 is not None:
                    n21 += 1
                    line = e14(v27)
                    if line is None: return None
                    put(line)
                if len(o20) != n21: return None
            g = tree.get
        v28 = g('substitutions')
        if v28 is not None:
            n1 += 1
            if type(v28) is not list or not v28: return None
            for o29 in v28:
                g = o29.get; n30 = 0
                v31 = g('start')
                if v31 is not None:
                    n30 += 1
                    line = e15(v31)
                    if line is None: return None
                    put(line)
                v32 = g('contents')
                if v32 is not None:
                    n30 += 1
                    if not unnest(v32, e16, put): return None
                v33 = g('end')
                if v33 is not None:
                    n30 += 1
                    line = e17(v33)
                    if line is None: return None
                    put(line)
                if len(o29) != n30: return None
            g = tree.get
        v34 = g('lines')
        if v34 is not None:
            n1 += 1
            if type(v34) is not list or not v34: return None
            for o35 in v34:
                g = o35.get; n36 = 0
                v37 = g('item')
                if v37 is not None:
                    n36 += 1
                    line = e18(v37)
                    if line is None: return None
                    put(line)
                v38 = g('ftz_status')
                if v38 is not None:
                    n36 += 1
                    line = e19(v38)
                    if line is None: return None
                    put(line)
                v39 = g('entities')
                if v39 is not None:
                    n36 += 1
                    if type(v39) is not list or not v39: return None
                    for o40 in v39:
                        g = o40.get; n41 = 0
                        v42 = g('entity')
                        if v42 is not None:
                            n41 += 1
                            line = e20(v42)
                            if line is None: return None
                            put(line)
                        v43 = g('gbi_identifiers')
                        if v43 is not None:
                            n41 += 1
                            if type(v43) is not list or not v43: return None
                            for o44 in v43:
                                line = e21(o44)
                                if line is None: return None
                                put(line)
                            g = o40.get
                        v45 = g('street_addresses')
                        if v45 is not None:
                            n41 += 1
                            if type(v45) is not list or not v45: return None
                            for o46 in v45:
                                line = e22(o46)
                                if line is None: return None
                                put(line)
                            g = o40.get
                        v47 = g('city_and_country')
                        if v47 is not None:
                            n41 += 1
                            line = e23(v47)
                            if line is None: return None
                            put(line)
                        if len(o40) != n41: return None
                    g = o35.get
                v48 = g('substitutions')
                if v48 is not None:
                    n36 += 1
                    if type(v48) is not list or not v48: return None
                    for o49 in v48:
                        g = o49.get; n50 = 0
                        v51 = g('start')
                        if v51 is not None:
                            n50 += 1
                            line = e15(v51)
                            if line is None: return None
                            put(line)
                        v52 = g('contents')
                        if v52 is not None:
                            n50 += 1
                            if not unnest(v52, e16, put): return None
                        v53 = g('end')
                        if v53 is not None:
                            n50 += 1
                            line = e17(v53)
                            if line is None: return None
                            put(line)
                        if len(o49) != n50: return None
                    g = o35.get
                v54 = g('tariffs')
                if v54 is not None:
                    n36 += 1
                    if type(v54) is not list or not v54: return None
                    for o55 in v54:
                        g = o55.get; n56 = 0
                        v57 = g('tariff')
                        if v57 is not None:
                            n56 += 1
                            line = e24(v57)
                            if line is None: return None
                            put(line)
                        v58 = g('ftz_detail')
                        if v58 is not None:
                            n56 += 1
                            line = e25(v58)
                            if line is None: return None
                            put(line)
                        v59 = g('pga')
                        if v59 is not None:
                            n56 += 1
                            if not unnest(v59, e26, put): return None
                        if len(o55) != n56: return None
                    g = o35.get
                if len(o35) != n36: return None
            g = tree.get
        v60 = g('isf')
        if v60 is not None:
            n1 += 1
            g = v60.get; n61 = 0
            v62 = g('header')
            if v62 is not None:
                n61 += 1
                line = e27(v62)
                if line is None: return None
                put(line)
            v63 = g('references')
            if v63 is not None:
                n61 += 1
                if type(v63) is not list or not v63: return None
                for o64 in v63:
                    line = e28(o64)
                    if line is None: return None
                    put(line)
                g = v60.get
            v65 = g('equipment')
            if v65 is not None:
                n61 += 1
                if type(v65) is not list or not v65: return None
                for o66 in v65:
                    line = e29(o66)
                    if line is None: return None
                    put(line)
                g = v60.get
            v67 = g('entities')
            if v67 is not None:
                n61 += 1
                if type(v67) is not list or not v67: return None
                for o68 in v67:
                    g = o68.get; n69 = 0
                    v70 = g('entity')
                    if v70 is not None:
                        n69 += 1
                        line = e30(v70)
                        if line is None: return None
                        put(line)
                    v71 = g('secondary_name')
                    if v71 is not None:
                        n69 += 1
                        line = e31(v71)
                        if line is None: return None
                        put(line)
                    v72 = g('street_addresses')
                    if v72 is not None:
                        n69 += 1
                        if type(v72) is not list or not v72: return None
                        for o73 in v72:
                            line = e32(o73)
                            if line is None: return None
                            put(line)
                        g = o68.get
                    v74 = g('city_and_country')
                    if v74 is not None:
                        n69 += 1
                        line = e33(v74)
                        if line is None: return None
                        put(line)
                    if len(o68) != n69: return None
                g = v60.get
            if len(v60) != n61: return None
            g = tree.get
        if len(tree) != n1: return None
        return out

    return lines
