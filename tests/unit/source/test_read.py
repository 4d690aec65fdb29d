"""Pages and data files read once."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from groundwork.problems import Location
from groundwork.source.read import MAX_BYTES, Source, read_data, read_pages, read_text


def read(docs: Path, **files: str | bytes) -> tuple[list[Source], list[str]]:
    """Write pages (a/b.md is written a__b), read them, and give sources and problems as text."""
    names = {name.replace("__", "/") + ".md": content for name, content in files.items()}
    for name, content in names.items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    sources, problems = read_pages(names, docs, "docs")
    return sources, [str(problem) for problem in problems]


def test_front_matter_and_body_come_apart(tmp_path: Path) -> None:
    """The body keeps its text, and knows its first line."""
    ((source,), problems) = read(tmp_path, a="---\ntitle: A\n---\n\nWords.\n")
    assert not problems
    assert (source.meta, source.body, source.body_line) == ({"title": "A"}, "\nWords.\n", 4)
    assert source.place("title") == Location("docs/a.md", 2)


def test_a_value_without_a_place_stands_where_the_nearest_around_it_stands(tmp_path: Path) -> None:
    """A missing field is told at the group that lacks it."""
    ((source,), _) = read(tmp_path, a="---\ntitle: A\ndose:\n  start: 1\n---\n")
    assert source.place("dose", "rest") == Location("docs/a.md", 3)
    assert source.place("nothing", 3, "at all") == source.place()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_byte_order_mark_of_other_systems(tmp_path: Path, end: str) -> None:
    """A file saved on another system is read the same, with the same lines."""
    ((source,), problems) = read(tmp_path, a=b"\xef\xbb\xbf" + f"---{end}title: A{end}---{end}Words.".encode())
    assert not problems
    assert (source.place("title").line, source.body, source.body_line) == (2, "Words.", 4)


def test_a_rule_in_the_body_is_no_front_matter(tmp_path: Path) -> None:
    """Front matter starts on the first line or not at all."""
    ((source,), _) = read(tmp_path, a="Words.\n\n---\n\nMore.\n")
    assert (source.meta, source.body_line) == ({}, 1)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Encoding, size, folders named like pages and open front matter are problems of their own."""
    (tmp_path / "folder.md").mkdir()
    sources, problems = read(tmp_path, latin=b"one\ntwo \xfc", large=b"a" * (MAX_BYTES + 1), fits=b"a" * MAX_BYTES, open="---\ntitle: A\n")
    assert [source.uri for source in sources] == ["fits.md"]
    assert problems == [
        "docs/folder.md:1: folder: named like a page. Rename it.",
        'docs/latin.md:2: file: not UTF-8 text. Save it again with the encoding "UTF-8".',
        "docs/large.md:1: file: larger than 1 MB. Split it into pages.",
        'docs/open.md:1: front matter: is never closed. Put a line "---" after the last field.',
    ]


def test_defaults_come_from_the_folders_above(tmp_path: Path) -> None:
    """The nearest wins, groups are merged field by field, lists are replaced, and each value knows its own file."""
    (tmp_path / "a").mkdir()
    (tmp_path / ".meta.yml").write_text("title: Top\ndose: {start: 1, rest: 2}\nlist: [1, 2]\n")
    (tmp_path / "a/.meta.yml").write_text("# nearer\ndose: {rest: 3}\n")
    ((source,), problems) = read(tmp_path, a__b="---\nlist: [3]\n---\n")
    assert not problems
    assert source.meta == {"title": "Top", "dose": {"start": 1, "rest": 3}, "list": [3]}
    assert source.place("title") == Location("docs/.meta.yml", 1)
    assert source.place("dose", "rest") == Location("docs/a/.meta.yml", 2)
    assert source.place("list", 0) == Location("docs/a/b.md", 2)


def test_defaults_are_not_shared_between_pages(tmp_path: Path) -> None:
    """What one page adds to a group does not reach the next."""
    (tmp_path / ".meta.yml").write_text("dose: {start: 1}\n")
    ((first, second), _) = read(tmp_path, a="---\ndose: {rest: 2}\n---\n", b="---\ntitle: B\n---\n")
    assert first.meta["dose"] == {"start": 1, "rest": 2}
    assert second.meta["dose"] == {"start": 1}


def test_broken_defaults_are_told_once(tmp_path: Path) -> None:
    """Below defaults that cannot be read nobody knows what a page says, so its pages wait."""
    (tmp_path / ".meta.yml").write_text("a: b: c\n")
    sources, problems = read(tmp_path, a="---\ntitle: A\n---\n", b="---\ntitle: B\n---\n")
    assert not sources
    assert len(problems) == 1
    assert problems[0].startswith("docs/.meta.yml:1: ")


def test_a_data_file_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """A site may do without data."""
    assert read_data(tmp_path / "none.yml", "docs/none.yml").data == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary() | st.text(alphabet="-\n\ra:[ \x85\u2028").map(lambda text: f"---\n{text}".encode()))
def test_no_bytes_make_it_raise(tmp_path: Path, raw: bytes) -> None:
    """Any file is a page or a problem, both only when its body is to blame, and problems stand on lines of the file."""
    (tmp_path / "a.md").write_bytes(raw)
    sources, problems = read_pages(["a.md"], tmp_path, "docs")
    assert bool(sources) != any(problem.thing != "text" for problem in problems)
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert all(1 <= problem.location.line <= lines for problem in problems)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    count=st.integers(0, 5),
    body=st.text(st.characters(codec="utf-8", exclude_characters="\r\ufeff")),
    end=st.sampled_from(["---", "...", "--- "]),
)
def test_the_body_starts_on_its_line(tmp_path: Path, count: int, body: str, end: str) -> None:
    """Fields plus body are the file: nothing is lost between them, and line numbers go on."""
    text = "---\n" + "".join(f"f{number}: {number}\n" for number in range(count)) + f"{end}\n{body}"
    (tmp_path / "a.md").write_bytes(text.encode())
    ((source,), _) = read_pages(["a.md"], tmp_path, "docs")
    assert source.body == body
    assert "\n".join(text.split("\n")[source.body_line - 1 :]) == body


def test_text_is_read_as_written(tmp_path: Path) -> None:
    """Accents and signs come through."""
    (tmp_path / "a").write_text("Tiê ½ ½\n", encoding="utf-8")
    assert read_text(tmp_path / "a", "a") == ("Tiê ½ ½\n", ())
