"""One module per CBP chapter: its records, small code lists and citations."""
