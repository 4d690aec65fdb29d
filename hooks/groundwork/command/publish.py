"""Build the site, and put it into a folder as plain files that any server can serve."""

import os
import tempfile
from pathlib import Path

from groundwork.command.build import SITE, STORE
from groundwork.command.error import CommandError
from groundwork.command.project import SETTINGS, mkdocs
from groundwork.command.published import NO_JEKYLL, strangers, sync, written
from groundwork.command.report import Report
from groundwork.command.typed import typed
from groundwork.problems import counted
from groundwork.source.yaml_text import scalars

ADDRESS = ("https://", "http://")
# Folders of a project that have a use already, beside the hidden ones.
PROJECT = {"benchmarks", "build", "docs", "hooks", "node_modules", "overrides", SITE, "tests", "tools"}


def run(root: Path, to: str) -> Report:
    """Publish into a folder; what is wrong with the site or with the folder is told before anything there changes."""
    folder = _folder(root, to)
    if os.environ.get("DRAFTS") == "1":
        message = f"DRAFTS=1 is set, and readers get no drafts. Leave it out. For a colleague to see: {typed('build')}, and send {SITE}/."
        raise CommandError(message)
    address = os.environ.get("SITE_URL") or address_in_settings(root)
    if address and not address.startswith(ADDRESS):
        message = f"SITE_URL is {address}, which is no address. Write it whole, with https:// at the start."
        raise CommandError(message)
    ours = written(folder)
    store = root / STORE
    store.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="building-", dir=store) as building:
        if status := mkdocs(root, "build", "--strict", "--site-dir", building):
            return Report("", (f"The site has problems, so nothing was published. {folder} is as it was.",), status)
        if NO_JEKYLL in ours or not (folder / NO_JEKYLL).exists():
            (Path(building) / NO_JEKYLL).touch()
        try:
            new, changed, gone = sync(Path(building), folder, ours)
        except OSError as error:
            message = f"{error.filename or folder} cannot be written: {error.strerror}. Once it can, publish again."
            raise CommandError(message) from error
    told = f"{folder}: {counted(new, 'new file')}, {changed} changed, {gone} taken away.\n"
    lacking = "Published without an address: no feed, no pictures for sharing, no QR codes. Set SITE_URL=https://… for them."
    return Report(told, () if address else (lacking,), 0)


def _folder(root: Path, to: str) -> Path:
    """Give the folder to publish into; raises CommandError where it would do harm, or holds what we did not write."""
    if not to:
        message = f"say into which folder. Try: {typed('publish', TO='../public')}"
        raise CommandError(message)
    folder = Path(to).expanduser().resolve()
    within = folder.relative_to(root.resolve()).parts if folder.is_relative_to(root.resolve()) else ()
    if root.resolve().is_relative_to(folder) or (within and (within[0].startswith(".") or within[0] in PROJECT)):
        what = "is a folder of the project itself" if within else "is the project's own folder, or one that it stands in"
        message = f"{to} {what}. Take another, such as public, or one beside the project."
        raise CommandError(message)
    if folder.exists() and not folder.is_dir():
        message = f"{to} is a file. Take a folder."
        raise CommandError(message)
    if not folder.parent.is_dir():
        message = f"there is no folder {folder.parent}. Make it first, or check the spelling."
        raise CommandError(message)
    if others := strangers(folder):
        message = f"{to} holds files that publish did not write: {others}. Take an empty folder, or empty this one first."
        raise CommandError(message)
    return folder


def address_in_settings(root: Path) -> str:
    """Give the address that mkdocs.yml says, also as what stands in for a variable: the last value behind !ENV."""
    text = (root / SETTINGS).read_text(encoding="utf-8")
    values = [text[slice(*place)].strip("\"'") for at, place in scalars(text).items() if at[0] == "site_url"]
    return values[-1] if values and values[-1].startswith(ADDRESS) else ""
