"""The documentation site: `python -m sphinx -W docs site`.

Nothing is fetched, neither at build nor by the pages.
"""

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import catair  # noqa: E402
from tools import reference  # noqa: E402

project = "catair"
version = release = catair.__version__
copyright = "the catair authors; Apache License 2.0"
extensions = ["myst_parser"]
myst_enable_extensions = ["attrs_inline", "colon_fence"]
exclude_patterns = ["_*.md", "examples"]
nitpicky = True
smartquotes = False  # -- is an option here
html_theme = "furo"
html_title = f"catair {release}"
html_static_path = ["_static"]
html_css_files = ["tables.css"]
html_copy_source = False
html_show_sphinx = False


def setup(app: Any) -> None:
    """Make the reference before the pages are looked for."""
    app.connect("builder-inited", lambda app: reference.write())
