"""Says which target of the Makefile was meant: ``tools/meant.py MAKEFILE NAME``. It needs no set-up, as nothing may be set up yet."""

import re
import sys
from pathlib import Path

from groundwork.problems import suggestion


def told(makefile: str, name: str) -> str:
    """Say that there is no such target, and what to do."""
    targets = re.findall(r"^([a-z]+(?:-[a-z]+)*):.*## ", makefile, re.MULTILINE)
    near = suggestion(name, targets, "make help lists all.")
    return f"make: there is no target {name}. {near}"


if __name__ == "__main__":
    path, target = sys.argv[1:]
    sys.exit(told(Path(path).read_text(encoding="utf-8"), target))
