"""Messages name commands as their reader can type them."""

import pytest

from groundwork.command import typed
from groundwork.command.typed import option


@pytest.mark.parametrize(
    ("installed", "serving", "writing"),
    [
        (False, "make serve PORT=8001", 'make new drill TITLE="Wall sit"'),
        (True, "groundwork serve --port 8001", 'groundwork new drill "Wall sit"'),
    ],
)
def test_a_command_is_named_as_it_is_typed(monkeypatch: pytest.MonkeyPatch, *, installed: bool, serving: str, writing: str) -> None:
    """With make in a checkout; a wheel brings no Makefile."""
    monkeypatch.setattr(typed, "INSTALLED", installed)
    assert typed.typed("serve", PORT=8001) == serving
    assert typed.typed("new drill", TITLE='"Wall sit"') == writing


@pytest.mark.parametrize(("installed", "said"), [(False, ("WRITE=1", "TO=docs")), (True, ("--write", "--to docs"))])
def test_an_option_is_named_as_it_is_typed(monkeypatch: pytest.MonkeyPatch, *, installed: bool, said: tuple[str, str]) -> None:
    """Make knows values only, the command line knows options."""
    monkeypatch.setattr(typed, "INSTALLED", installed)
    assert (option("WRITE"), option("TO", "docs")) == said
