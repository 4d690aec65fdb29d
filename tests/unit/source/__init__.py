"""Tests of groundwork.source."""
