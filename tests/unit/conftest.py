"""Fixtures that tests of several folders share."""

import pytest
from tests.unit.workshop import once

from groundwork.workshop import bench, sheet


@pytest.fixture
def workshop_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the workshop do the same once, and draw no large sheets; nothing that comes of it is ever changed."""
    monkeypatch.setattr(bench.Bench, "__post_init__", once.ready)
    monkeypatch.setattr(bench, "read", once.read)
    monkeypatch.setattr(bench, "page_style", once.page_style)
    monkeypatch.setattr(sheet, "png", once.png)
