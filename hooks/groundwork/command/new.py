"""Write a new page from its template."""

from datetime import UTC, date, datetime
from pathlib import Path

from slugify import slugify

from groundwork.command import new_figure
from groundwork.command.error import CommandError
from groundwork.command.project import template
from groundwork.command.typed import typed
from groundwork.problems import suggestion
from groundwork.schemas.collections import COLLECTIONS
from groundwork.source import hidden
from groundwork.source.yaml_text import quoted

KINDS = {collection.new: folder for folder, collection in COLLECTIONS.items() if collection.new}
MAX_TITLE = 80


def run(root: Path, kind: str, title: str) -> str:
    """Write docs/<collection>/<title as a file name>.md and say so; raises CommandError rather than overwrite.

    A figure has the id of a drill in place of a title.
    """
    if kind == new_figure.KIND:
        return new_figure.run(root, title)
    if kind not in KINDS:
        kinds = [*KINDS, new_figure.KIND]
        todo = suggestion(kind, kinds, f"Kinds: {', '.join(kinds)}.")
        message = f"there is no kind of page called {kind}. {todo}"
        raise CommandError(message)
    title = hidden.without(" ".join(title.split()))
    name = slugify(title)
    if not name:
        example = typed(f"new {kind}", TITLE='"Wall sit"')
        message = f"the title {'needs letters or digits' if title else 'is missing'}. Try: {example}"
        raise CommandError(message)
    if len(title) > MAX_TITLE:
        message = f"the title has {len(title)} letters; {MAX_TITLE} fit. Shorten it."
        raise CommandError(message)
    text = template(root, f"{kind}.md").read_text(encoding="utf-8")
    path = root / "docs" / KINDS[kind] / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as page:
            page.write(fill(text, name, title, datetime.now(UTC).date()))
    except FileExistsError as error:
        message = f"{path.relative_to(root)} is there already. Choose another title, or edit that page."
        raise CommandError(message) from error
    said = f"{path.relative_to(root)} is written. Open it: its comments explain each field."
    if kind != "drill":
        return said
    return f"{said} For a moving figure: {typed('new figure', ID=name)}"


def fill(template: str, name: str, title: str, today: date) -> str:
    """Put title, dates and question ids into a template, which is itself a whole page."""
    values = {
        "title": quoted(title),
        "last_checked": today.isoformat(),
        "next_check": _next_year(today).isoformat(),
        "  - id": f"{name}-1",
    }
    lines = []
    for line in template.split("\n"):
        field = line.partition(":")[0]
        lines.append(f"{field}: {values.pop(field)}" if field in values else line)
    return "\n".join(lines)


def _next_year(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)
