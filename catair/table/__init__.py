"""Tables of transmissions, one a record layout: `catair to-table`.  Needs `catair[table]`.

`schema` says what the tables are.  `converting` takes a file in `parts` that begin where a batch
does: `strides` decodes whole batches by `columns`, where `proof` says that reading would find
nothing, and finds who heads whom (`heads`); everything else goes event by event through `rows` (and
`parents`).  Both lanes give the same record batches to a `sink`.
"""
