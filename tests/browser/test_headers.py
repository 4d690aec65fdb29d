"""The site under the headers that it is to be served with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.kinds import PAGES
from tests.serving import Quiet, served

from groundwork.headers import ALL


class Protected(Quiet):
    """Serves with the headers for all files."""

    def end_headers(self) -> None:
        """Send them."""
        for name, value in ALL.items():
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def protected(real_site: Path) -> Iterator[str]:
    """Serve the built site; give its address."""
    with served(real_site, Protected) as at:
        yield at


@pytest.fixture
def told(phone: Page) -> list[str]:
    """Keep what the browser tells of: what a policy forbade, and what failed."""
    found: list[str] = []
    phone.on("console", lambda message: found.append(message.text) if message.type in {"error", "warning"} else None)
    phone.on("pageerror", lambda error: found.append(str(error)))
    return found


def test_no_page_needs_what_the_policy_forbids(phone: Page, protected: str, told: list[str]) -> None:
    """Styles, scripts, pictures, fonts: all that a page of each kind loads is allowed."""
    for path in PAGES:
        phone.goto(f"{protected}{path}", wait_until="networkidle")
        assert phone.evaluate("document.styleSheets.length"), path
    assert told == []


def test_search_works_under_the_policy(phone: Page, protected: str, told: list[str]) -> None:
    """It loads its index when a reader asks. Tests of the quiz run under the policy as well."""
    phone.goto(f"{protected}search/")
    phone.get_by_role("searchbox").fill("bear")
    expect(phone.get_by_role("link", name="Bear hold").first).to_be_visible()
    assert told == []
