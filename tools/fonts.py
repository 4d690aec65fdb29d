"""Makes the font files of the site anew, from the packages named in package.json.

The text face without its slashed zero, which reads as code in a dose or a phone number, and a second
file with nothing but a plain zero. Both are subset to what the pages use; both are SIL OFL 1.1.
"""

import shutil
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / "node_modules/@fontsource-variable"
FONTS = ROOT / "overrides/assets/fonts"
# The same, unpacked: what draws contact sheets as PNG reads no woff2.
UNPACKED = ROOT / "hooks/groundwork/workshop/fonts"
# Latin letters with accents, general punctuation, arrows, minus and multiplication.
LATIN = {
    *range(0x20, 0x17F),
    *range(0x2010, 0x2027),
    0x2030,
    0x2032,
    0x2033,
    0x2060,
    0x20AC,
    *range(0x2190, 0x2194),
    0x2212,
    0x2248,
    0x2264,
    0x2265,
}
ZERO = ord("0")


def subset(source: Path, target: Path, characters: set[int]) -> None:
    """Write the characters of a variable font as a smaller woff2, with kerning and tabular figures kept."""
    font = TTFont(source)
    options = Options(flavor="woff2", hinting=False, layout_features=["kern", "liga", "tnum", "ccmp", "mark", "locl"], drop_tables=["DSIG"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    # The look uses weights 400 to 700 only.
    font = instantiateVariableFont(font, {"wght": (400, 700)})
    font.flavor = "woff2"
    font.save(target)
    font.flavor = None
    font.save(UNPACKED / f"{target.stem}.ttf")
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.1f} kB")


def main() -> None:
    """Make both files, and keep the licences beside them."""
    FONTS.mkdir(parents=True, exist_ok=True)
    UNPACKED.mkdir(parents=True, exist_ok=True)
    for package, name, characters in (
        ("atkinson-hyperlegible-next", "atkinson-hyperlegible-next", LATIN - {ZERO}),
        ("hanken-grotesk", "hanken-grotesk-zero", {ZERO}),
    ):
        subset(PACKAGES / package / f"files/{package}-latin-wght-normal.woff2", FONTS / f"{name}.woff2", characters)
        shutil.copy(PACKAGES / package / "LICENSE", FONTS / f"{name}.LICENSE.txt")


if __name__ == "__main__":
    main()
