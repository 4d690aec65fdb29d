"""What cards name: one finding, or several with ; between."""

import pytest
from tests.unit.evidence.test_model import finding, reference

from groundwork.evidence.check import look_up
from groundwork.schemas.study import Study

STUDY = Study(design="pilot-study", findings=(finding(), finding(id="function")))
REFERENCES = {"abel2020": reference(study=STUDY), "baker2021": reference(study=STUDY), "plain2022": reference()}


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("abel2020: pain", "abel2020 pain"),
        ("abel2020:pain;baker2021:pain", "abel2020 pain, baker2021 pain"),
        ("baker2021: pain ; abel2020: function; abel2020: pain", "baker2021 pain, abel2020 function, abel2020 pain"),
    ],
)
def test_names_are_found_in_their_order(names: str, found: str) -> None:
    """Spaces around the signs mean nothing."""
    named, wrong = look_up(names, REFERENCES)
    assert ", ".join(f"{one.key} {one.finding.id}" for one in named) == found
    assert not wrong


@pytest.mark.parametrize(
    ("names", "found", "told"),
    [
        ("abel202: pain; baker2021: pian; abel2020: pain", 1, ["Did you mean abel2020?", "Did you mean pain?"]),
        ("abel2020: pain; plain2022: pain", 1, ["It has none yet: add one to its study in docs/data/references.yml."]),
        ("abel2020: pain; baker2021", 1, ["Its findings are: pain, function."]),
        ("abel2020: pain; ; baker2021: pain;", 2, ["Take it out, or name one there."] * 2),
        ("abel2020: pain; : pain", 1, ["Write /// evidence | citekey: finding"]),
        ("abel2020: pain; abel2020 : pain; abel2020: function", 2, ["Keep one."]),
    ],
)
def test_each_wrong_name_is_told_and_loses_no_other(names: str, found: int, told: list[str]) -> None:
    """All of them, in their order."""
    named, wrong = look_up(names, REFERENCES)
    assert len(named) == found
    assert [one.todo for one in wrong] == told
