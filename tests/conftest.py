"""Fixtures that build sites."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests import sites
from tests.sites import ROOT, Built

# A busy machine is no failure, so examples may take their time. CI tries more of them than somebody who waits for make check.
for name, examples in {"quick": 40, "thorough": 100}.items():
    settings.register_profile(name, max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("thorough" if os.environ.get("CI") else "quick")

BuildSite = Callable[..., Built]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update, for a change of messages that is wanted."""
    parser.addoption("--update", action="store_true", help="write golden files anew; read the difference before you keep it")


@pytest.fixture
def build_site(tmp_path: Path) -> BuildSite:
    """Give a function that builds a site of these files: path in docs to content."""

    def build(files: Mapping[str, str | bytes], *, strict: bool = False, engine: sites.Engine = "mkdocs") -> Built:
        return sites.build(sites.lay_out(tmp_path, files), strict=strict, engine=engine)

    return build


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project itself once, strictly and without an address; give the folder of the site."""
    built = sites.build(ROOT, strict=True, site=tmp_path_factory.mktemp("real") / "site")
    assert built.status == 0, "\n".join(built.lines)
    return built.site
