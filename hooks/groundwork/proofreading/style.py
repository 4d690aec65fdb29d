"""The house style of a site, read and checked."""

from pathlib import Path

from groundwork.problems import Problem, suggestion
from groundwork.schemas.check import check
from groundwork.schemas.collections import COLLECTIONS
from groundwork.schemas.house_style import HouseStyle
from groundwork.source.read import Source, read_data

STYLE = "data/house-style.yml"
HOME = "home"


def read_style(docs: Path, shown: str) -> tuple[HouseStyle, list[Problem]]:
    """Read the house style, with what is wrong with it; a site may do without one."""
    text = read_data(docs / STYLE, f"{shown}/{STYLE}")
    if text.problems or not text.data:
        return HouseStyle(), list(text.problems)
    source = Source(STYLE, text.data, text.places, "", 0)
    record, problems = check(HouseStyle, text.data, source.place, "data")
    kinds = [HOME, *COLLECTIONS]
    for kind in record.grades if record else ():
        if kind not in kinds:
            todo = suggestion(kind, kinds, f"Collections are: {', '.join(kinds)}.")
            problems.append(Problem(source.place("grades", kind), "grades", f"there is no collection {kind}", todo))
    return record or HouseStyle(), problems
