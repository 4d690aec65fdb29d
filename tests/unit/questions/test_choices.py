"""The order in which choices are shown, and their letters."""

from hypothesis import given
from hypothesis import strategies as st
from tests import sites

from groundwork.questions.choices import MAX_CHOICES, letter
from groundwork.questions.order import Order

WORDS = st.text(min_size=1, max_size=12).filter(lambda text: text.strip())


@given(st.lists(WORDS, min_size=2, max_size=MAX_CHOICES))
def test_choices_to_put_in_order_are_never_shown_in_order(texts: list[str]) -> None:
    """All are shown, in an order that depends on the texts alone and is not the right one."""
    one = Order.model_validate(sites.question(type="order", choices=[{"text": text, "feedback": "So."} for text in texts]))
    order = one.shuffled()
    assert sorted(order) == list(range(len(texts)))
    assert list(order) != sorted(order)
    assert order == one.shuffled()


def test_choices_to_put_in_order_know_their_place() -> None:
    """By it they stand in order again, from 1, each with its own feedback."""
    given = [{"text": text, "feedback": f"{text} is {place}."} for place, text in enumerate(("one", "two", "three", "four"), 1)]
    shown = Order.model_validate(sites.question(type="order", choices=given)).view(str)["choices"]
    assert [choice["letter"] for choice in shown] == list("abcd")
    assert sorted((choice["place"], choice["text"], choice["feedback"]) for choice in shown) == [
        (1, "one", "one is 1."),
        (2, "two", "two is 2."),
        (3, "three", "three is 3."),
        (4, "four", "four is 4."),
    ]


def test_letters() -> None:
    """There is a letter for each choice that a question may have."""
    assert [letter(index) for index in range(MAX_CHOICES)] == list("abcdefgh")
