"""What tells two built sites apart: tools/compare.py."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from tests.sites import ROOT


@pytest.fixture(scope="module")
def compare() -> ModuleType:
    """Load the script."""
    spec = importlib.util.spec_from_file_location("compare", ROOT / "tools/compare.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def site(folder: Path, **files: str) -> Path:
    """Write a site: a_html is the file a.html."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_only_what_differs_is_said(compare: ModuleType, tmp_path: Path) -> None:
    """White space between tags is none; a word, a missing file and another picture are."""
    before = site(tmp_path / "a", a_html="<p>One</p>\n\n<p>two</p>", b_html="<p>One</p>", c_html="c", d_png="x", e_html="same")
    after = site(tmp_path / "b", a_html="<p>One</p> <p>two</p>", b_html="<p>Other</p>", d_png="y", e_html="same", f_html="new")
    assert list(compare.compared(before, after)) == ["gone: c.html", "new: f.html", "b.html\n-One\n+Other", "d.png\nbytes differ"]


def test_a_long_difference_is_cut(compare: ModuleType, tmp_path: Path) -> None:
    """With how much more there is."""
    before = site(tmp_path / "a", a_html="".join(f"<p>{n}</p>" for n in range(30)))
    (said,) = compare.compared(before, site(tmp_path / "b", a_html=""))
    assert said.count("\n") == compare.SHOWN + 1
    assert said.endswith(f"… {90 - compare.SHOWN} more")
