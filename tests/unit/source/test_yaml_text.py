"""YAML with the line of every value."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from groundwork.problems import Location
from groundwork.source.yaml_text import MAX_DEPTH, parse, quoted

YAML_LIKE = st.text(alphabet=st.sampled_from("ab1 \n\t:-[]{}'\"&*!|>%@`#,?<=~\\\r\x07\x85\u2028é"), max_size=80)
PLAIN = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=20)
# The one name that has a meaning of its own.
NAMES = PLAIN.filter(lambda name: name != "<<")
VALUES = st.recursive(
    PLAIN | st.integers() | st.booleans() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


class WithoutAliases(yaml.SafeDumper):
    """Writes a value out in each place where it stands."""

    def ignore_aliases(self, _data: object) -> bool:
        """All of them."""
        return True


def lines_of(text: str) -> list[tuple[int, str]]:
    """Give line and text of what is wrong."""
    return [(problem.location.line, problem.wrong) for problem in parse(text, "p", "data").problems]


def test_every_value_keeps_its_line() -> None:
    """Fields, nested fields and entries of lists each know where they stand."""
    found = parse("a: 1\nb:\n  - x\n  - c: 2\n", "p", "data", first_line=2)
    assert found.data == {"a": 1, "b": ["x", {"c": 2}]}
    lines = {path: place.line for path, place in found.places.items()}
    assert lines == {(): 2, ("a",): 2, ("b",): 3, ("b", 0): 4, ("b", 1): 5, ("b", 1, "c"): 5}


def test_lines_are_those_of_an_editor() -> None:
    """YAML takes U+2028 and U+0085 for line ends; editors do not."""
    assert parse("a: 'x\u2028y\x85z'\nb: 1\n", "p", "data").places["b",].line == 2


def test_an_empty_text_has_no_fields() -> None:
    """No fields are no problem here; the schema asks for what is required."""
    assert parse("", "p", "data").data == {}
    assert parse("# only a comment\n", "p", "data").problems == ()


def test_dates_are_dates() -> None:
    """An unquoted day becomes a day; a quoted one stays text."""
    assert parse("a: 2026-03-31\nb: '2026-03-31'\n", "p", "data").data == {"a": date(2026, 3, 31), "b": "2026-03-31"}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: c: d\n", 2, "mapping values are not allowed"),
        ("a: 1\n\tb: 2\n", 2, "tab"),
        ("a: 1\nb: 'c\nd: 2\n", 2, "unexpected end"),
        ("a: 1\nb: [c\nd: 2\n", 2, "did not find expected ','"),
        ("a: 1\nb\nc: 2\n", 2, "could not find expected ':'"),
        ("a: 1\nb: 2\na: 3\n", 3, "a stands twice (first on line 1)"),
        ("a:\n  b: 1\n  b: 2\n", 3, "b stands twice (first on line 2)"),
        ("a: &x [1]\nb: *x\n", 1, "used twice through an alias"),
        ("a: &x [*x]\n", 1, "used twice through an alias"),
        ("a: 1\n<<: {b: 1}\n", 2, "must be plain text"),
        ("a: 1\nb: !env HOME\n", 2, "the tag !env means nothing"),
        ("a: 1\nb: 2026-02-31\n", 2, "'2026-02-31' cannot be read"),
        ("é: 1\nb: \x07\n", 2, "control character"),
        ("- a\n", 1, "not a list of fields"),
        ("words\n", 1, "not a list of fields"),
        (f"a: 1\nb: {'[' * 2000}{']' * 2000}\n", 2, "nested too deeply"),
        (f"a: 1\nb: {'[' * MAX_DEPTH}{']' * MAX_DEPTH}\n", 2, "nested too deeply"),
    ],
)
def test_what_yaml_forgives_or_words_badly_is_told(text: str, line: int, words: str) -> None:
    """One problem each, on the line that the author has to change."""
    ((found, wrong),) = lines_of(text)
    assert found == line
    assert words in wrong


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_very_deep_nesting_does_no_harm(opening: str) -> None:
    """However deep a text is nested, reading it ends with a problem, not with the process."""
    assert parse("a:\n" + opening * 50_000, "p", "data").problems


def test_aliases_cost_no_time() -> None:
    """Lists of lists of lists through aliases are found without being multiplied."""
    lines = ["l0: &l0 [a]", *(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30))]
    assert parse("\n".join(lines), "p", "data").problems


@given(st.text() | YAML_LIKE | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_no_text_makes_it_raise(text: str) -> None:
    """Whatever an author writes becomes data or a problem, and each has a line that the text has."""
    found = parse(text, "p", "data", first_line=2)
    last = text.count("\n") + 2
    places = [problem.location for problem in found.problems] + list(found.places.values())
    assert all(place.path == "p" and 2 <= place.line <= last for place in places)
    assert found.places[()] == Location("p", 2)


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_what_is_written_is_read(data: dict[str, object]) -> None:
    """Data written as YAML comes back whole, when names of fields are text."""
    found = parse(yaml.dump(data, Dumper=WithoutAliases, allow_unicode=True), "p", "data")
    assert not found.problems
    assert found.data == data


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])))
def test_quoted_text_is_one_line_and_comes_back(text: str) -> None:
    """A title typed at the command line stands in front matter as it was typed."""
    written = quoted(text)
    assert "\n" not in written
    assert parse(f"title: {written}\n", "p", "data").data["title"] == text
