"""`python -m catair`."""

from catair.cli import main

main(prog_name="catair")
