"""What one process knows while it serves: the last build, what was said in it, why there is none, and the styles saved since."""

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from threading import Lock

from groundwork.build import Build
from groundwork.bundles.bundle import restyled
from groundwork.bundles.folder import base, features, read
from groundwork.live.changes import Changes
from groundwork.problems import Problem
from groundwork.served.failure import Failure, explain
from groundwork.served.heard import Heard


class Session:
    """Follows the builds of one project, and tells open pages of each."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.heard = Heard()
        self.build: Build | None = None
        self.failure: Failure | None = None
        self.serving = False
        self.ends = ExitStack()
        """What to end with the server."""
        self.styles: Mapping[str, bytes] = {}
        self.problems: frozenset[Problem] = frozenset()
        self._styles_wrong: frozenset[Problem] = frozenset()
        self._whole = False
        # A page that another process served must not think that it is up to date.
        self.begun, self._builds, self._styled = time.time_ns(), 0, 0
        self._lock = Lock()
        self.changes = Changes(self._version)

    @property
    def root(self) -> Path:
        """The folder of the project."""
        return self.heard.settings.parent

    @property
    def _version(self) -> str:
        """What a page is made of: the build, and the styles."""
        return f"{self.begun}.{self._builds} {self._styled}"

    def whole(self, build: Build) -> None:
        """Keep a build that has come to its end; a strict one may still be refused for its problems."""
        self.build, self._whole = build, True
        self.heard.docs = build.settings.shown

    def serve(self) -> None:
        """Begin to show the first build."""
        self.serving = True
        self.heard.tell_errors()
        self._settle()

    def guarded(self, builder: Callable[[], object], tell: Callable[[str], None]) -> Callable[[], None]:
        """Give a builder that never fails: why there is no build is told, and shown until the next one."""

        def build() -> None:
            self.heard.begin()
            failure = None
            try:
                self._finish(builder)
            except Exception as error:  # noqa: BLE001 (whatever it is, the next save is another chance)
                failure = self.explained(error)
                for line in told(failure):
                    tell(line)
            self.failure = failure
            self._builds += 1
            self.changes.tell(self._version)

        return build

    def explained(self, error: BaseException) -> Failure:
        """Find out why a build has failed."""
        return explain(error, self.heard, self.root)

    def restyle(self) -> None:
        """Join the styles as they are now, and tell open pages."""
        with self._lock:
            before = self._styles_wrong
            self._join()
            self.problems = (self.problems - before) | self._styles_wrong
            self._styled += 1
        self.changes.tell(self._version)

    def _finish(self, builder: Callable[[], object]) -> None:
        self._whole = False
        try:
            builder()
        except SystemExit:
            # MkDocs refuses a strict build at its very end, when all is written.
            if not self._whole:
                raise
        self._settle()

    def _settle(self) -> None:
        """Take what was found; a style may have been saved since the build has read it."""
        with self._lock:
            self._join()
            self.problems = frozenset([*(self.build.problems if self.build else ()), *self.heard.problems])

    def _join(self) -> None:
        if self.build:
            overrides = self.build.settings.overrides
            sources = read(overrides.parent, overrides.name)
            self.styles, wrong = restyled(self.build.bundles, sources, base(sources), features(sources))
            self._styles_wrong = frozenset(wrong)


def told(failure: Failure) -> list[str]:
    """Say why there is no build: one line for each mistake of somebody's, a traceback for one of ours."""
    if failure.bug:
        return [failure.bug.rstrip()]
    return [] if failure.said else [str(mistake) for mistake in failure.mistakes]


SESSION = Session()
"""The one of this process: MkDocs makes all else anew for each build, and what is said before the first hook has no other place."""
