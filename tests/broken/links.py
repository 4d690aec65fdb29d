"""Pages and data that are wrong only beside others."""

from tests.sites import REFERENCES, about, article, choices, drill, progression, question, quiz, stage

ON_ONE_QUESTION = "".join(
    f"{key}:\n  type: book\n  title: {key}\n  study: {{design: {design}, research_question: does-walking-ease-back-pain}}\n"
    for key, design in (("lone_trial", "pilot-study"), ("whole_review", "systematic-review"))
)
STUDY = """\
jones2020:
  type: article-journal
  title: Chronic degenerative changes, and how walking fixes a back
  author: [{family: Jones, given: B.}]
  issued: 2020
  study:
    design: randomised-trial
    n: 120
    population: 120 adults with back pain.
    results: ["At three months, 42 of 60 had less pain; in the other group, 31 of 60. The rate was 23.4% lower."]
"""
CITING = "One.\n\nTwo [@smith2018].\n\nThree [@smith2019]."


NUMBER = {"value": 3, "unit": "days", "feedback": "Yes.", "too_low": "More.", "too_high": "Less."}
TWICE = [question("twice-1", "drills/sound.md") for _ in range(2)]
BAD_QUESTIONS = [
    question("bad-0", "drills/sound.md", choices=choices("ab")),
    question("bad-1", "drills/sound.md", choices=choices("CD")),
    question("bad-2", "drills/sound.md", type="several-answers", choices=choices("CDE")),
    question("bad-3", "drills/sound.md", choices=[*choices("C"), {"text": "c.", "feedback": "As."}, {"text": "F", "feedback": "as "}]),
    question("bad-4", "drills/sound.md", type="number"),
    question("bad-5", "drills/sound.md", number=dict(NUMBER)),
    question("bad-6", "drills/sound.md", type="number", choices=None, number=dict(NUMBER)),
    question("bad-7", "drills/sound.md", type="order", choices=choices("ab")),
    question("bad-8", "drills/sound.md", type="match", choices=[*choices("a", goes_with="x"), *choices("be", goes_with="X")]),
    question("bad-9", "drills/sound.md", hint="See [there](../drills/sound.md).", explanation="To write: why."),
    question("bad-10", "drills/sound.md", type="true-or-false", choices=choices("abC")),
    question("bad-11", "drills/sound.md", type="order", choices=choices("aBc")),
    question("bad-12", "drills/sound.md", type="match", choices=[*choices("ab", goes_with="x"), *choices("c")]),
    question("bad-13", "drills/sound.md", type="one answer"),
    question(
        "bad-14", "drills/sound.md", type="point", figure="sound", step=1, choices=[*choices("A", at="head"), *choices("b", at="head")]
    ),
    question("bad-15", "drills/sound.md", type="point", figure="sound", step=0, choices=choices("Ab", at="left-nee")),
    # Nobody knows which pictures these drills have: the problems of their pages and figures are told there.
    *(
        question(
            name, "drills/sound.md", type="point", figure=drill, step=1, choices=[*choices("a", at="head"), *choices("B", at="left-knee")]
        )
        for name, drill in (("good-1", "figure-of-unfit"), ("good-2", "figure-reach"))
    ),
]
BLOCKS = """Text.

/// quiz | bank: twise
///

/// quiz | bananas
///

/// quiz | questions: place-0, place-9
///

/// quiz | questions: place-0
///

/// quiz | tags: a
text
///

/// quiz: place-0
///

/// qiuz | bank: one-place
///

/// callout
///

///

/// quiz | bank: one-place

!!! nte "Title"

    Text.

!!! note Title

    Text.
"""

LINKS: dict[str, str | bytes] = {
    "drills/sound.md": drill("Sound"),
    "drills/sound-baby.md": drill("Sound baby", audience="baby"),
    "about/same-title.md": about("Sound"),
    "drills/deeper/sound.md": drill("Sound again"),
    "drills/unknown-harder.md": drill("Unknown harder", harder=["sound", "soundd"]),
    "drills/to-broken.md": drill("To broken", harder=["literal"]),
    "quizzes/to-broken.md": quiz("Quiz to broken", questions=[question("broken-1", "drills/literal.md", prompt="What [@smith2018]?")]),
    "drills/unknown-harder-far.md": drill("Unknown harder far", harder=["xyz"]),
    "drills/unknown-prerequisite.md": drill("Unknown prerequisite", prerequisites=["sound", ["sound", "sond"]]),
    "drills/other-audience.md": drill("Other audience", harder=["sound-baby"]),
    "drills/harder-self.md": drill("Harder self", harder=["harder-self"]),
    "drills/harder-one.md": drill("Harder one", harder=["harder-two"]),
    "drills/harder-two.md": drill("Harder two", harder=["harder-one"]),
    "drills/loop-a.md": drill("Loop a", harder=["loop-b"]),
    "drills/loop-b.md": drill("Loop b", harder=["sound", "loop-c"]),
    "drills/loop-c.md": drill("Loop c", harder=["loop-a"]),
    "drills/first-self.md": drill("First self", prerequisites=["first-self"]),
    "drills/first-one.md": drill("First one", prerequisites=[["sound", "first-two"]]),
    "drills/first-two.md": drill("First two", prerequisites=["first-one"]),
    "drills/first-a.md": drill("First a", prerequisites=["first-b"]),
    "drills/first-b.md": drill("First b", prerequisites=["first-c"]),
    "drills/first-c.md": drill("First c", prerequisites=["first-a"]),
    "drils/wrong-folder.md": drill("Wrong folder"),
    "xyz/far-folder.md": drill("Far folder"),
    "articles/unknown-drill.md": article("Unknown drill", drills=["sound", "sond"]),
    "drills/easier.md": drill("Easier", easier=["sound"]),
    "drills/id-with-md.md": drill("Id with md", harder=["drills/sound.md"]),
    "drills/Cat_Cow.md": drill("Cat cow"),
    "about/Our team.md": about("Our team"),
    "about/snippet-missing.md": about("Snippet missing", '--8<-- "blok.md"\n\nWords.\n\n--8<--\nturned.md\nnone.md\n--8<--'),
    "about/snippet-section.md": about("Snippet section", '--8<-- "block.md:part"'),
    "data/snippets/round.md": '--8<-- "round.md"\n',
    "about/snippet-round.md": about("Snippet round", '--8<-- "round.md"'),
    "progressions/late-prerequisite.md": progression("Late prerequisite", stages=[stage("needs-sound"), stage("sound")]),
    "drills/needs-sound.md": drill("Needs sound", prerequisites=[["sound", "other"], "sound"]),
    "drills/other.md": drill("Other"),
    "articles/unknown-reference.md": article("Unknown reference", references=["smith2018", "smith2019"]),
    "articles/unknown-citation.md": article("Unknown citation", CITING, references=["smith2018"]),
    "articles/unlisted-citation.md": article("Unlisted citation", "One.\n\nTwo [@smith2018]."),
    "articles/citation-in-code.md": article("Citation in code", "`[@smith2020]` and\n\n    [@smith2020]\n\nbut [@smith2020]."),
    "articles/citation-prefix.md": article("Citation prefix", "Known [@smith2018].\n\nNot [@smith201].", references=["smith2018"]),
    "articles/unknown-card.md": article("Unknown card", "```\n/// evidence | smith2017: a\n```\n\n/// evidence | smith2017: a\n///"),
    "articles/card-without-finding.md": article("Card without finding", "One.\n\n/// evidence | smith2018: pain\n///\n\nTwo."),
    "articles/card-without-names.md": article("Card without names", "One.\n\n/// evidence\n///\n\nTwo."),
    "articles/wrong-in-card.md": article("Wrong in card", "One.\n\n/// evidence | smith2017: a; smith2018: pain;\n///\n\nTwo."),
    "articles/open-card.md": article("Open card", "One.\n\n/// evidence | smith2018\n\nTwo.\n\nThree."),
    "drills/citation-in-field.md": drill("Citation in field", feel="Warm [@smith2019]."),
    "articles/citation-in-list.md": article("Citation in list", "- one\n\n    two [@smith2020]\n\n`@smith2020`"),
    "articles/two-citations.md": article("Two citations", "One [@smith2018; @smith2020].", references=["smith2018"]),
    "articles/study-before-review.md": article("Study before review", "One [@lone_trial].\n\nMany [@whole_review]."),
    "quizzes/study-alone.md": quiz("Study alone", questions=[question("alone-1", "drills/sound.md", explanation="One [@lone_trial].")]),
    "about/drills-title.md": about("Drills"),
    "progressions/unknown-drill.md": progression("Progression", stages=[stage("sound"), stage("sound", "soudn")]),
    "quizzes/unknown-page.md": quiz("Unknown page", questions=[question("page-1", "drills/soundd.md")]),
    "quizzes/twice.md": quiz("Twice", questions=TWICE),
    "quizzes/twice-elsewhere.md": quiz("Twice elsewhere", questions=[question("twice-1", "drills/sound.md")]),
    "quizzes/unknown-reference.md": quiz("Quiz reference", questions=[question("cited-1", "drills/sound.md", references=["smith2019"])]),
    "quizzes/unknown-heading.md": quiz("Unknown heading", questions=[question("heading-1", "drills/sound.md", "evidnce")]),
    "articles/answers.md": article("Answers", "## Here\n\nOne."),
    "quizzes/cites-in-question.md": quiz(
        "Cites in question",
        questions=[question("cites-1", "articles/answers.md", "here", explanation="So [@smith2019].")],
    ),
    "quizzes/bad-questions.md": quiz("Bad questions", questions=BAD_QUESTIONS),
    "quizzes/one-place.md": quiz("One place", questions=[question(f"place-{number}", "drills/sound.md") for number in range(4)]),
    "articles/blocks.md": article("Blocks", BLOCKS),
    "data/redirects.yml": "drills/sound.md: drills/far.md\ndrills/gone.md: drills/soundd.md\n",
    "data/snippets/block.md": "Text.\n\n/// windws\n///\n",
    "articles/named-windows.md": article("Named windows", "One.\n\n/// windows | who\n///\n\nTwo."),
    "data/references.yml": f"{REFERENCES}{ON_ONE_QUESTION}{STUDY}",
}
