"""Quizzes: which questions a page asks, what a good bank is, and how questions get into a page."""
