"""What of templates is changed: their conditions, numbers, values and branches, and the HTML between."""

import pytest
from tools.mutants import templates


def changes(source: str) -> dict[str, set[str]]:
    """Give all mutants of a template that can be read, by kind."""
    found: dict[str, set[str]] = {}
    for edit in templates.edits(source):
        if templates.reads(after := edit.of(source)):
            found.setdefault(edit.kind, set()).add(after)
    return found


@pytest.mark.parametrize(
    ("source", "kind", "after"),
    [
        ("{% if a %}b{% endif %}", "condition turned", {"{% if not (a) %}b{% endif %}"}),
        ("{{ f(a if b.if else c) }}", "condition turned", {"{{ f(a if not (b.if) else c) }}"}),
        ("{{ f(a if b) }}", "condition turned", {"{{ f(a if not (b)) }}"}),
        ("{% for a in b if f(a, c) %}{% endfor %}", "condition turned", {"{% for a in b if not (f(a, c)) %}{% endfor %}"}),
        ("{% if a == b and c %}{% endif %}", "operator replaced", {"{% if a != b and c %}{% endif %}", "{% if a == b or c %}{% endif %}"}),
        ("{% set a = b[0] %}", "number moved", {"{% set a = b[1] %}"}),
        ("a{{ b }}c{{ d }}", "value dropped", {"ac{{ d }}", "a{{ b }}c"}),
        ("{%- if a -%} b {% else %}c{% endif %}", "branches swapped", {"{%- if a -%} c{% else %}b {% endif %}"}),
        ("<p>{{ a }} One{{ b }} two three</p>", "words swapped", {"<p>{{ a }} One{{ b }} three two</p>"}),
        ('<a {{ b }} href="{{ c }}" d>', "attribute dropped", {"<a {{ b }} d>", '<a {{ b }} href="{{ c }}">'}),
        ('<a class="b c--{{ d }}">', "class dropped", {'<a class=" c--{{ d }}">', '<a class="b">'}),
        ('<{{ a }} id="b">', "attribute dropped", {"<{{ a }}>"}),
    ],
)
def test_each_kind_of_change(source: str, kind: str, after: set[str]) -> None:
    """Something is dropped, swapped or turned round, and nothing else changes."""
    assert changes(source)[kind] == after


@pytest.mark.parametrize(
    "source",
    [
        "{# {% if a == 1 %} one two #}",
        "<!-- one two <a b> -->",
        "<style>one two</style>",
        "<p>{% if a %}b{% elif c %}d{% else %}e{% endif %}</p>",
        "<p>One{# it #} two</p>",
    ],
)
def test_what_stays(source: str) -> None:
    """Comments are no mutants, nor are more than two branches; words are neighbours only when nothing stands between."""
    assert {kind for kind in changes(source) if kind != "condition turned"} == set()


def test_white_space_that_the_lexer_leaves_out_moves_no_place() -> None:
    """Places are those in the file."""
    assert changes("a  \n{%- if b -%}  \n c {{- 1 -}} \n{% endif %}")["number moved"] == {"a  \n{%- if b -%}  \n c {{- 2 -}} \n{% endif %}"}


def test_a_text_that_is_no_template_is_no_mutant() -> None:
    """It would end every test."""
    assert not templates.reads("{% if %}")
