"""Print a transmission with its blocks repeated: repeat.py FILE TIMES."""

import sys
from pathlib import Path

lines = Path(sys.argv[1]).read_bytes().splitlines(keepends=True)
sys.stdout.buffer.write(lines[0] + b"".join(lines[1:-1]) * int(sys.argv[2]) + lines[-1])
