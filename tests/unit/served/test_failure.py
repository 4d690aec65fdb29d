"""Why nothing could be built."""

import errno
from pathlib import Path

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from groundwork.code import CODE
from groundwork.problems import Location, Problem
from groundwork.served.failure import BUG, Failure, explain, shown
from groundwork.served.heard import Heard
from groundwork.words.model import WordsError

NAME = "overrides/base.html"


def explained(error: BaseException, root: Path, said: tuple[Problem, ...] = (), page: str = "") -> Failure:
    """Explain an error after something was said."""
    heard = Heard()
    heard.problems, heard.page = [*said], page
    return explain(error, heard, root)


def drawn(root: Path, text: str) -> BaseException:
    """Draw a template; give its error."""
    (root / "overrides").mkdir()
    (root / NAME).write_text(text, encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True)

    def label(_: str) -> None:
        message = "words of en-GB: labels: there is no x."
        raise WordsError(message)

    def broken(_: str) -> float:
        return 1 / 0

    environment.filters |= {"label": label, "broken": broken}
    with pytest.raises(Exception, match=r".") as met:
        environment.get_template("base.html").render(page={})
    return met.value


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("\n{% if %}", "Expected an expression, got 'end of statement block'"),
        ("\n{{ page.titel }}", "'dict object' has no attribute 'titel'"),
        ("\n{% include 'gone.html' %}", "there is no template gone.html"),
        ("\n{{ 'x' | label }}", "words of en-GB: labels: there is no x"),
        ("\n{{ 1 + 'a' }}", "unsupported operand type(s) for +: 'int' and 'str'"),
    ],
)
def test_a_mistake_in_a_template_has_its_line(tmp_path: Path, text: str, wrong: str) -> None:
    """And the page in which it came up; it needs no traceback."""
    found = explained(drawn(tmp_path, text), tmp_path, page="drills/a.md")
    assert found == Failure((Problem(Location(NAME, 2), "template", wrong, "The page is docs/drills/a.md."),))


def test_what_a_template_calls_may_be_a_bug_of_ours(tmp_path: Path) -> None:
    """It is told as one, where it came up, with a traceback."""
    found = explained(drawn(tmp_path, "{{ 'x' | broken }}"), tmp_path)
    (mistake,) = found.mistakes
    assert (mistake.location.path, mistake.thing) == ("tests/unit/served/test_failure.py", "generator")
    assert (mistake.wrong, mistake.todo) == ("ZeroDivisionError: division by zero", BUG)
    assert found.bug.startswith("Traceback")


def test_settings_that_are_no_yaml_have_their_line(tmp_path: Path) -> None:
    """In whichever file they are; the error that MkDocs makes of it has it behind itself."""
    path = tmp_path / "base.yml"
    path.write_text("a: 1\nb: 'c\n", encoding="utf-8")
    with pytest.raises(ConfigurationError) as met:  # noqa: PT012 (as MkDocs reads it)
        try:
            yaml.load(path.open("rb"), Loader=yaml.SafeLoader)
        except yaml.YAMLError as error:
            raise ConfigurationError(str(error)) from None
    (mistake,) = explained(met.value, tmp_path).mistakes
    assert str(mistake) == "base.yml:2: settings: not valid YAML (found unexpected end of stream). A quote opens here and is not closed."


def test_what_has_our_form_keeps_it(tmp_path: Path) -> None:
    """Each line of it; without a line number it is the first."""
    error = PluginError("words/en.yml:7: words: locale is missing.\nmkdocs.yml: theme: custom_dir is missing. Write it.")
    assert [str(one) for one in explained(error, tmp_path).mistakes] == [
        "words/en.yml:7: words: locale is missing.",
        "mkdocs.yml:1: theme: custom_dir is missing. Write it.",
    ]


def test_problems_that_end_a_strict_build_are_told_already(tmp_path: Path) -> None:
    """So they are shown, and not told again. What was said before another mistake may be why."""
    said = Problem(Location("docs/a.md", 3), "front matter", "title is missing")
    assert explained(Abort("Aborted"), tmp_path, (said, said)) == Failure((said,), said=True)
    found = explained(PluginError("a.yml:1: b: c."), tmp_path, (said,))
    assert (found.said, found.before) == (False, (said,))


def test_mkdocs_own_errors_are_words_for_authors(tmp_path: Path) -> None:
    """There is nothing in them for whoever works on the code."""
    found = explained(ConfigurationError("Config file does not exist."), tmp_path)
    assert found == Failure((Problem(Location("mkdocs.yml", 1), "settings", "Config file does not exist"),))


def test_a_file_is_named_as_messages_do(tmp_path: Path) -> None:
    """From the project, else as a checkout has it, else in full."""
    named = [shown(str(path), tmp_path) for path in (tmp_path / "mkdocs.yml", CODE / "hooks/feed.py", Path("/usr/lib/x.py"))]
    assert named == ["mkdocs.yml", "hooks/feed.py", "/usr/lib/x.py"]


def test_a_full_disk_is_no_mistake_of_ours(tmp_path: Path) -> None:
    """Nor is one on which this person has no room left; any other error of a file is."""
    for number in (errno.ENOSPC, errno.EDQUOT):
        found = explained(OSError(number, "No room", str(tmp_path / "site/index.html")), tmp_path)
        (mistake,) = found.mistakes
        assert str(mistake) == "site/index.html:1: disk: there is no room left for this file. Make room, then build again."
        assert not found.bug
    assert explained(OSError(errno.ENOSPC, "No room"), tmp_path).mistakes[0].location.path == "site"
    assert explained(OSError(errno.EACCES, "No", "x"), tmp_path).bug
