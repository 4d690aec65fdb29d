"""Markdown as plain text, for whatever cannot show Markdown: lists of prompts, machines, other programs."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape

# Signs that mean something in Markdown, each with a name; the first that fits at a place wins.
MARKDOWN = re.compile(
    r"""
      \\(?P<sign>[\\`*_{}\[\]()\#+\-.!<>@~|])
    | (?P<ticks>`{1,3})(?P<code>[^`]+)(?P=ticks)
    | \s*\[(?P<cited>[^\[\]]*(?<!\w)@[A-Za-z0-9][^\[\]]*)\](?!\()
    | !?\[(?P<label>[^\[\]]*)\]\((?P<target>[^()\s]*)(?:\s+"[^"]*")?\)
    | <(?P<address>https?://[^<>\s]+)>
    | (?<![\w@])@(?P<key>[A-Za-z0-9][\w-]*)
    | (?P<stars>\*{1,3})(?=\S)(?P<strong>[^*\n]+)(?<=\S)(?P=stars)
    | (?<!\w)(?P<lines>_{1,3})(?=\S)(?P<soft>[^\n]*?[^\s_])(?P=lines)(?!\w)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    """,
    re.VERBOSE,
)
BLOCKS = re.compile(r"^[ ]{0,3}(?:\#{1,6}[ ]+|>[ ]?|(?:```|~~~)[^\n]*\n?)", re.MULTILINE)
# What XML 1.0 cannot hold.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def one_line(text: str) -> str:
    """Bring white space down to single spaces."""
    return " ".join(text.split())


def plain(markdown: str, names: Mapping[str, str] | None = None, target: Callable[[str], str] = str) -> str:
    """Give Markdown as plain text: no signs of emphasis, and no citations but in sentences, where ``names`` has their words.

    A link becomes "text (address)"; ``target`` gives its address, empty for none.
    """
    return NOT_XML.sub("", _Plain(names or {}, target).inline(BLOCKS.sub("", markdown))).strip()


@dataclass(frozen=True)
class _Plain:
    """Takes Markdown's signs out of a text."""

    names: Mapping[str, str]
    target: Callable[[str], str]

    def inline(self, markdown: str) -> str:
        return MARKDOWN.sub(self._told, markdown)

    def _told(self, found: re.Match[str]) -> str:
        parts = {name: text for name, text in found.groupdict().items() if text is not None}
        if "cited" in parts:
            return ""
        if "key" in parts:
            return self.names.get(parts["key"], "")
        if "label" in parts:
            label, address = self.inline(parts["label"]), self.target(parts["target"])
            return f"{label} ({address})" if address else label
        for name in ("strong", "soft"):
            if name in parts:
                return self.inline(parts[name])
        if "entity" in parts:
            return unescape(parts["entity"])
        return parts.get("sign") or parts.get("code") or parts["address"]


def words(markdown: str) -> str:
    """Give the words of a Markdown text that a reader sees: no signs, no addresses, no citations."""
    return one_line(plain(markdown, target=lambda _: ""))
