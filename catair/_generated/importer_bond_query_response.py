"""Recogniser and emitter of grammars/importer_bond_query_response.lark.

Written by `python -m tools.generate`; do not edit.
"""

# mypy: ignore-errors

from catair.recogniser import stray

START = frozenset(('K1',))
TOKENS = frozenset(('K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'))
SHAPE = ('object', (('results', ('list', ('object', (('importer_and_bond', ('record', ('K1',)), True), ('second_name_and_status', ('record', ('K2',)), False), ('mailing_address', ('record', ('K3',)), False), ('mailing_city', ('record', ('K4',)), False), ('physical_address', ('record', ('K5',)), False), ('physical_city', ('record', ('K6',)), False), ('legal_name', ('object', (('name_and_center', ('record', ('K7',)), True), ('additional_information', ('list', ('record', ('K8',)), 1, 'k8'), False))), False))), 1, 'result'), True),))
_S0 = frozenset(('', 'K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7'))
_S1 = frozenset(('', 'K1', 'K3', 'K4', 'K5', 'K6', 'K7'))
_S2 = frozenset(('', 'K1', 'K4', 'K5', 'K6', 'K7'))
_S3 = frozenset(('', 'K1', 'K5', 'K6', 'K7'))
_S4 = frozenset(('', 'K1', 'K6', 'K7'))
_S5 = frozenset(('', 'K1', 'K7'))
_S6 = frozenset(('', 'K1', 'K8'))


def recognise(tokens, records, application, faults):
    """The tree of one transaction; its first token begins it, END ends the tokens."""
    i = 0
    k = tokens[0]
    tree = {"type": application}
    items1 = tree['results'] = []
    while k == 'K1':
        o2 = {'importer_and_bond': records[i]}
        items1.append(o2)
        i += 1; k = tokens[i]
        if k not in _S0:
            i, k = stray(tokens, records, i, _S0, faults)
        if k == 'K2':
            o2['second_name_and_status'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S1:
                i, k = stray(tokens, records, i, _S1, faults)
        if k == 'K3':
            o2['mailing_address'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S2:
                i, k = stray(tokens, records, i, _S2, faults)
        if k == 'K4':
            o2['mailing_city'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S3:
                i, k = stray(tokens, records, i, _S3, faults)
        if k == 'K5':
            o2['physical_address'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S4:
                i, k = stray(tokens, records, i, _S4, faults)
        if k == 'K6':
            o2['physical_city'] = records[i]
            i += 1; k = tokens[i]
            if k not in _S5:
                i, k = stray(tokens, records, i, _S5, faults)
        if k == 'K7':
            o3 = o2['legal_name'] = {'name_and_center': records[i]}
            i += 1; k = tokens[i]
            if k not in _S6:
                i, k = stray(tokens, records, i, _S6, faults)
            if k == 'K8':
                items4 = o3['additional_information'] = []
                while k == 'K8':
                    items4.append(records[i])
                    i += 1; k = tokens[i]
                    if k not in _S6:
                        i, k = stray(tokens, records, i, _S6, faults)
    return tree


def emitter(encode):
    """A function from a transaction to its lines; None if there is anything to remark."""
    e0 = encode['K1']
    e1 = encode['K2']
    e2 = encode['K3']
    e3 = encode['K4']
    e4 = encode['K5']
    e5 = encode['K6']
    e6 = encode['K7']
    e7 = encode['K8']

    def lines(tree):
        out = []
        put = out.append
        g = tree.get; n1 = 1
        v2 = g('results')
        if v2 is not None:
            n1 += 1
            if type(v2) is not list or not v2: return None
            for o3 in v2:
                g = o3.get; n4 = 0
                v5 = g('importer_and_bond')
                if v5 is not None:
                    n4 += 1
                    line = e0(v5)
                    if line is None: return None
                    put(line)
                v6 = g('second_name_and_status')
                if v6 is not None:
                    n4 += 1
                    line = e1(v6)
                    if line is None: return None
                    put(line)
                v7 = g('mailing_address')
                if v7 is not None:
                    n4 += 1
                    line = e2(v7)
                    if line is None: return None
                    put(line)
                v8 = g('mailing_city')
                if v8 is not None:
                    n4 += 1
                    line = e3(v8)
                    if line is None: return None
                    put(line)
                v9 = g('physical_address')
                if v9 is not None:
                    n4 += 1
                    line = e4(v9)
                    if line is None: return None
                    put(line)
                v10 = g('physical_city')
                if v10 is not None:
                    n4 += 1
                    line = e5(v10)
                    if line is None: return None
                    put(line)
                v11 = g('legal_name')
                if v11 is not None:
                    n4 += 1
                    g = v11.get; n12 = 0
                    v13 = g('name_and_center')
                    if v13 is not None:
                        n12 += 1
                        line = e6(v13)
                        if line is None: return None
                        put(line)
                    v14 = g('additional_information')
                    if v14 is not None:
                        n12 += 1
                        if type(v14) is not list or not v14: return None
                        for o15 in v14:
                            line = e7(o15)
                            if line is None: return None
                            put(line)
                        g = v11.get
                    if len(v11) != n12: return None
                    g = o3.get
                if len(o3) != n4: return None
            g = tree.get
        if len(tree) != n1: return None
        return out

    return lines
