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
