"""One build of the site."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.drawn import TEMPLATES
from tests.sites import ENGLISH

from groundwork.build import Build, Settings, build_of

SETTINGS = Settings("N", "D", Path("/a/b"), Path("/a/b/docs"), Path("/a/b/overrides"), Path("/a/b/site"), date(2026, 1, 1))


def test_a_configuration_holds_one_build() -> None:
    """The last that was kept, under one key; what is no build is none."""
    config: dict[str, object] = {}
    first = Build(SETTINGS, ENGLISH, TEMPLATES).keep(config)
    second = replace(first, offers=frozenset({"feed"})).keep(config)
    assert build_of(config) is second
    assert len(config) == 1
    with pytest.raises(TypeError):
        build_of({"groundwork": 1})


def test_messages_name_files_from_the_project() -> None:
    """Also when the pages stand elsewhere."""
    assert SETTINGS.shown == "docs"
    assert replace(SETTINGS, docs=Path("/a/texts")).shown == "../texts"
