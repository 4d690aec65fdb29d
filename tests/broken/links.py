"""Pages and data that are wrong only beside others."""

from tests.sites import REFERENCES, about, article, drill, progression, question, quiz, stage

CITING = "One.\n\nTwo [@smith2018].\n\nThree [@smith2019]."
TWICE = [question("twice-1", "drills/sound.md") for _ in range(2)]

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
    "articles/unknown-reference.md": article("Unknown reference", references=["smith2018", "smith2019"]),
    "articles/unknown-citation.md": article("Unknown citation", CITING, references=["smith2018"]),
    "articles/unlisted-citation.md": article("Unlisted citation", "One.\n\nTwo [@smith2018]."),
    "articles/citation-in-code.md": article("Citation in code", "`[@smith2020]` and\n\n    [@smith2020]\n\nbut [@smith2020]."),
    "articles/citation-prefix.md": article("Citation prefix", "Known [@smith2018].\n\nNot [@smith201].", references=["smith2018"]),
    "drills/citation-in-field.md": drill("Citation in field", feel="Warm [@smith2019]."),
    "articles/citation-in-list.md": article("Citation in list", "- one\n\n    two [@smith2020]\n\n`@smith2020`"),
    "articles/two-citations.md": article("Two citations", "One [@smith2018; @smith2020].", references=["smith2018"]),
    "about/drills-title.md": about("Drills"),
    "progressions/unknown-drill.md": progression("Progression", stages=[stage("sound"), stage("sound", "soudn")]),
    "quizzes/unknown-page.md": quiz("Unknown page", questions=[question("page-1", "drills/soundd.md")]),
    "quizzes/twice.md": quiz("Twice", questions=TWICE),
    "quizzes/twice-elsewhere.md": quiz("Twice elsewhere", questions=[question("twice-1", "drills/sound.md")]),
    "quizzes/unknown-reference.md": quiz("Quiz reference", questions=[question("cited-1", "drills/sound.md", references=["smith2019"])]),
    "data/references.yml": REFERENCES,
}
