"""Where the generator's own files are: beside the package in a checkout, within it in a wheel.

The one module that asks where it stands itself. The project whose pages are built is another folder, or the same one.
"""

from pathlib import Path

PACKAGE = Path(__file__).parent
# What tools/wheel.py puts into a wheel.
CARRIED = PACKAGE / "checkout"
INSTALLED = CARRIED.is_dir()
CODE = CARRIED if INSTALLED else PACKAGE.parents[1]
"""The folder that holds ``hooks/*.py``, ``overrides``, ``docs/templates`` and ``mkdocs.yml`` as a checkout does."""


def named(path: Path) -> str:
    """Name a file of the generator in a message: as a checkout has it, and in full where its reader has none."""
    return path.as_posix() if INSTALLED else path.relative_to(CODE).as_posix()


EXAMPLES = named(CODE / "docs/templates")
"""Where authors find an example of each file that they write."""
