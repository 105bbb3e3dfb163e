"""Generate clean files: seeded, streaming, the same bytes for the same arguments.

python -m benchmarks.generate [--kind KIND] --megabytes 10 --seed 7 FILE

Every name, address and number is invented, in the manner of samples/README.md.  The records are
made by catair's own field tables, and reading the file with catair gives no finding.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from benchmarks.kinds.files import KINDS
from benchmarks.kinds.invented import Invented

MEGABYTE = 1_000_000


def pieces(kind: str, megabytes: float, seed: int) -> Iterator[bytes]:
    """A file of at least that many megabytes (of 1,000,000 bytes), piece by piece."""
    return KINDS[kind](Invented(seed), int(megabytes * MEGABYTE))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("--kind", choices=KINDS, default="cargo-release")
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("file", metavar="FILE")
    arguments = parser.parse_args()
    with open(arguments.file, "wb", 1 << 20) as out:
        out.writelines(pieces(arguments.kind, arguments.megabytes, arguments.seed))


if __name__ == "__main__":
    main()
