"""What a Markdown text must not hold."""

import pytest

from groundwork.source.markup import problems


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("one\ntwo <wrists> three", 2, "<wrists> is an HTML tag, which readers do not see"),
        ("a <b>c", 1, "<b> is an HTML tag"),
        ("a\n<img\n  src='x'\n>", 2, "<img src='x' > is an HTML tag"),
        ('!!! note "N"\n\n    a <br> b', 3, "<br> is an HTML tag"),
        ("</div >", 1, "</div > is an HTML tag"),
        ("<!DOCTYPE x>", 1, "<!DOCTYPE x> is an HTML tag"),
        ("<?php x ?>", 1, "<?php x ?> is an HTML tag"),
        ("```code``` starts.\n\nFeel your <wrists>", 3, "<wrists> is an HTML tag"),
        ("```\n\n<wrists>", 3, "<wrists> is an HTML tag"),
        ("~~~ odd\n<wrists>", 2, "<wrists> is an HTML tag"),
        ("```\ncode\n```\n<wrists>", 4, "<wrists> is an HTML tag"),
        ("\\`<wrists>\\`", 1, "<wrists> is an HTML tag"),
        ("a\n\n\u202eb", 3, "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("a\x07", 1, "U+0007 CONTROL CHARACTER"),
        ("a &lrm; b", 1, "&lrm; stands for U+200E LEFT-TO-RIGHT MARK"),
    ],
)
def test_what_readers_would_not_see_is_told(text: str, line: int, said: str) -> None:
    """One problem, at its line in the file."""
    (problem,) = problems(text, "p", 10)
    assert (problem.location.line, problem.thing) == (line + 9, "text")
    assert problem.wrong.startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "a < b > c",
        "3 <5 cm",
        "<https://a.b/c> <a@b.org>",
        "`<wrists>`",
        "```\n<b>\n```",
        "````\n```\n<b>\n````",
        "~~~ html\n<b>\n~~~",
        "``<b>``",
        "`over\ntwo <b> lines`",
        "values <baseline are low\n\n> quote",
        "<HTTPS://a.b/c>",
        "<!-- a <b>\n<c> -->",
        "&lt;b&gt;",
        "> a",
        "x->y <- z",
    ],
)
def test_what_is_no_tag_is_no_problem(text: str) -> None:
    """Signs of sums, addresses, code, comments for authors."""
    assert problems(text, "p") == []
