"""The markers between the texts of one page, which Markdown draws in one run.

They are HTML comments, which Markdown leaves alone. What puts texts together and what reads them while they are
drawn both know them from here.
"""

BODY = "body"
# The questions of a page; the name is what citations in them say of their place.
QUIZ = "check_what_you_learned"
# The chart above the text of a page.
CHART = "chart"
START, END = "<!-- piece: ", " -->"


def marker(name: str) -> str:
    """Write the marker that stands before a text."""
    return f"{START}{name}{END}"


def marked(comment: str) -> str | None:
    """Give the name in a marker; None for any other text."""
    text = comment.strip()
    return text[len(START) : -len(END)] if text.startswith(START) and text.endswith(END) else None
