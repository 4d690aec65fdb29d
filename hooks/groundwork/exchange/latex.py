"""Texts within BibTeX: signs that mean something in LaTeX, and accents. Written as Zotero writes them."""

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from groundwork.source.plain_text import one_line

_ESCAPES = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%#_$"}
    | {
        # The phantoms keep the braces of an entry in balance.
        "{": r"\{\vphantom{\}}",
        "}": r"\vphantom{\{}\}",
        "\\": r"{\textbackslash}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        "|": r"{\textbar}",
        "<": r"{\textless}",
        ">": r"{\textgreater}",
        "`": r"{\textasciigrave}",
        # TeX would make other signs of these in twos and threes.
        "\u2013": "--",
        "\u2014": "---",
    }
)
_OPENING = "([\"'\u201c\u2018"
_BRACES = (r"\{\vphantom{\}}", r"\{"), (r"\vphantom{\{}\}", r"\}")
# Signs that mean something in LaTeX, but stand for themselves in many a BibTeX file.
_SIGNS = "%&#_"
_PLAIN = {"textless": "<", "textgreater": ">", "textbar": "|", "textasciicircum": "^", "textbraceleft": "{", "textbraceright": "}"}
_TRANSPARENT = ("textsuperscript", "textsubscript", "textsc", "mkbibquote", "nocase")


def encode(text: str) -> str:
    """Write a text so that LaTeX and Zotero read it as it is."""
    text = one_line(text)
    for pair in ("--", "''"):
        while pair in text:
            text = text.replace(pair, f"{pair[0]}\0{pair[1]}")
    return text.translate(_ESCAPES).replace("\0", "{}")


def title(text: str) -> str:
    """Write a title with braces around each word whose capitals must stay: any but the first letter of all."""
    first, *others = text.split()
    opened = len(first) - len(first.lstrip(_OPENING))
    return " ".join([_word(first, first[opened + 1 :]), *(_word(word, word) for word in others)])


def _word(word: str, kept: str) -> str:
    return encode(word) if kept == kept.lower() else f"{{{encode(word)}}}"


def decode(text: str) -> str:
    """Read a text: accents, escapes, braces. A command that is not known stays as it was written."""
    for written, plain in _BRACES:
        text = text.replace(written, plain)
    signs = _SIGNS if "$\\" in text else f"{_SIGNS}$"
    for sign in signs:
        text = text.replace(f"\\{sign}", sign).replace(sign, f"\\{sign}")
    return one_line(_DECODER.latex_to_text(text))


def raw(text: str) -> str:
    """Read an address or a DOI: the signs that other programs escape in them, and nothing else."""
    if r"{\text" in text or r"\url" in text:
        return decode(text)
    for sign in f"{_SIGNS}$~":
        text = text.replace(f"\\{sign}", sign)
    return text.strip()


def _decoder() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    macros = [MacroTextSpec(name, simplify_repl=sign) for name, sign in _PLAIN.items()]
    macros += [MacroTextSpec(name, simplify_repl="") for name in _TRANSPARENT]
    context.add_context_category("groundwork", prepend=True, macros=[*macros, MacroTextSpec("url", simplify_repl="%s")])
    context.set_unknown_macro_spec(MacroTextSpec("", simplify_repl=lambda node: f"{node.latex_verbatim().strip()} "))
    return LatexNodes2Text(latex_context=context, math_mode="text", keep_comments=True)


_DECODER = _decoder()
