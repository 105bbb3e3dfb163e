"""Shape of grammars/batch_block_control.lark.

Written by `python -m tools.generate`; do not edit.
"""

SHAPE = ('object', (('batches', ('list', ('object', (('header', ('record', ('A',)), True), ('blocks', ('list', ('object', (('header', ('record', ('B',)), True), ('transactions', ('list', ('record', ('TRANSACTION',)), 1, 'transaction'), True), ('trailer', ('record', ('Y',)), True))), 1, 'block'), True), ('trailer', ('record', ('Z',)), True))), 1, 'batch'), True),))
