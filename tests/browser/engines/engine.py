"""What the tests ask of a browser engine: open a page at a width, and say what is so in it."""

import time
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

HEIGHT = 844  # of every window, in px
PATIENCE = 30  # seconds; an engine that does not start or answer by then fails its tests

Answer = TypeVar("Answer")


class Engine(Protocol):
    """A browser that runs. What goes wrong in a page is told by the page itself (``pages.py``), in all engines alike."""

    def open(self, address: str, width: int) -> None:
        """Open a page at this width, and wait until it is loaded."""

    def evaluate(self, expression: str) -> Any:
        """Give the value of a JavaScript expression in the page; a promise is waited for."""

    def close(self) -> None:
        """End the browser, and all that was started for it."""


def wait_for(ask: Callable[[], Answer | None], name: str) -> Answer:
    """Ask again and again until there is an answer."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (answer := ask()) is not None:
            return answer
        time.sleep(0.05)
    message = f"{name} did not answer within {PATIENCE} seconds"
    raise TimeoutError(message)
