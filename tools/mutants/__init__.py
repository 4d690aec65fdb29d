"""Mutation testing as a seeded sample: ``make mutants`` changes one thing at a time in a copy, and sees which tests notice.

Read ``__main__`` first: it says what comes after what. What can be changed stands in ``python``, ``templates``, ``markup``,
``scripts``, ``styles`` and ``data``; ``possible`` gathers it and draws the sample; ``copy``, ``stages`` and ``run`` try it.
"""
