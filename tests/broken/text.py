"""Files that are not the text or the YAML that they should be."""

from tests.sites import about, drill

LAUGHS = "".join(f"l{number}: &l{number} [{', '.join([f'*l{number - 1}'] * 9)}]\n" for number in range(1, 9))
DEEP = 2_000


def with_line(line: str, title: str) -> str:
    """Put a line into the front matter of a good page, between its title and its summary."""
    first, name, rest = about(title).split("\n", 2)
    return f"{first}\n{name}\n{line}\n{rest}"


TEXT: dict[str, str | bytes] = {
    "about/yaml-colon.md": with_line("aliases: one: two", "Colon"),
    "about/yaml-tab.md": with_line("aliases:\n\t- one", "Tab"),
    "about/yaml-quote.md": with_line('aliases: "never closed', "Quote"),
    "about/yaml-apostrophe.md": with_line("aliases: 'it's one'", "Apostrophe"),
    "about/yaml-bracket.md": with_line("aliases: [one, two", "Bracket"),
    "about/yaml-indent.md": with_line("  draft: true", "Indent"),
    "about/yaml-list-indent.md": with_line("aliases:\n  - one\n - two", "List indent"),
    "about/yaml-no-colon.md": with_line("aliases", "No colon"),
    "about/yaml-no-space.md": with_line("draft:true", "No space"),
    "about/yaml-at-sign.md": with_line("aliases: [@smith2018]", "At sign"),
    "about/yaml-percent.md": with_line("aliases: %one", "Percent"),
    "about/yaml-list.md": "---\n- title\n- summary\n---\n",
    "about/yaml-scalar.md": "---\nonly words\n---\n",
    "about/yaml-control.md": with_line("aliases: [a\x07b]", "Control"),
    "about/yaml-control-after-umlauts.md": with_line("# äöüäöü\naliases: [a\x07b]", "Control after umlauts"),
    "about/yaml-alias.md": with_line("aliases: &one [a]\nmore: *one", "Alias"),
    "about/yaml-unknown-alias.md": with_line("aliases: *one", "Unknown alias"),
    "about/yaml-laughs.md": with_line(f"l0: &l0 [lol]\n{LAUGHS}aliases: *l8", "Laughs"),
    "about/yaml-merge.md": with_line("<<: {draft: true}", "Merge"),
    "about/yaml-tag.md": with_line("draft: !!python/object/apply:os.getcwd []", "Tag"),
    "about/yaml-own-tag.md": with_line("draft: !env HOME", "Own tag"),
    "about/yaml-deep.md": with_line(f"aliases: {'[' * DEEP}{']' * DEEP}", "Deep"),
    "about/yaml-depth.md": with_line(f"aliases: {'[' * 40}{']' * 40}", "Depth"),
    "about/yaml-two-documents.md": "---\ntitle: Two\nsummary: Documents.\n--- more\n---\n",
    "about/cut-value.md": with_line("aliases: [step #2, toes]", "Cut value"),
    "about/cut-lines.md": with_line("aliases:\n  - Wrists\n    #1 and toes", "Cut lines"),
    "about/yaml-anchor.md": with_line("aliases: [&Co words]", "Anchor"),
    "about/yaml-stars.md": with_line("aliases: *one* of them", "Stars"),
    "about/turned-field.md": with_line("aliases: [one\u202eowt]", "Turned field"),
    "about/turned-escape.md": with_line('aliases: ["one\\u202eowt"]', "Turned escape"),
    "about/turned-text.md": about("Turned text", "One.\n\nTwo\u202e three\u200b four\u200b five, &rlm;six."),
    "about/html-tag.md": about("Tag", "Type <name> here.\n\n`<name>` is code."),
    "about/html-tag-and-citation.md": about("Tag and citation", "A <b>bold</b> claim [@smith2019]."),
    "data/snippets/turned.md": "A\u2066 snippet.\n",
    "about/yaml-date.md": drill("Date").replace("last_checked: 2026-03-31", "last_checked: 2026-02-31"),
    "about/yaml-list-as-name.md": with_line("? [a, b]\n: c", "List as name"),
    "about/unclosed.md": "---\ntitle: Unclosed\nsummary: Never.\n\nWords.\n",
    "about/bom.md": b"\xef\xbb\xbf" + with_line("darft: true", "Bom").encode(),
    "about/crlf.md": with_line("darft: true", "Crlf").replace("\n", "\r\n"),
    "about/old-mac.md": with_line("darft: true", "Old Mac").replace("\n", "\r"),
    "about/line-separator.md": with_line("aliases: ['a\u2028b\x85c']\ndarft: true", "Line separator"),
    "about/nothing-but-words.md": "Only words, no front matter.\n",
    "about/empty.md": "",
    "about/empty-front-matter.md": "---\n---\n\nWords.\n",
    "about/latin-1.md": with_line("aliases: [über]", "Latin").encode("latin-1"),
    "about/utf-16.md": about("Utf").encode("utf-16"),
    "about/nul.md": with_line("aliases: [a\0b]", "Nul"),
    "about/folder.md/": "",
    "about/too-large.md": about("Too large", "word " * 200_001),
    "about/duplicate-key.md": with_line("draft: true\ndraft: false", "Duplicate key"),
    "drills/duplicate-nested-key.md": drill("Duplicate nested key").replace("  source:", "  start: 3 rounds\n  source:"),
    "drills/duplicate-key-in-list.md": drill("Duplicate key in list").replace("- text: Step 2.", "- text: Step 2.\n  text: Step 2 again."),
}
