"""What the workshop makes of the files: pictures as far as it can, and each problem beside its frame."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.data import dump
from tests.examples import share
from tests.unit.figures.strategies import figures
from tests.unit.workshop import once
from tests.unit.workshop.projects import FAR, GOOD, drill, project, step

from groundwork.workshop.bench import Bench
from groundwork.workshop.page import pages


@pytest.mark.usefixtures("workshop_once")
def test_a_good_figure_has_its_steps_and_views(tmp_path: Path) -> None:
    """The steps are the drill's, in plain words; each view has eight moments of the loop, in order."""
    page = drill(step("Reach the **right** arm.", "reach-the-right-arm", breath="out"))
    draft = project(tmp_path, page=page).read()
    assert draft.problems == ()
    assert draft.has_page
    assert [step.text for step in draft.steps][:2] == ["Reach the right arm.", "Step 2."]
    assert draft.views[0].figure.stills[0] is not None
    times = [moment.time for moment in draft.views[0].frames()]
    assert len(times) == 8
    assert times == sorted(times)
    assert draft.views[0].frames()[0].phase == "hands-under-shoulders-knees"


@pytest.mark.usefixtures("workshop_once")
def test_without_a_page_phases_stand_in_for_steps(tmp_path: Path) -> None:
    """A figure can be drawn before anything is written about it."""
    draft = project(tmp_path).read()
    assert draft.title == "Bird dog"
    assert not draft.has_page
    assert [step.text for step in draft.steps][:2] == ["Hands under shoulders knees.", "Reach the right arm."]
    assert all(draft.views[0].figure.stills)


@pytest.mark.usefixtures("workshop_once")
def test_a_problem_in_a_phase_has_its_frame(tmp_path: Path) -> None:
    """A hand beyond reach is shown in the moment in which it is, with file and line."""
    draft = project(tmp_path, FAR).read()
    remark = next(remark for remark in draft.remarks if "beyond reach" in remark.problem.wrong)
    assert remark.problem.location.path == "docs/drills/bird-dog.figure.yml"
    assert remark.problem.location.line == 26
    assert remark.frame is not None
    assert remark.frame.phase == "bring-hand-and-knee"
    assert 5.0 < remark.frame.time <= 7.0
    assert draft.views


@pytest.mark.usefixtures("workshop_once")
def test_a_problem_in_a_step_has_the_frame_of_its_phase(tmp_path: Path) -> None:
    """The words say left, and the right hand moves: the still of the phase stands beside it."""
    draft = project(tmp_path, page=drill(step("Reach the left hand.", "reach-the-right-arm"))).read()
    remark = next(remark for remark in draft.remarks if "the words say" in remark.problem.wrong)
    assert remark.frame is not None
    assert remark.frame.phase == "reach-the-right-arm"


@pytest.mark.usefixtures("workshop_once")
def test_a_step_without_its_phase_has_no_frame(tmp_path: Path) -> None:
    """It concerns no frame, so it stands on top."""
    draft = project(tmp_path, page=drill(step("Reach.", "reech"))).read()
    assert [remark.frame for remark in draft.remarks if "no phase reech" in remark.problem.wrong] == [None]


@pytest.mark.usefixtures("workshop_once")
@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (GOOD.replace("phases:", "phases: ["), "not valid YAML"),
        (GOOD.replace("take: 2", "take: two", 1), "take"),
        (GOOD.replace("  feet:\n    kneel: [2]\n", "", 1), "no place for left foot, right foot"),
        ("", "missing"),
        ("\x00", "U+0000 CONTROL CHARACTER"),
        (None, "not there"),
    ],
)
def test_what_cannot_be_solved_has_problems_and_no_picture(tmp_path: Path, figure: str | None, said: str) -> None:
    """Nothing crashes; each is told with its file."""
    draft = project(tmp_path, figure).read()
    assert draft.views == ()
    assert any(said in str(problem) for problem in draft.problems)


@pytest.mark.usefixtures("workshop_once")
def test_a_broken_page_still_shows_the_figure(tmp_path: Path) -> None:
    """Its problems are told, and phases stand in for steps."""
    draft = project(tmp_path, page="---\ntitle: [\n---\n").read()
    assert draft.views
    assert [problem.location.path for problem in draft.problems] == ["docs/drills/bird-dog.md"]


@share(0.5)
@given(figures(), st.booleans())
def test_whatever_the_schema_accepts_is_drawn_or_told(figure: dict[str, Any], with_page: bool) -> None:  # noqa: FBT001 - hypothesis hands it in
    """Sensible or not, nothing crashes; what cannot be drawn has a problem; every problem has a line of a file."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Bench, "__post_init__", once.ready)
        patch.setattr("groundwork.workshop.sheet.png", once.png)
        page = drill(step("Reach the left arm.", "p0", breath="in")) if with_page else None
        bench = project(Path(folder), dump(figure), page)
        draft = bench.read()
        made = pages(bench.templates, draft, bench.last_good, bench.version)
        assert len(made) == 3
        assert bench.write_sheet(draft) == bool(draft.views)
        assert draft.views or draft.problems
        assert all(str(problem.location.path).startswith("docs/") for problem in draft.problems)
