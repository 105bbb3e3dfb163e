"""Tables of transmissions, one a record layout: `catair to-table`.  Needs `catair[table]`."""
