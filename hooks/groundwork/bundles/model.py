"""What bundles are made of, and what they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from groundwork.problems import Problem

Needs = frozenset[str]
"""The names of the features that a page needs, without the base, which each page needs."""


@dataclass(frozen=True)
class Sources:
    """The stylesheets and scripts of a folder, and what else is there for them to name. Paths begin at the project's root."""

    root: str
    """The folder that the site is laid out like, such as overrides."""
    texts: Mapping[str, str]
    files: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Feature:
    """What one feature of a page brings: paths of stylesheets, of those for paper, and of scripts, each in its order."""

    name: str
    styles: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    late: Mapping[str, str] = field(default_factory=dict)
    """The scripts that a page loads later, or never: the name of the part to the path."""


@dataclass(frozen=True)
class Bundles:
    """The files to write, by their paths in the site, and which of them a page loads."""

    styles: Mapping[Needs, str]
    scripts: Mapping[Needs, str]
    late: Mapping[str, str]
    """The name of a late part to its path."""
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]

    def style(self, needs: Needs) -> str:
        """Give the path of the stylesheet for a page with these needs."""
        return self.styles[needs]

    def script(self, needs: Needs) -> str:
        """Give the path of the script for a page with these needs."""
        return self.scripts[needs]
