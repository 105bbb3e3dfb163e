"""Print a file of ASCII in another encoding: recode.py FILE ENCODING."""

import sys
from pathlib import Path

sys.stdout.buffer.write(Path(sys.argv[1]).read_bytes().decode("ascii").encode(sys.argv[2]))
