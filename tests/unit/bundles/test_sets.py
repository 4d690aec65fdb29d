"""Sets of needs, rounded up to a few."""

from collections.abc import Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from groundwork.bundles.model import Needs
from groundwork.bundles.sets import rounded

NAMES = "abcdef"
# Small numbers, so that there are many ways that cost the same.
SIZES = st.fixed_dictionaries({name: st.integers(0, 4) for name in NAMES})
WANTED = st.dictionaries(st.frozensets(st.sampled_from(NAMES)), st.integers(0, 4), max_size=16)
MOST = st.integers(1, 9)


def cost(taken: Mapping[Needs, Needs], wanted: Mapping[Needs, int], sizes: Mapping[str, int]) -> int:
    """Sum what all pages load."""
    return sum(sum(sizes[name] for name in taken[one]) * pages for one, pages in wanted.items())


@given(wanted=WANTED, sizes=SIZES, most=MOST)
def test_each_set_loads_all_it_needs_and_few_are_loaded(wanted: dict[Needs, int], sizes: dict[str, int], most: int) -> None:
    """A page lacks nothing, and nothing is in a bundle that none of its pages needs. While there are few sets, each has its own."""
    taken = rounded(wanted, sizes, most)
    assert taken.keys() == wanted.keys()
    assert all(one <= taken[one] for one in wanted)
    assert len(set(taken.values())) <= most
    assert all(whole == Needs().union(*(one for one in wanted if taken[one] == whole)) for whole in taken.values())
    assert len(wanted) > most or all(one == taken[one] for one in wanted)


@given(wanted=WANTED, sizes=SIZES, most=MOST, data=st.data())
def test_the_order_of_the_sets_changes_nothing(wanted: dict[Needs, int], sizes: dict[str, int], most: int, data: st.DataObject) -> None:
    """The same sets in another order give the same bundles."""
    again = dict(data.draw(st.permutations(list(wanted.items()))))
    assert rounded(again, sizes, most) == rounded(wanted, sizes, most)


@given(wanted=WANTED, sizes=SIZES)
def test_more_bundles_never_cost_more(wanted: dict[Needs, int], sizes: dict[str, int]) -> None:
    """However many bundles there may be, they cost no more than one for all, and no less than one for each set."""
    costs = [cost(rounded(wanted, sizes, most), wanted, sizes) for most in (1, 2, 3, 8, len(wanted) or 1)]
    assert max(costs) == costs[0]
    assert min(costs) == costs[-1]


@given(wanted=st.dictionaries(st.frozensets(st.sampled_from(NAMES)), st.integers(0, 4), min_size=2, max_size=6), sizes=SIZES)
def test_of_all_pairs_the_cheapest_is_merged(wanted: dict[Needs, int], sizes: dict[str, int]) -> None:
    """With one set too many, no two others that share a bundle would make pages load fewer bytes."""
    pairs = [{one: first | second if one in {first, second} else one for one in wanted} for first, second in combinations(wanted, 2)]
    taken = rounded(wanted, sizes, len(wanted) - 1)
    assert cost(taken, wanted, sizes) <= min(cost(pair, wanted, sizes) for pair in pairs)


def test_what_few_pages_need_goes_with_others() -> None:
    """Among many sets, the rare ones are rounded up, and the common ones keep a bundle of their own."""
    sizes = dict.fromkeys("abcdefghijkl", 1000)
    common = {Needs("ab"): 500, Needs("cd"): 500}
    rare = {Needs(name): 1 for name in sizes}
    taken = rounded(common | rare, sizes, 4)
    assert {one: taken[one] for one in common} == {one: one for one in common}
    assert taken[Needs("a")] == Needs("ab")
    assert len(set(taken.values())) <= 4


def test_a_bundle_that_others_left_shrinks() -> None:
    """Merging leaves abcd, abd and acd. When all have taken the smallest, only bcd is left with abcd, and nothing needs its a."""
    names = ("a", "b", "c", "d", "ab", "ac", "bd", "cd", "abd", "acd", "bcd")
    taken = rounded({Needs(name): 1 for name in names}, dict.fromkeys("abcd", 1), 3)
    assert set(taken.values()) == {Needs("abd"), Needs("acd"), Needs("bcd")}
