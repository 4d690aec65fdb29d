"""What of Python code is changed, and what is left alone."""

import pytest
from tools.mutants.python import possible


def changes(source: str) -> set[str]:
    """Give all mutants of a module."""
    return {after for one in possible("x.py", source) if (after := one.made())}


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("x = a + b\n", {"x = a - b\n"}),
        ("x = -a\n", {"x = a\n"}),
        ("x = a == b\n", {"x = a != b\n"}),
        ("x = a < b\n", {"x = a <= b\n", "x = a >= b\n"}),
        ("x = a is None\n", {"x = a is not None\n"}),
        ("x = a and b\n", {"x = a or b\n"}),
        ("x = not a\n", {"x =  a\n"}),
        ("x = True\n", {"x = False\n"}),
        ("x = 5\n", {"x = 6\n"}),
        ("x = a if b else c\n", {"x = a if not b else c\n"}),
        ("if a: b()\n", {"if not a: b()\n"}),
        ("x = [a for a in b if a]\n", {"x = [a for a in b if not a]\n"}),
    ],
)
def test_each_kind_of_change(source: str, after: set[str]) -> None:
    """A comparison, an operator, a condition or a number is another; nothing else changes."""
    assert changes(source) == after


@pytest.mark.parametrize(
    "source",
    [
        "def f(a: int | None, *, b: str) -> int | None: ...\n",
        "a: int | None\n",
        "if TYPE_CHECKING: import a\n",
        '"""1 + 1 == 2 and not True."""\n',
        "@dataclass(frozen=True)\nclass A: ...\n",
        "f(*a, **b)\n",
        "x = {**a, **b}\n",
        "zip(a, b, strict=True)\n",
        "def f(a, /, b): ...\n",
    ],
)
def test_noise_is_left_out(source: str) -> None:
    """Type hints, docstrings, decorators and what only says that something never is: no test could notice."""
    assert changes(source) == set()


def test_a_hint_leaves_its_value() -> None:
    """Behind the hint of a name stands code."""
    assert changes("a: int | None = 5\n") == {"a: int | None = 6\n"}


def test_the_line_is_that_of_the_change() -> None:
    """Of two alike each is a mutant of its own."""
    assert [(one.line, one.made()) for one in possible("x.py", "x = 1\n\ny = 1\n")] == [(1, "x = 2\n\ny = 1\n"), (3, "x = 1\n\ny = 2\n")]
