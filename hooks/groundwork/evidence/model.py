"""What an evidence card says. Its words follow from the grade, so that they cannot drift apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from groundwork.evidence.bars import Drawn, lay_out
from groundwork.evidence.plot import Plot, plot
from groundwork.evidence.result import label, plainly, result
from groundwork.schemas.reference import Reference
from groundwork.schemas.study import Finding, Interval, Study

# Grade: filled squares of four, and the words that the grade allows; none for a grade that allows the plain verb.
GRADES = {"high": (4, ""), "moderate": (3, "probably"), "low": (2, "may"), "very-low": (1, "we are very unsure"), "not-graded": (0, "")}


@dataclass(frozen=True)
class Row:
    """A row of a card: its name, and what it says; ``number`` stands before it in bold."""

    name: str
    text: str
    number: str = ""


@dataclass(frozen=True)
class Card:
    """All words and numbers of one card. ``design``, ``certainty`` and ``notice`` are keys, for which the template has words."""

    key: str
    heading: str
    design: str
    source: str
    rows: tuple[Row, ...]
    not_shown: tuple[str, ...]
    squares: int
    certainty: str
    verb: str
    """How the grade lets us write it; empty without one."""
    bars: Drawn | None
    interval: Interval | None
    plainly: str
    plot: Plot | None
    plot_label: str
    notice: str
    note: str
    beside: str = ""
    """Whether the dot can be compared with those of other plots on the card."""


def card(key: str, reference: Reference, study: Study, finding: Finding, beside: Iterable[Interval] = ()) -> Card:
    """Say what one finding of a work is, how sure it is, and what it does not show; its axis has room for those ``beside`` it."""
    interval = finding.interval
    squares, verb = grade(finding)
    return Card(
        key=key,
        heading=sentence(finding),
        design=study.design,
        source=", ".join(filter(None, (reference.container_title or reference.publisher, str(reference.issued or "")))),
        rows=tuple(_rows(study, finding)),
        not_shown=study.not_shown,
        squares=squares,
        certainty=finding.certainty,
        verb=verb,
        bars=lay_out(finding.bars) if finding.bars else None,
        interval=interval,
        plainly=plainly(interval) if interval else "",
        plot=plot(interval, beside) if interval else None,
        plot_label=label(interval) if interval else "",
        notice=reference.status.notice,
        note=reference.status.note or "",
    )


def sentence(finding: Finding) -> str:
    """Say a finding with the verb that its grade allows; without a grade, as it was reported."""
    subject, rest = finding.subject, finding.rest
    return {
        "high": f"{subject} {finding.verb_third} {rest}",
        "moderate": f"{subject} probably {finding.verb_third} {rest}",
        "low": f"{subject} may {finding.verb} {rest}",
        "very-low": f"We are very unsure whether {_within(subject)} {finding.verb_third} {rest}",
        "not-graded": finding.reported,
    }[finding.certainty]


def grade(finding: Finding) -> tuple[int, str]:
    """Give the filled squares of four, and how the grade lets us write it."""
    squares, word = GRADES[finding.certainty]
    plain = "it plainly" if squares else ""
    return squares, f"\u201c{word}\u201d" if word else plain


def _rows(study: Study, finding: Finding) -> list[Row]:
    graded, interval = finding.certainty != "not-graded", finding.interval
    found = ([finding.reported] if graded else []) + ([_found(interval)] if interval else [])
    population = study.population or ""
    told = re.search(rf"\b{study.n}\b", population.replace(",", ""))
    number = f"{study.n:,} people." if study.n and not told else ""
    rows = [
        Row("Who took part", population, number),
        Row("What was tested", study.intervention or ""),
        Row("Compared with", study.comparison or ""),
        Row("What was measured", finding.outcome),
        Row("What was found", " ".join(found)),
        Row("Harms", study.harms or ("We have not noted what it says about harms." if study.intervention else "")),
        Row("Limits", study.limits or ""),
    ]
    return [row for row in rows if row.text or row.number]


def _found(interval: Interval) -> str:
    return f"{result(interval)}{f', {interval.plainly}' if interval.plainly else ''}."


def _within(subject: str) -> str:
    """Write the start of a sentence within one; a short name such as WHO keeps its capitals."""
    return subject if subject[1:2].isupper() else subject[:1].lower() + subject[1:]
