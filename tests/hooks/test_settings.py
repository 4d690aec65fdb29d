"""Settings without which nothing can be drawn."""

from pathlib import Path

from tests.sites import THREE_PAGES, about, build, drill, lay_out


def test_a_language_without_words_ends_the_build(tmp_path: Path) -> None:
    """With one sentence, before anything is drawn: no page is half in one language."""
    root = lay_out(tmp_path, {"about/us.md": about()})
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "theme: {language: de}\n", encoding="utf-8")
    built = build(root)
    assert built.status == 1
    told = "hooks/groundwork/words/de.yml: words: there is no such file. Write it, or take one of: en."
    assert [line for line in built.lines if line.endswith(told)]
    assert "Traceback" not in "".join(built.lines)
    assert not built.site.exists()


def test_a_theme_without_our_templates_ends_the_build(tmp_path: Path) -> None:
    """With one sentence too."""
    root = lay_out(tmp_path, {"about/us.md": about()})
    (root / "mkdocs.yml").write_text("site_name: Ours\ntheme: material\nhooks: [hooks/catalogue.py]\n", encoding="utf-8")
    built = build(root)
    assert built.status == 1
    told = "mkdocs.yml: theme: custom_dir is missing, and all templates are there. Write custom_dir: overrides."
    assert [line for line in built.lines if line.endswith(told)]
    assert "Traceback" not in "".join(built.lines)


def test_what_is_wrong_ends_a_build_that_says_nothing_of_it(tmp_path: Path) -> None:
    """``mkdocs build``, and so ``mkdocs gh-deploy``, publishes no site with a problem in it."""
    root = lay_out(tmp_path, THREE_PAGES)
    assert build(root, strict=None).status == 0
    (root / "docs/drills/more.md").write_text(drill("More", sumary="Twice."), encoding="utf-8")
    built = build(root, strict=None)
    assert built.status == 1
    assert [line for line in built.warnings if line.startswith("docs/drills/more.md")]
