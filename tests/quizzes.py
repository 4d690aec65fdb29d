"""Small sites with questions, for tests in the browser, and a server that can change from one to another."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests import serving, sites
from tests.serving import Quiet
from tests.sites import Meta, drill, page, question, quiz

from groundwork.headers import POLICY

LEAD = {"title": "Home", "summary": "The home page.", "lead": "Movement.", "start_with": ["wall-sit"]}
HOME = page(LEAD, "## What we can say\n\nLittle.")
REVIEW = page({"title": "Review", "summary": "A few questions."})


def asked(name: str, prompt: str = "", **changes: Any) -> Meta:
    """Give a question with a prompt of its own."""
    words: Meta = {"prompt": prompt or f"What of {name}?", "explanation": f"So is {name}.", "type": "true-or-false"}
    return question(name, **(words | changes))


def site(root: Path, banks: Mapping[str, list[Meta]]) -> Path:
    """Build a site with these banks (name of the file to its questions); give its folder."""
    root.mkdir()
    pages = {f"quizzes/{name}.md": quiz(f"Bank {name}", questions=questions) for name, questions in banks.items()}
    sites.lay_out(root, {"index.md": HOME, "review.md": REVIEW, "drills/wall-sit.md": drill(), **pages})
    built = sites.build(root, strict=True)
    assert built.status == 0, built.told
    return built.site


class Fresh(Quiet):
    """Serves files that no browser keeps."""

    def end_headers(self) -> None:
        """Add the policy that the site is to be served with, and forbid to keep anything."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder, which may be a link that changes; give the address."""
    with serving.served(folder, Fresh) as at:
        yield at
