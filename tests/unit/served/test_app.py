"""What browsers of authors are answered."""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from tests.sites import ROOT

from groundwork.addresses import Addresses
from groundwork.build import Build
from groundwork.problems import Location, Problem
from groundwork.served.app import App
from groundwork.served.failure import Failure
from groundwork.served.session import Session

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

WRONG = Problem(Location("docs/drills/a.md", 3), "front matter", "title is <missing>", "Add it.")
PAGE = b"<html><head><title>A</title></head><body>A</body></html>"
FILES = {"/drills/a/": ("text/html", PAGE), "/assets/style.css": ("text/css", b"old"), "/a.png": ("image/png", b"PNG")}


def inner(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
    """Answer as MkDocs' server does."""
    kind, content = FILES.get(environ["PATH_INFO"].removeprefix("/below"), ("text/html", b"<p>gone</p>"))
    known = environ["PATH_INFO"].removeprefix("/below") in FILES
    start("200 OK" if known else "404 Not Found", [("Content-Type", kind), ("Content-Length", str(len(content)))])
    return [content]


@pytest.fixture
def session() -> Session:
    """Give a session with one build, as far as it matters here."""
    made = Session()
    settings = SimpleNamespace(shown="docs", with_notices=False)
    pages = Addresses(urls={"drills/a.md": "drills/a/"}, files={"drills/a.md": "drills/a/index.html"})
    made.build = cast("Build", SimpleNamespace(settings=settings, addresses=pages, pages={}))
    return made


def ask(app: App, path: str, query: str = "") -> tuple[str, dict[str, str], bytes]:
    """Ask for a path; give the status, the headers, and what comes."""
    said: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> Any:
        assert len({name.lower() for name, _ in headers}) == len(headers), "a header stands twice"
        said.extend([status, dict(headers)])

    content = b"".join(app(cast("WSGIEnvironment", {"PATH_INFO": path, "QUERY_STRING": query}), cast("StartResponse", start)))
    return said[0], said[1], content


def test_a_page_has_the_bar_at_its_end(session: Session) -> None:
    """Also below another address; what it says is escaped, and the length is that of the whole."""
    session.problems = frozenset({WRONG})
    for mount in ("/", "/below/"):
        status, headers, content = ask(App(session, inner, mount), f"{mount}drills/a/")
        text = content.decode()
        assert (status, headers["Content-Length"], headers["Cache-Control"]) == ("200 OK", str(len(content)), "no-store")
        assert text.index("/.served/bar.css") < text.index("</head>") < text.index("<problem-bar") < text.index("</body>")
        assert "on this page" in text
        assert "title is &lt;missing&gt;." in text


def test_other_files_are_as_they_are(session: Session) -> None:
    """A page that is not there has the bar, too, and stays one that is not there."""
    app = App(session, inner)
    assert ask(app, "/a.png")[2] == b"PNG"
    assert ask(app, "/assets/style.css")[2] == b"old"
    status, _, content = ask(app, "/gone/")
    assert status == "404 Not Found"
    assert b"<problem-bar" in content


def test_nothing_is_said_where_nothing_is_wrong(session: Session) -> None:
    """Standing notices alone make no bar: it would never go."""
    assert b"<section" not in ask(App(session, inner), "/drills/a/")[2]
    session.problems = frozenset({Problem(WRONG.location, "next_check", "it has passed", notice=True, standing=True)})
    assert b"<section" not in ask(App(session, inner), "/drills/a/")[2]
    session.problems |= {Problem(WRONG.location, "text", "it is long", notice=True)}
    text = ask(App(session, inner), "/drills/a/")[2].decode()
    assert "1 notice</span>" in text
    assert "1 standing notice." in text


def test_styles_are_those_that_were_saved_last(session: Session) -> None:
    """Under the name that the page knows."""
    session.styles = {"assets/style.css": b"new"}
    status, headers, content = ask(App(session, inner, "/below/"), "/below/assets/style.css")
    assert (status, content, headers["Content-Type"]) == ("200 OK", b"new", "text/css; charset=utf-8")


def test_a_failure_stands_in_for_every_page(session: Session) -> None:
    """With each mistake, and what was found before it; files are still given, as is what the page itself needs."""
    session.failure = Failure((WRONG,), bug="Traceback <1>", before=(Problem(Location("docs/b.md", 0), "MkDocs", "a link is gone"),))
    app = App(session, inner)
    for path in ("/drills/a/", "/gone", "/index.html"):
        status, _, content = ask(app, path)
        text = content.decode()
        assert status == "500 Internal Server Error"
        assert "docs/drills/a.md:3" in text
        assert "<code>docs/b.md</code>" in text
        assert "Traceback &lt;1&gt;" in text
    assert ask(app, "/a.png")[2] == b"PNG"
    assert ask(App(session), "/drills/a/")[0] == "500 Internal Server Error"
    assert ask(App(session), "/a.png")[0] == "404 Not Found"


@pytest.mark.parametrize("name", ["bar.css", "failure.css", "served.js"])
def test_its_files_are_given(session: Session, name: str) -> None:
    """As they are written."""
    status, headers, content = ask(App(session), f"/.served/{name}")
    assert status == "200 OK"
    assert headers["Content-Type"].startswith("text/")
    assert content == (ROOT / "hooks/groundwork/served/assets" / name).read_bytes()


@pytest.mark.parametrize("path", ["../app.py", "overrides/../mkdocs.yml", "overrides/base/page.html", "nothing.css", "..%2fapp.py", ""])
def test_nothing_else_is_given(session: Session, path: str) -> None:
    """Of the templates' folder only the colours, the fonts and the pictures."""
    assert ask(App(session), f"/.served/{path}")[0] == "404 Not Found"
    assert ask(App(session), "/.served/overrides/base/tokens.css")[0] == "200 OK"


def test_the_bar_can_be_asked_for_alone(session: Session) -> None:
    """For the page that is open, when its styles have changed; without a build there is none."""
    session.problems = frozenset({WRONG})
    assert b"on this page" in ask(App(session), "/.served/bar", "page=%2Fdrills%2Fa%2F")[2]
    assert b"on other pages" in ask(App(session), "/.served/bar", "page=/")[2]
    session.build = None
    assert ask(App(session), "/.served/bar", "page=/")[2] == b""
