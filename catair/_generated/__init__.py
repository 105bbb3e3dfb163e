"""Generated modules; see tools/generate.py."""
