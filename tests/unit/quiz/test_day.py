"""The question of the day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from groundwork.quiz.day import in_order, of_day

IDS = st.sets(st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True), min_size=1, max_size=30)
DAYS = st.dates(date(1970, 1, 1), date(2200, 1, 1))


@given(ids=IDS, day=DAYS)
def test_date_alone_decides(ids: set[str], day: date) -> None:
    """Neither the order of files nor anything else has a say."""
    assert of_day(sorted(ids), day) == of_day(sorted(ids, reverse=True), day)


@given(ids=IDS, day=DAYS)
def test_each_comes_once_in_a_round(ids: set[str], day: date) -> None:
    """In as many days as there are questions each comes once; then the same order begins again."""
    all_round = [of_day(ids, day + timedelta(days=ahead)) for ahead in range(len(ids))]
    assert sorted(all_round) == sorted(ids)
    assert of_day(ids, day + timedelta(days=len(ids))) == all_round[0]


def test_rule_stays_the_same() -> None:
    """Another rule would give another question to whoever has an older page open."""
    assert in_order("abcd") == ("d", "c", "b", "a")
    assert [of_day("abcd", date(2026, 12, day)) for day in (1, 2, 3, 4)] == ["d", "c", "b", "a"]
