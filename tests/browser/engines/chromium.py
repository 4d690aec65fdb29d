"""Chromium with the same face as the others, so that they can be held against it."""

from typing import Any

from playwright.sync_api import Browser
from tests.browser.engines.engine import HEIGHT


class Chromium:
    """A tab of the Chromium that all other browser tests use."""

    def __init__(self, browser: Browser) -> None:
        """Open a tab in a fresh profile."""
        self._context = browser.new_context(reduced_motion="reduce")
        self._page = self._context.new_page()

    def open(self, address: str, width: int) -> None:
        """Open a page at this width, and wait until it is loaded."""
        self._page.set_viewport_size({"width": width, "height": HEIGHT})
        self._page.goto(address)

    def evaluate(self, expression: str) -> Any:
        """Give the value of a JavaScript expression in the page; a promise is waited for."""
        return self._page.evaluate(expression)

    def close(self) -> None:
        """End the profile."""
        self._context.close()
