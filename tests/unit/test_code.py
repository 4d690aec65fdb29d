"""Where the generator's own files are."""

import pytest
from tests.sites import ROOT

from groundwork import code


def test_a_checkout_is_its_own_code() -> None:
    """The folders that a wheel carries stand beside those of the package."""
    assert (code.CODE, code.PACKAGE, code.INSTALLED) == (ROOT, ROOT / "hooks/groundwork", False)


@pytest.mark.parametrize(("installed", "said"), [(False, "docs/templates"), (True, f"{ROOT.as_posix()}/docs/templates")])
def test_messages_name_files_that_their_reader_has(monkeypatch: pytest.MonkeyPatch, *, installed: bool, said: str) -> None:
    """In a checkout from its folder; an installed generator is anywhere."""
    monkeypatch.setattr(code, "INSTALLED", installed)
    assert code.named(ROOT / "docs/templates") == said
