"""One page of each kind of the real site."""

PAGES = [
    "",
    "drills/",
    "drills/bear-crawl-forward/",
    "drills/push-from-the-feet/",
    "progressions/crawl-ladder/",
    "progressions/lumbar-half-circle/",
    "articles/walking-after-back-pain/",
    "infants/crawling-backward/",
    "infants/windows/",
    "quizzes/crawling-and-walking/",
    "references/",
    "about/how-we-work/",
    "safety/",
    "review/",
    "search/",
    "404.html",
]
