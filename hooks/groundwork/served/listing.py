"""Which problems a page shows first: those of its own files, then all others; notices beneath; of standing ones only the number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from groundwork.build import Build
from groundwork.figures.page import SUFFIX
from groundwork.problems import Problem
from groundwork.source.read import DEFAULTS


@dataclass(frozen=True)
class FileProblems:
    """The problems of one file, and the address of the page that shows it; empty where none does."""

    path: str
    problems: tuple[Problem, ...]
    address: str = ""


@dataclass(frozen=True)
class Listing:
    """All that is wrong, as one page shows it."""

    own: tuple[FileProblems, ...] = ()
    others: tuple[FileProblems, ...] = ()
    notices: tuple[FileProblems, ...] = ()
    standing: int = 0

    @property
    def on_page(self) -> int:
        """How many problems the page's own files have."""
        return _count(self.own)

    @property
    def count(self) -> int:
        """How many problems there are."""
        return _count(self.own) + _count(self.others)

    @property
    def noticed(self) -> int:
        """How many notices are shown."""
        return _count(self.notices)


def listing(problems: Iterable[Problem], own: Sequence[str], addresses: Mapping[str, str], *, standing: bool = False) -> Listing:
    """Put problems in order for the page that is made of its ``own`` files, the most its own first; each once.

    ``addresses`` gives where the page of a file is; ``standing`` shows standing notices, too.
    """
    found = sorted(set(problems))
    shown = [problem for problem in found if standing or not problem.standing]
    mistakes, notices = ([problem for problem in shown if problem.notice is notice] for notice in (False, True))
    places = {path: place for place, path in enumerate(own)}
    mine = sorted((one for one in mistakes if one.location.path in places), key=lambda one: places[one.location.path])
    rest = (one for one in mistakes if one.location.path not in places)
    beneath = sorted(notices, key=lambda one: places.get(one.location.path, len(places)))
    own_files, others, noticed = (tuple(_files(some, addresses)) for some in (mine, rest, beneath))
    return Listing(own_files, others, noticed, len(found) - len(shown))


def files_of(build: Build, uri: str) -> Sequence[str]:
    """Name the files that a page is made of, as messages do: its own, its figure, its questions' banks, its folders' defaults."""
    page = build.pages.get(uri)
    banks = sorted({asked.bank.uri for asked in page.asked.values()}) if page else []
    folders = PurePosixPath(uri).parents
    names = [uri, _figure(uri), *banks, *(str(folder / DEFAULTS) for folder in folders)]
    return [f"{build.settings.shown}/{name}" for name in dict.fromkeys(names)]


def addresses(build: Build, at: str) -> Mapping[str, str]:
    """Give the address of the page of each file that has one, by the file's name in messages; ``at`` is where the site is served."""
    found = {f"{build.settings.shown}/{uri}": f"{at}{url.removeprefix('./')}" for uri, url in build.addresses.urls.items()}
    return {f"{path.removesuffix('.md')}{SUFFIX}": url for path, url in found.items()} | found


def _figure(uri: str) -> str:
    return uri.removesuffix(".md") + SUFFIX


def _files(problems: Iterable[Problem], addresses: Mapping[str, str]) -> Iterator[FileProblems]:
    for path, some in groupby(problems, key=lambda one: one.location.path):
        yield FileProblems(path, tuple(some), addresses.get(path, ""))


def _count(files: Iterable[FileProblems]) -> int:
    return sum(len(file.problems) for file in files)
