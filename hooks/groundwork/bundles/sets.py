"""Rounds what pages need up to a few sets, as each set is one more file that a reader's browser does not have yet.

A page loads a bundle that holds all that it needs, and perhaps more. What that costs is known: the bytes of the bundle, times the pages
that load it. So the sets are put into groups, each group loads the union of its sets, and the groups are to cost few bytes in sum: two of
them are merged, always the pair that costs least, until there are few. At the end each set takes the smallest of the unions that hold it,
so that a group may shrink to what is really needed of it.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import combinations
from operator import or_

from groundwork.bundles.model import Needs

MOST = 8
Groups = list[Needs]
"""The unions of the groups."""


def rounded(wanted: Mapping[Needs, int], sizes: Mapping[str, int], most: int = MOST) -> Mapping[Needs, Needs]:
    """Give each wanted set (with how many pages want it) the set that its pages load; no more than ``most`` of these differ."""
    sets = sorted(wanted, key=lambda one: (len(one), sorted(one)))
    if len(sets) <= most:
        return {one: one for one in sets}
    return _taken(sets, _merged([(one, wanted[one]) for one in sets], sizes, most), sizes)


def _size(names: Needs, sizes: Mapping[str, int]) -> int:
    return sum(sizes[name] for name in names)


def _merged(groups: Sequence[tuple[Needs, int]], sizes: Mapping[str, int], most: int) -> Groups:
    """Merge the two groups that cost least together, each with its number of pages, until few are left."""

    def cost(one: tuple[Needs, int]) -> int:
        return _size(one[0], sizes) * one[1]

    def together(pair: tuple[tuple[Needs, int], tuple[Needs, int]]) -> tuple[Needs, int]:
        return pair[0][0] | pair[1][0], pair[0][1] + pair[1][1]

    while len(groups) > most:
        pair = min(combinations(groups, 2), key=lambda pair: cost(together(pair)) - cost(pair[0]) - cost(pair[1]))
        groups = [*(one for one in groups if one not in pair), together(pair)]
    return [union for union, _ in groups]


def _taken(sets: Sequence[Needs], unions: Groups, sizes: Mapping[str, int]) -> Mapping[Needs, Needs]:
    """Let each set take the smallest union that holds it; then shrink the unions, as long as that changes anything."""
    taken = {one: min((union for union in unions if one <= union), key=lambda union: (_size(union, sizes), sorted(union))) for one in sets}
    shrunk = sorted({reduce(or_, (one for one in sets if taken[one] == union)) for union in taken.values()}, key=sorted)
    return taken if set(shrunk) == set(unions) else _taken(sets, shrunk, sizes)
