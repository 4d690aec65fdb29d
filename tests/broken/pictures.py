"""Picture files that are wrong, and pages that show pictures in a wrong way."""

from tests.images import SVG, picture
from tests.sites import article, drill, question, quiz

BODY = """\
![](sound.jpg)

![photo](sound.jpg)

![sound.jpg](sound.jpg)

![Somebody on a mat](sound.jpg "On a mat")

![Somebody on a mat](soud.jpg)

`![](sound.jpg)` shows ![Somebody on a mat](/pictures/nowhere.png).
"""

PICTURES: dict[str, str | bytes] = {
    "articles/pictures.md": article("Pictures", BODY),
    "articles/sound.jpg": picture(8, 6),
    "articles/sound.webp": picture(6, 8, "WEBP"),
    "pictures/wide.jpg": picture(4032, 8),
    "pictures/heavy.svg": f"{SVG}{' ' * 300_000}",
    "pictures/named.jpg": picture(8, 6, "PNG"),
    "pictures/placed.jpg": picture(8, 6, placed=True),
    "pictures/cut.png": picture(80, 60, "PNG")[:-20],
    "pictures/moving.gif": picture(8, 6, "GIF"),
    "pictures/phone.heic": b"\0\0\0\x18ftypheic",
    "pictures/script.svg": "<svg viewBox='0 0 1 1'><script>1</script></svg>",
    "pictures/my photo.bmp": picture(8, 6, "BMP"),
    "drills/picture-in-field.md": drill("Picture in field", feel="Warm ![Somebody](/articles/sound.jpg)."),
    "quizzes/picture-in-question.md": quiz(
        "Picture in question", questions=[question("shown-1", "drills/sound.md", explanation="So ![Somebody](/articles/sund.jpg).")]
    ),
}
