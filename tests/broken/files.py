"""A site on which most pages are broken, each in one way. Its lines are in expected.txt."""

from tests.broken.fields import FIELDS
from tests.broken.figures import FIGURES
from tests.broken.links import LINKS
from tests.broken.pictures import PICTURES
from tests.broken.prose import PROSE
from tests.broken.text import TEXT

FILES: dict[str, str | bytes] = TEXT | FIELDS | LINKS | FIGURES | PICTURES | PROSE
