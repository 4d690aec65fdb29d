"""What an evidence card says. Its words follow from the grade, so that they cannot drift apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from groundwork.evidence.bars import Drawn, lay_out
from groundwork.evidence.plot import Plot, plot
from groundwork.evidence.result import label, plainly, result
from groundwork.schemas.reference import Reference, Status
from groundwork.schemas.study import Finding, Interval, Study

# Grade: filled squares of four, and the words that the grade allows.
GRADES = {"high": (4, ""), "moderate": (3, "probably"), "low": (2, "may"), "very low": (1, "we are very unsure"), "not graded": (0, "")}
NOTICES = {
    "corrected": "This work has been corrected.",
    "concern": "The publisher has voiced concern about this work.",
    "retracted": "This work has been retracted.",
}


@dataclass(frozen=True)
class Row:
    """A row of a card: its name, and what it says; ``number`` stands before it in bold."""

    name: str
    text: str
    number: str = ""


@dataclass(frozen=True)
class Card:
    """All words and numbers of one card."""

    key: str
    heading: str
    source: str
    rows: tuple[Row, ...]
    not_shown: tuple[str, ...]
    squares: int
    certainty: str
    bars: Drawn | None
    interval: Interval | None
    plainly: str
    plot: Plot | None
    plot_label: str
    notice: str
    beside: str = ""
    """Whether the dot can be compared with those of other plots on the card."""


def card(key: str, reference: Reference, study: Study, finding: Finding, beside: Iterable[Interval] = ()) -> Card:
    """Say what one finding of a work is, how sure it is, and what it does not show; its axis has room for those ``beside`` it."""
    interval = finding.interval
    squares, words = certainty(finding)
    return Card(
        key=key,
        heading=sentence(finding),
        source=_source(reference, study),
        rows=tuple(_rows(study, finding)),
        not_shown=study.not_shown,
        squares=squares,
        certainty=words,
        bars=lay_out(finding.bars) if finding.bars else None,
        interval=interval,
        plainly=plainly(interval) if interval else "",
        plot=plot(interval, beside) if interval else None,
        plot_label=label(interval) if interval else "",
        notice=_notice(reference.status),
    )


def sentence(finding: Finding) -> str:
    """Say a finding with the verb that its grade allows; without a grade, as it was reported."""
    subject, rest = finding.subject, finding.rest
    return {
        "high": f"{subject} {finding.verb_third} {rest}",
        "moderate": f"{subject} probably {finding.verb_third} {rest}",
        "low": f"{subject} may {finding.verb} {rest}",
        "very low": f"We are very unsure whether {_within(subject)} {finding.verb_third} {rest}",
        "not graded": finding.reported,
    }[finding.certainty]


def certainty(finding: Finding) -> tuple[int, str]:
    """Give the filled squares of four, and the grade in words."""
    squares, word = GRADES[finding.certainty]
    if not squares:
        return 0, "Nobody has rated yet how far this result can be trusted."
    how = f"\u201c{word}\u201d" if word else "it plainly"
    return squares, f"{finding.certainty.capitalize()}. So we write {how}."


def _rows(study: Study, finding: Finding) -> list[Row]:
    graded, interval = finding.certainty != "not graded", finding.interval
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


def _source(reference: Reference, study: Study) -> str:
    where = ", ".join(filter(None, (reference.container_title or reference.publisher, str(reference.issued or ""))))
    return ". ".join(filter(None, (_start(study.design), where)))


def _notice(status: Status) -> str:
    return f"{NOTICES[status.state]} {status.note}" if status.state in NOTICES else ""


def _start(words: str) -> str:
    return words[:1].upper() + words[1:]


def _within(subject: str) -> str:
    """Write the start of a sentence within one; a short name such as WHO keeps its capitals."""
    return subject if subject[1:2].isupper() else subject[:1].lower() + subject[1:]
