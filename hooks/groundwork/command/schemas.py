"""Write the JSON Schemas that editors use to complete and check fields, and which pages each is for."""

import json
import re
from pathlib import Path

from pydantic import BaseModel

from groundwork.schemas.collections import COLLECTIONS
from groundwork.schemas.figure import Figure, Poses
from groundwork.schemas.house_style import HouseStyle
from groundwork.schemas.plain import Home, Section, Standalone
from groundwork.schemas.redirects import Redirects
from groundwork.schemas.reference import References
from groundwork.schemas.safety import Safety
from groundwork.schemas.windows import Windows

FOLDER = "docs/data/schemas"
# Which pages each schema is for; .remarkrc.mjs reads it.
PAGES = "pages.json"


def all_schemas() -> list[type[BaseModel]]:
    """Give every schema that an author writes to."""
    plain: tuple[type[BaseModel], ...] = (Home, Section, Standalone, References, Safety, Windows, HouseStyle, Redirects, Figure, Poses)
    return [*(collection.schema for collection in COLLECTIONS.values()), *plain]


def name_of(schema: type[BaseModel]) -> str:
    """Give the name of the file of a schema."""
    return f"{re.sub(r'(?<!^)(?=[A-Z])', '-', schema.__name__).lower()}.json"


def front_matter() -> dict[str, list[str]]:
    """Give the path of each schema for the front matter of pages, and the paths of these pages, both from the project's folder."""
    pages = {name_of(Home): ["docs/index.md"], name_of(Section): ["docs/*/index.md"], name_of(Standalone): ["docs/!(index).md"]}
    for folder, row in COLLECTIONS.items():
        template = [f"docs/templates/{row.new}.md"] if row.new else []
        pages.setdefault(name_of(row.schema), []).extend([f"docs/{folder}/**/!(index).md", *template])
    return {f"{FOLDER}/{name}": found for name, found in pages.items()}


def drawn() -> dict[str, str]:
    """Give each file as JSON text, by its name."""
    files: dict[str, object] = {name_of(schema): schema.model_json_schema(by_alias=True) for schema in all_schemas()}
    return {name: json.dumps(data, indent=2, ensure_ascii=False) + "\n" for name, data in (files | {PAGES: front_matter()}).items()}


def run(root: Path) -> list[Path]:
    """Write all files; give their paths."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in drawn().items():
        (folder / name).write_text(text, encoding="utf-8")
        paths.append(folder / name)
    return paths
