"""Several files at once: all texts stand beside their places before the first is put there."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path


def replace_all(root: Path, texts: Mapping[str, str], gone: Iterable[str] = ()) -> None:
    """Write each text in the place of its file, which keeps its rights, then take away those that are gone. Names are from ``root``."""
    made: dict[Path, Path] = {}
    try:
        for name, text in texts.items():
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name_beside = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
            made[target] = Path(name_beside)
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
            made[target].chmod(target.stat().st_mode if target.is_file() else 0o644)
        for target, beside in made.items():
            beside.replace(target)
        for name in gone:
            (root / name).unlink()
    finally:
        for beside in made.values():
            beside.unlink(missing_ok=True)
