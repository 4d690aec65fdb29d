"""``groundwork COMMAND``, also ``python -m groundwork COMMAND``: what the targets of the Makefile run.

A command is imported when it is run: all that they need between them takes longer to import than most of them take.
"""

import argparse
import os
import signal
import sys
from datetime import date
from functools import partial
from pathlib import Path

import groundwork
from groundwork.command.error import CommandError
from groundwork.command.port import number
from groundwork.command.project import project
from groundwork.command.report import Report

# The status of a program that somebody has stopped.
STOPPED = 128 + signal.SIGINT


def main(arguments: list[str] | None = None) -> int:
    """Run one command on the project in this folder; a failure is one line, never a traceback."""
    parser = argparse.ArgumentParser(prog="groundwork", description="Build the site, serve it, add a page to it.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {groundwork.__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="build into site/, strictly, and switch to it at the end")
    serving = commands.add_parser("serve", help="serve with live reload")
    serving.add_argument("--port", default="8000")
    making = commands.add_parser("new", help="write a new page from its template")
    making.add_argument("kind")
    making.add_argument("title", help="for a figure, the id of its drill")
    commands.add_parser("schemas", help="write the JSON Schemas that editors use")
    importing = commands.add_parser("import-references", help="show, or add, the references of a BibTeX, RIS or CSL-JSON file")
    importing.add_argument("file", type=Path)
    importing.add_argument("--write", action="store_true", help="add them to docs/data/references.yml")
    taking = commands.add_parser("import-quiz", help="show, or write, the bank of a GIFT, Aiken or mkdocs-quiz file")
    taking.add_argument("file", type=Path)
    taking.add_argument("--write", action="store_true", help="write it to docs/quizzes, as a draft")
    commands.add_parser("export-quizzes", help="write the banks of questions as GIFT, QTI 2.1 and for Anki")
    drawing = commands.add_parser("figure", help="draw a movement figure while it is written")
    drawing.add_argument("id")
    drawing.add_argument("--port")
    drawing.add_argument("--sheet", action="store_true", help="write its contact sheet once, and end")
    taking = commands.add_parser("picture", help="take a picture into docs, small enough for a phone")
    taking.add_argument("file")
    taking.add_argument("--to", default="", help="where in docs it goes: a folder, or a name")
    publishing = commands.add_parser("publish", help="build, and put the site into a folder as plain files")
    publishing.add_argument("to", metavar="FOLDER")
    moving = commands.add_parser("rename", help="show, or do, what another name of a page changes")
    moving.add_argument("old", metavar="FROM", help="its path, such as drills/bear-hold")
    moving.add_argument("new", metavar="TO")
    moving.add_argument("--write", action="store_true", help="change the files")
    listing = commands.add_parser("check-reviews", help="list what is to be checked again, the oldest first")
    listing.add_argument("--days", type=int, default=60, help="how many days to look ahead")
    wanted = parser.parse_args(arguments)
    # Without this MkDocs would go on serving, and hold the port.
    signal.signal(signal.SIGTERM, _ended)
    try:
        return _run(project(Path.cwd()), wanted)
    except CommandError as failure:
        print(f"groundwork {wanted.command}: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"\ngroundwork {wanted.command}: stopped. Nothing is half written.", file=sys.stderr)
        return STOPPED


def _run(root: Path, wanted: argparse.Namespace) -> int:
    match wanted.command:
        case "build":
            from groundwork.command import build

            status = build.run(root)
            if not status:
                print(f"The site is in {build.SITE}/.")
            return status
        case "serve":
            from groundwork.command import serve

            return serve.run(root, number(wanted.port, "serve"))
        case "new":
            from groundwork.command import new

            print(new.run(root, wanted.kind, wanted.title))
        case "schemas":
            from groundwork.command import schemas

            print("\n".join(str(path.relative_to(root)) for path in schemas.run(root)))
        case "picture":
            from groundwork.command import picture

            print(picture.run(root, wanted.file, wanted.to))
        case "figure":
            from groundwork.command import figure

            say = partial(print, flush=True)
            if wanted.sheet:
                return figure.run_once(root, wanted.id, say)
            port = None if wanted.port is None else number(wanted.port, "figure", ID=wanted.id)
            return figure.run(root, wanted.id, port, say)
        case _:
            return _reported(root, wanted)
    return 0


def _reported(root: Path, wanted: argparse.Namespace) -> int:
    """Run a command that reports; print what it made, and beside it what there is to tell."""
    report: Report
    match wanted.command:
        case "import-references":
            from groundwork.command import import_references

            report = import_references.run(root, wanted.file, write=wanted.write)
        case "publish":
            from groundwork.command import publish

            report = publish.run(root, wanted.to)
        case "rename":
            from groundwork.command import rename

            report = rename.run(root, wanted.old, wanted.new, write=wanted.write)
        case "check-reviews":
            from groundwork.command import check_reviews

            report = check_reviews.run(root, date.today(), wanted.days)  # noqa: DTZ011 (the day of who reads the list)
        case "import-quiz":
            from groundwork.command import import_quiz

            report = import_quiz.run(root, wanted.file, write=wanted.write)
        case _:
            from groundwork.command import export_quizzes

            report = export_quizzes.run(root, os.environ.get("SITE_URL", ""))
    print(report.text, end="")
    print("".join(f"{line}\n" for line in report.said), end="", file=sys.stderr)
    return report.status


def _ended(number: int, _frame: object) -> None:
    """End as a program that was told to, with all that it started."""
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
