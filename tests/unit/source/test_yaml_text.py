"""YAML with the line of every value."""

import re
from datetime import date

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from groundwork.problems import Location
from groundwork.source.hidden import without
from groundwork.source.yaml_text import MAX_DEPTH, fault, parse, quoted

YAML_LIKE = st.text(alphabet=st.sampled_from("ab1 \n\t:-[]{}'\"&*!|>%@`#,?<=~\\\r\x07\x85\u2028é"), max_size=80)
PLAIN = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=20).map(without)
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
    """YAML takes U+2028 and U+0085 for line ends; editors do not, so neither hides a field."""
    found = parse("a: 'x\u2028y\x85z'\nb: 1\n", "p", "data")
    assert found.places["b",].line == 2
    assert [problem.location.line for problem in found.problems] == [1, 1]
    assert parse("a: 1\u2028b: 2\n", "p", "data").data == {}


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
        ("a: 1\nb: *x\n", 2, "*x is a sign of YAML's own"),
        ("a: 1\nb: &x Co\n", 2, "&x is a sign of YAML's own"),
        ("a: 1\nb: *Try* this\n", 2, "did not find expected alphabetic"),
        ("a: 1\nb: ! value\n", 2, "! is a sign of YAML's own"),
        ("a: 1\nb: !!bool maybe\n", 2, "!!bool is a sign of YAML's own"),
        ("a: 1\nb: !!timestamp x\n", 2, "!!timestamp is a sign of YAML's own"),
        ("%TAG ! x:\n---\na: 1\n", 1, "%TAG ! x: is a sign of YAML's own"),
        ("a: 1\nb: =\n", 2, "'=' cannot be read"),
        ("a: 1\n<<: {b: 1}\n", 2, "must be plain text"),
        ("a: 1\nb: !env HOME\n", 2, "!env is a sign of YAML's own"),
        ("a: 1\nb: 2026-02-31\n", 2, "'2026-02-31' cannot be read"),
        ("é: 1\nb: \x07\n", 2, "U+0007 CONTROL CHARACTER"),
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
    assert len(parse("\n".join(lines), "p", "data").problems) > len(lines)


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


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])).map(without))
def test_quoted_text_is_one_line_and_comes_back(text: str) -> None:
    """A title typed at the command line stands in front matter as it was typed."""
    written = quoted(text)
    assert "\n" not in written
    assert parse(f"title: {written}\n", "p", "data").data["title"] == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("feel: Wrists #1 and toes\n", [(1, "#1 and toes")]),
        ("title: Update of our plan in step #2 with new drills\nsummary: Words behind a sign #3 that must stay.\n",
         [(1, "#2 with new drills"), (2, "#3 that must stay.")]),
        ("steps:\n  - Put #1\n  - text: Lift\t#2\n", [(2, "#1"), (3, "#2")]),
        ("a: [one #1, two]\nb: {c: d #2}\n", [(1, "#1, two]"), (2, "#2}")]),
        ("a: [\n  one #1\n]\nb: {\n  c: d, #2\n}\n", [(2, "#1"), (5, "#2")]),
        ('a: "Step" #1\nb: 2 # seconds\nc: gentle # or not\n', [(1, "#1"), (2, "# seconds"), (3, "# or not")]),
        ("a: #1\nb:\n  - #2\n", [(1, "#1"), (3, "#2")]),
        ("a: | #1\n  text\n", [(1, "#1")]),
        ("a: Wrists\n  #1 and toes\nb: 1\n", [(2, "#1 and toes")]),
        ("a:\n  #1 is the wrist\n  then toes\n", [(2, "#1 is the wrist")]),
        ("a:\n  - Wrists\n\n    #1 and toes\n", [(4, "#1 and toes")]),
        ("a: Wrists #1 and\n  toes too\nb: 1\n", [(1, "#1 and")]),
        ("a: Wrists and\n  #1 toes too\n  go on\n", [(2, "#1 toes too")]),
        ("a: |\n    text\n  # not\nb: 1\n", [(3, "# not")]),
        ("a: [one\n#1 two]\n", [(2, "#1 two]")]),
        ("a #1: b\n", [(1, "#1: b")]),
        (f"a: b # {'c' * 99}\x1b\n", [(1, f"# {'c' * 38}…")]),
    ],
)  # fmt: skip
def test_a_comment_that_cuts_a_value_is_told(text: str, told: list[tuple[int, str]]) -> None:
    """Each on its line, with what it takes away; what breaks because of it is not told again."""
    cuts = [(line, wrong) for line, wrong in lines_of(text) if not wrong.startswith(("U+", "not valid YAML"))]
    assert cuts == [(line, f'a comment begins here, so "{cut}" is not read') for line, cut in told]


@pytest.mark.parametrize(
    "text",
    [
        "# above\na: b#c\n# between\nd: 'e # f'\ng: \"h # i\"\n# below\n",
        "a:\n  # above\n  b: 1\n  # below\n# and below\nc:\n# above\n- 1\n# below\n- 2\n",
        "a:\n      # deep, above its fields\n  b: 1\n",
        "a: |\n  # text\n    # text\nb: >-\n  text # text\n",
        "a: [\n  # above\n  b,\n  # between\n  c,\n  # below\n]\n",
        "---\n# above\na: https://a.b/#c\n",
    ],
)
def test_a_comment_beside_values_is_no_problem(text: str) -> None:
    """A comment on a line of its own, no deeper than what is around it; and signs that begin none."""
    assert lines_of(text) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r"a\u202eb", "\\u202e stands for U+202E RIGHT-TO-LEFT OVERRIDE"),
        (r"a\x07b", "\\x07 stands for U+0007 CONTROL CHARACTER"),
        (r"a\eb", "\\e stands for U+001B CONTROL CHARACTER"),
        (r"a\Lb", "\\L stands for U+2028 LINE SEPARATOR"),
        (r"a\U000E0041b", "\\U000E0041 stands for U+E0041 TAG LATIN CAPITAL LETTER A"),
        (r"Atem\u00adpause \U0001F468\u200D\U0001F469 \\u202e \t \n", ""),
    ],
)
def test_what_nobody_sees_is_told_also_when_it_is_escaped(written: str, said: str) -> None:
    """In a name of a field and in a value; a backslash that is a backslash begins nothing."""
    for text in (f'a: 1\nb: "{written}"\n', f'a: 1\n"{written}": b\n'):
        told = lines_of(text)
        assert told == ([(2, f"{said}, which nobody sees")] if said else [])


WORDS = st.lists(st.sampled_from(["a", "wrist", "#", "#1", "# b", "x#", "é", "b,", "'c'", "-"]), min_size=1, max_size=6)
PLACES = ["k: {}\n", "k:\n  - {}\n", "k: [{}]\n", "k: {{l: {}}}\n", "k:\n  l: {}\n  m: 1\n", "k:\n    {}\n", "- {}\n"]


@given(WORDS, st.sampled_from(PLACES), st.sampled_from([" ", "\t", "\n    ", "\n\n      "]), st.integers(0, 5))
def test_no_word_is_lost_without_a_problem(words: list[str], place: str, break_: str, at: int) -> None:
    """However a sentence with # in it is written without quotes, all of it is read, or there is a problem."""
    sentence = " ".join(words[:at]) + (break_ if at and words[at:] else "") + " ".join(words[at:])
    # What begins so is a list, and a comment may stand above it and beside its entries.
    assume(not re.match(r"(#.*\n\s*)?-(\s|$)", sentence))
    found = parse(place.format(sentence), "p", "data")
    assert found.problems or "".join(str(found.data["k"]).split()).count("#") == sentence.count("#")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: [c\nd: e", 2, 'A "[" or "{" opens here'),
        ("a: 1\nb: 'c\n", 2, "A quote opens here"),
        ("a: 1\nb:\n  - c\n d: e\n", 4, "Check the spaces at the start of this line"),
        ("a: 1\nb: c: d\n", 2, 'A ":" inside a value'),
        ("a: 1\nb: [\n", 2, ""),
    ],
)
def test_what_is_wrong_with_a_file_that_others_read(text: str, line: int, words: str) -> None:
    """MkDocs reads its settings by a parser with words of its own, and they mean the same; no line is told that is not there."""
    with pytest.raises(yaml.YAMLError) as met:
        yaml.load(text, Loader=yaml.SafeLoader)
    found = fault(met.value)
    assert found
    assert found[1] == line
    assert words in found[3]
    assert fault(ValueError()) is None
