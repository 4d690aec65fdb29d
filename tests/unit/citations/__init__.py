"""Tests of groundwork.citations."""
