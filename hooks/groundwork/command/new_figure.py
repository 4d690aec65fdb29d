"""Write the first numbers of a drill's movement figure, from its template."""

from pathlib import Path

from groundwork.command.error import CommandError
from groundwork.command.project import shown, template
from groundwork.command.typed import typed
from groundwork.problems import suggestion

KIND = "figure"
TEMPLATE = "figure.yml"
SUFFIX = ".figure.yml"
DRILLS = "docs/drills"
EXAMPLE = '"Wall sit"'


def run(root: Path, name: str) -> str:
    """Write docs/drills/<id>.figure.yml beside the page of its drill, and say what to do with it; raises CommandError else."""
    name = name.strip().removesuffix(".md").removesuffix(SUFFIX)
    if not name:
        message = f"say for which drill. Try: {typed('new figure', ID='wall-sit')}"
        raise CommandError(message)
    pages = {path.stem: path for path in sorted((root / DRILLS).rglob("*.md")) if path.name != "index.md"}
    if name not in pages:
        otherwise = f"A figure belongs to a drill, so write that first: {typed('new drill', TITLE=EXAMPLE)}"
        message = f"there is no drill {name}. {suggestion(name, pages, otherwise)}"
        raise CommandError(message)
    path = pages[name].with_suffix(SUFFIX)
    text = template(root, TEMPLATE).read_text(encoding="utf-8")
    try:
        with path.open("x", encoding="utf-8") as figure:
            figure.write(text)
    except FileExistsError as error:
        message = f"{shown(path, root)} is there already. To draw it: {typed('figure', ID=name)}"
        raise CommandError(message) from error
    page = shown(pages[name], root)
    return (
        f"{shown(path, root)} is written. To draw it while you write: {typed('figure', ID=name)}\n"
        f"In {page} each step then names its phase, as in: figure: {{phase: reach, moment: end}}"
    )
