"""The tags of RIS, and the fields that they are to us."""

TYPES = {
    "article-journal": "JOUR",
    "report": "RPRT",
    "book": "BOOK",
    "chapter": "CHAP",
    "webpage": "ELEC",
    "dataset": "DATA",
    "paper-conference": "CPAPER",
}
KINDS = {theirs: ours for ours, theirs in TYPES.items()} | {
    "EJOUR": "article-journal",
    "CONF": "paper-conference",
    "EBOOK": "book",
    "ECHAP": "chapter",
}
# Ours, and all tags that it goes by; the first is the one we write.
TAGS = {
    "title": ("TI", "T1"),
    "container-title": ("T2", "JO", "JF", "JA", "J2", "BT"),
    "publisher": ("PB",),
    "publisher-place": ("CY",),
    "edition": ("ET",),
    "volume": ("VL",),
    "issue": ("IS",),
    "number": ("M1",),
    "genre": ("M3",),
    "DOI": ("DO",),
    "PMID": ("AN",),
    "PMCID": ("C2",),
    "ISBN": ("SN",),
    "URL": ("UR",),
}
OURS = {theirs: ours for ours, all_theirs in TAGS.items() for theirs in all_theirs}
ROLES = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor"}
