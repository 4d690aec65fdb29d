"""What the workshop keeps between two looks at the files: the last good picture, and where everything is written."""

import os
from dataclasses import dataclass
from pathlib import Path

from groundwork import templates
from groundwork.bundles.bundle import bundle
from groundwork.bundles.folder import base, features
from groundwork.bundles.folder import read as read_sources
from groundwork.code import PACKAGE
from groundwork.figures.page import POSES, SUFFIX
from groundwork.pictures.style import style
from groundwork.words.read import ENGLISH, words_of
from groundwork.workshop.draft import DRILLS, Draft, read
from groundwork.workshop.page import pages
from groundwork.workshop.sheet import sheet

HERE = PACKAGE / "workshop"
SHEETS = "build/figures"
# Where the styles of a page with a figure are served, and whose they are.
STYLE, FEATURES = "assets/style.css", {"drills", "figure", "still"}


@dataclass
class Bench:
    """The workshop of one figure. ``code`` is where the templates and assets of the site are, ``root`` the project whose docs are read."""

    root: Path
    code: Path
    id: str
    last_good: Draft | None = None
    version: int = 0

    def __post_init__(self) -> None:
        """Load the templates and their words once."""
        self.words = words_of(ENGLISH)
        self.templates = templates.environment(self.words, HERE / "templates", self.code / "overrides")

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the figure is made from."""
        docs = self.root / "docs"
        return docs / DRILLS / f"{self.id}{SUFFIX}", docs / DRILLS / f"{self.id}.md", docs / POSES

    @property
    def sheet(self) -> Path:
        """Where the contact sheet is."""
        return self.root / SHEETS / f"{self.id}.png"

    def read(self) -> Draft:
        """Read the files as they are now, and keep the picture when there is one."""
        draft = read(self.root / "docs", "docs", self.id)
        self.last_good = draft if draft.views else self.last_good
        self.version += 1
        return draft

    def lay_out(self, folder: Path) -> None:
        """Ready a folder to be served: the site's styles, its scripts as they are written, the workshop's own, and the contact sheet."""
        (folder / "assets").mkdir()
        for name in ("fonts", "images"):
            (folder / "assets" / name).symlink_to(self.code / "overrides/assets" / name, target_is_directory=True)
        (folder / STYLE).write_bytes(page_style(self.code))
        (folder / "overrides").symlink_to(self.code / "overrides", target_is_directory=True)
        (folder / "workshop").symlink_to(HERE / "assets", target_is_directory=True)
        (folder / "sheet.png").symlink_to(self.sheet)

    def write_pages(self, folder: Path, draft: Draft) -> None:
        """Write the pages for a draft, each by one rename."""
        for name, text in pages(self.templates, draft, self.last_good, self.version).items():
            _write(folder / name, text.encode())

    def write_sheet(self, draft: Draft) -> bool:
        """Write the contact sheet; one that is there stays when the figure cannot be drawn."""
        if draft.views:
            fonts = sorted((HERE / "fonts").glob("*.ttf"))
            _write(self.sheet, sheet(self.templates, self.words, style(self.code / "overrides"), fonts, draft))
        return bool(draft.views)


def page_style(code: Path) -> bytes:
    """Join the styles of a page with a figure: a page with ``@import`` cannot be looked through by what tests whether all can use it."""
    sources = read_sources(code, "overrides")
    own = [feature for feature in features(sources) if feature.name in FEATURES]
    needs = frozenset(feature.name for feature in own)
    made = bundle(sources, base(sources), own, {needs: 1})
    return made.files[made.style(needs)]


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f".{path.name}-{os.getpid()}")
    made.write_bytes(content)
    made.replace(path)
