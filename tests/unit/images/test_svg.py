"""The size of an SVG."""

import pytest
from tests.images import SVG

from groundwork.images.model import Header, UnreadableError
from groundwork.images.svg import svg_header


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (SVG, (400, 300)),
        ('<?xml version="1.0"?><!-- <svg width="1"> --><svg xmlns="x" width="40" height="30.4px" viewBox="0 0 1 1"/>', (40, 30)),
        ("<svg viewBox='-5,-5, 40 , 30' width='100%' height='100%'></svg>", (40, 30)),
        ('<svg:svg data-width="7" stroke-width="9" viewBox="0 0 0.2 30"></svg:svg>', (1, 30)),
    ],
)
def test_the_size_is_that_of_the_first_tag(text: str, size: tuple[int, int]) -> None:
    """Its width and height in px, else its box."""
    assert svg_header(text.encode()) == Header("SVG", *size)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("words", "is no SVG"),
        ("<svg " * 4000, "is no SVG"),
        ('<svg width="1" height="1"><a href="java&#115;cript:run()"/></svg>', "holds a script"),
        ("<svg></svg>", "says no size"),
        ('<svg width="50%" height="2"></svg>', "says no size"),
        ('<svg viewBox="0 0 inf 2"></svg>', "says no size"),
        ('<svg viewBox="0 0 2"></svg>', "says no size"),
        ('<svg viewBox="0 0 2 2"><script>1</script></svg>', "holds a script"),
        ('<svg viewBox="0 0 2 2"><path onClick = "x"/></svg>', "holds a script"),
        ('<svg viewBox="0 0 2 2"><a href="javascript:x"/></svg>', "holds a script"),
    ],
)
def test_what_is_wrong(text: str, wrong: str) -> None:
    """It cannot be drawn with its place kept, or does something when it is opened by itself."""
    with pytest.raises(UnreadableError, match=wrong):
        svg_header(text.encode())
