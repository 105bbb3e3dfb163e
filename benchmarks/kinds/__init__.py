"""The kinds of file that are measured: what makes them, and what the makers share."""
