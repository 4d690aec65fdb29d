"""What bundles are made of, and what they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from groundwork.problems import Problem

# Stylesheets and modules that stay in memory while a site is served: more than a site has.
KEPT = 1024

Needs = frozenset[str]
"""The names of the features that a page needs, without the base, which each page needs."""


@dataclass(frozen=True)
class Sources:
    """The stylesheets and scripts of a folder, and the published files for them to name. Paths begin at the project's root."""

    root: str = ""
    """The folder that the site is laid out like, such as overrides."""
    texts: Mapping[str, str] = field(default_factory=dict)
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
    early: str = ""
    """The script that runs in the head, before anything is shown; it stands for itself."""


@dataclass(frozen=True)
class Bundles:
    """The files to write, by their paths in the site, and which of them a page loads."""

    styles: Mapping[Needs, str] = field(default_factory=dict)
    scripts: Mapping[Needs, str] = field(default_factory=dict)
    late: Mapping[str, str] = field(default_factory=dict)
    """The name of a late part to its path."""
    early: Mapping[str, str] = field(default_factory=dict)
    """The name of a feature to the path of its early script."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def late_for(self, needs: Iterable[str]) -> str:
        """Give the late parts of these features as the script of a page takes them: part=file, with spaces between."""
        names = frozenset(needs)
        return " ".join(f"{part}={PurePosixPath(path).name}" for part, path in self.late.items() if part.partition("/")[0] in names)

    def style(self, needs: Iterable[str]) -> str:
        """Give the path of the stylesheet for a page with these needs."""
        return self.styles[frozenset(needs)]

    def script(self, needs: Iterable[str]) -> str:
        """Give the path of the script for a page with these needs."""
        return self.scripts[frozenset(needs)]
