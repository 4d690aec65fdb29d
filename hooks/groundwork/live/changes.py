"""Tells open pages what they were made from by now, as server-sent events."""

from collections.abc import Iterator
from threading import Condition

MEDIA_TYPE = "text/event-stream"
# Seconds after which a line that says nothing finds out whether the page is still there.
ALIVE = 15.0


class Changes:
    """The version of what is shown, as a text without line ends."""

    def __init__(self, version: str) -> None:
        """Begin with a version."""
        self.version, self._changed = version, Condition()

    def tell(self, version: str) -> None:
        """Tell every open page that there is a new version."""
        with self._changed:
            self.version = version
            self._changed.notify_all()

    def events(self, alive: float = ALIVE) -> Iterator[bytes]:
        """Give the version now, and each later one, without an end."""
        sent = ""
        while True:
            version = self._after(sent, alive)
            yield b":\n\n" if version == sent else f"data: {version}\n\n".encode()
            sent = version

    def _after(self, version: str, seconds: float) -> str:
        """Wait for another version than this one; give this one when none comes for a while."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != version, timeout=seconds)
            return self.version
