"""Redirects: the old addresses of pages that were renamed."""

from typing import Annotated

from pydantic import Field, RootModel, StringConstraints

from groundwork.schemas.base import PageUri

# No part begins with a dot, so none leads out of the site.
GONE = r"^(?:[\w-][\w.-]*/)*[\w-][\w.-]*\.md$"
Gone = Annotated[str, StringConstraints(pattern=GONE)]


class Redirects(RootModel[dict[Gone, PageUri]]):
    """The file docs/data/redirects.yml: the path that a page had in docs, and that of the page which readers get there now."""

    root: dict[Gone, PageUri] = Field(description="Path that a page had in docs: path of the page that readers get there now.")
