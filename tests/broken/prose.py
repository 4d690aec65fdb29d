"""Pages on which a text is wrong: what authors type, paste and forget."""

from tests.sites import ROOT, article, drill, infant, question, quiz


def body(title: str, text: str) -> str:
    """Write an article with a text."""
    return article(title, text)


PROSE: dict[str, str | bytes] = {
    "data/house-style.yml": (ROOT / "docs/data/house-style.yml").read_bytes(),
    # Words.
    "articles/word-fixes.md": body("Word fixes", "Crawling fixes your back."),
    "articles/word-over-two-lines.md": body("Word over two lines", "One.\n\nIt is wear and\ntear of the joints."),
    "articles/word-in-list.md": body("Word in list", "Some say:\n\n- a slipped disc\n- stiffness"),
    "articles/word-explained.md": body("Word explained", 'A "slipped disc" is a name for pain from a disc. It heals.'),
    "articles/word-in-summary.md": article("Word in summary", summary="A miracle for backs."),
    "articles/word-in-title.md": article("The secret of crawling", summary="None."),
    "articles/word-in-alias.md": article("Word in alias", aliases=["slipped disc", "fix my back"]),
    "drills/word-in-step.md": drill(
        "Word in step", steps=[{"text": f"Step {one}."} for one in range(1, 4)] + [{"text": "Realign your hips."}]
    ),
    "drills/word-in-fault.md": drill("Word in fault", faults=[{"notice": "A worn out knee", "try": "a pad"}]),
    "quizzes/word-in-question.md": quiz(
        "Word in question",
        questions=[question("word-1", "drills/sound.md", explanation="People who suffer from pain can walk.")],
    ),
    # What is said without its source.
    "articles/number-alone.md": body("Number alone", "Some 40 people took part. They walked.\n\nThat is all."),
    "articles/share-alone.md": body("Share alone", "About 30% of adults have it. Nobody knows why. Ask a friend."),
    "articles/effect.md": body("Effect", "Walking helps people sleep. It is easy."),
    "articles/effect-in-list.md": body("Effect in list", "What we know:\n\n- Sitting causes pain.\n- It is common."),
    "articles/cited-too-late.md": body("Cited too late", "It eases pain. It is cheap. It is easy [@smith2018]."),
    "articles/cited-next.md": body("Cited next", "It eases pain. So one study says [@smith2018]."),
    "articles/not-a-claim.md": body("Not a claim", "Does it ease pain? Nobody knows. Try 3 rounds, or 10 minutes, in 2026."),
    "infants/claim.md": infant("Claim", "Tummy time prevents a flat head."),
    "articles/claim-in-summary.md": article("Claim in summary", summary="Crawling prevents back pain."),
    # Numbers that are not those of the work.
    "articles/other-number.md": body("Other number", "In a trial of 120 adults, 24 of 60 had less pain [@jones2020]."),
    "articles/other-share.md": body("Other share", "The rate was 32.4% lower [@jones2020]."),
    "articles/same-numbers.md": body("Same numbers", "About 23% fewer, and 42 of 60 against 31 of 60 in 2020 [@jones2020]."),
    "drills/other-number-in-field.md": drill("Other number in field", breath="Out, as 210 adults did [@jones2020]."),
    # Doses.
    "drills/dose-range.md": drill("Dose range", dose={"start": "5 to 8 rocks", "source": "Common practice"}),
    "drills/dose-dash.md": drill("Dose dash", dose={"start": "3\u20135 rounds", "source": "Common practice"}),
    "drills/dose-times.md": drill("Dose times", dose={"start": "3x10 steps", "source": "Common practice"}),
    "drills/dose-units.md": drill("Dose units", dose={"start": "2 rounds of 30 s", "source": "Common practice"}),
    "drills/dose-later.md": drill("Dose later", dose={"start": "2 rounds", "later": "Up to 5 reps.", "source": "Common practice"}),
    # Citations half written.
    "articles/citation-number.md": body("Citation number", "It was small [7, p. 4"),
    "articles/citation-numbers.md": body("Citation numbers", "It was small [3, 4]. Another was not [12]."),
    "articles/citation-spaces.md": body("Citation spaces", "It was small [ @smith2018 ]."),
    "articles/citation-open.md": body("Citation open", "It was small [@smith2018.\n\nNext."),
    "articles/citation-unopened.md": body("Citation unopened", "It was small @smith2018]."),
    "articles/citation-no-comma.md": body("Citation no comma", "It was small [@smith2018 p. 4]."),
    "articles/citation-two.md": body("Citation two", "It was small [@smith2018, @jones2020]."),
    "articles/citation-no-key.md": body("Citation no key", "It was small [@ smith2018]."),
    "articles/citation-no-at.md": body("Citation no at", "It was small [smith2018]."),
    # Signs in fields that have none.
    "articles/bold-in-summary.md": article("Bold in summary", summary="It is **not** known."),
    "articles/citation-in-summary.md": article("Citation in summary", summary="Little is known [@smith2018]."),
    "articles/link-in-summary.md": article("Link in summary", summary="See [the drill](../drills/sound.md)."),
    "drills/code-in-space.md": drill("Code in space", space="A `mat`"),
    "articles/curly-quotes.md": article("Curly quotes", summary="\u201cLittle is known.\u201d"),
    # Headings.
    "articles/heading-one.md": body("Heading one", "# Again a title\n\nText."),
    "articles/heading-jump.md": body("Heading jump", "## One\n\n#### Two\n\nText."),
    "articles/heading-twice.md": body("Heading twice", "## What is known\n\nText.\n\n## What is known\n\nMore."),
    "drills/heading-of-drill.md": drill("Heading of drill", "## About the test\n\nText."),
    "articles/heading-no-space.md": body("Heading no space", "##One\n\n####Two\n\nText."),
    "articles/heading-by-line.md": body("Heading by line", "Text above a line\n---\n\nMore."),
    # Length.
    "articles/long-sentence.md": body("Long sentence", f"One. {' '.join(['And'] + ['so'] * 38)}.\n\nTwo."),
    # Markdown that is not read.
    "articles/list-below-text.md": body("List below text", "What to bring:\n- a mat\n- a chair"),
    "articles/list-numbers.md": body("List numbers", "What to do:\n1. Sit.\n2. Stand."),
    "articles/list-bracket.md": body("List bracket", "1) Sit.\n2) Stand."),
    "articles/list-bullets.md": body("List bullets", "\u2022 a mat\n\u2022 a chair"),
    "articles/list-hard-space.md": body("List hard space", "-\u00a0a mat"),
    "articles/list-within.md": body("List within", "- a mat\n  - a thick one\n- a chair"),
    "articles/table-no-rule.md": body("Table no rule", "| What | How much |\n| mat | one |"),
    "articles/table-below-text.md": body("Table below text", "As here:\n| What | How much |\n| --- | --- |\n| mat | one |"),
    "articles/note-no-indent.md": body("Note no indent", '!!! note "Good to know"\n\nThis is all.'),
    "articles/bold-open.md": body("Bold open", "This is **very important."),
    "articles/bold-spaces.md": body("Bold spaces", "This is ** important ** too."),
    "articles/struck.md": body("Struck", "This is ~~not~~ known."),
    "articles/footnote.md": body("Footnote", "This is known.[^1]"),
    "articles/indented.md": body("Indented", "One.\n\n    Two, pasted with its spaces."),
    # Links and pictures.
    "articles/link-near.md": body("Link near", "See [it](../drills/soundd.md)."),
    "articles/link-no-end.md": body("Link no end", "See [it](../drills/sound)."),
    "articles/link-folder.md": body("Link folder", "See [it](../drills/sound/)."),
    "articles/link-html.md": body("Link html", "See [it](../drills/sound.html)."),
    "articles/link-case.md": body("Link case", "See [it](../drills/Sound.md)."),
    "articles/link-place.md": body("Link place", "## The end\n\nSee [it](#the-ned)."),
    "articles/link-place-elsewhere.md": body("Link place elsewhere", "See [it](link-place.md#the-endd)."),
    "articles/link-bracket.md": body("Link bracket", "See [it](http://[)."),
    "articles/link-empty.md": body("Link empty", "See [it]()."),
    "articles/link-gap.md": body("Link gap", "See [it] (../drills/sound.md)."),
    "articles/link-space.md": body("Link space", "See [it](../drills/the sound.md)."),
    "articles/link-open.md": body("Link open", "See [it](../drills/sound.md"),
    "articles/link-www.md": body("Link www", "See [it](www.example.org)."),
    "articles/link-mail.md": body("Link mail", "Write to [us](me@example.org)."),
    "articles/link-script.md": body("Link script", "See [it](javascript:alert(1))."),
    "articles/link-file.md": body("Link file", "See [it](file:///C:/Users/Ann/sound.md)."),
    "articles/link-disk.md": body("Link disk", "See [it](C:\\\\Users\\\\Ann\\\\sound.md)."),
    "infants/link-in-field.md": infant("Link in field", in_short=["See [it](../drills/sond.md).", "Two."]),
    "articles/link-out.md": body("Link out", "See [it](../../README.md)."),
    "articles/link-data.md": body("Link data", "See [it](../data/references.yml)."),
    "articles/link-here.md": body("Link here", "For the drill click [here](../drills/sound.md)."),
    "articles/link-no-words.md": body("Link no words", "See [](../drills/sound.md)."),
    "drills/small-letter.md": drill("Small letter", breath="out as you lift."),
    "articles/picture-remote.md": body("Picture remote", "![A mat](https://example.org/mat.jpg)"),
    "articles/picture-no-scheme.md": body("Picture no scheme", "![A mat](//example.org/mat.jpg)"),
    "articles/picture-data.md": body("Picture data", "![A mat](data:image/png;base64,AAAA)"),
    "articles/picture-missing.md": body("Picture missing", "![A mat](mat.jpg)"),
    "articles/attributes.md": body("Attributes", "See [it](../drills/sound.md){: onclick=alert(1) }."),
    "articles/attribute-style.md": body("Attribute style", "## Red {: style=color:red }\n\nText."),
    "articles/frame.md": body("Frame", '<iframe src="https://example.org/"></iframe>'),
    "articles/script.md": body("Script", '<script src="https://example.org/x.js"></script>'),
    # Nothing hides anything else.
    "articles/all-at-once.md": article(
        "All at once", "Crawling fixes your back [@smth2018].\n\nSee [it](../drills/soundd.md).", topik="x", drills=["sond"]
    ),
    "articles/no-yaml.md": "---\ntitle: No: yaml\n---\n\nCrawling fixes your back.\n",
    # What stays.
    "articles/kept.md": body("Kept", "He said that crawling fixes your back.").replace(
        "topic:", "kept: [{words: He said that crawling, because: It is what he said.}]\ntopic:"
    ),
    "articles/kept-nothing.md": body("Kept nothing", "He said it.").replace(
        "topic:", "kept: [{words: He shouted, because: He did.}]\ntopic:"
    ),
}
