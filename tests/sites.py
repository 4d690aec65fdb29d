"""Small sites for tests: the text of a valid page of each kind, and a build of a few files in a folder of their own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Literal

from tests.building import builder
from tests.data import dump, load

from groundwork.words.read import words_of

ROOT = Path(__file__).parents[1]
TIMEOUT = 120  # seconds; a build that goes on for ever fails its test
EPOCH = "1790000000"  # 21 September 2026: no page of a small site is overdue
STRICTNESS = {True: ["--strict"], False: ["--no-strict"], None: []}
# How many lines of a failed build say what it ended with.
LAST_WORDS = 4
CHECKED = {"last_checked": date(2026, 3, 31), "next_check": date(2027, 3, 31)}
CONFIG = f"""\
INHERIT: {ROOT.as_posix()}/mkdocs.yml
docs_dir: docs
site_dir: site
nav: null
"""

ENGLISH = words_of("en")

Meta = dict[str, Any]
Engine = Literal["mkdocs", "properdocs"]


@dataclass(frozen=True)
class Built:
    """What came of a build."""

    status: int
    lines: tuple[str, ...]
    site: Path

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the warnings say, in order."""
        return tuple(line.removeprefix("WARNING").lstrip(" -") for line in self.lines if line.startswith("WARNING"))

    @property
    def told(self) -> str:
        """Say why it did not come to its end: what it warned of, which of our templates it was in, and its last words."""
        where = [line.strip() for line in self.lines[:-LAST_WORDS] if line.startswith(("WARNING", "ERROR")) or "overrides/" in line]
        return "\n".join([f"The site did not build (status {self.status}).", *where, *self.lines[-LAST_WORDS:]])

    def html(self, path: str) -> str:
        """Read a page of the site, named by its path in docs."""
        place = path.removesuffix(".md").removesuffix("index")
        return (self.site / place / "index.html").read_text(encoding="utf-8")


def lay_out(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a project that shares this project's hooks, overrides and settings, and has these files in docs."""
    for name in ("hooks", "overrides"):
        (root / name).symlink_to(ROOT / name, target_is_directory=True)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (root / "docs").mkdir()
    write(root, files)
    return root


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files into the docs of a project; a name that ends in / makes a folder."""
    for name, content in files.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            path.mkdir()
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)


def pages_of(folder: Path, pattern: str = "**/*.html") -> list[Path]:
    """Give the pages of a built site, or of a folder of it, in order; none that only leads on from an old address."""
    return [path for path in sorted(folder.glob(pattern)) if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]


def environment() -> dict[str, str]:
    """Give the surroundings of a build: no address, no drafts, no standing notices, a fixed day."""
    return {key: value for key, value in os.environ.items() if key not in {"SITE_URL", "DRAFTS", "NOTICES"}} | {
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": EPOCH,
    }


def build(  # noqa: PLR0913 (what may differ between builds)
    root: Path, *, strict: bool | None = False, site: Path | None = None, site_url: str = "", drafts: bool = False, notices: bool = False
) -> Built:
    """Build a project in a process of its own, which needs to import nothing. Where strict is None, the project's settings say so."""
    settings = {"SITE_URL": site_url, "DRAFTS": "1" if drafts else "", "NOTICES": "1" if notices else ""}
    return _built(partial(builder().run, seconds=TIMEOUT), root, site or root / "site", settings, strict=strict)


def build_as_users_do(
    root: Path, *, strict: bool = False, engine: Engine = "mkdocs", site: Path | None = None, site_url: str = ""
) -> Built:
    """Build a project with the command that users give."""

    def run(arguments: list[str], folder: Path, environment: dict[str, str], output: Path) -> int:
        with output.open("w") as said:
            command = [sys.executable, "-m", engine, *arguments]
            return subprocess.run(command, cwd=folder, env=environment, check=False, stdout=said, stderr=said, timeout=TIMEOUT).returncode

    return _built(run, root, site or root / "site", {"SITE_URL": site_url}, strict=strict)


def _built(
    run: Callable[[list[str], Path, dict[str, str], Path], int], root: Path, site: Path, settings: Mapping[str, str], *, strict: bool | None
) -> Built:
    arguments = ["build", "-f", str(root / "mkdocs.yml"), "-d", str(site), *STRICTNESS[strict]]
    surroundings = environment() | {name: value for name, value in settings.items() if value}
    with NamedTemporaryFile() as output:
        status = run(arguments, root, surroundings, Path(output.name))
        return Built(status, tuple(output.read().decode().splitlines()), site)


def page(meta: Meta, body: str = "") -> str:
    """Write a page; a field whose value is None is left out."""
    kept = {name: value for name, value in meta.items() if value is not None}
    front = dump(kept)
    return f"---\n{front}---\n\n{body}\n"


def drill(title: str = "Wall sit", body: str = "Nobody has tested it.", **changes: Any) -> str:
    """Write a drill."""
    meta: Meta = {
        "title": title,
        "summary": f"What {title} is.",
        "family": "crawling",
        "level": "gentle",
        "position": "hands-and-knees",
        "tested": "not-tested-on-its-own",
        "start": "On hands and knees.",
        "steps": [{"text": f"Step {number}."} for number in range(1, 5)],
        "breath": "Easy.",
        "dose": {"start": "2 rounds", "source": "Common practice"},
        "no_floor": "Use a bench.",
        "space": "A mat",
        **CHECKED,
    }
    return page(meta | changes, body)


def article(title: str = "What is known", body: str = "Little.", **changes: Any) -> str:
    """Write an article."""
    return page({"title": title, "summary": f"About {title}.", "topic": "crawling", **CHECKED} | changes, body)


def infant(title: str = "Tummy time", body: str = "Little.", **changes: Any) -> str:
    """Write a page for parents."""
    meta: Meta = {"title": title, "summary": f"About {title}.", "topic": "tummy-time", "in_short": ["One.", "Two."], **CHECKED}
    return page(meta | changes, body)


def stage(*drills: str, **changes: Any) -> Meta:
    """Give a stage of a progression."""
    words = {"title": "A stage", "drills": list(drills), "entry": "Now.", "advance": "Easy.", "hold": "Hard.", "step_back": "Less."}
    return words | changes


def progression(title: str = "Crawl plan", body: str = "Common practice.", **changes: Any) -> str:
    """Write a progression; give it ``stages`` with drills that exist."""
    meta: Meta = {
        "title": title,
        "summary": f"What {title} is.",
        "for_whom": "Adults.",
        "before": ["You can kneel."],
        "session": {"amount": "5 minutes", "often": "Daily.", "source": "Common practice"},
        "stages": [stage("wall-sit"), stage("wall-sit")],
        "retest": "Bend.",
        "outcomes": {"better": "Go on.", "same": "Stay.", "worse": "Step back."},
        "expect": "Soreness.",
        "see_someone": "After six weeks.",
        **CHECKED,
    }
    return page(meta | changes, body)


def question(name: str = "hands-1", passage: str = "drills/wall-sit.md", heading: str = "evidence", **changes: Any) -> Meta:
    """Give a question of a quiz; a field whose value is None is left out."""
    words: Meta = {
        "id": name,
        "prompt": "Which?",
        "choices": [{"text": "This", "correct": True, "feedback": "Yes."}, {"text": "That", "feedback": "No."}],
        "explanation": "So it is.",
        "passage": {"page": passage, "heading": heading, "title": "What the evidence says"},
    }
    return {field: value for field, value in (words | changes).items() if value is not None}


def choices(letters: str, **changes: str) -> list[Meta]:
    """Give choices by letter; a capital one is right."""
    return [{"text": one, "feedback": f"So {one}."} | ({"correct": True} if one.isupper() else {}) | changes for one in letters]


def quiz(title: str = "Check yourself", **changes: Any) -> str:
    """Write a quiz."""
    return page({"title": title, "summary": f"About {title}.", "topic": "crawling", "questions": [question()]} | changes)


def about(title: str = "How we work", body: str = "Slowly.", **changes: Any) -> str:
    """Write a page about the site."""
    return page({"title": title, "summary": f"About {title}."} | changes, body)


def safety() -> str:
    """Give our safety words for a site that has none of the works that they rest on."""
    words: Meta = load((ROOT / "docs/data/safety.yml").read_text(encoding="utf-8"))
    return dump(words | {"references": []})


REFERENCES = """\
smith2018:
  type: article-journal
  title: Crawling and the back
  author:
    - {family: Smith, given: A.}
  issued: 2018
  DOI: 10.1000/182
"""

WINDOWS = """\
title: When they did it
note: How to read it.
windows:
  - {skill: Sitting, from: 3.8, to: 9.2}
source: Somebody
reference: smith2018
"""

THREE_PAGES: dict[str, str | bytes] = {
    "drills/wall-sit.md": drill(references=["smith2018"], body="Nobody has tested it [@smith2018]."),
    "articles/what-is-known.md": article(drills=["wall-sit"]),
    "progressions/crawl-plan.md": progression(),
    "data/references.yml": REFERENCES,
}
