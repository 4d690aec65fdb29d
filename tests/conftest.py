"""Fixtures that build sites."""

import fcntl
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests import examples, sites
from tests.sites import ROOT, Built

examples.load()

BuildSite = Callable[..., Built]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update, for a change of messages that is wanted."""
    parser.addoption("--update", action="store_true", help="write golden files anew; read the difference before you keep it")


@pytest.fixture
def build_site(tmp_path: Path) -> BuildSite:
    """Give a function that builds a site of these files: path in docs to content."""

    def build(files: Mapping[str, str | bytes], *, strict: bool = False, notices: bool = False) -> Built:
        return sites.build(sites.lay_out(tmp_path, files), strict=strict, notices=notices)

    return build


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project itself once, strictly and without an address; give the folder of the site. Processes that test share it."""
    among_us = os.environ.get("PYTEST_XDIST_WORKER")
    folder = tmp_path_factory.getbasetemp().parent / "real" if among_us else tmp_path_factory.mktemp("real")
    folder.mkdir(exist_ok=True)
    site = folder / "site"
    with (folder / "lock").open("w") as lock:
        # The first builds, and the others wait for it; the lock is open again when the file is closed.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            built = sites.build_as_users_do(ROOT, strict=True, site=folder / "building")
            assert built.status == 0, built.told
            built.site.rename(site)
    return site
