"""Write the JSON Schemas that editors use to complete and check fields."""

import json
from pathlib import Path

from pydantic import BaseModel

from groundwork.schemas.collections import COLLECTIONS
from groundwork.schemas.figure import Figure, Poses
from groundwork.schemas.plain import Home, Section, Standalone
from groundwork.schemas.reference import References
from groundwork.schemas.safety import Safety
from groundwork.schemas.windows import Windows

FOLDER = "docs/data/schemas"


def all_schemas() -> dict[str, type[BaseModel]]:
    """Every schema that an author writes to, by the name of its file."""
    named: dict[str, type[BaseModel]] = {collection.schema.__name__.lower(): collection.schema for collection in COLLECTIONS.values()}
    plain: tuple[type[BaseModel], ...] = (Home, Section, Standalone, References, Safety, Windows, Figure, Poses)
    return named | {schema.__name__.lower(): schema for schema in plain}


def drawn() -> dict[str, str]:
    """Each schema as JSON text, by the name of its file."""
    return {
        f"{name}.json": json.dumps(schema.model_json_schema(by_alias=True), indent=2, ensure_ascii=False) + "\n"
        for name, schema in all_schemas().items()
    }


def run(root: Path) -> list[Path]:
    """Write all schemas; give their paths."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in drawn().items():
        (folder / name).write_text(text, encoding="utf-8")
        paths.append(folder / name)
    return paths
