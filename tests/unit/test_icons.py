"""The icons of the site: one for each name that a template asks for."""

import re

import pytest
from tests.sites import ENGLISH, ROOT

from groundwork.templates import environment

SOURCE = (ROOT / "overrides/base/icon.html").read_text(encoding="utf-8")
NAMES = re.findall(r'name == "([\w-]+)"', SOURCE)
TEMPLATES = environment(ENGLISH, ROOT / "overrides")


def icon(name: str) -> str:
    """Draw one."""
    return TEMPLATES.from_string(f'{{% from "base/icon.html" import icon %}}{{{{ icon("{name}") }}}}').render()


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn(name: str) -> None:
    """Of lines that each have a way to go; the words beside it are read instead."""
    drawn = icon(name)
    assert drawn.count("<path") == drawn.count('<path d="M') + drawn.count('<path d="m') > 0
    assert 'aria-hidden="true"' in drawn
    assert 'viewBox="0 0 24 24"' in drawn


def test_the_mark_is_not_read() -> None:
    """The name of the site stands beside it."""
    mark = TEMPLATES.from_string('{% from "base/icon.html" import mark %}{{ mark() }}').render()
    assert 'aria-hidden="true"' in mark
    assert (mark.count("<path"), mark.count("<circle")) == (2, 1)


def test_no_two_are_the_same() -> None:
    """Each name has a picture of its own, and another name has none."""
    assert len(NAMES) > 6
    assert len({icon(name) for name in NAMES}) == len(NAMES)
    assert "<path" not in icon("no-such-icon")


def test_templates_ask_for_every_icon_and_no_other() -> None:
    """By its name in a call, or in the table of the safety box."""
    texts = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides").rglob("*.html"))
    (table,) = re.findall(r"set icons = \{(.*?)\}", texts, re.DOTALL)
    asked = {*re.findall(r"""\bicon\(\s*["']([\w-]+)""", texts), *re.findall(r': "([\w-]+)"', table)}
    assert asked == {*NAMES}
