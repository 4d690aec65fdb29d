"""Telling open pages."""

from groundwork.live.changes import Changes


def test_a_page_hears_of_the_version_now_and_of_each_new_one() -> None:
    """While nothing happens, a line that says nothing finds out whether it is still there."""
    changes = Changes("1")
    events = changes.events(alive=0.01)
    assert next(events) == b"data: 1\n\n"
    assert next(events) == b":\n\n"
    changes.tell("2")
    assert next(events) == b"data: 2\n\n"
