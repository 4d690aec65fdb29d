"""What came of a command that reads or writes files for other programs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """What it made, such as YAML for the references; what to tell the person; and the exit status."""

    text: str
    said: tuple[str, ...]
    status: int
