"""Banks of questions in the formats of other programs: GIFT, QTI 2.1, Anki, Aiken, and the Markdown of mkdocs-quiz."""
