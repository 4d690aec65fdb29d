"""The generator as a wheel: what it carries, and that a project with nothing but its settings and its pages needs no checkout."""

import re
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from tests import sites
from tests.images import picture
from tests.sites import ROOT, THREE_PAGES, WINDOWS, article, infant, question, quiz

import groundwork
from groundwork.command.new import KINDS

WHEEL = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "wheel", "--no-build-isolation", "--no-deps")
# As pip does, in a tenth of the time.
INSTALL = (sys.executable, "-m", "uv", "--quiet", "pip", "install", "--no-cache", "--offline", "--no-deps", "--target")
# Runs several commands, as each new process reads the whole package.
SEVERAL = "import sys; from groundwork.__main__ import main; sys.exit(max(main(line.split()) for line in sys.argv[1:]))"
# Pages of each collection, as the links of the header name the indexes of all.
FILES = THREE_PAGES | {
    "articles/answers.md": article("Answers", "## Here\n\nOne [@smith2018]."),
    "data/windows.yml": WINDOWS,
    "infants/windows.md": infant("Windows", chart="windows"),
    "quizzes/check.md": quiz(questions=[question("check-1", "articles/answers.md", "here")]),
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the wheel from this checkout, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([*WHEEL, "--wheel-dir", str(folder), str(ROOT)], check=True)
    (made,) = folder.iterdir()
    return made


class Project:
    """A folder with settings and pages alone, and the command line of the installed wheel, which knows of no checkout."""

    def __init__(self, root: Path, installed: Path) -> None:
        """Take a folder that is there."""
        self.root, self.installed = root, installed
        self.command = [sys.executable, str(installed / "bin/groundwork")]
        self.surroundings = sites.environment() | {"PYTHONPATH": str(installed)}

    def run(self, *command: str) -> str:
        """Run a command that ends well; give what it says."""
        done = subprocess.run(command, cwd=self.root, env=self.surroundings, text=True, check=False, capture_output=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Install the wheel into a folder of its own, and lay out the pages in another."""
    root, installed = tmp_path_factory.mktemp("project"), tmp_path_factory.mktemp("installed")
    subprocess.run([*INSTALL, str(installed), str(wheel)], check=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    sites.write(root, FILES)
    return Project(root, installed)


def files(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder by their paths."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# What people read who change the generator.
READ = ("README", "DECISIONS")


def test_a_wheel_carries_all_that_the_generator_reads(wheel: Path) -> None:
    """The package, and the rest as it stands in a checkout; no test, no tool, and nothing of what Python keeps."""
    with zipfile.ZipFile(wheel) as packed:
        carried = {name for name in packed.namelist() if ".dist-info/" not in name}
    paths = [path for folder in ("hooks", "overrides", "docs/templates") for path in (ROOT / folder).rglob("*") if path.is_file()]
    names = {path.relative_to(ROOT).as_posix() for path in paths if "__pycache__" not in path.parts} - {f"hooks/{name}.md" for name in READ}
    package = {name for name in names if name.startswith("hooks/groundwork/")}
    others = names - package | {"mkdocs.yml"}
    assert carried == {name.removeprefix("hooks/") for name in package} | {f"groundwork/checkout/{name}" for name in others}
    assert {"groundwork/words/en.yml", "groundwork/checkout/hooks/page.py", "groundwork/checkout/overrides/main.html"} <= carried


def test_a_wheel_says_its_version_and_its_licences(wheel: Path) -> None:
    """The version is that of the package; each licence comes with its text."""
    with zipfile.ZipFile(wheel) as packed:
        folder = f"groundwork-{groundwork.__version__}.dist-info"
        said = packed.read(f"{folder}/METADATA").decode()
        licences = {name.removeprefix(f"{folder}/licenses/") for name in packed.namelist() if "/licenses/" in name}
    assert re.findall(r"^(?:Version|License-Expression): (.*)$", said, re.MULTILINE) == [
        groundwork.__version__,
        "MIT AND CC-BY-4.0 AND OFL-1.1",
    ]
    fonts = {f"overrides/assets/fonts/{name}.LICENSE.txt" for name in ("atkinson-hyperlegible-next", "hanken-grotesk-zero")}
    assert licences == {"LICENSE", "LICENSE-CONTENT.md"} | fonts


def test_the_installed_package_is_used(project: Project) -> None:
    """What follows tests the wheel, and not the checkout."""
    place = project.run(sys.executable, "-c", "import groundwork.code as code; print(code.CODE, code.INSTALLED)")
    assert place == f"{project.installed / 'groundwork/checkout'} True\n"


def test_an_installed_wheel_builds_the_site_of_a_checkout(project: Project, tmp_path: Path) -> None:
    """Equal to the byte, with nothing in the project but settings and pages."""
    checkout = sites.lay_out(tmp_path, FILES)
    shutil.copy(ROOT / "mkdocs.yml", checkout)
    built = sites.build(checkout, strict=True)
    assert built.status == 0, built.told
    project.run(*project.command, "build")
    expected, made = files(built.site), files(project.root / "site")
    assert "drills/wall-sit/index.html" in made
    assert sorted(made) == sorted(expected)
    assert [name for name, content in expected.items() if made[name] != content] == []
    assert sorted(path.name for path in project.root.iterdir()) == [".build", ".cache", "docs", "mkdocs.yml", "site"]


@pytest.fixture
def served(project: Project) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Serve the project; give what does so, and its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [*project.command, "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=project.root, env=project.surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield process, f"http://127.0.0.1:{port}/"
    if process.poll() is None:
        # An interrupt would be ignored by what somebody tests in the background of a shell.
        process.terminate()
        process.wait(10)
    with socket.socket() as probe:
        # What it started has ended with it, and the port is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))


def opened(server: subprocess.Popen[bytes], address: str) -> str:
    """Read a page once it is served."""
    end = time.monotonic() + 30
    while server.poll() is None and time.monotonic() < end:
        try:
            with urlopen(address) as answer:  # noqa: S310 (our own server)
                return str(answer.read().decode())
        except URLError:
            time.sleep(0.05)
    pytest.fail(f"{address} is not served")


def test_an_installed_wheel_serves(served: tuple[subprocess.Popen[bytes], str]) -> None:
    """The pages have our layout, and MkDocs' live reload."""
    server, address = served
    page = opened(server, f"{address}drills/wall-sit/")
    assert 'class="breadcrumb"' in page
    assert "livereload" in page


def test_the_other_commands_work_on_the_project(project: Project, tmp_path: Path) -> None:
    """What they read of the generator is in the wheel, and what they write goes to the project."""
    figure = (ROOT / "docs/templates/figure.yml").read_text(encoding="utf-8")
    file = tmp_path / "mine.bib"
    file.write_text("@article{doe2020, title={A trial}, author={Doe, Jane}, year={2020}}", encoding="utf-8")
    sites.write(project.root, {"drills/wall-sit.figure.yml": figure})
    commands = [f"new {kind} {kind}" for kind in KINDS]
    (tmp_path / "mat.jpg").write_bytes(picture(40, 30))
    commands += [
        f"picture --to docs/mats/ {tmp_path}/mat.jpg",
        "schemas",
        "figure --sheet wall-sit",
        f"import-references {file}",
        f"import-references --write {file}",
        "check-reviews",
        "rename --write articles/what-is-known articles/what-was-known",
    ]
    said = project.run(sys.executable, "-c", SEVERAL, *commands)
    written = [f"docs/{folder}/{kind}.md" for kind, folder in KINDS.items()]
    assert [path for path in written if f"{path} is written." not in said] == []
    assert "--write adds them" in said
    assert "--days 120 looks further" in said
    assert "docs/articles/what-is-known.md → docs/articles/what-was-known.md" in said
    assert "doe2020" in (project.root / "docs/data/references.yml").read_text(encoding="utf-8")
    for path in (*written, "docs/mats/mat.jpg", "docs/data/schemas/drill.json", "build/figures/wall-sit.png"):
        assert (project.root / path).is_file()
