"""What came of a command that makes a text, or changes files."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """What it made, such as YAML for the references, or a list; what to tell the person; and the exit status."""

    text: str
    said: tuple[str, ...]
    status: int
