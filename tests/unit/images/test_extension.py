"""Pictures in Markdown."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown
from markdown.extensions import Extension
from tests import drawn

from groundwork.images.extension import ImagesExtension
from groundwork.images.model import Image, Images
from groundwork.markers import BODY, marker
from groundwork.page_state import CurrentPage, PageState

FILES = {
    "articles/mat.jpg": Image(800, 600),
    "articles/a b.png": Image(40, 30, lighter=True),
    "pictures/crawl.svg": Image(400, 300),
    "broken.jpg": Image(),
}
PICTURE = "![A baby on a mat](mat.jpg)"
IMG = '<img alt="A baby on a mat" decoding="async" height="600" {}src="mat.jpg" width="800" />'
EARLY, LATE = IMG.format(""), IMG.format('loading="lazy" ')


def draw(body: str, uri: str = "articles/page.md", before: str = "", borrowed: str = "") -> tuple[str, PageState, Images]:
    """Draw the body of a page, behind what the build puts before it."""
    page, images = drawn.state(uri, body), Images(FILES)
    page.borrowed.append(borrowed)
    extensions: list[str | Extension] = [ImagesExtension(CurrentPage(page), images), "attr_list", "tables", "admonition"]
    text = f"{before}\n\n{marker(BODY)}\n\n{body}"
    return Markdown(extensions=extensions).convert(text).partition(marker(BODY))[2].strip(), page, images


def told(body: str, borrowed: str = "") -> list[str]:
    """Give the problems of a body."""
    return drawn.told(draw(body, borrowed=borrowed)[1])


def test_a_picture_has_its_size_and_comes_when_a_reader_is_near() -> None:
    """Within a sentence, a list, a table, a note; the page needs the style."""
    for text in (f"Words {PICTURE} on.", f"One.\n\n- {PICTURE}", f"| a |\n|---|\n| {PICTURE} |", f'!!! note "N"\n\n    So {PICTURE}'):
        html, page, images = draw(f"One.\n\n{text}")
        assert LATE in html
        assert "figure" not in html
        assert (page.problems, page.needs, images.shown) == ([], {"images"}, {"articles/mat.jpg"})
    assert draw("One.")[1].needs == set()


def test_the_picture_that_a_page_begins_with_comes_at_once() -> None:
    """It may be in the window already. A later one is not, nor one in a text that stands in a section."""
    html = draw(f"{PICTURE}\n\n{PICTURE}")[0]
    assert html == f'<p class="image">{EARLY}</p>\n<p class="image">{LATE}</p>'
    assert LATE in draw(f"One.\n\n{PICTURE}")[0]
    assert "lazy" in draw("![A crawl](/pictures/crawl.svg)", "drills/page.md")[0]
    # What the fields say stands before the body.
    assert EARLY in draw(PICTURE, before="A field.")[0]


def test_the_author_does_not_change_what_the_file_says() -> None:
    """A class may be added, a size cannot."""
    assert 'height="600"' in (html := draw(PICTURE + "{ width=3 height=4 .mine }")[0])
    assert 'width="800"' in html


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        (f"{PICTURE}\nOn a *mat*.", "On a <em>mat</em>."),
        (f"{PICTURE}  \nOn a mat,\nfor long.", "On a mat,\nfor long."),
        (f"{PICTURE}\nPhoto: Ana", '<small class="image__credit">Photo: Ana</small>'),
        (
            f"{PICTURE}\nOn.\nPhoto: Ana, [free](https://x.org/).",
            'On.\n<small class="image__credit">Photo: Ana, <a href="https://x.org/">free</a>.</small>',
        ),
        (
            f"{PICTURE}\n*On* a **mat**.\nDrawing: *Ana*",
            '<em>On</em> a <strong>mat</strong>.\n<small class="image__credit">Drawing: <em>Ana</em></small>',
        ),
        (f"{PICTURE}\nHer Photo: no credit.", "Her Photo: no credit."),
    ],
)
def test_the_lines_below_a_picture_are_its_caption(text: str, caption: str) -> None:
    """A last one that begins with Photo: says whose it is, and is set apart. Links and signs work as anywhere."""
    whole = f'<figure class="image">{EARLY}\n<figcaption class="image__caption">\n{caption}</figcaption></figure>'
    assert draw(text)[0] == whole


@pytest.mark.parametrize("text", [f"{PICTURE} and on.", f"{PICTURE}\n{PICTURE}", f"So:\n{PICTURE}\nThere."])
def test_a_picture_among_words_is_no_figure(text: str) -> None:
    """Nor are two in one paragraph."""
    assert "<fig" not in draw(text)[0]


def test_a_lighter_file_is_offered() -> None:
    """At the address that the picture has in the end, with the size of the picture."""
    html = draw("One.\n\n![A drawing](a%20b.png?x#y)\nA caption.")[0]
    figure = BeautifulSoup(html, "html.parser").figure
    assert figure
    assert [child.name for child in figure.find_all()] == ["picture", "source", "img", "figcaption"]
    assert figure.source
    assert (figure.source["srcset"], figure.source["type"]) == ("a%20b.webp?x#y", "image/webp")


def test_paths_are_as_mkdocs_reads_them() -> None:
    """From the page, or from docs; with or without signs for spaces. A link to a picture shows it too."""
    body = "![Any one](../pictures/crawl.svg) ![Another](</articles/a b.png>) [the photo](mat.jpg)"
    html, page, images = draw(body)
    assert html.count("<img") == 2
    assert page.problems == []
    assert images.shown == {"pictures/crawl.svg", "articles/a b.png", "articles/mat.jpg"}


def test_addresses_of_others_are_left_alone() -> None:
    """Whatever is wrong with them is told where links are looked at."""
    for address in ("https://x.org/a.jpg", "data:image/png;base64,aaaa", "//x.org/a.jpg", "http://[x/a.jpg"):
        html, page, _ = draw(f"![]({address})")
        assert f'<img alt="" src="{address}" />' in html
        assert page.problems == []


def test_a_picture_that_cannot_be_read_has_no_size() -> None:
    """It is told at its own file."""
    html, page, _ = draw("One.\n\n![A baby](../broken.jpg)")
    assert '<img alt="A baby" decoding="async" loading="lazy" src="../broken.jpg" />' in html
    assert page.problems == []


FORM = "Write what it shows between the square brackets, for readers who do not see it: ![A baby on a mat](mat.jpg)."


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("", "has no words"),
        (" ", "has no words"),
        ("mat.jpg", 'has "mat.jpg" for words, which is its file\'s name'),
        ("Mat", 'has "Mat" for words, which is its file\'s name'),
        ("Photo", 'has "Photo" for words, which does not say what it shows'),
        ("Picture 2.", 'has "Picture 2." for words, which does not say what it shows'),
        ("What it shows", 'has "What it shows" for words, which does not say what it shows'),
        ("12-3", 'has "12-3" for words, which does not say what it shows'),
    ],
)
def test_words_that_say_nothing_are_told(words: str, wrong: str) -> None:
    """Who does not see the picture would know nothing of it."""
    assert told(f"One.\n\n![{words}](mat.jpg)") == [f"3: picture mat.jpg: {wrong}. {FORM}"]


def test_words_may_be_those_of_a_good_file_name() -> None:
    """A name with hyphens is no sentence, and a sentence is no name."""
    assert told("![Mat at home](mat.jpg) ![Photo of a mat](mat.jpg)") == []


def test_a_title_is_told() -> None:
    """Nobody with a finger sees it, and it is not drawn."""
    assert told('![A baby](mat.jpg "On a mat")') == [
        '1: picture mat.jpg: has a title, "On a mat", which phones do not show. Write it on the line below the picture, as its caption.'
    ]
    assert "On a mat" not in draw('![A baby](mat.jpg "On a mat")')[0]


def test_a_picture_that_is_not_there_is_told_with_its_line() -> None:
    """With what was meant; its words stand in its place. Each has its own line; code is none."""
    body = "`![x](mta.jpg)`\n\n![A baby](mta.jpg) and\n![A mat](mta.jpg)\n\n![Lost](nowhere.png) ![Empty]()\n"
    body += "\n![From docs](/crawl.svg)\n![Short][one]\n\n[one]: crawl.svg"
    html, page, images = draw(body)
    otherwise = "Put it beside the page, and name it so."
    assert drawn.told(page) == [
        "3: picture mta.jpg: there is no such picture. Did you mean mat.jpg?",
        "4: picture mta.jpg: there is no such picture. Did you mean mat.jpg?",
        f"6: picture nowhere.png: there is no such picture. {otherwise}",
        f"6: picture: there is no such picture. {otherwise}",
        "8: picture /crawl.svg: there is no such picture. Did you mean /pictures/crawl.svg?",
        "11: picture crawl.svg: there is no such picture. Did you mean ../pictures/crawl.svg?",
    ]
    assert "<img" not in html
    assert "<span>A mat</span>" in html
    assert images.shown == set()


def test_a_picture_in_a_field_is_left_out() -> None:
    """It is told where the fields are read: here, or on the page whose question this one asks."""
    markdown = Markdown(extensions=[ImagesExtension(CurrentPage(drawn.state()), Images(FILES))])
    assert "<img" not in markdown.convert(f"A field {PICTURE}.\n\n{marker(BODY)}\n\nOne.")
    html, page, _ = draw("One.\n\nTwo ![A cat](/no.jpg).", borrowed="![A cat](/no.jpg)")
    assert len(page.problems) == 1
    html, page, _ = draw("One.", before=PICTURE, borrowed=PICTURE)
    assert "<img" not in html
    assert page.problems == []


def test_a_page_of_which_nothing_is_known_stays() -> None:
    """It says that it has problems, and nothing else."""
    assert Markdown(extensions=[ImagesExtension(CurrentPage(), Images())]).convert(PICTURE).startswith("<p><img")
