"""python -m tools.reference: write docs/reference, as a build of the site does."""

from tools.reference import write

write()
