"""What a run says."""

from tools.mutants.mutant import Mutant
from tools.mutants.report import Kind, report
from tools.mutants.run import Result, Try
from tools.mutants.stages import Stage

OWN, ALL = Stage(1, "own tests", ("a",)), Stage(2, "all without a browser", ("b",))


def mutants(count: int) -> list[Mutant]:
    """Give mutants of a file of three lines."""
    return [Mutant("a.py", "number moved", "x\n  y = 1\nz\n", f"x\n  y = {number}\nz\n") for number in range(2, count + 2)]


def test_the_report_counts_and_shows_each_survivor() -> None:
    """What was killed at which stage, what took too long, what was left out, and where no test noticed."""
    one, two, three, four, five, six = sample = mutants(6)
    results = [
        Result(one, OWN, Try("failed", 1)),
        Result(two, Stage(1, "own tests", ("c",)), Try("timeout", 60)),
        Result(three, ALL, Try("failed", 9)),
        Result(four, ALL, Try("passed", 9)),
        Result(five, None, None),
    ]
    assert (
        report([Kind("python", sample, [six], results)], "Head")
        == f"""\
Head

python: 3 of 4 killed, 75 %; 1 survived
  own tests: 2 killed, 1 of them because time was up
  all without a browser: 1 killed, 0 of them because time was up
  not tried: 1, stopped before them or without a test in the stages asked for
  equivalent, not counted: 1 of 6, too many

a.py:2 (number moved) survived all without a browser, ID={four.name}
-   y = 1
+   y = 5
"""
    )


def test_a_long_change_is_cut() -> None:
    """With how much more there is."""
    long = Mutant("a.py", "field dropped", "\n".join(f"line {number}" for number in range(30)), "line 0")
    text = report([Kind("others", [long], [], [Result(long, OWN, Try("passed", 1))])], "Head")
    assert text.endswith("- line 12\n… 17 more lines\n")
