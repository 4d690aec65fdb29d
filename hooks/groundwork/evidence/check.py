"""What evidence cards name, and cards that name nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from groundwork.catalogue.model import REFERENCES
from groundwork.problems import suggestion
from groundwork.schemas.reference import Reference
from groundwork.schemas.study import Finding, Study


@dataclass(frozen=True)
class Named:
    """A finding that a card names, found."""

    key: str
    reference: Reference
    study: Study
    finding: Finding


@dataclass(frozen=True)
class Wrong:
    """What is wrong with a card: with one name of it, or with the whole."""

    name: str
    wrong: str
    todo: str
    about_reference: bool = False


def look_up(names: str, references: Mapping[str, Reference]) -> tuple[list[Named], list[Wrong]]:
    """Find what a card names: ``citekey: finding``, or several with ``;`` between. A wrong one does not lose the others."""
    if not names:
        return [], [Wrong("", "names no finding", "Write /// evidence | citekey: finding")]
    found: dict[tuple[str, str], Named] = {}
    wrong = []
    for name in names.split(";"):
        one = _look_up_one(name.strip(), references)
        if isinstance(one, Wrong):
            wrong.append(one)
        elif (one.key, one.finding.id) in found:
            wrong.append(Wrong(name.strip(), f"names {one.finding.id} more than once", "Keep one."))
        else:
            found[one.key, one.finding.id] = one
    return list(found.values()), wrong


def _look_up_one(name: str, references: Mapping[str, Reference]) -> Named | Wrong:
    key, _, finding = (part.strip() for part in name.partition(":"))
    if not name:
        return Wrong(name, "a ; has no finding beside it", "Take it out, or name one there.")
    if not key:
        return Wrong(name, "names no finding", "Write /// evidence | citekey: finding")
    if key not in references:
        todo = suggestion(key, references, "Check the spelling.")
        return Wrong(name, f"no such reference in docs/{REFERENCES}", todo, about_reference=True)
    study = references[key].study
    findings = {finding.id: finding for finding in study.findings} if study else {}
    if study and finding in findings:
        return Named(key, references[key], study, findings[finding])
    known = f"Its findings are: {', '.join(findings)}." if findings else f"It has none yet: add one to its study in docs/{REFERENCES}."
    return Wrong(name, f"has no finding {finding}" if finding else "names no finding", suggestion(finding, findings, known))
