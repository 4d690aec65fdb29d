"""Tests of the package, without MkDocs."""
