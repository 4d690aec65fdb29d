"""Evidence cards on built pages."""

from collections.abc import Callable

from tests.sites import REFERENCES, THREE_PAGES, Built, article, drill

# The work of the three pages, with what its study found.
STUDY = """\
  study:
    design: pilot-study
    intervention: Crawling.
    not_shown: [that it eases pain]
    findings:
      - id: joint-angle
        subject: Crawling
        verb: change
        verb_third: changes
        rest: one joint angle
        reported: One joint angle changed.
        certainty: low
        outcome: The angle of one joint.
        interval: {axis: Difference in the angle, measure: mean difference, scale: difference, estimate: 2, low: 1, high: 3}
"""
CARD = "/// evidence | smith2018: joint-angle\n///"
FILES = THREE_PAGES | {"data/references.yml": REFERENCES + STUDY}


def test_a_card_in_the_body_of_any_page(build_site: Callable[..., Built]) -> None:
    """Its words are those of the grade; its work is in the list of references; its heading fits the page."""
    built = build_site(FILES | {"articles/card.md": article("Card", CARD), "drills/card.md": drill("A card", CARD)}, strict=True)
    assert (built.status, built.warnings) == (0, ())
    for path, tag in {"articles/card.md": "h2", "drills/card.md": "h3"}.items():
        html = built.html(path)
        assert f'<{tag} class="evidence__finding">Crawling may change one joint angle</{tag}>' in html
        assert 'id="ref-smith2018"' in html
        assert 'Difference in the angle <span class="evidence__measure">(mean difference)</span>' in html
        assert 'role="img" aria-label="Mean difference: 2 (95% interval 1 to 3). ' in html


def test_bars_and_plots_without_their_words_are_told(build_site: Callable[..., Built]) -> None:
    """A value below 0, a second unit, an axis without words: each is told at its line, before any card is drawn."""
    wrong = STUDY.replace("axis: Difference in the angle, ", "") + (
        "        bars:\n"
        "          title: Half had one within\n"
        "          unit: days\n"
        "          groups:\n"
        "            - {label: Plan, value: -208}\n"
        "            - {label: No plan, value: 16, unit: weeks}\n"
    )
    built = build_site(FILES | {"data/references.yml": REFERENCES + wrong}, strict=True)
    lines = (REFERENCES + wrong).split("\n")
    assert built.status == 1
    finding = "smith2018, study, findings, entry 1"
    told = {
        "interval: {": f"{finding}, interval, axis is missing.",
        "label: Plan": f"{finding}, bars, groups, entry 1, value is -208, less than 0.",
        "label: No plan": f"unknown field {finding}, bars, groups, entry 2, unit.",
    }
    for words, problem in told.items():
        line = next(number for number, text in enumerate(lines, 1) if words in text)
        assert any(warning.startswith(f"docs/data/references.yml:{line}:") and problem in warning for warning in built.warnings), (
            built.warnings
        )


def test_unknown_names_are_told_with_their_line(build_site: Callable[..., Built]) -> None:
    """Each wrong card, with the line it stands on and what was probably meant; a card in code is none."""
    body = f"```\n{CARD}\n///\n```\n\n/// evidence | smith2081: joint-angle\n///\n\n{CARD}\n\n/// evidence | smith2018:  joint-angel\n///"
    text = article("Card", body)
    built = build_site(FILES | {"articles/card.md": text}, strict=True)
    first, second = (next(n for n, line in enumerate(text.split("\n"), 1) if words in line) for words in ("smith2081", "joint-angel"))
    assert built.status == 1
    assert built.warnings == (
        f"docs/articles/card.md:{first}: evidence card smith2081: no such reference in docs/data/references.yml. Did you mean smith2018?",
        f"docs/articles/card.md:{second}: evidence card smith2018: has no finding joint-angel. Did you mean joint-angle?",
    )
    assert "Crawling may change" in built.html("articles/card.md")
