"""What a wheel carries beside the package: hooks, templates, styles and scripts, and what a project begins with. ``pip wheel`` runs it.

They stand in ``groundwork/checkout`` as they do in a checkout; ``groundwork/code.py`` finds them in both.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WHOLE = ("mkdocs.yml", "overrides", "docs/templates")


class Carried(BuildHookInterface[BuilderConfig]):
    """Adds them to the files of a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name them; an editable wheel carries nothing, as it points at the checkout itself."""
        if version != "editable":
            hooks = [f"hooks/{path.name}" for path in Path(self.root, "hooks").glob("*.py")]
            build_data["force_include"] |= {name: f"groundwork/checkout/{name}" for name in [*WHOLE, *hooks]}
